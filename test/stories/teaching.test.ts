import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** Says the second point in words its author did not think of. */
const IN_OWN_WORDS = 'Cooler water takes ages to get there. Hot water draws the tannins.';

describe('“I said that, you did not see it”', () => {
  test('a point heard in part reads differently from one missed', async () => {
    const terminal = await revealed(freshHome());
    expect(afterWords(terminal.screen())).toMatchInlineSnapshot(`
      "Key points: which did you say?
      ❯ ✓ Hot water draws out the tannins at once (must)
        ~ Cooler water draws them out slowly (must, heard in part)
        · The amino acids that taste sweet dissolve at any heat

       Enter confirm · ↑↓ point · ← I did not · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('one key proposes one’s own words, which may be mended, and they count at once', async () => {
    const home = freshHome();
    const terminal = await revealed(home);
    terminal.press('down', 'f7');
    expect(afterWords(await terminal.until('learn it'))).toMatchInlineSnapshot(`
      "These of your words would count from now on for: Cooler water draws them out
      slowly
      ❯ takes ages▌

       Enter learn it · Esc rather not"
    `);
    terminal.press('enter');
    expect(afterWords(await terminal.until('mianba alias list'))).toMatchInlineSnapshot(`
      "Learned: “takes ages”. mianba alias list shows what was taught.

      Key points: which did you say?
        ✓ Hot water draws out the tannins at once (must)
      ❯ ✓ Cooler water draws them out slowly (must)
        · The amino acids that taste sweet dissolve at any heat

       Enter confirm · ↑↓ point · ← I did not · Backspace undo · Esc leave · F1 help"
    `);
    terminal.press('escape');
    await terminal.exit;
    const graded = await json(['answer', 'tea/brewing#bitter', IN_OWN_WORDS, '--dry-run'], { home });
    expect(graded).toMatchObject({ points: [{ verdict: 'hit' }, { verdict: 'hit' }, {}, {}] });
  });

  test('rather not: nothing is kept, and the checklist is as it was', async () => {
    const home = freshHome();
    const terminal = await revealed(home);
    terminal.press('down', 'f7');
    await terminal.until('learn it');
    terminal.press('escape');
    await terminal.until('Enter confirm');
    terminal.press('escape');
    await terminal.exit;
    expect(await json(['alias', 'list'], { home })).toEqual([]);
  });

  test('what was taught is listed, and can be taken back', async () => {
    const home = freshHome();
    const input = `${IN_OWN_WORDS}\nt 2\n\n\n3\nq\n`;
    const { stdout } = await run(['review'], { home, input });
    expect(stdout).toContain('Learned:');
    expect(await json(['alias', 'list'], { home })).toMatchObject([{ card: 'tea/brewing#bitter', point: 1 }]);
    await run(['alias', 'remove', '1'], { home });
    expect(await json(['alias', 'list'], { home })).toEqual([]);
    const graded = await json(['answer', 'tea/brewing#bitter', IN_OWN_WORDS, '--dry-run'], { home });
    expect(graded).toMatchObject({ points: [{ verdict: 'hit' }, { verdict: 'undetected' }, {}, {}] });
  });

  test('by lines other words may be given, or none', async () => {
    const home = freshHome();
    const { stdout } = await run(['review'], { home, input: `${IN_OWN_WORDS}\nt 2\n-\n\n3\nq\n` });
    expect(stdout).not.toContain('Learned:');
    await run(['review'], { home, input: `u\n${IN_OWN_WORDS}\nt 2\ntakes ages\n\n3\nq\n` });
    expect(await json(['alias', 'list'], { home })).toMatchObject([{ alias: 'takes ages' }]);
  });
});

async function revealed(home: string) {
  const terminal = openTerminal({ home, args: ['review'] });
  await terminal.until('Space reveal');
  terminal.press('down', IN_OWN_WORDS, 'enter');
  await terminal.until('Enter confirm');
  return terminal;
}

/** From the checklist or the question about it on; what is above has been seen. */
function afterWords(screen: string): string {
  return screen.slice(screen.indexOf('draws the tannins.') + 'draws the tannins.'.length).trimStart();
}
