import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

describe('a window resized', () => {
  test('while an answer is being typed: it is wrapped anew at once, and nothing is drawn twice', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], columns: 50, rows: 30 });
    await evening.until('Space reveal');
    evening.press('down', '茶'.repeat(30), '水');
    await evening.until('水▌');
    evening.resize(44, 30);
    expect(await evening.until(/❯ 茶{20}$/m)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · ex
      plain

      Why does green tea turn bitter in boiling wa
      ter?

      A guest pours water straight from the kettle
      .

      ❯ 茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶
        茶茶茶茶茶茶茶茶茶茶水▌

       Enter answer · F2 editor · F1 help"
    `);
    evening.press('left', '热');
    expect(await evening.until('热▌水')).toContain('Why does green tea turn bitter');
  });

  test('after the reveal: ticks and rating keys find the room they have', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], columns: 100, rows: 40 });
    await evening.until('Space reveal');
    evening.press('space');
    await evening.until('take it');
    evening.press('right');
    await evening.until('✓ Hot water');
    evening.resize(50, 40);
    expect(await evening.until(/^ +1 again 1m$/m)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Model answer
      Hot water draws out the tannins at once, and they 
      are what tastes bitter. Cooler water, about 80
      degrees, draws them out slowly. The amino acids th
      at taste sweet dissolve at any heat, so nothing is
      lost by waiting.

      Key points: which did you say?
        ✓ Hot water draws out the tannins at once (must)
      ❯ · Cooler water draws them out slowly (must)
        · The amino acids that taste sweet dissolve at
          any heat

        1 again 1m
      ❯ 2 hard 6m
        3 good 10m
        4 easy 6d

       Enter take it · 1-4 rate · ↑↓ point · F1 help"
    `);
    evening.press('enter');
    expect(await evening.until('Question 2')).toContain('Rated: hard.');
  });

  test('wider again, it takes what it is given', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], columns: 40 });
    await evening.until('F1 help');
    evening.resize(80, 24);
    expect(await evening.until('Esc leave')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea ·
      why · explain

      Why does green tea turn bitter in
      boiling water?

      A guest pours water straight from the
      kettle.

       Space reveal · ↓ type an answer · Tab hint (2) · Esc leave · F1 help"
    `);
  });
});

describe('an answer written in $EDITOR', () => {
  test('starts from the draft, and comes back as the answer', async () => {
    const home = freshHome();
    const editor = script(home, 'printf " Cooler water draws them out slowly.\\n" >> "$1"');
    const evening = openTerminal({ home, args: ['review'], env: { EDITOR: editor }, rows: 40 });
    await evening.until('Space reveal');
    evening.press('down', 'Hot water draws out the tannins.');
    await evening.until('tannins.▌');
    evening.press('f2');
    expect(await evening.until('confirm')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Your answer
      │ Hot water draws out the tannins. Cooler water draws them out slowly.

      Key points: which did you say?
      ❯ ✓ Hot water draws out the tannins at once (must)
        ✓ Cooler water draws them out slowly (must)
        · The amino acids that taste sweet dissolve at any heat

       Enter confirm · ↑↓ point · ← I did not · Backspace undo · Esc leave · F1 help"
    `);
    evening.press('enter');
    await evening.until('take it');
    evening.press('enter');
    await evening.until('Rated: good.');
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'good' }],
    });
  });

  test('left empty, it is the question again', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], env: { EDITOR: script(home, ': > "$1"') } });
    await evening.until('Space reveal');
    evening.press('e');
    expect(await evening.until('F2 editor')).toContain('❯ ▌');
  });

  test('an editor that fails costs neither the session nor the draft', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], env: { EDITOR: 'false' } });
    await evening.until('Space reveal');
    evening.press('down', 'tannins');
    await evening.until('tannins');
    evening.press('f2');
    expect(await evening.until('did not work')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      The editor “false” did not work (exit 1).
      Set $EDITOR, or: mianba config editor nano

      ❯ tannins▌

       Enter answer · F2 editor · Tab hint (2) · Esc leave · F1 help"
    `);
    evening.press('!');
    await evening.until('tannins!');
  });

  test('so does one that is not there', async () => {
    const evening = openTerminal({
      home: freshHome(),
      args: ['review'],
      env: { EDITOR: 'no-such-editor', MIANBA_LANG: 'zh' },
    });
    await evening.until('看答案');
    evening.press('down', '茶多酚', 'f2');
    expect(await evening.until('编辑器“no-such-editor”')).toContain('❯ 茶多酚▌');
  });
});

/** An editor of a few words. */
function script(home: string, body: string): string {
  const file = join(home, 'editor.sh');
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}
