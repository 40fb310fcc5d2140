import { describe, expect, test } from 'vitest';
import type { LabChecks } from '../../src/syntax/check/check-lab.ts';
import { checkPack, type PackChecks } from '../../src/syntax/check/pack.ts';
import { topicTemplate } from '../../src/syntax/template.ts';
import { bytesOf } from './sources.ts';

const LISTS = {
  'areas.yaml': '- id: cache\n  zh: 缓存\n  en: Caches\n',
  'skills.yaml': '- id: redis\n  zh: Redis\n  en: Redis\n  words: [Redis]\n',
};

const KNOWN = {
  areas: new Set<string>(),
  skills: new Set<string>(),
  labs: new Set(['hot-key']),
  topics: new Set(['rpc/spi']),
};
const CHECKS: PackChecks = { pack: null, draws: null, selfCheck: null, known: KNOWN };

function check(files: Readonly<Record<string, string>>, checks: Partial<PackChecks> = {}) {
  const all = Object.entries({ ...LISTS, ...files }).map(([path, text]) => ({ path, bytes: bytesOf(text) }));
  return checkPack(all, { ...CHECKS, ...checks });
}

function problemsIn(
  files: Readonly<Record<string, string>>,
  checks: Partial<PackChecks> = {},
): readonly string[] {
  return check(files, checks).problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
}

function page(body: string, front = ''): string {
  return `---\ntitle: 题\n${front}---\n${body}`;
}

/** Both languages of one page with the same text, so that only what is asked about can be wrong. */
function both(text: string, topic = 'cache/a'): Readonly<Record<string, string>> {
  return { [`${topic}.zh.md`]: text, [`${topic}.en.md`]: text };
}

const CARD = '## 问 {#q level=1}\n\n- 一 {甲}\n- **二** {乙}\n\n答。';

test('a sound pack has no problems and is counted once for both languages', () => {
  const { problems, topics, cards, pages } = check(
    both(page(CARD, 'skills: [redis]\nlab: hot-key\nconfusable: [rpc/spi]\n')),
  );
  expect(problems).toEqual([]);
  expect({ topics, cards, pages: pages.length }).toEqual({ topics: 1, cards: 1, pages: 2 });
});

test('a new topic passes the check in both languages, parity and all', () => {
  const names = { title: '幂等: "一次"', skills: ['redis'] };
  const files = {
    'cache/idempotence.zh.md': topicTemplate('zh', names),
    'cache/idempotence.en.md': topicTemplate('en', names),
  };
  const { problems, pages } = check(files);
  expect(problems).toEqual([]);
  expect(pages[0]).toMatchObject({ title: names.title, skills: ['redis'] });
});

describe('names that belong to nothing', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a skill', { 'cache/a.zh.md': page('', 'skills: [kafka]\n') }, ['cache/a.zh.md:3 skill-unknown']],
    ['a lab', { 'cache/a.zh.md': page('', 'lab: breakdown\n') }, ['cache/a.zh.md:3 lab-unknown']],
    [
      'a topic',
      { 'cache/a.zh.md': page('', 'skills: [redis]\nconfusable: [cache/b]\n') },
      ['cache/a.zh.md:4 topic-unknown'],
    ],
    [
      'the page itself',
      { 'cache/a.zh.md': page('', 'confusable: [cache/a]\n') },
      ['cache/a.zh.md:3 topic-unknown'],
    ],
    ['an area', { 'mq/a.zh.md': page('') }, ['mq/a.zh.md:1 area-unknown']],
    ['a page of a lab', { 'labs/b.zh.md': page('') }, ['labs/b.zh.md:1 lab-unknown']],
    [
      'a skill of the profile',
      { 'profile/skills.zh.md': page('文。\n\n- 一 {redis}\n- 二 {kafka}') },
      ['profile/skills.zh.md:6 skill-unknown'],
    ],
  ])('%s is named', (_, files, expected) => {
    const found = problemsIn(files, { pack: 'mine' }).filter((problem) => problem.endsWith('-unknown'));
    expect(found).toEqual(expected);
  });

  test('a built-in page cannot be confused with itself', () => {
    expect(problemsIn({ ...both(page('', 'confusable: [cache/a]\n')) })).toEqual([
      'cache/a.en.md:3 topic-unknown',
      'cache/a.zh.md:3 topic-unknown',
    ]);
  });

  test('a topic of the same pack is known', () => {
    expect(
      problemsIn({ ...both(page('', 'confusable: [cache/b]\n')), ...both(page(''), 'cache/b') }),
    ).toEqual([]);
  });
});

describe('former names', () => {
  const named = (was: string) => CARD.replace('level=1', `level=1 was=${was}`);
  const old = (id: string) => CARD.replace('#q', `#${id}`);

  test('a name that is free is fine', () => expect(problemsIn(both(page(named('old'))))).toEqual([]));

  test('a name that is still used is named', () => {
    const found = problemsIn(both(page(`${named('r')}\n\n${old('r')}`)));
    expect(found).toEqual(['cache/a.en.md:4 was-alive', 'cache/a.zh.md:4 was-alive']);
  });

  test('a card that could not be made still uses its name', () => {
    const broken = '## 坏 {#r level=1}\n\n- [ ] 一\n- [ ] 二\n- [ ] 三';
    expect(problemsIn({ 'cache/a.zh.md': page(`${named('r')}\n\n${broken}`) }, { pack: 'mine' })).toContain(
      'cache/a.zh.md:4 was-alive',
    );
  });

  test('a name claimed twice is named, page and all', () => {
    const files = {
      'cache/a.zh.md': page(named('cache/x#y')),
      'cache/b.zh.md': page(named('cache/x#y').replace('#q', '#r')),
    };
    expect(problemsIn(files, { pack: 'mine' })).toEqual(['cache/b.zh.md:4 was-twice']);
  });

  test('a former page that still exists is named', () => {
    const files = { 'cache/a.zh.md': page('', 'was: [cache/b]\n'), 'cache/b.zh.md': page('') };
    expect(problemsIn(files, { pack: 'mine' })).toEqual(['cache/a.zh.md:1 was-alive']);
  });
});

describe('what built-in content owes and a user’s pack does not', () => {
  const debts: readonly (readonly [string, string, string])[] = [
    ['hints from level 2', CARD.replace('level=1', 'level=2'), 'hints-missing'],
    ['key points', '## 问 {#q level=1}\n\n答。', 'points-missing'],
  ];

  test.each(debts)('%s', (_, body, code) => {
    expect(problemsIn(both(page(body)))).toEqual([`cache/a.en.md:4 ${code}`, `cache/a.zh.md:4 ${code}`]);
    expect(problemsIn(both(page(body)), { pack: 'mine' })).toEqual([]);
  });

  test('its other language', () => {
    expect(problemsIn({ 'cache/a.zh.md': page('') })).toEqual(['cache/a.zh.md:1 language-missing']);
    expect(problemsIn({ 'cache/a.zh.md': page('') }, { pack: 'mine' })).toEqual([]);
  });

  test('no hints at level 1, nor on other kinds', () => {
    expect(problemsIn(both(page(CARD)))).toEqual([]);
    expect(problemsIn(both(page('## 问 {#q level=3}\n\n= 3 s')))).toEqual([]);
  });
});

describe('the length of a model answer', () => {
  const answered = (answer: string) => page(`## 问 {#q level=1}\n\n- 一\n- 二\n\n${answer}`);
  const inChinese = (answer: string) => problemsIn({ 'cache/a.zh.md': answered(answer) }, { pack: 'mine' });
  const inEnglish = (answer: string) => problemsIn({ 'cache/a.en.md': answered(answer) }, { pack: 'mine' });

  test('is at most 400 Han characters', () => {
    expect(inChinese(`${'锁'.repeat(400)}，a b c 1 2 3。`)).toEqual([]);
    expect(inChinese('锁'.repeat(401))).toEqual(['cache/a.zh.md:4 answer-long']);
  });

  test('is at most 220 words', () => {
    expect(inEnglish('min.insync.replicas isn’t 1,000. '.repeat(73))).toEqual([]);
    expect(inEnglish('lock '.repeat(221))).toEqual(['cache/a.en.md:4 answer-long']);
  });

  test('counts lists and tables, but neither code nor diagrams', () => {
    expect(inChinese(`答。\n\n- ${'锁'.repeat(300)}\n- ${'键'.repeat(100)}`)).toEqual([
      'cache/a.zh.md:4 answer-long',
    ]);
    expect(inChinese(`答 \`${'锁'.repeat(400)}\`。\n\n\`\`\`\n${'锁\n'.repeat(400)}\`\`\``)).toEqual([]);
  });
});

test('a diagram that does not draw is named, in a list too', () => {
  const body =
    '文。\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n- 一\n- 二\n\n  ```mermaid\n  flowchart LR\n    bad\n  ```';
  expect(problemsIn(both(page(body)), { draws: (source) => !source.includes('bad') })).toEqual([
    'cache/a.en.md:14 diagram-undrawn',
    'cache/a.zh.md:14 diagram-undrawn',
  ]);
});

test('points and answers that do not meet the groups are named by their words', () => {
  const selfCheck: PackChecks['selfCheck'] = (shape, answer) => ({
    texts: answer === '答。' ? [0] : [],
    musts: [shape.points.length - 1],
  });
  const { problems } = check({ 'cache/a.zh.md': page(CARD) }, { selfCheck, pack: 'mine' });
  expect(problems).toMatchObject([
    { code: 'point-unmet', line: 4, data: { point: '一' } },
    { code: 'must-unmet', line: 4, data: { point: '二' } },
  ]);
});

test('a point without groups is the person’s to tick, so the machine is not asked', () => {
  const body = '## 需求 {#need minutes=5}\n\n- **问峰值**\n- **问库存** {库存}\n\n答。';
  const selfCheck: PackChecks['selfCheck'] = () => ({ texts: [], musts: [0, 1] });
  const { problems } = check({ 'design/a.zh.md': page(body, 'minutes: 45\n') }, { selfCheck, pack: 'mine' });
  expect(problems).toMatchObject([{ code: 'must-unmet', data: { point: '问库存' } }]);
});

test('a fact its lab does not find is named where it stands', () => {
  const body = '峰值 {{facts.peak}}。\n\n又 {{facts.peek}}。';
  const checks: LabChecks = { hasFact: (fact) => fact === 'peak', trouble: () => null, factOf: () => null };
  const lab = (id: string) => (id === 'hot-key' ? checks : null);
  const found = problemsIn({ 'labs/hot-key.zh.md': page(body) }, { pack: 'mine', lab });
  expect(found.filter((problem) => problem.includes('fact'))).toEqual(['labs/hot-key.zh.md:6 fact-unknown']);
});

test('the answer to a prediction is held to the same length', () => {
  const body = `## 猜 {#predict}\n\n= {{facts.peak}} ±20%\n\n${'锁'.repeat(401)}`;
  expect(problemsIn({ 'labs/hot-key.zh.md': page(body) }, { pack: 'mine' })).toContain(
    'labs/hot-key.zh.md:4 answer-long',
  );
});

test('a page that stands twice is named', () => {
  const files = { 'cache/a.zh.md': page(''), 'more/cache/a.zh.md': page('') };
  expect(problemsIn(files, { pack: 'mine' })).toEqual(['more/cache/a.zh.md:1 page-repeated']);
});

test('problems of the lists and of the pages are all there, file by file', () => {
  const files = { 'areas.yaml': '- id: cache\n', 'cache/a.zh.md': '文', 'notes.txt': '\0' };
  expect(problemsIn(files, { pack: 'mine' })).toEqual([
    'areas.yaml:1 entry-value',
    'areas.yaml:1 entry-value',
    'cache/a.zh.md:1 front-matter-missing',
    'cache/a.zh.md:1 area-unknown',
  ]);
});
