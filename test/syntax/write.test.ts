import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { parsePage } from '../../src/syntax/page.ts';
import { parseProse } from '../../src/syntax/source/prose.ts';
import { writePage } from '../../src/syntax/write/page.ts';
import { writeProse } from '../../src/syntax/write/prose.ts';
import { topicPages, withoutLines } from './pages.ts';
import { bytesOf, read } from './sources.ts';

test('a page that is written and read again is the same page', () => {
  fc.assert(
    fc.property(topicPages, (page) => {
      const source = writePage(page);
      const { page: again, problems } = parsePage({ path: 'cache/a.zh.md', bytes: bytesOf(source) });
      expect(problems, source).toEqual([]);
      expect(withoutLines(again), source).toEqual(page);
    }),
    { numRuns: 400 },
  );
});

test('any one line of text survives as plain words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
      fc.pre(line !== '');
      expect(parseProse(writeProse([{ text: line }]))).toEqual([{ text: line }]);
    }),
    { numRuns: 2_000 },
  );
});

test('where a mark cannot close, the words are kept and the style is not', () => {
  const source = writeProse([{ text: '互斥锁：', style: 'strong' }, { text: '只放一个' }]);
  expect(parseProse(source)).toEqual([{ text: '互斥锁：只放一个' }]);
});

const WHY = '## 为什么 {#why level=3}\n\n- 一 {甲}\n- 二 {乙}\n\n答。';

/** Pages of every other kind, as `writePage` writes them. */
const CANONICAL: readonly (readonly [path: string, body: string])[] = [
  [
    'design/sale.zh.md',
    '## 需求 {#need level=4 minutes=1}\n\n- **问清峰值**\n- 问清库存\n\n先问清楚。\n\n### 峰值 {#peak level=3 minutes=2 after=hit}\n\n= 3 万/s ±5%'.replace(
      ' 万/s',
      ' 次/s',
    ),
  ],
  [
    'labs/hot-key.zh.md',
    `故事。\n\n## 猜 {#predict level=3 minutes=2}\n\n设定 {{facts.other}}。\n\n= {{facts.peak}} ±20%\n\n1. 一步\n2. 又一步\n\n答 {{facts.peak}}。\n\n## 变 {#twist level=3 set=protect:mutex,weights:1,2}\n\n> 提示\n> - 想\n\n= {{facts.peak}} ×2\n\n${WHY}\n\n## 面试怎么说\n\n一句。`,
  ],
  ['interview/cn-1.zh.md', '一面看什么。\n\n## 反问什么 {#ask level=4}\n\n- 一 {甲}\n- 二 {乙}\n\n答。'],
  [
    'profile/self-intro.zh.md',
    '## 开场 {#open seconds=20 in=60,120}\n\n你好。\n\n四年经验。\n\n- 四年\n- **后端** {后端}\n- ~~精通~~',
  ],
  ['profile/skills.zh.md', '前言。\n\n## 技能\n\n- Redis、MySQL {redis mysql}\n- Git {git}\n\n后记。'],
  [
    'profile/projects.zh.md',
    '## 挂号 {#booking}\n\n### 项目介绍\n\n一。\n\n### 技术栈\n\n- 二\n- 三\n\n### 项目亮点\n\n四。\n\n### 遇到的问题\n\n五。\n\n### 为什么用 {#why level=4 after=hit}\n\n- 一 {甲}\n- 二 {乙}\n\n答。\n\n#### 然后呢 {#then level=4 after=miss}\n\n= 3 s ±5%\n\n## 查房 {#ward}\n\n### 项目介绍\n\n一。\n\n### 技术栈\n\n二。\n\n### 项目亮点\n\n三。\n\n### 遇到的问题\n\n四。',
  ],
];

test.each(CANONICAL)('%s reads without problems and is written back as it was', (path, body) => {
  const { page, problems } = read(body, path);
  expect(problems).toEqual([]);
  const front = path.startsWith('design/') ? 'title: 标题\nminutes: 45' : 'title: 标题';
  expect(page && writePage(page)).toBe(`---\n${front}\n---\n\n${body}\n`);
});

test('probing questions belong to their project and are nobody’s follow-up', () => {
  const [path, body] = CANONICAL[5] ?? ['', ''];
  const cards = read(body, path).page?.sections.filter((section) => section.type === 'card');
  expect(cards).toMatchObject([
    { project: 'booking', card: { parent: null, after: null } },
    { project: 'booking', card: { parent: 'profile/projects#why', after: 'miss' } },
  ]);
});

test('a setting that nothing parts from the answer is written into it', () => {
  const { page } = read('## 问 {#q level=1}\n\n答。');
  const section = page?.sections[0];
  if (!page || section?.type !== 'card') throw new Error('the card is missing');
  const apart: Page = { ...page, sections: [{ ...section, card: { ...section.card, setting: '设定。' } }] };
  const { page: again } = parsePage({ path: 'cache/breakdown.zh.md', bytes: bytesOf(writePage(apart)) });
  expect(again?.sections).toMatchObject([{ card: { setting: '', answer: '设定。\n\n答。' } }]);
});
