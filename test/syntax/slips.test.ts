import { describe, expect, test } from 'vitest';
import { recall, shaped, slipsIn } from './sources.ts';

/** What an author got wrong, the source, and every problem it must give, with its line. */
type Slip = readonly [slip: string, source: string, problems: readonly string[]];

const TWO = ['- 一 {甲}', '- 二 {乙}'];

const HEADINGS: readonly Slip[] = [
  ['a heading underlined with =', '标题\n===', ['heading-underlined:1']],
  ['a heading underlined by accident', '正文\n---\n正文', ['heading-underlined:1']],
  ['a rule', '上\n\n---\n\n下', ['rule:3']],
  ['a heading without its space', '##标题', ['heading-space:1']],
  ['a card heading without its space', '#标题 {#q level=1}', ['heading-space:1']],
  ['full-width heading marks', '＃＃ 标题', ['heading-space:1']],
  ['a heading inside a quote', '> ## 标题', ['heading-nested:1']],
  ['braces that name no card', '## 标题 {why}', ['heading-brace:1']],
  ['braces with a space before the #', '## 标题 { #q level=1}', ['heading-brace:1']],
  ['braces in the middle', '## 标题 {#q level=1} 吗？', ['heading-brace:1']],
  ['full-width braces', '## 标题 ｛#q level=1｝', ['heading-brace:1']],
  ['braces left open', '## 标题 {#q level=1', ['heading-brace:1']],
  ['an attribute before the id', '## 标题 {level=1 #q}', ['heading-brace:1']],
  ['an id in capitals', '## 标题 {#Why level=1}\n\n答案。', ['card-id:1']],
  ['no id', '## 标题 {# level=1}\n\n答案。', ['card-id:1']],
  ['no question', '## {#q level=1}\n\n答案。', ['prompt-missing:1']],
  ['no level', '## 标题 {#q}\n\n答案。', ['level-missing:1']],
  ['a level of five', '## 标题 {#q level=5}\n\n答案。', ['card-value:1']],
  [
    'spaces around =',
    '## 标题 {#q level = 1}\n\n答案。',
    ['card-attribute:1', 'card-attribute:1', 'card-attribute:1', 'level-missing:1'],
  ],
  ['a key nobody knows', '## 标题 {#q level=1 lvl=2}\n\n答案。', ['card-key:1']],
  ['a key twice', '## 标题 {#q level=1 level=2}\n\n答案。', ['card-key-twice:1']],
  ['minutes that are no number', '## 标题 {#q level=1 minutes=two}\n\n答案。', ['card-value:1']],
  ['a frequency nobody knows', '## 标题 {#q level=1 freq=often}\n\n答案。', ['card-value:1']],
  ['a former name that is none', '## 标题 {#q level=1 was=Old}\n\n答案。', ['card-value:1']],
  ['an id used twice', '## 一 {#q level=1}\n\n答。\n\n## 二 {#q level=1}\n\n答。', ['id-repeated:5']],
  ['a card of one #', '# 标题 {#q level=1}\n\n答案。', ['card-depth:1']],
  ['a follow-up of no card', '## 笔记\n\n### 追问 {#q level=1 after=hit}\n\n答。', ['follow-up-alone:3']],
  [
    'a follow-up two levels down',
    '## 问 {#q level=1}\n\n答。\n\n#### 追 {#r level=1 after=hit}\n\n答。',
    ['follow-up-alone:5'],
  ],
  [
    'a follow-up that says not when',
    '## 问 {#q level=1}\n\n答。\n\n### 追 {#r level=1}\n\n答。',
    ['after-missing:5'],
  ],
  [
    'a follow-up asked after something else',
    '## 问 {#q level=1}\n\n答。\n\n### 追 {#r level=1 after=good}\n\n答。',
    ['card-value:5'],
  ],
  ['a card that is asked after', '## 问 {#q level=1 after=hit}\n\n答。', ['after-on-card:1']],
  ['a heading inside a card', '## 问 {#q level=1}\n\n答。\n\n### 小结\n\n文。', ['heading-inside-card:5']],
];

const MARKS: readonly Slip[] = [
  ['Chinese punctuation inside bold', '一**互斥锁：**只放一个', ['mark-left:1']],
  ['bold left open', '第一行\n**互斥锁', ['mark-left:2']],
  ['strike left open', '~~不对', ['mark-left:1']],
  ['a range with ~', '要 3~5 秒', ['tilde-single:1']],
  ['a product with *', '共 2*3 次', ['asterisk-product:1']],
  ['a product with * and spaces', '共 200 * 86,400 次', ['asterisk-product:1']],
  ['HTML in a line', '一<br>二', ['html:1']],
  ['a block of HTML', '<div>\n文\n</div>', ['html:1']],
  ['a generic outside code', '用 List<String> 装', ['html:1']],
  ['a generic of two outside code', '用 Map<String, Integer> 装', ['html:1']],
  ['a comment left open', '<!-- 注释\n\n文', ['comment-open:1']],
  ['a comment that shares its line', '<!-- 注释 --> 文', ['comment-text:1']],
  ['a comment over two lines of a paragraph', '文 <!-- 一\n二 --> 文', ['comment-text:1']],
  ['a footnote', '文[^1]', ['footnote:1']],
  ['a link defined elsewhere', '[文档]: https://redis.io/docs', ['link-reference:1']],
  ['a link without https', '见 [文档](http://redis.io)', ['link-address:1']],
  ['a link to a file', '见 [文档](../a.md)', ['link-address:1']],
  ['a link to a script', '见 [文档](javascript:x)', ['link-address:1']],
  ['a link without a host', '见 [文档](https://)', ['link-address:1']],
  ['a link with a space', '见 [文档] (https://redis.io)', ['link-broken:1']],
  ['a link with wide brackets', '见 [文档]（https://redis.io）', ['link-broken:1']],
  ['a link to an address with a space', '见 [文档](https://redis.io/a b)', ['link-broken:1']],
  ['a list of one', '1986. 那一年', ['list-single:1']],
  ['a bullet alone', '- 一', ['list-single:1']],
  ['a bullet without its space', '-一\n-二', ['list-space:1', 'list-space:2']],
  ['a box without its space', '-[ ] 一', ['list-space:1']],
  ['a number without its space', '1.一', ['list-space:1']],
  ['a line that starts with a number', '文\n2. 文', ['line-start:2']],
  ['a line that starts with a Chinese number mark', '文\n2、文', ['line-start:2']],
  ['a line that starts with =', '文\n= 16 s', ['line-start:2']],
  [
    'a table whose rule has too few columns',
    '| 一 | 二 |\n| --- |\n| 1 | 2 |',
    ['table-broken:1', 'table-broken:2', 'table-broken:3'],
  ],
  ['a callout nobody knows', '> [!DANGER]\n> 文', ['callout-word:1']],
  ['a callout in lower case', '> [!warning]\n> 文', ['callout-word:1']],
  ['a callout in wide brackets', '> 【!WARNING】\n> 文', ['callout-word:1']],
  ['text on the line of a callout', '> [!WARNING] 文', ['callout-line:1']],
  ['code by indent', '文\n\n    SET a 1', ['code-indented:3']],
  ['a fence left open', '```sh\nSET a 1', ['fence-open:1']],
  ['wide code', `\`\`\`\n短\n${'宽'.repeat(39)}\n\`\`\``, ['code-wide:3']],
  ['a state diagram', '```mermaid\nstateDiagram\n  a --> b\n```', ['diagram-kind:1']],
  ['a graph', '```mermaid\n%% 图\ngraph TD\n  a --> b\n```', ['diagram-kind:1']],
  ['facts outside a lab', '峰值 {{facts.peak}}', ['fact-outside-lab:1']],
];

const CARDS: readonly Slip[] = [
  ['a colon after the word for hints', recall('> 提示：', '> - 想', '', ...TWO), ['hint-word:3']],
  ['hints in bold', recall('> **提示**', '> - 想', '', ...TWO), ['hint-word:3']],
  ['hints in the plural', recall('> Hints', '> - 想', '', ...TWO), ['hint-word:3']],
  ['hints that are no list', recall('> 提示', '> 想', '', ...TWO), ['hint-list:3']],
  ['numbered hints', recall('> 提示', '> 1. 想', '> 2. 再想', '', ...TWO), ['hint-list:3']],
  ['hints after the points', recall(...TWO, '', '> 提示', '> - 想'), ['hint-late:6', 'answer-paragraph:6']],
  ['hints twice', recall('> 提示', '> - 想', '', '> 提示', '> - 再想', '', ...TWO), ['hint-twice:6']],
  ['text between hints and points', recall('> 提示', '> - 想', '', '文。', '', ...TWO), ['setting-late:6']],
  ['no answer', '## 问 {#q level=1}\n\n- 一\n- 二', ['answer-missing:1']],
  ['nothing at all', '## 问 {#q level=1}', ['answer-missing:1']],
  ['an answer that begins with code', recall(...TWO, '', '```', 'x', '```'), ['answer-paragraph:6']],
  ['a list in the list', recall('- 一', '  - 小', '  - 大', '- 二'), ['list-nested:4']],
  ['two paragraphs in a bullet', recall('- 一', '', '  又', '- 二'), ['item-block:5']],
  [
    'a list that changes its mark',
    recall('- 一', '- 二', '* 三', '* 四'),
    ['list-split:5', 'answer-paragraph:5'],
  ],
  ['one point', recall('- 一'), ['list-single:3']],
  ['an empty point', recall('- 一', '-'), ['point-empty:4']],
  ['a point twice', recall('- 一 {甲}', '- 一 {乙}'), ['point-alike:4']],
  ['text after a group', recall('- 一 {甲} 尾', '- 二'), ['group-last:3']],
  ['text after a group on the next line', recall('- 一 {甲}', '  尾', '- 二'), ['group-last:4']],
  ['a must without a group', recall('- **一**', '- 二'), ['group-missing:3']],
  ['a wrong statement without a group', recall('- ~~一~~', '- 二'), ['group-missing:3']],
  ['a group left open', recall('- 一 {甲|乙', '- 二'), ['brace-open:3']],
  ['a group in a group', recall('- 一 {甲|{乙}}', '- 二'), ['brace-stray:3']],
  ['a closing brace alone', recall('- 一} 二', '- 二'), ['brace-stray:3']],
  ['a wide group', recall('- 一 ｛甲｝', '- 二'), ['brace-wide:3']],
  ['an empty group', recall('- 一 {}', '- 二'), ['alias-empty:3']],
  ['an empty alias on the second line', recall('- 一 {甲}', '  {乙|}', '- 二'), ['alias-empty:4']],
  ['code in an alias', recall('- 一 {`SETNX`}', '- 二'), ['alias-marks:3']],
  ['bold in an alias', recall('- 一 {**甲**}', '- 二'), ['alias-marks:3']],
  ['a wide bar', recall('- 一 {甲｜乙}', '- 二'), ['alias-wide-bar:3']],
  ['a wide colon after a subject', recall('- 一 {甲}：{乙}', '- 二 {丙}: {丁}'), ['subject-colon:3']],
  ['a subject in second place', recall('- 一 {甲} {乙}: {丙}', '- 二'), ['subject-first:3']],
  ['two subjects', recall('- 一 {甲}: {乙}: {丙}', '- 二 {丁}: {戊}'), ['subject-first:3']],
  ['a subject alone', recall('- 一 {甲}:', '- 二 {丙}: {丁}'), ['subject-alone:3']],
  ['a point without the subject others have', recall('- 一 {甲}: {乙}', '- 二 {丙}'), ['subject-missing:4']],
  ['half a bullet struck out', recall('- ~~一~~ 二 {甲}', '- 二'), ['struck-part:3']],
  ['a bullet struck out twice', recall('- ~~一~~ 二 ~~三~~ {甲}', '- 二'), ['struck-part:3']],
  ['text after the hints', recall('> 提示', '> - 想', '>', '> 又', '', ...TWO), ['hint-list:3']],
  ['a blank in the answer', recall(...TWO, '', '答 {{空}}。'), ['blank-late:6']],
  ['an estimate in the answer', recall(...TWO, '', '答。', '', '= 3 s'), ['estimate-late:8']],
];

const SHAPES: readonly Slip[] = [
  ['two options', shaped('- [ ] 一', '- [x] 二'), ['option-count:3']],
  ['no right option', shaped('- [ ] 一', '- [ ] 二', '- [ ] 三'), ['option-right:3']],
  ['an option without a box', shaped('- [ ] 一', '- [x] 二', '- 三'), ['option-box:5']],
  ['a box without its inside', shaped('- [] 一', '- [x] 二', '- [ ] 三'), ['option-box:3']],
  ['a box without the space after it', shaped('- [x]一', '- [ ] 二', '- [ ] 三'), ['option-box:3']],
  ['a box in wide brackets', shaped('- 【x】 一', '- [x] 二', '- [ ] 三'), ['option-box:3']],
  ['numbered options', shaped('1. [ ] 一', '2. 二', '3. [x] 三'), ['option-box:4']],
  ['two options alike', shaped('- [ ] 一', '- [x] 一 — 对', '- [ ] 三'), ['option-alike:4']],
  ['an option of nothing', shaped('- [ ]', '- [x] 二', '- [ ] 三'), ['option-empty:3']],
  ['an explanation after two hyphens', shaped('- [ ] 一 -- 因为', '- [x] 二', '- [ ] 三'), ['option-dash:3']],
  ['an explanation after an en dash', shaped('- [ ] 一 – 因为', '- [x] 二', '- [ ] 三'), ['option-dash:3']],
  ['an explanation of nothing', shaped('- [ ] 一 —', '- [x] 二', '- [ ] 三'), ['explanation-empty:3']],
  ['aliases on an option', shaped('- [ ] 一 {甲}', '- [x] 二', '- [ ] 三'), ['brace-stray:3']],
  ['an option that means the others', shaped('- [ ] 一', '- [ ] 二', '- [x] 以上都对'), ['place-word:5']],
  [
    'an explanation that means an option',
    shaped('- [ ] 一', '- [ ] 二', '- [x] 三 — 不是选项 B'),
    ['place-word:5'],
  ],
  ['all of the above', shaped('- [ ] One', '- [ ] Two', '- [x] All of the above'), ['place-word:5']],
  ['two items to order', shaped('1. 一', '2. 二'), ['order-count:3']],
  [
    'ten items to order',
    shaped(...Array.from({ length: 10 }, (_, i) => `${i + 1}. 第${'一'.repeat(i + 1)}`)),
    ['order-count:3'],
  ],
  ['an order that starts at two', shaped('2. 一', '3. 二', '4. 三'), ['order-number:3']],
  ['an order that skips', shaped('1. 一', '2. 二', '4. 三'), ['order-number:5']],
  ['an order of ones', shaped('1. 一', '1. 二', '1. 三'), ['order-number:4']],
  ['two items alike', shaped('1. 一', '2. 二', '3. 一'), ['point-alike:5']],
  ['an item that is empty', shaped('1. 一', '2. 二', '3.', '4. 四'), ['point-empty:5']],
  ['three columns', shaped('| a | b | c |', '| - | - | - |', '| 1 | 2 | 3 |'), ['match-columns:3']],
  ['two rows', shaped('| a | b |', '| - | - |', '| 1 | 2 |', '| 3 | 4 |'), ['match-count:3']],
  [
    'a row of three cells',
    shaped('| a | b |', '| - | - |', '| 1 | 2 | 9 |', '| 3 | 4 |', '| 5 | 6 |'),
    ['match-row:5'],
  ],
  [
    'a row of one cell',
    shaped('| a | b |', '| - | - |', '| 1 |', '| 3 | 4 |', '| 5 | 6 |'),
    ['match-row:5', 'match-empty:5'],
  ],
  ['an empty cell', shaped('| a | b |', '| - | - |', '| 1 | |', '| 3 | 4 |', '| 5 | 6 |'), ['match-empty:5']],
  [
    'two cells alike on the left',
    shaped('| a | b |', '| - | - |', '| 1 | 2 |', '| 1 | 4 |', '| 5 | 6 |'),
    ['match-alike:6'],
  ],
  [
    'two cells alike on the right',
    shaped('| a | b |', '| - | - |', '| 1 | 2 |', '| 3 | 2 |', '| 5 | 6 |'),
    ['match-alike:6'],
  ],
  ['a blank left open', shaped('用 {{锁 和 {{键}}。'), ['blank-open:3']],
  ['a blank of one brace', shaped('用 {{锁}} 和 {键}。'), ['brace-stray:3']],
  ['an empty blank', shaped('用 {{锁}} 和 {{}}。'), ['alias-empty:3']],
  ['an empty alternative', shaped('用', '{{锁|}}。'), ['alias-empty:4']],
  ['blanks in two paragraphs', shaped('用 {{锁}}。', '', '用 {{键}}。'), ['blank-late:5']],
  ['an estimate without a number', shaped('= 很多 次'), ['estimate-number:3']],
  ['a thousands separator in the wrong place', shaped('= 1,00 次'), ['estimate-number:3']],
  ['a shorthand for ten thousand', shaped('= 10w 次'), ['estimate-number:3']],
  ['a unit of two words', shaped('= 3 orders made'), ['estimate-unit:3']],
  ['a tolerance in words', shaped('= 16 s 左右'), ['estimate-unit:3']],
  ['a tolerance of the wrong sign', shaped('= 16 s ±'), ['estimate-tolerance:3']],
  ['a tolerance of all', shaped('= 16 s ±100%'), ['estimate-tolerance:3']],
  ['a factor of one', shaped('= 16 s ×1'), ['estimate-tolerance:3']],
  ['a wide equals sign', shaped('＝ 16 s'), ['estimate-wide:3']],
  ['text right under the estimate', shaped('= 16 s', '因为。'), ['estimate-lines:3']],
  ['steps that start at two', shaped('= 16 s', '', '2. 一', '3. 二'), ['order-number:5']],
];

const WHY = '## 为什么 {#why}\n\n- 一 {甲}\n- 二 {乙}\n\n答。';
const SAY = '## 面试怎么说\n\n一句。';

const OTHER_PAGES: readonly (readonly [...Slip, path: string])[] = [
  [
    'a stage without minutes',
    '## 需求 {#need}\n\n- 一\n- 二\n\n答。',
    ['stage-minutes:1'],
    'design/sale.zh.md',
  ],
  [
    'a stage that is no list of behaviours',
    '## 需求 {#need minutes=5}\n\n= 3 s',
    ['stage-kind:1'],
    'design/sale.zh.md',
  ],
  [
    'a lab of nothing',
    '故事。',
    ['lab-part:-2', 'lab-part:-2', 'lab-part:-2', 'lab-part:1'],
    'labs/hot-key.zh.md',
  ],
  [
    'a prediction with a number by hand',
    `## 猜 {#predict}\n\n= 3 s ±20%\n\n## 变 {#twist set=a:1}\n\n= {{facts.b}} ±20%\n\n${WHY}\n\n${SAY}`,
    ['prediction-fact:1'],
    'labs/hot-key.zh.md',
  ],
  [
    'a twist that turns nothing, and a fact shown early',
    `峰值 {{facts.a}}。\n\n## 猜 {#predict}\n\n= {{facts.a}} ±20%\n\n## 变 {#twist}\n\n= {{facts.b}} ±20%\n\n${WHY}\n\n${SAY}`,
    ['fact-shown:1', 'set-missing:7'],
    'labs/hot-key.zh.md',
  ],
  [
    'a setting that shows the fact asked, and a knob without a value',
    `## 猜 {#predict}\n\n是 {{facts.a}}。\n\n= {{facts.a}} ±20%\n\n## 变 {#twist set=a}\n\n= {{facts.b}} ±20%\n\n${WHY}\n\n${SAY}`,
    ['fact-shown:1', 'card-value:7', 'set-missing:7'],
    'labs/hot-key.zh.md',
  ],
  [
    'a segment without its numbers',
    '## 开场 {#open}\n\n你好。',
    ['segment-key:1', 'segment-key:1'],
    'profile/self-intro.zh.md',
  ],
  [
    'a segment without words',
    '## 开场 {#open seconds=9 in=60}',
    ['segment-script:1'],
    'profile/self-intro.zh.md',
  ],
  [
    'words after the must-mentions',
    '## 开场 {#open seconds=9 in=60}\n\n你好。\n\n- 一\n- 二\n\n再见。',
    ['segment-late:8'],
    'profile/self-intro.zh.md',
  ],
  [
    'seconds that are no number',
    '## 开场 {#open seconds=9s in=60,}\n\n你好。',
    ['card-value:1', 'card-value:1'],
    'profile/self-intro.zh.md',
  ],
  ['a skill line without skills', '- Redis {redis}\n- MySQL', ['skill-line:2'], 'profile/skills.zh.md'],
  [
    'skills parted by commas',
    '- Redis {redis}\n- MySQL {mysql,git}',
    ['skill-line:2'],
    'profile/skills.zh.md',
  ],
  [
    'a project without its parts',
    '## 挂号 {#booking}\n\n### 项目介绍\n\n一。\n\n### 技术栈\n\n二。',
    ['project-part:1', 'project-part:1'],
    'profile/projects.zh.md',
  ],
  [
    'parts out of order, and one too many',
    '## 挂号 {#booking}\n\n文。\n\n### 技术栈\n\n### 项目介绍\n\n### 项目亮点\n\n### 遇到的问题\n\n### 总结',
    ['project-text:3', 'project-order:5', 'project-order:7', 'project-heading:13'],
    'profile/projects.zh.md',
  ],
];

describe.each([
  ['headings', HEADINGS],
  ['marks', MARKS],
  ['cards', CARDS],
  ['shapes', SHAPES],
])('a slip in %s is named with its line', (_, slips) => {
  test.each(slips)('%s', (_slip, source, problems) => {
    expect(slipsIn(source)).toEqual(problems);
  });
});

describe('a slip on another kind of page is named with its line', () => {
  test.each(OTHER_PAGES)('%s', (_slip, source, problems, path) => {
    expect(slipsIn(source, path)).toEqual(problems);
  });
});

test('a page with many slips names them all, in file order', () => {
  const source = ['正文\n---', '- 一', '## 标题 {x}', '要 3~5 秒', shaped('= x')].join('\n\n');
  expect(slipsIn(source)).toEqual([
    'heading-underlined:1',
    'list-single:4',
    'heading-brace:6',
    'tilde-single:8',
    'estimate-number:12',
  ]);
});

/** Sources that look like slips and are none. */
const FINE: readonly (readonly [string, string])[] = [
  ['braces in code', recall('- 用 `{a}` {甲}', '- 二')],
  ['points that differ in their code', recall('- 用 `{a}`', '- 用 `{b}`')],
  ['a heading that ends in code with braces', '## 什么是 `{}`'],
  ['escaped braces in an alias', recall('- 一 {\\{a\\}|b\\|c}', '- 二')],
  ['marks in an alias', recall('- 一 {3~5 秒|2*3}', '- 二')],
  ['marks in code', '要 `3~5`、`2*3`、`List<String>`、`**`'],
  ['a tilde in an address', '见 https://example.org/~a/b~c'],
  ['a tilde before a number', '大约 ~5 秒'],
  ['escaped marks', '写 \\*\\*，写 3\\~5'],
  ['less than', '当 a < b 且 c > d'],
  ['a comment on lines of its own', '<!-- 注释\n还是 -->\n\n文'],
  ['a comment inside a paragraph', '文 <!-- 注释 --> 文'],
  ['a single hint', recall('> 提示', '> - 想', '', ...TWO)],
  ['groups on the next line', recall('- 一 {甲}: {乙}', '  {丙}', '- 二 {甲}: {丁}')],
  ['a diagram with a comment first', '```mermaid\n%% 图\nflowchart LR\n  a --> b\n```'],
  ['a wide mermaid line', `\`\`\`mermaid\nflowchart LR\n  a["${'宽'.repeat(50)}"] --> b\n\`\`\``],
  ['code of exactly 76 columns', `\`\`\`\n${'宽'.repeat(38)}\n\`\`\``],
  ['a callout', '> [!WARNING]\n> 文'],
  ['以上 as a comparison', shaped('- [ ] 100 以上', '- [x] 1000 以上', '- [ ] 一')],
  ['a dash inside words', shaped('- [ ] 一——二', '- [x] 三 — 四', '- [ ] `a — b`')],
  ['an order with brackets', shaped('1) 一', '2) 二', '3) 三')],
  ['a bar in a cell', shaped('| a | b |', '| - | - |', '| 1\\|0 | 2 |', '| 3 | 4 |', '| 5 | 6 |')],
  ['a card nobody wrote points for', '## 问 {#q level=1}\n\n答案。'],
];

test('a lab may say its facts once the prediction is made', () => {
  const body = `## 猜 {#predict}\n\n= {{facts.a}} ±20%\n\n是 {{facts.a}}。\n\n## 变 {#twist set=a:1}\n\n= {{facts.b}} ±20%\n\n${WHY}\n\n## 面试怎么说\n\n峰值 {{facts.a}}。`;
  expect(slipsIn(body, 'labs/hot-key.zh.md')).toEqual([]);
});

test.each(FINE)('%s is no slip', (_, source) => {
  expect(slipsIn(source)).toEqual([]);
});
