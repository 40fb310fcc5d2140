import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** Each key moves the clock: a step is as long as a part. */
const slow = { MIANBA_STEP: '30' };

describe('a self-introduction', () => {
  test('is timed part by part, and what was left out is told again', async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, args: ['intro', '--seconds', '60'], env: slow });
    const begun = await terminal.until('The clock starts with the next key.');
    expect(begun).toContain('Self-introduction, 60 seconds: read along, the script scrolls.');
    terminal.press('enter');
    const shown = await terminal.until('1/2 Greeting');
    expect(shown).toContain('❯ Good evening. I have poured tea for four years, in two houses.');
    expect(shown).toContain('0:00 / 1:00');
    terminal.press('space');
    expect(await terminal.until('2/2 The first house')).toContain('0:30 / 1:00');
    terminal.press('space');
    await terminal.until('which did you say?');
    terminal.press('down', 'left', 'enter');
    await terminal.until('did you hear?');
    terminal.press('2');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    const told = terminal.scrollback();
    expect(told).toContain('1:00 / 1:00  Nearly.');
    expect(told).toMatch(/Left out\n {2}✗ two houses/);
    expect(told).toMatch(/44 words a minute \(120–160 is easy to follow\): rather slow/);
    expect(told).toMatch(/Rehearse it again (tomorrow|in \d+ days)\./);
    expect(await json(['intro', '--seconds', '60'], { home })).toMatchObject({
      seconds: 60,
      takes: [{ mode: 'read', totalMs: 60_000, isWhole: true, rating: 'hard', fillers: 2 }],
      mode: 'read',
    });
  });

  test('that went well is told with less help next time, in Chinese too', async () => {
    const home = freshHome();
    const env = { ...slow, MIANBA_LANG: 'zh' };
    const { stdout } = await run(['intro', '--seconds', '60'], { home, env, input: '\n\n\n1\n' });
    expect(stdout).toContain('自我介绍，60 秒：照着念，稿子自己滚。');
    expect(stdout).toContain('1:00 / 1:00  时间准，该讲的都讲了。');
    const next = await run(['intro', '--seconds', '60'], { home, env, input: '\n\n\n1\n' });
    expect(next.stdout).toContain('只看关键词');
    expect(next.stdout).toContain('从九分钟到三分钟');
    expect(next.stdout).not.toContain('我管水壶');
    expect(next.stdout).toContain('一共练了 2 遍');
  });

  test('is broken into by an interviewer, whose question takes no time of its own', async () => {
    const home = freshHome();
    const terminal = openTerminal({
      home,
      args: ['intro', '--seconds', '120', '--mode', 'interrupt'],
      env: { MIANBA_STEP: '20' },
    });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('1/3 Greeting');
    // Any key moves the clock; nothing else happens until the interviewer has had enough.
    for (let key = 0; key < 6; key += 1) terminal.press('x');
    await terminal.until('The interviewer breaks in:');
    terminal.press('enter');
    await terminal.until('1/3 Greeting');
    terminal.press('space', 'space', 'space');
    await terminal.until('which did you say?');
    terminal.press('enter');
    await terminal.until('did you hear?');
    terminal.press('1');
    await terminal.exit;
    expect(terminal.scrollback()).toContain('This take');
  });

  test('broken off by the end of the input has kept what was told', async () => {
    const home = freshHome();
    const { stdout, code } = await run(['intro', '--seconds', '60'], { home, env: slow, input: '\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('Not yet');
    expect(await json(['intro', '--seconds', '60'], { home })).toMatchObject({
      takes: [{ isWhole: false, rating: 'again' }],
    });
  });

  test('is paused and left with the terminal restored', async () => {
    const terminal = openTerminal({
      home: freshHome(),
      shell: '$MIANBA intro --seconds 60; echo "ended with $?"',
    });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('1/2 Greeting');
    terminal.press('p');
    await terminal.until('Paused. The clock stands still.');
    terminal.press('enter');
    await terminal.until('1/2 Greeting');
    terminal.resize(60, 20);
    await terminal.until('1/2 Greeting');
    terminal.press('ctrl+c');
    await terminal.until('ended with 130');
  });

  test.each([
    [['--seconds', '90'], '--seconds cannot be “90”'],
    [['--mode', 'loud'], 'loud'],
    [['--pace', '9'], '--pace cannot be “9”'],
  ])('%j is misuse', async (args, said) => {
    const { stderr, code } = await run(['intro', ...args], { home: freshHome() });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });
});

describe('recording', () => {
  /** A folder for the path with programs that stand in for the real ones. */
  function pathWith(home: string, programs: Readonly<Record<string, string>>): string {
    const folder = join(home, 'bin');
    mkdirSync(folder, { recursive: true });
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    return `${folder}:/usr/bin:/bin`;
  }

  test('is done by what is there, and played back', async () => {
    const home = freshHome();
    const PATH = pathWith(home, {
      arecord:
        'for file in "$@"; do :; done; echo sound > "$file"; trap "exit 0" INT; while :; do sleep 0.05; done',
      aplay: `for file in "$@"; do :; done; cp "$file" ${home}/heard`,
    });
    const { stdout } = await run(['intro', '--seconds', '60', '--record'], {
      home,
      env: { ...slow, PATH },
      input: '\n\n\n1\n',
    });
    expect(stdout).toContain('This take');
    const { stdout: log } = await run(['export', 'json'], { home });
    expect(log).toMatch(/"audio":"[^"]+\.wav"/);
    expect((await run(['doctor'], { home })).code).toBe(0);
  });

  test('that nothing here can do is said once, and the take goes on', async () => {
    const home = freshHome();
    const PATH = join(home, 'empty');
    const { stdout, stderr } = await run(['intro', '--seconds', '60', '--record'], {
      home,
      env: { ...slow, PATH },
      input: '\n\n\n1\n',
    });
    expect(stderr).toContain('Nothing here can record');
    expect(stdout).toContain('This take');
  });

  test('without a microphone is said, and the take counts', async () => {
    const home = freshHome();
    const PATH = pathWith(home, { arecord: 'exit 1' });
    const { stdout } = await run(['intro', '--seconds', '60', '--record'], {
      home,
      env: { ...slow, PATH },
      input: '\n\n\n1\n',
    });
    expect(stdout).toContain('is there a microphone?');
    expect(stdout).toContain('This take');
  });
});
