import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/syntax/check/pack.ts';
import { bytesOf } from './sources.ts';

const KNOWN = {
  areas: new Set(['cache']),
  skills: new Set(['redis', 'mysql']),
  labs: new Set(['hot-key', 'a']),
  topics: new Set(['cache/b']),
};

function problemsIn(zh: string, en: string, topic = 'cache/a'): readonly string[] {
  const files = [
    { path: `${topic}.zh.md`, bytes: bytesOf(zh) },
    { path: `${topic}.en.md`, bytes: bytesOf(en) },
  ];
  const { problems } = checkPack(files, { pack: 'mine', draws: null, selfCheck: null, known: KNOWN });
  return [...new Set(problems.map(({ code }) => code))];
}

const ZH = `---
title: 击穿
skills: [redis]
lab: hot-key
confusable: [cache/b]
verified: 2026-11
sources: ["https://redis.io/docs/"]
was: [cache/z]
---

笔记。

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

## 为什么 {#why level=2 minutes=2 freq=high was=old}

> 提示
> - 想一想

- **只放一个** {一个}
- 后台刷新 {后台}
- ~~查不存在的~~ {不存在}

先说结论。

### 哪些有用 {#cures level=3 after=hit}

- [x] 互斥锁
- [ ] 扩容
- [ ] 换盘

#### 顺序 {#steps level=2 after=miss}

1. 未命中
2. 加锁
3. 回源

## 配对 {#who level=1}

| 名 | 义 |
| --- | --- |
| 一 | 甲 |
| 二 | 乙 |
| 三 | 丙 |

## 填空 {#fill level=1}

用 {{锁}} 和 {{键|key}}。

## 多久 {#long level=4}

= 80 秒 ±5%

1. 一
2. 二

## 几次 {#times level=4}

= 9亿 次 ±2
`;

/** The same page in English words. */
const EN = (
  [
    ['击穿', 'Breakdown'],
    ['笔记', 'Notes'],
    ['提示', 'Hint'],
    ['= 80 秒', '= 80 s'],
    ['= 9亿 次', '= 900,000,000 times'],
  ] as const
).reduce((text, [zh, en]) => text.replace(zh, en), ZH);

test('two languages of one page that say the same in their own words have no problems', () => {
  expect(problemsIn(ZH, EN)).toEqual([]);
});

/** One side changed, and what that must be called. */
const CHANGES: readonly (readonly [change: string, from: string | RegExp, to: string, problem: string])[] = [
  ['another skill', '[redis]', '[redis, mysql]', 'front-matter-differs'],
  ['no lab', 'lab: hot-key\n', '', 'front-matter-differs'],
  ['other topics', '[cache/b]', '[]', 'front-matter-differs'],
  ['another month', '2026-11', '2026-10', 'front-matter-differs'],
  ['another source', 'docs/"', 'docs/latest"', 'front-matter-differs'],
  ['another former name of the page', 'cache/z', 'cache/y', 'front-matter-differs'],
  ['overrides', 'verified:', 'overrides: true\nverified:', 'front-matter-differs'],
  ['another diagram', /flowchart LR\n {2}a --> b/, 'sequenceDiagram\n  a->>b: x', 'diagrams-differ'],
  ['one diagram more', '## 配对', '```mermaid\nflowchart LR\n  a --> b\n```\n\n## 配对', 'diagrams-differ'],
  ['another id', '{#who', '{#whom', 'card-untranslated'],
  ['a card less', /## 填空[\s\S]*?(?=## 多久)/, '', 'card-untranslated'],
  ['a card more', '## 多久', '## 又 {#more level=1}\n\n= 3 s\n\n## 多久', 'card-untranslated'],
  ['another level', '#why level=2', '#why level=3', 'attribute-differs'],
  ['other minutes', 'minutes=2', 'minutes=3', 'attribute-differs'],
  ['another frequency', 'freq=high', 'freq=low', 'attribute-differs'],
  ['another former name', 'was=old', 'was=older', 'attribute-differs'],
  ['another occasion', 'after=hit', 'after=miss', 'attribute-differs'],
  ['another parent', '#### 顺序', '### 顺序', 'attribute-differs'],
  ['another kind', '- [ ] 扩容', '- [x] 扩容', 'kind-differs'],
  ['a point more', '- 后台刷新', '- 又一点\n- 后台刷新', 'count-differs'],
  ['an option less', '- [ ] 换盘', '- [ ] 换盘\n- [ ] 换机', 'count-differs'],
  ['an item more', '3. 回源', '3. 回源\n4. 写回', 'count-differs'],
  ['a row more', '| 三 | 丙 |', '| 三 | 丙 |\n| 四 | 丁 |', 'count-differs'],
  ['a blank more', '用 {{锁}}', '{{用}} {{锁}}', 'count-differs'],
  ['a step more', '2. 二\n\n## 几', '2. 二\n3. 三\n\n## 几', 'count-differs'],
  ['another must', '- 后台刷新', '- **后台刷新**', 'place-differs'],
  ['a must that is none', '- **只放一个**', '- 只放一个', 'place-differs'],
  ['a wrong statement that is none', '- ~~查不存在的~~', '- 查不存在的', 'place-differs'],
  ['another right option', /- \[x\] 互斥锁\n- \[ \] 扩容/, '- [ ] 互斥锁\n- [x] 扩容', 'place-differs'],
  ['another number', /= 80/, '= 81', 'quantity-differs'],
  ['another unit', /= 80 (?:秒|s)/, '= 80 ms', 'quantity-differs'],
  ['a unit for a label', /(次|times) ±2/, 's ±2', 'quantity-differs'],
  ['another tolerance', '±5%', '±10%', 'quantity-differs'],
  ['another kind of tolerance', '±5%', '×2', 'quantity-differs'],
];

describe.each([
  ['Chinese', (from: string | RegExp, to: string) => problemsIn(ZH.replace(from, to), EN)],
  ['English', (from: string | RegExp, to: string) => problemsIn(ZH, EN.replace(from, to))],
])('in the %s page alone', (_, change) => {
  test.each(CHANGES)('%s is a problem', (_change, from, to, problem) => {
    expect(change(from, to)).toEqual([problem]);
  });
});

test('cards in another order are a problem, named once', () => {
  const [, who = '', fill = ''] = /(## 配对[^#]*#who[^#]*)(## 填空[^#]*#fill[^#]*)/.exec(EN) ?? [];
  expect(who).not.toBe('');
  expect(problemsIn(ZH, EN.replace(who + fill, fill + who))).toEqual(['cards-reordered']);
});

test('a card that is broken on one side is only that side’s problem', () => {
  expect(problemsIn(ZH, EN.replace('- [x] 互斥锁', '- [ ] 互斥锁'))).toEqual(['option-right']);
});

const LAB = `---
title: 实验
---

故事。

## 猜 {#predict}

= {{facts.peak}} ±20%

## 变 {#twist set=protect:mutex,seconds:30}

= {{facts.peak}} ±20%

## 为什么 {#why}

- 一 {甲}
- 二 {乙}

答。

## 面试怎么说

一句。
`;

describe('on a lab page', () => {
  const english = LAB.replace('面试怎么说', 'Say it in the interview');

  test('knobs may stand in any order', () => {
    expect(
      problemsIn(LAB, english.replace('protect:mutex,seconds:30', 'seconds:30,protect:mutex'), 'labs/a'),
    ).toEqual([]);
  });

  test.each([
    ['another fact', '## 变', 'peak', 'load', 'quantity-differs'],
    ['another knob', '', 'seconds:30', 'seconds:60', 'attribute-differs'],
    ['another tolerance', '', '±20%', '±30%', 'quantity-differs'],
  ])('%s is a problem', (_, after, from, to, problem) => {
    const place = english.indexOf(after);
    const changed = english.slice(0, place) + english.slice(place).replace(from, to);
    expect(problemsIn(LAB, changed, 'labs/a')).toEqual([problem]);
    expect(problemsIn(LAB.replace(from, to), english, 'labs/a')).toEqual([problem]);
  });
});

describe('in the profile', () => {
  const intro = '---\ntitle: 介绍\n---\n\n## 开场 {#open seconds=20 in=60,120}\n\n你好。\n\n- 四年\n- 后端\n';
  const skills = '---\ntitle: 技能\n---\n\n- Redis {redis}\n- 都会 {redis mysql}\n';

  test('the same in both is fine', () => {
    expect(problemsIn(intro, intro, 'profile/self-intro')).toEqual([]);
    expect(problemsIn(skills, skills, 'profile/skills')).toEqual([]);
  });

  test.each([
    ['self-intro', intro, 'seconds=20', 'seconds=25', 'attribute-differs'],
    ['self-intro', intro, 'in=60,120', 'in=60', 'attribute-differs'],
    ['self-intro', intro, '#open', '#start', 'card-untranslated'],
    ['self-intro', intro, '- 后端', '- 后端\n- 平台', 'count-differs'],
    ['skills', skills, '{redis mysql}', '{mysql}', 'place-differs'],
    ['skills', skills, '- 都会', '- 又会 {redis}\n- 都会', 'count-differs'],
  ])('%s: %#', (topic, page, from, to, problem) => {
    expect(problemsIn(page, page.replace(from, to), `profile/${topic}`)).toEqual([problem]);
    expect(problemsIn(page.replace(from, to), page, `profile/${topic}`)).toEqual([problem]);
  });
});
