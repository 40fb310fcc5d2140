import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

describe('the notes of a topic', () => {
  test('are printed without its cards, in the person’s language', async () => {
    const home = freshHome();
    const english = await run(['read', 'tea/brewing'], { home });
    expect(english.stdout).toContain('Tea is leaves, water and time.');
    expect(english.stdout).not.toContain('boiling water?');
    const chinese = await run(['read', 'tea/brewing', '--lang', 'zh'], { home });
    expect(chinese.stdout).toContain('泡茶');
    expect(chinese.stdout).not.toContain('Brewing');
  });

  test('are read of any page that has some, cards or not', async () => {
    const { stdout, code } = await run(['read', 'design/tea-house'], { home: freshHome() });
    expect({ stdout, code }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "A tea house
      ───────────

      Thirty guests a day, two pots, one stove. What gives way first?
      ",
      }
    `);
  });

  test('without a topic the pages are listed by area', async () => {
    const home = freshHome();
    const { stdout } = await run(['read'], { home });
    expect(stdout).toMatchInlineSnapshot(`
      "Tea
        tea/brewing          7  Brewing tea
        tea/keeping          1  Keeping tea

      System design
        design/tea-house     0  A tea house
      "
    `);
    expect((await run(['read', 'tea', '--lang', 'zh'], { home })).stdout).toMatchInlineSnapshot(`
      "茶
        tea/brewing     7  泡茶
        tea/keeping     1  存茶
      "
    `);
  });

  test('for a program', async () => {
    const home = freshHome();
    expect(await json(['read', 'tea/keeping'], { home })).toMatchObject({
      page: 'tea/keeping',
      area: 'tea',
      title: 'Keeping tea',
      lang: 'en',
      cards: 1,
      previous: 'tea/brewing',
      next: 'design/tea-house',
      markdown: expect.stringContaining('```mermaid'),
    });
    expect(await json(['read'], { home })).toEqual([
      { page: 'tea/brewing', area: 'tea', title: 'Brewing tea', cards: 7 },
      { page: 'tea/keeping', area: 'tea', title: 'Keeping tea', cards: 1 },
      { page: 'design/tea-house', area: 'design', title: 'A tea house', cards: 0 },
    ]);
  });

  test('of one’s own pack are read from its file', async () => {
    const home = freshHome();
    await run(['content', 'new', 'tea/oolong', '--title', 'Oolong'], { home });
    const { stdout } = await run(['read', 'mine:tea/oolong'], { home });
    expect(stdout).toContain('Oolong');
    expect(stdout).toContain('what it costs');
    expect((await run(['read'], { home })).stdout).toContain('mine: Tea');
  });

  test('a name that is none is answered with the nearest', async () => {
    const { stderr, code } = await run(['read', 'tea/brewin'], { home: freshHome() });
    expect(stderr).toContain('Did you mean tea/brewing?');
    expect(code).toBe(2);
  });
});

describe('on a screen', () => {
  test('a page is scrolled to its end and back, and the next follows in teaching order', async () => {
    const reader = openTerminal({ home: freshHome(), args: ['read', 'tea/keeping'] });
    expect(await reader.until('F1 help')).toMatchInlineSnapshot(`
      "Keeping tea
      ───────────

      A tin keeps tea for a year; what spoils it comes from outside.

      What gets in
      ────────────

      ┌────────┬───────────────────────────┬────────────────────┐
      │ enemy  │ what it does              │ what helps         │
      ├────────┼───────────────────────────┼────────────────────┤
      │ light  │ bleaches the leaf         │ a tin, not a glass │
      │ damp   │ brings mould              │ a tight lid        │
      │ smells │ stay in the leaf for good │ a shelf of its own │
      └────────┴───────────────────────────┴────────────────────┘

      The way of a leaf
      ─────────────────

      ┌────────┐     ┌─────┐     ┌─────┐
      │ Garden ├────►│ Tin ├────►│ Pot │
      └────────┘     └─────┘     └─────┘
      ─ Tea · Keeping tea ─────────────────────────────────────── 1 card · 2/3 · 66% ─
       Space page · Enter drill it · → next topic · ← previous · Esc leave · F1 help"
    `);
    reader.press('down', 'j', 'down', 'k', 'down');
    await reader.until(/^A tin keeps/);
    reader.press('end');
    expect(await reader.until('end ─')).toContain('drink the older one first.');
    reader.press('home');
    await reader.until(/^Keeping tea\n/);
    reader.press('space');
    await reader.until('end ─');
    reader.press('b');
    await reader.until(/^Keeping tea\n/);
    reader.press('G');
    await reader.until('end ─');
    reader.press('g');
    await reader.until(/^Keeping tea\n/);
    reader.press('right');
    expect(await reader.until('A tea house')).toMatchInlineSnapshot(`
      "A tea house
      ───────────

      Thirty guests a day, two pots, one stove. What gives way first?


















      ─ System design · A tea house ──────────────────────────── 0 cards · 3/3 · all ─
       ← previous · Esc leave · F1 help"
    `);
    reader.press('p', 'p');
    expect(await reader.until('1/3')).toContain('Tea is leaves, water and time.');
    reader.press('n');
    await reader.until('2/3');
    reader.press('escape');
    expect(await reader.exit).toEqual({ code: 0, signal: 0 });
    expect(reader.screen().trim()).toBe('▌');
  });

  test('in Chinese too', async () => {
    const reader = openTerminal({ home: freshHome(), args: ['read', 'tea/keeping', '--lang', 'zh'] });
    expect(await reader.until('F1 帮助')).toMatchInlineSnapshot(`
      "存茶
      ────

      一只茶叶罐能存一年，坏茶的东西都从外面来。

      什么会进来
      ──────────

      ┌──────┬────────────────────┬────────────────────┐
      │ 敌人 │ 做什么             │ 怎么防             │
      ├──────┼────────────────────┼────────────────────┤
      │ 光   │ 让叶子褪色         │ 用罐子，不用玻璃瓶 │
      │ 潮气 │ 长霉               │ 盖子盖紧           │
      │ 异味 │ 叶子吸进去就出不来 │ 单独放一层         │
      └──────┴────────────────────┴────────────────────┘

      一片叶子的路
      ────────────

      ┌──────┐     ┌──────┐     ┌──────┐
      │ 茶园 ├────►│ 茶罐 ├────►│ 茶壶 │
      └──────┘     └──────┘     └──────┘
      ─ 茶 · 存茶 ───────────────────────────────────────────── 1 张卡片 · 2/3 · 68% ─
       Space 翻页 · Enter 刷这个主题 · → 下一个主题 · ← 上一个 · Esc 离开 · F1 帮助"
    `);
    reader.press('f1');
    expect(await reader.until('Esc 回到笔记')).toMatchInlineSnapshot(`
      "按键

        ↑ ↓  k j       上一行，下一行
        Space PgDn     下一页
        PgUp  b        上一页
        Home End  g G  开头，结尾
        → ←  n p       下一个主题，上一个主题
        Enter  d       刷这个主题的卡片，刷完回到这里
        Esc  q         离开，或回到目录
        F1  ?          这份帮助












      ─ 笔记 ────────────────────────────────────────────────────────────────── 按键 ─
       Esc 回到笔记"
    `);
    reader.press('space');
    await reader.until('F1 帮助');
    reader.press('q');
    expect((await reader.exit).code).toBe(0);
  });

  test('the list of pages opens one, and leaving it leads back', async () => {
    const reader = openTerminal({ home: freshHome(), args: ['read'] });
    expect(await reader.until('Esc leave')).toMatchInlineSnapshot(`
      "Tea
      ❯ Brewing tea  7 cards  tea/brewing
        Keeping tea   1 card  tea/keeping

      System design
        A tea house  0 cards  design/tea-house
















      ─ Notes · Tea ──────────────────────────────────────────────────────────── 1/3 ─
       Enter read · ↑↓ move · ← → area · Esc leave"
    `);
    reader.press('down', 'enter');
    await reader.until('2/3 · ');
    reader.press('escape');
    expect(await reader.until('❯ Keeping tea')).toContain('2/3');
    reader.press('right');
    await reader.until('❯ A tea house');
    reader.press('left');
    await reader.until('❯ Brewing tea');
    reader.press('escape');
    expect((await reader.exit).code).toBe(0);
  });

  test('its cards are drilled, and one comes back to where one was', async () => {
    const home = freshHome();
    const reader = openTerminal({ home, args: ['read', 'tea/keeping'] });
    await reader.until('F1 help');
    reader.press('down', 'down', 'down');
    await reader.until(/^A tin keeps/);
    reader.press('enter');
    await reader.until('What does tea have to be kept from?');
    reader.press('Light and damp', 'enter');
    await reader.until('How sure are you?');
    reader.press('enter');
    await reader.until('confirm');
    reader.press('enter');
    await reader.until('take it');
    reader.press('3');
    await reader.until('the last');
    reader.press('escape');
    await reader.until('back to the notes');
    reader.press('enter');
    expect((await reader.until('F1 help')).split('\n')[0]).toContain('A tin keeps');
    reader.press('d');
    await reader.until('nothing is recorded');
    reader.press('escape');
    await reader.until('back to the notes');
    reader.press('escape');
    expect((await reader.exit).code).toBe(0);
    expect(await json(['card', 'tea/keeping#enemies'], { home })).toMatchObject({
      reviews: [{ rating: 'good' }],
    });
  });

  test('a window resized shows the same words, and nothing of before', async () => {
    const reader = openTerminal({ home: freshHome(), args: ['read', 'tea/keeping'], rows: 10 });
    await reader.until('F1 help');
    const words = 'A fridge is damp';
    reader.press(...Array.from({ length: 24 }, () => 'down'));
    await reader.until(/^┃ A fridge/);
    reader.resize(40, 12);
    expect(await reader.until('93% ─')).toMatchInlineSnapshot(`
      "┃ A fridge is damp and full of smells.
      ┃ Cold alone does not keep tea.

      How long it lasts
      ─────────────────

      Green tea is at its best for half a
      year, oolong for two, and a pu'er that
      was pressed well goes on getting better
      for twenty.
      ─ Tea · Keeping … ─ 1 card · 2/3 · 93% ─
       Space page · Enter drill it · F1 help"
    `);
    reader.resize(100, 11);
    expect(await reader.until(/─{50}.*\n.*F1 help$/)).toMatch(new RegExp(`^┃ ${words}`));
  });

  test.each([
    ['Ctrl-C', 'ctrl+c', { code: 130, signal: 0 }],
    ['the end of input', 'ctrl+d', { code: 0, signal: 0 }],
  ] as const)('%s leaves the shell as it was', async (_name, key, exit) => {
    const reader = openTerminal({
      home: freshHome(),
      shell: 'echo before; $MIANBA read tea/keeping; echo "left $?"; exec sleep 60',
    });
    await reader.until('F1 help');
    expect(reader.screen()).not.toContain('before');
    reader.press(key);
    expect(await reader.until('left')).toBe(`before\nleft ${exit.code}\n▌`);
  });

  test('SIGTERM too', async () => {
    const reader = openTerminal({ home: freshHome(), args: ['read', 'tea/keeping'] });
    await reader.until('F1 help');
    reader.kill('SIGTERM');
    expect(await reader.exit).toEqual({ code: 0, signal: 15 });
    expect(reader.screen().trim()).toBe('▌');
  });

  test('without colours nothing is lost', async () => {
    const reader = openTerminal({
      home: freshHome(),
      args: ['read', 'tea/keeping'],
      env: { NO_COLOR: '1' },
      columns: 120,
      rows: 40,
    });
    const screen = await reader.until('F1 help');
    expect(screen).toContain('drink the older one first.');
    expect(screen).toContain('all ─');
    expect(reader.isStyled()).toBe(false);
  });
});
