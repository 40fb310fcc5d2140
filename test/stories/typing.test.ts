import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const ZH = { MIANBA_LANG: 'zh' };

/** Thirty-nine characters, seventy-eight columns: with its pointer the row is full but for one. */
const A_ROW = '热水一下子就把茶多酚都带出来了所以特别苦而温一点的水带得慢一些喝起来就不会那么涩';

describe('typing an answer', () => {
  test('a Chinese answer wraps by columns, and the cursor stands where the next character goes', async () => {
    const terminal = await asked({ env: ZH });
    terminal.press('down', A_ROW, '，这一句在第二行');
    expect(await terminal.until('第二行')).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      ❯ 热水一下子就把茶多酚都带出来了所以特别苦而温一点的水带得慢一些喝起来就不会那
        么涩，这一句在第二行▌

       Enter 作答 · F2 编辑器 · Tab 提示（2） · Esc 离开 · F1 帮助"
    `);
  });

  test('a row that is just full leaves the cursor at the start of the next', async () => {
    const terminal = await asked({ env: ZH, columns: 43 });
    terminal.press('down', '茶'.repeat(20));
    expect(lastRows(await terminal.until('茶'.repeat(20)), 4)).toMatchInlineSnapshot(`
      "❯ 茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶
        ▌

       Enter 作答 · F2 编辑器 · F1 帮助"
    `);
  });

  test('what is put in the middle pushes the rest along, over the edge and onto the next row', async () => {
    const terminal = await asked({ env: ZH, columns: 43 });
    terminal.press('down', `${'茶'.repeat(18)}水`);
    await terminal.until('茶水');
    terminal.press('left', '热', '开');
    expect(lastRows(await terminal.until('热开'), 4)).toMatchInlineSnapshot(`
      "❯ 茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶热开
        ▌水

       Enter 作答 · F2 编辑器 · F1 帮助"
    `);
  });

  test('the keys every shell has work here', async () => {
    const terminal = await asked({});
    terminal.press('down', 'cold water is slow');
    await terminal.until('slow');
    terminal.press('ctrl+w', 'ctrl+a', 'delete', 'C', 'end', 'gentle');
    expect(lastRows(await terminal.until('gentle'), 3)).toMatchInlineSnapshot(`
      "❯ Cold water is gentle▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
    terminal.press('ctrl+a', 'ctrl+k', 'tea');
    expect(lastRows(await terminal.until('❯ tea'), 3)).toMatchInlineSnapshot(`
      "❯ tea▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
  });

  test('any letter that commands nothing begins an answer, and from then on letters are letters', async () => {
    const terminal = await asked({});
    terminal.press('t', 'h', 'e', ' ', 'q', 'u', 'e', 'u', 'e');
    expect(lastRows(await terminal.until('the queue'), 3)).toMatchInlineSnapshot(`
      "❯ the queue▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
  });

  test('Escape puts the line away before it leaves, and the text is still there', async () => {
    const terminal = await asked({});
    terminal.press('down', 'tannins');
    await terminal.until('tannins');
    terminal.press('escape');
    await terminal.until('type an answer');
    terminal.press('down');
    expect(lastRows(await terminal.until('tannins'), 3)).toMatchInlineSnapshot(`
      "❯ tannins▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
  });

  test('a paste of several lines becomes one line, and presses no Enter', async () => {
    const terminal = await asked({});
    terminal.press('down', '\u001b[200~hot water\ntannins\n\u001b[201~');
    expect(lastRows(await terminal.until('tannins'), 3)).toMatchInlineSnapshot(`
      "❯ hot water tannins ▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
  });

  test('an input method’s full-width digits and question mark are the keys they look like', async () => {
    const terminal = await asked({ rows: 40 });
    terminal.press('？');
    await terminal.until('this help');
    terminal.press('\u3000');
    await terminal.until('take it');
    terminal.press('４');
    await terminal.until('Rated: easy.');
  });

  test('keys typed ahead are neither lost nor taken by the wrong question', async () => {
    const terminal = openTerminal({ home: freshHome(), args: ['review'], rows: 60 });
    // Two keys for the first card, an option and a rating for the second, two keys for the third.
    terminal.press('  ', '33', ' 4');
    expect(await terminal.until('Question 4')).toMatch(/Rated: good.*Rated: good.*Rated: easy/s);
  });
});

type Asked = {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
};

async function asked(opening: Asked): Promise<Terminal> {
  const terminal = openTerminal({ home: freshHome(), args: ['review'], ...opening });
  await terminal.until('F1');
  return terminal;
}

function lastRows(screen: string, count: number): string {
  return screen.split('\n').slice(-count).join('\n');
}
