import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';

describe('cards', () => {
  test('are listed in teaching order, each with all that a program needs to choose', async () => {
    const cards = await json(['cards', 'tea/brewing'], { home: freshHome() });
    expect(cards).toHaveLength(7);
    expect(cards).toMatchObject([
      { id: 'tea/brewing#bitter' },
      { id: 'tea/brewing#tepid' },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(cards).toContainEqual({
      id: 'tea/brewing#bitter',
      topic: 'tea/brewing',
      area: 'tea',
      kind: 'recall',
      level: 2,
      minutes: 2,
      prompt: 'Why does green tea turn bitter in boiling water?',
      skills: ['patience'],
    });
  });

  test('speak the language asked for, under the same names', async () => {
    const home = freshHome();
    const [zh, en] = await Promise.all([
      json(['cards', 'tea', '--lang', 'zh'], { home }),
      json(['cards', 'tea', '--lang=en'], { home }),
    ]);
    expect(zh).toMatchObject([
      { id: 'tea/brewing#bitter', prompt: '绿茶为什么用开水一冲就苦？' },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(names(zh)).toEqual(names(en));
  });

  test('of one area, or of a pack of one’s own beside the built-in ones', async () => {
    const home = homeWithPack();
    expect(names(await json(['cards', 'mine:tea/milk'], { home }))).toEqual(['mine:tea/milk#first']);
    expect(names(await json(['cards', 'tea'], { home }))).toHaveLength(9);
  });
});

describe('card', () => {
  test('shows everything of a card never asked, but not its answer', async () => {
    expect(await json(['card', 'tea/brewing#bitter'], { home: freshHome() })).toEqual({
      id: 'tea/brewing#bitter',
      lang: 'en',
      pack: null,
      kind: 'recall',
      level: 2,
      prompt: 'Why does green tea turn bitter in boiling water?',
      setting: 'A guest pours water straight from the kettle.',
      parent: null,
      after: null,
      hints: 2,
      memory: {
        state: 'new',
        stability: null,
        difficulty: null,
        retrievability: null,
        due: null,
        suspended: false,
        buriedUntil: null,
      },
      reviews: [],
    });
  });

  test.each([
    ['tepid', { parent: 'tea/brewing#bitter', after: 'hit', options: keyed('a', 'b', 'c') }],
    ['boiling', { options: keyed('a', 'b', 'c', 'd') }],
    ['steps', { items: keyed('a', 'b', 'c', 'd') }],
    ['heat', { left: keyed('1', '2', '3'), right: keyed('a', 'b', 'c') }],
    ['saying', { blanks: 2 }],
    ['leaves', { unit: null }],
  ])('%s: what there is to choose from has keys', async (id, shape) => {
    expect(await json(['card', `tea/brewing#${id}`], { home: freshHome() })).toMatchObject(shape);
  });

  test('keeps its options where they are, from one call to the next', async () => {
    const home = freshHome();
    const once = await json(['card', 'tea/brewing#steps'], { home, env: { MIANBA_SEED: 'one' } });
    expect(await json(['card', 'tea/brewing#steps'], { home, env: { MIANBA_SEED: 'two' } })).toEqual(once);
  });

  test('a card in its learning steps is due at a moment, one that has left them on a day', async () => {
    const home = freshHome();
    await run(['answer', 'tea/brewing#bitter', 'x', '--rating', 'good'], { home });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { state: 'learning', due: '2026-11-23T21:10:00.000+08:00', retrievability: 1 },
      reviews: [
        {
          at: '2026-11-23T21:00:00.000+08:00',
          day: '2026-11-23',
          rating: 'good',
          tookMs: 0,
          retracted: false,
        },
      ],
    });
    await run(['answer', 'tea/brewing#bitter', 'x', '--rating', 'easy'], { home, env: at('21:10') });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { state: 'review', due: expect.stringMatching(/^2026-1[12]-\d\d$/) },
    });
  });

  test('is set aside, brought back, put off and started over', async () => {
    const home = freshHome();
    const card = 'tea/brewing#heat';
    const memory = async () => json(['card', card], { home });
    await run(['card', card, '--suspend'], { home, env: at('21:01') });
    expect(await memory()).toMatchObject({ memory: { suspended: true } });
    await run(['card', card, '--resume'], { home, env: at('21:02') });
    await run(['card', card, '--bury'], { home, env: at('21:03') });
    expect(await memory()).toMatchObject({ memory: { suspended: false, buriedUntil: '2026-11-24' } });
    await run(['answer', card, '1a,2b,3c'], { home, env: at('21:04') });
    await run(['card', card, '--forget'], { home, env: at('21:05') });
    expect(await memory()).toMatchObject({ memory: { state: 'new', due: null }, reviews: [{}] });
  });
});

describe('answer', () => {
  test.each([
    ['tepid', 'b', { correct: expect.any(Boolean), coverage: null, points: [] }],
    ['boiling', 'a,c', { kind: 'multi', recorded: true }],
    ['steps', 'c,a,b,d', { kind: 'order', recorded: true }],
    ['heat', '1b,2a,3c', { kind: 'match', recorded: true }],
    ['saying', 'leaves\nguest', { kind: 'cloze', correct: true, suggested: 'good', rating: 'good' }],
    ['saying', 'leaves\npot', { kind: 'cloze', correct: false, suggested: 'hard', rating: 'hard' }],
    ['saying', 'pot', { kind: 'cloze', correct: false, suggested: 'again' }],
    ['leaves', '1.3 thousand', { kind: 'estimate', correct: true, suggested: 'good' }],
    ['leaves', '1.5k', { kind: 'estimate', correct: false, suggested: 'hard' }],
    ['leaves', '1 million', { kind: 'estimate', correct: false, suggested: 'again' }],
  ])('%s ← %j', async (id, text, graded) => {
    const answered = await json(['answer', `tea/brewing#${id}`, text], { home: freshHome() });
    expect(answered).toMatchObject({ card: `tea/brewing#${id}`, recorded: true, ...graded });
  });

  test('the keys of an order are those that `card` shows', async () => {
    const home = freshHome();
    const right = ['Boil the water', 'Warm the pot', 'Put in the leaves', 'Pour'];
    const { items } = Object(await json(['card', 'tea/brewing#steps'], { home }));
    const keys = right.map((step) => items.find((item: { text: string }) => item.text === step).key);
    const inOrder = await json(['answer', 'tea/brewing#steps', keys.join(',')], { home });
    expect(inOrder).toMatchObject({ correct: true, suggested: 'good' });
    const reversed = await json(['answer', 'tea/brewing#steps', keys.reverse().join('')], { home });
    expect(reversed).toMatchObject({ correct: false, suggested: 'again' });
  });

  test('prose is graded point by point with its evidence, and records nothing by itself', async () => {
    const home = freshHome();
    const text = 'Hot water draws out the tannins. Green tea simply has more caffeine.';
    expect(await json(['answer', 'tea/brewing#bitter', text], { home })).toEqual({
      card: 'tea/brewing#bitter',
      kind: 'recall',
      correct: null,
      coverage: { musts: [1, 2], others: [0, 1] },
      points: [
        {
          text: 'Hot water draws out the tannins at once',
          kind: 'must',
          verdict: 'hit',
          seen: true,
          evidence: [
            [0, 3],
            [24, 31],
          ],
        },
        {
          text: 'Cooler water draws them out slowly',
          kind: 'must',
          verdict: 'undetected',
          seen: false,
          evidence: [],
        },
        {
          text: 'The amino acids that taste sweet dissolve at any heat',
          kind: 'point',
          verdict: 'undetected',
          seen: false,
          evidence: [],
        },
        {
          text: 'Green tea holds more caffeine than black tea',
          kind: 'wrong',
          verdict: 'wrong',
          seen: true,
          evidence: [
            [33, 38],
            [54, 67],
          ],
        },
      ],
      suggested: 'hard',
      rating: null,
      recorded: false,
      event: null,
    });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({ reviews: [] });
  });

  test('with a rating it is recorded, and its event is in the log', async () => {
    const home = freshHome();
    const answered = await json(['answer', 'tea/brewing#bitter', 'tannins', '--rating', 'hard'], { home });
    expect(answered).toMatchObject({
      rating: 'hard',
      recorded: true,
      event: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'hard' }],
    });
  });

  test('a dry run grades and leaves no trace', async () => {
    const home = freshHome();
    const card = 'tea/brewing#saying';
    const dry = await json(['answer', card, 'leaves\nguest', '--dry-run'], { home });
    expect(dry).toMatchObject({ correct: true, rating: 'good', recorded: false, event: null });
    expect(await json(['card', card], { home })).toMatchObject({ memory: { state: 'new' }, reviews: [] });
  });

  test.each([[['-']], [[]]])('reads standard input for %j', async (words) => {
    const answered = await json(['answer', 'tea/brewing#saying', ...words], {
      home: freshHome(),
      input: 'leaf\nguest\n',
    });
    expect(answered).toMatchObject({ correct: true });
  });

  test('says in words what a person would see', async () => {
    const { stdout } = await run(['answer', 'tea/brewing#saying', '茶叶\n壶', '--lang', 'zh'], {
      home: freshHome(),
    });
    expect(stdout).toMatchInlineSnapshot(`
      "✗ 差一点：2 空里填对了 1 空。

      第一泡是叫醒茶叶 ✓，第二泡才是给壶 ✗ 客人的。

      建议：吃力。
      已记录：吃力。
      "
    `);
  });
});

describe('due', () => {
  test('counts what waits, and how long it takes', async () => {
    const home = freshHome();
    expect(await json(['due'], { home })).toEqual({
      day: '2026-11-23',
      due: 0,
      new: 8,
      overdue: 0,
      estimatedMinutes: 9,
      interview: null,
    });
    await run(['answer', 'tea/brewing#bitter', 'x', '--rating', 'easy'], { home });
    await run(['config', 'interview', '2026-12-13'], { home });
    const later = { MIANBA_NOW: '2026-12-03T08:00:00+08:00' };
    expect(await json(['due'], { home, env: later })).toEqual({
      day: '2026-12-03',
      due: 1,
      new: 7,
      overdue: 1,
      estimatedMinutes: 9,
      interview: { date: '2026-12-13', daysLeft: 10, predictedRecall: expect.closeTo(0.8, 1) },
    });
  });

  test('a new day begins at four in the morning', async () => {
    const home = freshHome();
    expect(await json(['due'], { home, env: at('03:59', '2026-11-24') })).toMatchObject({
      day: '2026-11-23',
    });
    expect(await json(['due'], { home, env: at('04:00', '2026-11-24') })).toMatchObject({
      day: '2026-11-24',
    });
  });
});

describe('content', () => {
  test('check counts what it has read, and names each problem with its file and line', async () => {
    const home = homeWithPack();
    const { topics, cards } = (await json(['content', 'check'], { home: freshHome() })) as Record<
      string,
      number
    >;
    const sound = { packs: 2, topics: Number(topics) + 1, cards: Number(cards) + 1, problems: [] };
    expect(await json(['content', 'check'], { home })).toEqual(sound);
    writeFileSync(join(home, 'packs', 'mine', 'tea', 'milk.en.md'), `${MILK}\n- one item\n`);
    const { stdout, code } = await run(['content', 'check', '--json'], { home });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems).not.toEqual([]);
    for (const problem of JSON.parse(stdout).problems) {
      expect(problem).toEqual({
        code: expect.stringMatching(/^[a-z-]+$/),
        file: join(home, 'packs', 'mine', 'tea', 'milk.en.md'),
        line: expect.any(Number),
        message: expect.any(String),
        hint: expect.any(String),
      });
    }
  });

  test('list names topics with their titles and cards; with --stats it counts', async () => {
    const home = freshHome();
    expect(await json(['content', 'list', 'tea'], { home })).toEqual([
      { topic: 'tea/brewing', area: 'tea', title: 'Brewing tea', cards: 7 },
      { topic: 'tea/keeping', area: 'tea', title: 'Keeping tea', cards: 1 },
    ]);
    expect(await json(['content', 'list', 'tea', '--stats'], { home })).toMatchObject({
      areas: { tea: { cards: 8, kinds: { recall: 2, choice: 1 }, levels: { 1: 4, 4: 1 } } },
      total: { cards: 8 },
    });
  });

  test('new writes a topic in both languages that passes the check, and never over another', async () => {
    const home = freshHome();
    const made = await run(['content', 'new', 'tea/milk', '--title', 'Milk'], { home });
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('packs/mine/tea/milk.zh.md') });
    expect(await json(['content', 'check'], { home })).toMatchObject({ packs: 2, problems: [] });
    const again = await run(['content', 'new', 'tea/milk'], { home });
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
  });
});

describe('config and doctor', () => {
  test('a setting is shown, changed and kept; a preference stays on this machine', async () => {
    const home = freshHome();
    expect(await json(['config', 'retention'], { home })).toEqual({ retention: '0.9' });
    expect(await json(['config', 'retention', '0.85'], { home })).toEqual({ retention: '0.85' });
    expect(await json(['config', 'lang', 'zh'], { home })).toEqual({ lang: 'zh' });
    expect(await json(['config'], { home })).toMatchObject({
      retention: '0.85',
      lang: 'zh',
      'new-per-day': '12',
    });
  });

  test('the language is the flag’s, else the environment’s, else the config’s, else the system’s', async () => {
    const home = freshHome();
    const spoken = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      /[一-龥]/.test((await run(['due', ...args], { home, env })).stdout) ? 'zh' : 'en';
    const quiet = { MIANBA_LANG: '' };
    expect(await spoken([], { ...quiet, LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(await spoken([], { ...quiet, LANG: 'de_DE.UTF-8' })).toBe('en');
    await run(['config', 'lang', 'zh'], { home });
    expect(await spoken([], { ...quiet, LANG: 'en_US.UTF-8' })).toBe('zh');
    expect(await spoken([], { MIANBA_LANG: 'en' })).toBe('en');
    expect(await spoken(['--lang', 'zh'], { MIANBA_LANG: 'en' })).toBe('zh');
  });

  test('a sound store has no findings', async () => {
    const home = freshHome();
    await run(['answer', 'tea/brewing#saying', 'leaves\nguest'], { home });
    expect(await json(['doctor'], { home })).toEqual({ findings: [] });
  });
});

const MILK = `---
title: Milk
skills: [patience]
sources:
  - https://example.org/milk
---

## What goes in first? {#first level=1}

- [x] Tea
- [ ] Milk
- [ ] Both at once
`;

/** A home with a pack of its own, one card in both languages. */
function homeWithPack(): string {
  const home = freshHome();
  const folder = join(home, 'packs', 'mine', 'tea');
  mkdirSync(folder, { recursive: true });
  for (const language of ['en', 'zh']) writeFileSync(join(folder, `milk.${language}.md`), MILK);
  return home;
}

/** Each command of a story has its own minute: of two events at one moment, neither is the later. */
function at(time: string, day = '2026-11-23') {
  return { MIANBA_NOW: `${day}T${time}:00+08:00` };
}

function keyed(...keys: readonly string[]) {
  return keys.map((key) => ({ key, text: expect.any(String) }));
}

function names(cards: unknown): readonly string[] {
  return Array.isArray(cards) ? cards.map(({ id }) => id) : [];
}
