import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColourLevel, Look } from '../../src/terminal/look.ts';
import { columnWidths } from '../../src/terminal/markdown/columns.ts';
import { drawMarkdown } from '../../src/terminal/markdown.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const labels = { note: '说明', tip: '提示', important: '重点', warning: '误区', caution: '当心' };
const plainLook: Look = { width: 60, height: 24, colour: 0, unicode: true };

async function drawn(source: string, look: Partial<Look> = {}): Promise<string> {
  const lines = await drawMarkdown(source, { look: { ...plainLook, ...look }, labels });
  return `\n${lines.join('\n')}\n`;
}

const TABLE = `
| 问题 | 原因 | 办法 |
| --- | --- | ---: |
| 缓存击穿 | 一个热点 key 过期 | 互斥锁，逻辑过期 |
| 缓存穿透 | 查询不存在的 key | 布隆过滤器、缓存空值 \`SET k "" EX 60\` |
`;

test('a table fits the width, its cells wrapped, its columns straight', async () => {
  expect(await drawn(TABLE)).toMatchInlineSnapshot(`
    "
    ┌──────────┬───────────────────┬───────────────────────────┐
    │ 问题     │ 原因              │                      办法 │
    ├──────────┼───────────────────┼───────────────────────────┤
    │ 缓存击穿 │ 一个热点 key 过期 │          互斥锁，逻辑过期 │
    ├──────────┼───────────────────┼───────────────────────────┤
    │ 缓存穿透 │ 查询不存在的 key  │      布隆过滤器、缓存空值 │
    │          │                   │          \`SET k "" EX 60\` │
    └──────────┴───────────────────┴───────────────────────────┘
    "
  `);
});

test('short rows stand close together', async () => {
  expect(
    await drawn('| 命令 | 复杂度 |\n| --- | :---: |\n| `GET` | O(1) |\n| `KEYS *` | O(N) |'),
  ).toMatchInlineSnapshot(`
    "
    ┌──────────┬────────┐
    │ 命令     │ 复杂度 │
    ├──────────┼────────┤
    │ \`GET\`    │  O(1)  │
    │ \`KEYS *\` │  O(N)  │
    └──────────┴────────┘
    "
  `);
});

test('where a table cannot fit it becomes one record a row', async () => {
  expect(await drawn(TABLE, { width: 36 })).toMatchInlineSnapshot(`
    "
    缓存击穿
      原因: 一个热点 key 过期
      办法: 互斥锁，逻辑过期

    缓存穿透
      原因: 查询不存在的 key
      办法: 布隆过滤器、缓存空值
        \`SET k "" EX 60\`
    "
  `);
});

test('a call-out has a bar and a word, whatever the colours', async () => {
  const source =
    '> [!WARNING]\n> 「加了互斥锁就万事大吉」是误解：持有者崩溃时，没有过期时间的锁会一直锁着。\n\n> 只是引用，\n> 两行。';
  expect(await drawn(source)).toMatchInlineSnapshot(`
    "
    ┃ 误区
    ┃ 「加了互斥锁就万事大吉」是误解：持有者崩溃时，没有过期时间
    ┃ 的锁会一直锁着。

    │ 只是引用，两行。
    "
  `);
});

test('lists hang their lines, count from their first number and keep their nesting', async () => {
  const source = `9. 先查缓存
10. 未命中就抢锁：\`SET lock 1 NX PX 30000\`，抢到的请求回源重建缓存
    - 重试要有上限
    - [x] 每次等待加抖动`;
  expect(await drawn(source)).toMatchInlineSnapshot(`
    "
     9. 先查缓存
    10. 未命中就抢锁：\`SET lock 1 NX PX 30000\`，抢到的请求回源重
        建缓存
        • 重试要有上限
        • [x] 每次等待加抖动
    "
  `);
});

test('long code goes on behind a mark, and keeps its own indentation', async () => {
  const source =
    '```lua\nif redis.call("get", KEYS[1]) == ARGV[1] then\n  return redis.call("del", KEYS[1]) -- 只有持有者才能删\nend\n```';
  expect(await drawn(source, { width: 44 })).toMatchInlineSnapshot(`
    "
      if redis.call("get", KEYS[1]) == ARGV[1] t
    ↳ hen
        return redis.call("del", KEYS[1]) -- 只
    ↳ 有持有者才能删
      end
    "
  `);
});

test('headings, rules, links, breaks and entities', async () => {
  const source = `# 缓存击穿
## 定义
### 细节
见 [文档](https://redis.io/docs/) 与 [下一节](#next)，a &lt; b<br>第二行
接着<!-- 不显示 -->写

---`;
  expect(await drawn(source)).toMatchInlineSnapshot(`
    "
    缓存击穿
    ────────

    定义
    ────

    ### 细节

    见 文档 (https://redis.io/docs/) 与 下一节，a < b
    第二行接着写

    ────────────────────────────────────────
    "
  `);
});

test('in ASCII nothing but the text itself is beyond ASCII', async () => {
  const source = `# Title\n\n${TABLE.replace(/[^ -~\n]/g, 'x')}\n- item\n\n> quote\n\n---\n\n\`\`\`\n${'long '.repeat(20)}\n\`\`\``;
  for (const width of [40, 80]) expect(await drawn(source, { width, unicode: false })).toMatch(/^[\n -~]+$/);
});

test('code is highlighted in the colours asked for, not those of the process', async () => {
  const source = '```lua\nlocal x = "s" -- c\n```\n\n```nosuch\nlocal\n```';
  expect(await drawn(source, { colour: 1 })).toContain('\u001B[36mlocal\u001B[39m');
  expect(await drawn(source, { colour: 3 })).toContain('\u001B[38;5;32mlocal\u001B[39m');
  expect(await drawn(source, { colour: 0 })).not.toContain('\u001B');
});

test('a page nested beyond reason is shown as it was written', async () => {
  const deep = `${'> '.repeat(20_000)}end`;
  const lines = await drawMarkdown(deep, { look: plainLook, labels });
  expect(lines.at(-1)).toMatch(/end$/);
});

test('an empty page has no lines', async () => {
  expect(await drawMarkdown(' \n', { look: plainLook, labels })).toEqual([]);
});

const PAGE = `# 标题 with English, and a very-long-hyphenated-word-that-goes-on

${TABLE}
> [!TIP]
> ${'热点 key 过期的瞬间，大量请求打到数据库。'.repeat(4)}
>
> - one \`allkeys-lru\`
>   1. two

| Name | What it is for | When not |
| --- | --- | --- |
| \`maxmemory-policy\` | What to evict when memory is full | A cache that must never lose a key |
| https://example.com/a/very/long/address/that/never/ends | x | y |

\`\`\`sql
SELECT id, name FROM item WHERE stock >= 1 AND id = 42 ORDER BY created_at DESC LIMIT 10 OFFSET 20;
\`\`\`

${'- deep\n'.replace(/^/, '')}${Array.from({ length: 19 }, (_, depth) => `${'  '.repeat(depth + 1)}- 第${depth}层的文字`).join('\n')}
`;

const looks = [20, 40, 80, 120].flatMap((width) =>
  ([0, 1, 3] satisfies ColourLevel[]).flatMap((colour) =>
    [true, false].map((unicode) => ({ width, height: 24, colour, unicode })),
  ),
);

test.each(looks)(
  'no line passes the edge at $width columns, colour $colour, unicode $unicode',
  async (look) => {
    for (const line of await drawMarkdown(PAGE, { look, labels })) {
      expect(displayWidth(line)).toBeLessThanOrEqual(look.width);
    }
  },
);

test('colours change nothing but colours', async () => {
  const markless = PAGE.replaceAll('`', '').replace(/^#+ /gm, '');
  const plain = await drawn(markless, { width: 80 });
  expect(stripVTControlCharacters(await drawn(markless, { width: 80, colour: 3 }))).toBe(plain);
});

test('every row of a table is as wide as its borders, whatever is in its cells', async () => {
  const cell = fc.stringMatching(/^[a-z热点，。 ]{1,30}$/).map((text) => text.trim() || '-');
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 50, max: 100 }), async (cells, width) => {
      const source = [['a', 'b', 'c'], ['---', '---', '---'], ...cells].map(
        (row) => `| ${row.join(' | ')} |`,
      );
      const lines = await drawMarkdown(source.join('\n'), { look: { ...plainLook, width }, labels });
      if (lines[0]?.startsWith('┌')) expect(new Set(lines.map(displayWidth)).size).toBe(1);
    }),
    { numRuns: 50 },
  );
});

test.each([
  [
    'what fits is left alone',
    [
      { widest: 4, unit: 4 },
      { widest: 20, unit: 6 },
    ],
    30,
    [4, 20],
  ],
  [
    'short columns keep their line, long ones share the rest',
    [
      { widest: 8, unit: 8 },
      { widest: 60, unit: 6 },
      { widest: 60, unit: 6 },
    ],
    50,
    [8, 21, 21],
  ],
  [
    'no column is narrower than its longest word',
    [
      { widest: 60, unit: 25 },
      { widest: 60, unit: 4 },
    ],
    40,
    [27, 13],
  ],
  [
    'a word that would be cut means no table',
    [
      { widest: 60, unit: 25 },
      { widest: 20, unit: 20 },
    ],
    40,
    null,
  ],
])('columns: %s', (_rule, needs, room, widths) => {
  expect(columnWidths(needs, room)).toEqual(widths);
});
