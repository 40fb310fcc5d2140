import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/domain/prose.ts';
import { parsePage } from '../../src/syntax/page.ts';
import { bytesOf, read } from './sources.ts';

const TOPIC = `---
title: Cache breakdown
skills: [redis]            # ids
lab: cache-breakdown
confusable: [cache/penetration, cache/avalanche]
verified: 2026-11
sources:
  - https://redis.io/docs/latest/
was: [cache/hot-expiry]
---

Notes before any heading.

## What it is

| word | meaning |
| --- | --- |
| key | one |

## Why does one key matter? {#why level=2 minutes=2.5 freq=high was=reason,cache/old#why}

A key gets 10,000 reads a second.

\`\`\`sh
GET k
\`\`\`

> Hint
> - What is **loaded** at once?
> - By how many?

- **A mutex lets one request rebuild** {breakdown}: {mutex|lock \\| latch}
  {one|single}
- Expire in the background
  off the hot path {breakdown}: {background}
- ~~A \`Bloom filter\` cures it~~ {breakdown}: {bloom}

All readers miss at once. More words.

- a list
- in the answer

### Which of these help? {#cures level=3 after=hit}

- [x] A mutex — one rebuild — at a time
- [ ] \`a — b\`
- [x] No expiry

They do.

#### In what order? {#steps level=2 after=miss}

1. Miss
2. Lock
3. Load

## Who says what? {#who level=1}

| name | meaning |
| :--- | ---: |
| \`a\\|b\` | bar |
| c | 3 |
| d | 4 |

## Fill in {#fill level=1 freq=low}

Take **the {{mutex|lock}}**
with {{SETNX}} and \`{{x}}\`.

## How long? {#long level=4}

= 343,600 ms ×2

1. Load
2. Write
`;

const { page, problems } = parsePage({ path: 'content/cache/breakdown.en.md', bytes: bytesOf(TOPIC) });
const cards = page?.sections.flatMap((section) => (section.type === 'card' ? [section] : [])) ?? [];
const cardNamed = (id: string) => cards.find(({ card }) => card.id === `cache/breakdown#${id}`);

describe('a topic with every shape', () => {
  test('has no problems', () => expect(problems).toEqual([]));

  test('keeps its front matter', () => {
    expect(page).toMatchObject({
      kind: 'topic',
      id: 'cache/breakdown',
      language: 'en',
      title: 'Cache breakdown',
      skills: ['redis'],
      lab: 'cache-breakdown',
      confusable: ['cache/penetration', 'cache/avalanche'],
      verified: '2026-11',
      sources: ['https://redis.io/docs/latest/'],
      was: ['cache/hot-expiry'],
      overrides: false,
      minutes: null,
    });
  });

  test('keeps its notes and cards in file order', () => {
    expect(page?.sections.map((section) => [section.type, section.line])).toEqual([
      ['note', 12],
      ['note', 14],
      ['card', 20],
      ['card', 43],
      ['card', 51],
      ['card', 57],
      ['card', 65],
      ['card', 70],
    ]);
    expect(page?.sections[0]).toMatchObject({ heading: null, source: 'Notes before any heading.' });
    expect(page?.sections[1]).toMatchObject({ heading: { text: [{ text: 'What it is' }], depth: 2 } });
  });

  test('reads recall: setting, hints, points with subjects and groups, answer', () => {
    expect(cardNamed('why')).toEqual({
      type: 'card',
      line: 20,
      frequency: 'high',
      was: ['cache/breakdown#reason', 'cache/old#why'],
      project: null,
      card: {
        id: 'cache/breakdown#why',
        language: 'en',
        kind: 'recall',
        level: 2,
        minutes: 2.5,
        parent: null,
        after: null,
        prompt: [{ text: 'Why does one key matter?' }],
        setting: 'A key gets 10,000 reads a second.\n\n```sh\nGET k\n```',
        hints: [
          [{ text: 'What is ' }, { text: 'loaded', style: 'strong' }, { text: ' at once?' }],
          [{ text: 'By how many?' }],
        ],
        shape: {
          kind: 'recall',
          points: [
            {
              kind: 'must',
              text: [{ text: 'A mutex lets one request rebuild', style: 'strong' }],
              subject: ['breakdown'],
              groups: [
                ['mutex', 'lock | latch'],
                ['one', 'single'],
              ],
            },
            {
              kind: 'point',
              text: [{ text: 'Expire in the background off the hot path' }],
              subject: ['breakdown'],
              groups: [['background']],
            },
            {
              kind: 'wrong',
              text: [{ text: 'A ' }, { text: 'Bloom filter', style: 'code' }, { text: ' cures it' }],
              subject: ['breakdown'],
              groups: [['bloom']],
            },
          ],
        },
        answer: 'All readers miss at once. More words.\n\n- a list\n- in the answer',
      },
    });
  });

  test('reads a multi; the first dash outside code begins the explanation', () => {
    expect(cardNamed('cures')?.card).toMatchObject({
      kind: 'multi',
      parent: 'cache/breakdown#why',
      after: 'hit',
      answer: 'They do.',
      shape: {
        options: [
          { text: [{ text: 'A mutex' }], right: true, explanation: [{ text: 'one rebuild — at a time' }] },
          { text: [{ text: 'a — b', style: 'code' }], right: false, explanation: null },
          { text: [{ text: 'No expiry' }], right: true, explanation: null },
        ],
      },
    });
  });

  test('reads an order that follows a follow-up', () => {
    expect(cardNamed('steps')?.card).toMatchObject({
      kind: 'order',
      parent: 'cache/breakdown#cures',
      after: 'miss',
      answer: '',
      shape: { items: [[{ text: 'Miss' }], [{ text: 'Lock' }], [{ text: 'Load' }]] },
    });
  });

  test('reads a match, with a bar in code', () => {
    expect(cardNamed('who')?.card.shape).toMatchObject({
      kind: 'match',
      heads: [[{ text: 'name' }], [{ text: 'meaning' }]],
      pairs: [{ left: [{ text: 'a|b', style: 'code' }], right: [{ text: 'bar' }] }, {}, {}],
    });
  });

  test('reads a cloze, with marks around a blank and none in code', () => {
    expect(cardNamed('fill')).toMatchObject({ frequency: 'low', card: { level: 1 } });
    expect(cardNamed('fill')?.card.shape).toEqual({
      kind: 'cloze',
      pieces: [
        { text: [{ text: 'Take ' }, { text: 'the ', style: 'strong' }] },
        { blank: ['mutex', 'lock'] },
        { text: [{ text: ' with ' }] },
        { blank: ['SETNX'] },
        { text: [{ text: ' and ' }, { text: '{{x}}', style: 'code' }, { text: '.' }] },
      ],
    });
  });

  test('reads an estimate with its steps', () => {
    expect(cardNamed('long')?.card.shape).toEqual({
      kind: 'estimate',
      quantity: { value: 343_600, unit: 'ms' },
      tolerance: { by: 'factor', factor: 2 },
      source: '343,600 ms ×2',
      steps: [[{ text: 'Load' }], [{ text: 'Write' }]],
    });
  });
});

test('line ends and a byte order mark change nothing', () => {
  const windows = parsePage({
    path: 'cache/breakdown.en.md',
    bytes: bytesOf(`\uFEFF${TOPIC.replaceAll('\n', '\r\n')}`),
  });
  expect(windows).toEqual({ page, problems: [] });
});

test('comments are neither shown nor counted', () => {
  const { page: quiet, problems: none } = read(
    '文 <!-- 一 -->末。\n\n<!--\n二\n-->\n\n## 问 {#q level=1}\n\n- 一\n- 二\n\n<!-- 三 -->\n\n答。',
  );
  expect(none).toEqual([]);
  expect(quiet?.sections).toMatchObject([{ source: '文 末。' }, { card: { answer: '答。' } }]);
});

test('a card that cannot be made is left out, with its follow-ups, and the rest lives', () => {
  const body = [
    '## 坏 {#bad level=1}',
    '- [ ] 一\n- [ ] 二\n- [ ] 三',
    '### 追 {#next level=1 after=hit}',
    '1. 一\n2. 二\n3. 三',
    '## 好 {#good level=1}',
    '= 3 s',
  ];
  const { page: rest, problems: found } = read(body.join('\n\n'));
  expect(found.map(({ code }) => code)).toEqual(['option-right']);
  expect(rest?.sections).toMatchObject([{ card: { id: 'cache/breakdown#good' } }]);
});

test('cards of a user’s pack carry its name, unless they override built-in ones', () => {
  const body = '## 问 {#q level=1 was=old,cache/x#y}\n\n= 3 s';
  const idsIn = (front: string) => {
    const bytes = bytesOf(`---\ntitle: 题\nwas: [cache/z]\n${front}---\n${body}`);
    const { page: mine } = parsePage({ path: 'cache/a.zh.md', bytes }, 'mine');
    const section = mine?.sections[0];
    return section?.type === 'card' ? [section.card.id, ...section.was, ...(mine?.was ?? [])] : [];
  };
  expect(idsIn('')).toEqual(['mine:cache/a#q', 'mine:cache/a#old', 'mine:cache/x#y', 'mine:cache/z']);
  expect(idsIn('overrides: true\n')).toEqual(['cache/a#q', 'cache/a#old', 'cache/x#y', 'cache/z']);
});

describe('front matter', () => {
  const codes = (front: string, path = 'cache/a.zh.md') =>
    parsePage({ path, bytes: bytesOf(`${front}\n文。`) }).problems.map(({ code, line }) => `${code}:${line}`);

  test.each<readonly [string, string, readonly string[]]>([
    ['missing', '文。', ['front-matter-missing:1']],
    ['left open', '---\ntitle: 题', ['front-matter-open:1']],
    ['without a title', '---\nskills: [redis]\n---', ['title-missing:1']],
    ['empty', '---\n---', ['title-missing:1']],
    ['of text', '---\n只是文字\n---', ['title-missing:1', 'front-matter-shape:2']],
    ['that is no YAML', '---\ntitle: "题\n---', ['yaml-invalid:2']],
    ['with a key twice', '---\ntitle: 题\ntitle: 目\n---', ['yaml-invalid:3']],
    [
      'with anchors',
      '---\ntitle: 题\nskills: &a [redis]\nsources: *a\n---',
      ['yaml-alias:3', 'yaml-alias:4'],
    ],
    ['with a key nobody knows', '---\ntitle: 题\ntags: [a]\n---', ['front-matter-key:3']],
    ['with a number for a title', '---\ntitle: 404\n---', ['front-matter-value:2']],
    ['with one skill for a list', '---\ntitle: 题\nskills: redis\n---', ['front-matter-value:3']],
    ['with a skill in capitals', '---\ntitle: 题\nskills: [Redis]\n---', ['front-matter-value:3']],
    [
      'with a topic without its area',
      '---\ntitle: 题\nconfusable: [penetration]\n---',
      ['front-matter-value:3'],
    ],
    ['with a day for a month', '---\ntitle: 题\nverified: 2026-11-02\n---', ['front-matter-value:3']],
    ['with a thirteenth month', '---\ntitle: 题\nverified: 2026-13\n---', ['front-matter-value:3']],
    [
      'with a source over http',
      '---\ntitle: 题\nsources:\n  - http://redis.io\n---',
      ['front-matter-value:3'],
    ],
    ['with minutes where none belong', '---\ntitle: 题\nminutes: 45\n---', ['front-matter-key:3']],
    ['that overrides maybe', '---\ntitle: 题\noverrides: maybe\n---', ['front-matter-value:3']],
  ])('%s is named with its line', (_, front, expected) => {
    expect(codes(front).toSorted()).toEqual([...expected].toSorted());
  });

  test('of a design case says how long it takes', () => {
    expect(codes('---\ntitle: 题\n---', 'design/a.zh.md')).toEqual(['minutes-missing:1']);
    expect(codes('---\ntitle: 题\nminutes: 0\n---', 'design/a.zh.md')).toEqual(['front-matter-value:3']);
  });
});

test.each(['cache/a.md', 'cache/a.fr.md', 'Cache/a.zh.md', 'a.zh.md', 'profile/hobbies.zh.md'])(
  'a file at %s is no page',
  (path) => {
    const { page: none, problems: found } = parsePage({
      path,
      bytes: bytesOf('---\ntitle: 题\n---\n要 3~5 秒'),
    });
    expect(none).toBeNull();
    expect(found.map(({ code }) => code)).toEqual(['path-form', 'tilde-single']);
  },
);

test('a private-use character is no blank', () => {
  const section = read('## 问 {#q level=1}\n\n用\uE002{{锁}}。').page?.sections[0];
  expect(section).toMatchObject({
    card: { shape: { pieces: [{}, { blank: ['锁'] }, { text: [{ text: '。' }] }] } },
  });
});

test('a prompt is plain where it is plain', () => {
  expect(plainText(cardNamed('why')?.card.prompt ?? [])).toBe('Why does one key matter?');
});
