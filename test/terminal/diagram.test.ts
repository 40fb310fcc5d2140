import { expect, test } from 'vitest';
import { readFlowchart } from '../../src/terminal/diagram/flowchart.ts';
import { readSequence } from '../../src/terminal/diagram/sequence.ts';
import { drawDiagram, draws } from '../../src/terminal/diagram.ts';
import type { Look } from '../../src/terminal/look.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const look: Look = { width: 80, height: 24, colour: 0, unicode: true };
const drawn = (source: string, { width = 80, unicode = true } = {}) =>
  `\n${drawDiagram(source, { ...look, unicode }, width).join('\n')}\n`;

const FLOW = `flowchart LR
  A[客户端] --> B{缓存命中?}
  B -->|命中| C[返回]
  B -->|未命中| D[(数据库)]`;

const RETRY = `flowchart TD
  A[请求] --> B{命中?}
  B -->|是| C[返回]
  B -->|否| D[抢锁]
  D -->|没抢到| B`;

const SEQUENCE = `sequenceDiagram
  autonumber
  participant C as 客户端
  participant R as Redis
  C->>+R: GET hot:key
  R-->>-C: nil（已过期）
  loop 最多重试 3 次
    C->>R: SET lock NX
  end`;

const NOTED = `sequenceDiagram
  C->>R: GET
  Note over C,R: 没有
  R-->>C: nil`;

test('a flowchart in Chinese keeps its boxes straight', () => {
  expect(drawn(FLOW)).toMatchInlineSnapshot(`
    "
    ┌────────┐     ◇───────────◇             ┌────────┐
    │ 客户端 ├────►│ 缓存命中? ├──────命中──►│  返回  │
    └────────┘     ◇─────┬─────◇             └────────┘
                         │                   ╭────────╮
                         └──────未命中──────►│ 数据库 │
                                             ╰────────╯
    "
  `);
});

test('the same in ASCII', () => {
  expect(drawn(FLOW, { unicode: false })).toMatchInlineSnapshot(`
    "
    +--------+     +-----------+             +--------+
    | 客户端 +---->| 缓存命中? +------命中-->|  返回  |
    +--------+     +-----+-----+             +--------+
                         |                   +--------+
                         +------未命中------>| 数据库 |
                                             +--------+
    "
  `);
});

test('too wide to run to the right, it runs downwards', () => {
  expect(drawn(FLOW, { width: 40 })).toMatchInlineSnapshot(`
    "
    ┌───────────┐
    │   客户端  │
    └─────┬─────┘
          ▼
    ◇───────────◇
    │ 缓存命中? ├──────────┐
    ◇─────┬─────◇       未命中
        命中               │
          ▼                ▼
    ┌───────────┐     ╭────────╮
    │    返回   │     │ 数据库 │
    └───────────┘     ╰────────╯
    "
  `);
});

test('too wide for that too, it is a list', () => {
  expect(drawn(FLOW, { width: 24 })).toMatchInlineSnapshot(`
    "
    • 客户端 → 缓存命中?
    • 缓存命中? → 返回: 命中
    • 缓存命中? → 数据库: 未
      命中
    "
  `);
});

test('a line that would run into another is told in words under the picture', () => {
  expect(drawn(RETRY)).toMatchInlineSnapshot(`
    "
    ┌───────┐
    │  请求 │
    └───┬───┘
        ▼
    ◇───────◇
    │ 命中? ├─────────┐
    ◇───┬───◇        否
       是             │
        ▼             ▼
    ┌───────┐     ┌──────┐
    │  返回 │     │ 抢锁 │
    └───────┘     └──────┘
    • 抢锁 → 命中?: 没抢到
    "
  `);
});

test('a sequence keeps its lifelines straight', () => {
  expect(drawn(SEQUENCE)).toMatchInlineSnapshot(`
    "
    ┌────────┐          ┌───────┐
    │ 客户端 │          │ Redis │
    └────┬───┘          └───┬───┘
         │                  │
         │   GET hot:key    │
         │──────────────────▶
         │                  │
         │  nil（已过期）   │
         ◀╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
         │                  │
     ┌loop [最多重试 3 次]──────┐
     │   │                  │   │
     │   │   SET lock NX    │   │
     │   │──────────────────▶   │
     │   │                  │   │
     └──────────────────────────┘
         │                  │
    ┌────┴───┐          ┌───┴───┐
    │ 客户端 │          │ Redis │
    └────────┘          └───────┘
    "
  `);
});

test('a note stands where it was made', () => {
  expect(drawn(NOTED)).toMatchInlineSnapshot(`
    "
     ┌───┐     ┌───┐
     │ C │     │ R │
     └─┬─┘     └─┬─┘
       │         │
       │   GET   │
       │─────────▶
       │         │
       │┌──────┐ │
       ││ 没有 │ │
       │└──────┘ │
       │         │
       │   nil   │
       ◀╌╌╌╌╌╌╌╌╌│
       │         │
     ┌─┴─┐     ┌─┴─┐
     │ C │     │ R │
     └───┘     └───┘
    "
  `);
});

test('too wide, a sequence is a list of steps', () => {
  expect(drawn(SEQUENCE, { width: 26 })).toMatchInlineSnapshot(`
    "
    1. 客户端 → Redis: GET
       hot:key
    2. Redis → 客户端: nil（已
       过期）
    loop 最多重试 3 次
      3. 客户端 → Redis: SET
         lock NX
    "
  `);
});

test('the columns of every box agree with its corners', () => {
  for (const source of [FLOW, RETRY, SEQUENCE]) {
    const lines = drawDiagram(source, look, 80);
    const columnsOf = (line: string, glyphs: string) =>
      [...line].flatMap((glyph, index) =>
        glyphs.includes(glyph) ? displayWidth([...line].slice(0, index).join('')) : [],
      );
    const [top = '', label = ''] = lines;
    expect(columnsOf(label, '│├┤')).toEqual(expect.arrayContaining(columnsOf(top, '┌┐')));
  }
});

test('no line passes the edge at any width', () => {
  for (const width of [20, 40, 60, 80, 120]) {
    for (const source of [FLOW, RETRY, SEQUENCE, 'pie title 比例\n "很长很长很长很长的一块": 3']) {
      for (const line of drawDiagram(source, look, width))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  }
});

test.each([
  [FLOW, true],
  [RETRY, true],
  [SEQUENCE, true],
  ['stateDiagram-v2\n  [*] --> Open', false],
  ['pie title x\n  "a": 3', false],
  ['flowchart LR', false],
  ['flowchart LR\n  A -->', false],
  ['flowchart LR\n  A -?-> B', false],
  ['sequenceDiagram\n  A->>B', false],
  ['sequenceDiagram\n  A->>B: x\n  loop y\n  A->>B: z\n  Note over A: first\n  end', false],
  ['', false],
])('%j draws: %s', (source, isDrawn) => {
  expect(draws(source)).toBe(isDrawn);
});

test.each([
  ['A --> B', 'one', ''],
  ['A ---> B', 'one', ''],
  ['A -->|yes| B', 'one', 'yes'],
  ['A -->|"a, b"| B', 'one', 'a, b'],
  ['A -- yes --> B', 'one', 'yes'],
  ['A -.-> B', 'one', ''],
  ['A -. maybe .-> B', 'one', 'maybe'],
  ['A ==> B', 'one', ''],
  ['A == sure ==> B', 'one', 'sure'],
  ['A --- B', 'none', ''],
  ['A -.- B', 'none', ''],
  ['A <--> B', 'both', ''],
  ['A --x B', 'one', ''],
  ['A["(x) [y]"] --> B(("z"))', 'one', ''],
  ['A:::hot --> B;', 'one', ''],
])('%s is one edge', (statement, heads, label) => {
  expect(readFlowchart(`graph TD\n  ${statement}`)?.edges).toMatchObject([
    { from: 'A', to: 'B', heads, label },
  ]);
});

test('chains and groups are edges one by one, in order', () => {
  const chart = readFlowchart(
    'flowchart TD\n  A & B[二] --> C --> D\n  %% a remark\n  classDef hot fill:#f00\n  class A hot',
  );
  expect(chart?.edges.map(({ from, to }) => from + to)).toEqual(['AC', 'BC', 'CD']);
  expect([...(chart?.labels ?? [])]).toEqual([
    ['A', 'A'],
    ['B', '二'],
    ['C', 'C'],
    ['D', 'D'],
  ]);
});

test('steps of a sequence know their depth and who takes part', () => {
  const read = readSequence(`${SEQUENCE}\n  alt 抢到\n  C-)R: ok\n  else 没有\n  R--xC: no\n  end`);
  expect(read?.steps.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
    '0 GET hot:key',
    '0 nil（已过期）',
    '0 最多重试 3 次',
    '1 SET lock NX',
    '0 抢到',
    '1 ok',
    '0 没有',
    '1 no',
  ]);
  expect([...(read?.labels ?? [])]).toEqual([
    ['C', '客户端'],
    ['R', 'Redis'],
  ]);
});
