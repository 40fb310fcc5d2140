import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const AFTERWARDS =
  'echo "code $?"; stty -a | grep -ow -e "-\\{0,1\\}icanon" -e "-\\{0,1\\}echo" | tr "\\n" " "';

describe('leaving', () => {
  test.each(['escape', 'q', 'ctrl+d'])('by %s keeps what was answered and ends well', async (key) => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], rows: 40 });
    await evening.until('Space reveal');
    evening.press('space', '3');
    await evening.until('Question 2');
    evening.press(key);
    expect(await evening.exit).toEqual({ code: 0, signal: 0 });
    expect(evening.screen()).toContain('Done · 1 answer in 1 min · good 1');
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'good' }],
    });
  });

  test('from home costs one key too, and nothing is asked', async () => {
    const evening = openTerminal({ home: freshHome() });
    await evening.until('Esc leave');
    evening.press('escape');
    expect(await evening.exit).toEqual({ code: 0, signal: 0 });
    expect(evening.screen()).not.toContain('Question');
  });

  test('after the reveal gives no rating', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], rows: 40 });
    await evening.until('Space reveal');
    evening.press('space');
    await evening.until('take it');
    evening.press('escape');
    expect(await evening.exit).toEqual({ code: 0, signal: 0 });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({ reviews: [] });
  });

  test('a whole screen, from the last question to the shell', async () => {
    const evening = openTerminal({ home: freshHome(), shell: `$MIANBA review; ${AFTERWARDS}` });
    await evening.until('Space reveal');
    evening.press('q');
    expect(await evening.until('icanon')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.


      Done · Nothing answered this time.
      code 0
      icanon echo ▌"
    `);
  });
});

describe('the shell gets its terminal back', () => {
  test.each([
    ['while a question stands', []],
    ['while an answer is being typed', ['down', 'tannins']],
    ['after the reveal', ['space']],
  ])('after Ctrl-C %s, with exit code 130', async (_when, keys) => {
    const evening = openTerminal({ home: freshHome(), shell: `$MIANBA review; ${AFTERWARDS}`, rows: 40 });
    await evening.until('Space reveal');
    evening.press(...keys);
    await evening.until(
      keys.includes('space') ? 'take it' : keys.includes('down') ? 'tannins' : 'Space reveal',
    );
    evening.press('ctrl+c');
    const screen = await evening.until('icanon');
    expect(screen).toContain('code 130');
    // Lines and echo are on again, and the cursor, drawn as ▌, is to be seen.
    expect(screen).toMatch(/^icanon echo +▌$/m);
  });

  test('after Ctrl-C at home', async () => {
    const evening = openTerminal({ home: freshHome(), shell: `$MIANBA; ${AFTERWARDS}` });
    await evening.until('F1 help');
    evening.press('ctrl+c');
    expect(await evening.until('icanon')).toMatch(/code 130\nicanon echo +▌$/);
  });

  test('after Ctrl-Z, and the question is there again when it is called back', async () => {
    const evening = openTerminal({
      home: freshHome(),
      shell: `set -m; $MIANBA review; ${AFTERWARDS}; fg > /dev/null`,
      rows: 40,
    });
    await evening.until('Space reveal');
    evening.press('\u001a');
    expect(await evening.until('icanon')).toMatch(/^icanon echo +▌?/m);
    evening.press('space');
    await evening.until('take it');
    evening.press('escape');
    expect((await evening.exit).code).toBe(0);
  });
});

describe('a window that is closed', () => {
  test.each([
    ['SIGHUP', 1],
    ['SIGTERM', 15],
  ])('%s ends the program, and every answer given is there the next time', async (signal, number) => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], rows: 40 });
    await evening.until('Space reveal');
    evening.press('space', '3');
    await evening.until('Question 2');
    evening.kill(signal);
    expect(await evening.exit).toEqual({ code: 0, signal: number });
    expect(evening.screen()).toContain('▌');
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'good' }],
    });
    expect(await json(['doctor'], { home })).toEqual({ findings: [] });
  });
});
