import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';

type Hit = {
  readonly card: string | null;
  readonly text: string;
  readonly match: readonly [number, number][];
};

const said = (hits: unknown) =>
  (hits as readonly Hit[]).map(({ text, match }) => match.map(([start, end]) => text.slice(start, end)));

describe('what is found', () => {
  test('stands with the name to go on with, and the words in brackets where there are no colours', async () => {
    const { stdout, code } = await run(['find', 'tannins'], { home: freshHome() });
    expect({ stdout, code }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "tea/brewing#bitter · key point · Brewing tea
        Why does green tea turn bitter in boiling water?
        Hot water draws out the [tannins] at once
      ",
      }
    `);
  });

  test('is in Chinese when Chinese is spoken: two characters are enough', async () => {
    const home = freshHome();
    expect((await run(['find', '茶叶', '--lang', 'zh'], { home })).stdout).toMatchInlineSnapshot(`
      "tea/brewing#leaves · 题目 · 泡茶
        一家客栈一周要用多少克[茶叶]？

      tea/brewing#saying · 要点 · 泡茶
        老师傅怎么说耐心？
        第一泡是叫醒[茶叶]，第二泡才是给客人的。

      tea/brewing#steps · 要点 · 泡茶
        泡一壶茶，先后顺序是什么？
        放[茶叶]

      tea/brewing · 笔记 · 泡茶
        [茶叶]、水和时间，就是一杯茶。

      tea/keeping · 笔记 · 存茶
        一只[茶叶]罐能存一年，坏茶的东西都从外面来。
      "
    `);
    expect((await run(['find', '异味', '--lang', 'zh'], { home })).stdout).toContain('[异味]');
    expect((await run(['find', '味异', '--lang', 'zh'], { home })).stdout).toBe('');
  });

  test('for a program is where it stands, and from where to where', async () => {
    const home = freshHome();
    expect(await json(['find', 'Boil', 'the', 'water'], { home })).toEqual([
      {
        page: 'tea/brewing',
        card: 'tea/brewing#steps',
        title: 'Brewing tea',
        where: 'point',
        text: 'Boil the water',
        match: [
          [0, 4],
          [5, 8],
          [9, 14],
        ],
      },
    ]);
    const hits = await json(['find', 'DAMP'], { home });
    expect(hits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ where: 'notes', card: null, page: 'tea/keeping' }),
        expect.objectContaining({ where: 'point', card: 'tea/keeping#enemies', text: 'Damp' }),
      ]),
    );
    expect(
      said(hits)
        .flat()
        .map((words) => words.toLowerCase()),
    ).toEqual(['damp', 'damp']);
  });

  test('is no statement that is wrong', async () => {
    expect(await json(['find', 'caffeine'], { home: freshHome() })).toEqual([]);
  });

  test('is as many as one likes, and says when there is more', async () => {
    const ran = await run(['find', 'water', '--limit', '1'], { home: freshHome() });
    expect(ran.stdout.match(/^\S/gm)).toHaveLength(1);
    expect(ran.stderr).toMatch(/^1 of \d+; --limit shows more\.\n$/);
    const none = await run(['find', 'water', '--limit', '0'], { home: freshHome() });
    expect(none).toMatchObject({ code: 2, stdout: '' });
  });

  test('is in one’s own notes and cards too, as they are now', async () => {
    const home = freshHome();
    await run(['content', 'new', 'tea/oolong', '--title', 'Oolong'], { home });
    const hits = await json(['find', 'Oolong'], { home });
    expect(hits).toEqual(expect.arrayContaining([expect.objectContaining({ page: 'mine:tea/oolong' })]));
  });
});

describe('nothing found', () => {
  test('is answered with topics spelt nearly so', async () => {
    const ran = await run(['find', 'brewin', 'xyz'], { home: freshHome() });
    expect(ran).toEqual({
      stdout: '',
      stderr: 'Nothing found for “brewin xyz”.\nDid you mean tea/brewing?\n',
      code: 0,
    });
  });

  test('is answered with the topic whose title has the characters, and with the other language', async () => {
    const home = freshHome();
    const near = await run(['find', '包茶', '--lang', 'zh'], { home });
    expect(near.stderr).toContain('tea/brewing');
    const elsewhere = await run(['find', '茶叶'], { home });
    expect(elsewhere.stderr).toMatch(/In Chinese there (?:is|are) \d+: --lang zh/);
  });
});

test.each([
  ['quotes', ['"', "'", '“', '""']],
  ['operators', ['NEAR(', 'AND', 'NOT', 'OR', '*', '^', 'title:', '+', '-', '{', '}']],
  ['an emoji', ['🍵', '👩‍👩‍👧']],
  ['control characters', ['\u0001\u001b[31m\u0007']],
  ['10 kB', ['茶'.repeat(3_400), 'tea '.repeat(2_500)]],
])('%s are text like any other', async (_name, words) => {
  const home = freshHome();
  const ran = await run(['find', '--json', '--', ...words], { home });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(Array.isArray(JSON.parse(ran.stdout))).toBe(true);
  const shown = await run(['find', '--', ...words], { home });
  expect(shown.code).toBe(0);
  expect(shown.stderr).not.toContain('\u001b');
});
