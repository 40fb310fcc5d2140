import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

describe('terminals of all sorts', () => {
  test('one that knows only ASCII gets nothing else but the text itself', async () => {
    const evening = openTerminal({
      home: freshHome(),
      args: ['review'],
      env: { MIANBA_ASCII: '1' },
      rows: 40,
    });
    await evening.until('v type an answer');
    evening.press('down', 'Hot water draws out the tannins.', 'enter');
    const screen = await evening.until('confirm');
    expect(screen).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go . Brewing tea . why . explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Your answer
      | Hot water draws out the tannins.

      Key points: which did you say?
      > + Hot water draws out the tannins at once (must)
        . Cooler water draws them out slowly (must)
        . The amino acids that taste sweet dissolve at any heat

       Enter confirm . ^v point . <- I did not . Backspace undo . Esc leave . F1 help"
    `);
    expect(screen).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ])('one that asks for %j is styled: %s', async (env, isStyled) => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], env });
    await evening.until('Space reveal');
    expect(evening.isStyled()).toBe(isStyled);
  });

  test('a narrow one: forty columns, and everything is there', async () => {
    const evening = openTerminal({
      home: freshHome(),
      args: ['review'],
      env: { MIANBA_LANG: 'zh' },
      columns: 40,
      rows: 40,
    });
    await evening.until('F1 帮助');
    evening.press('space');
    expect(await evening.until('采纳')).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说
      清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      参考回答
      热水一下子就把茶多酚带出来，苦就苦在这
      里。水凉一点，到 80 度左右，茶多酚出来得
      慢。带甜味的氨基酸什么水温都能溶，所以等
      一等什么也不会丢。

      要点：哪些你说到了？
      ❯ · 热水一下子就把茶多酚带出来 (必答)
        · 水凉一点，茶多酚出来得慢 (必答)
        · 带甜味的氨基酸什么水温都能溶

        1 忘了 1分
        2 吃力 6分
      ❯ 3 记得 10分
        4 轻松 6天

       Enter 采纳 · 1-4 评分 · F1 帮助"
    `);
  });

  test('a dumb one holds the conversation by lines', async () => {
    const evening = openTerminal({ home: freshHome(), shell: 'TERM=dumb $MIANBA review', rows: 40 });
    await evening.until('> ');
    evening.press('enter', 'enter', 'enter');
    expect(await evening.until('Question 2')).not.toContain('Esc leave');
  });

  test('a small one: twelve rows, and the question scrolls away whole', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 12 });
    await evening.until('Space reveal');
    evening.press('space');
    await evening.until('take it');
    evening.press('right', 'left', 'up');
    await evening.until(/✓ Hot water/);
    evening.press('enter');
    await evening.until('Question 2');
    // Each line once: nothing was drawn over, and nothing twice.
    const lines = evening.scrollback().split('\n');
    expect(lines.filter((line) => line.startsWith('Question 1'))).toHaveLength(1);
    expect(lines.filter((line) => line === 'Model answer')).toHaveLength(1);
  });

  test('output that is no terminal is never coloured, unless it is asked for', async () => {
    const home = freshHome();
    const plain = await run(['card', 'tea/brewing#bitter'], { home });
    expect(plain.stdout).not.toContain('\u001b');
    const forced = await run(['card', 'tea/brewing#bitter'], { home, env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001b[1m');
  });
});
