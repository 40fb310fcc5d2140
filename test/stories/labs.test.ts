import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { CATALOGUE } from '../../src/labs/catalogue.ts';
import { freshHome } from '../support/home.ts';
import { ROOT } from '../support/root.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** The labs as they ship: the tea house has none of its own. */
const program = join(ROOT, 'bin', 'mianba.js');
const SHOWN: Readonly<
  Record<Language, { asked: string; kept: string; you: string; why: string; say: string }>
> = {
  zh: { asked: '第 1 题', kept: '已记下', you: '你猜', why: '为什么', say: '面试怎么说' },
  en: { asked: 'Question 1', kept: 'Kept.', you: 'you', why: 'Why', say: 'Say it in the interview' },
};

describe.each(CATALOGUE.map(({ id }) => ({ id })))('the walk through $id', { timeout: 60_000 }, ({ id }) => {
  test.each(LANGUAGES)('asks before it shows, and ends with what to say (%s)', async (lang) => {
    const words = SHOWN[lang];
    const terminal = openTerminal({
      home: freshHome(),
      shell: `exec ${process.execPath} ${program} lab ${id} --lang ${lang}`,
    });
    await terminal.until(words.asked);
    terminal.press('12', 'enter');
    await terminal.until('1-3');
    terminal.press('1');
    await terminal.until(words.kept);
    // Until now nothing of the run was drawn.
    expect(terminal.scrollback()).not.toContain('└──');
    terminal.press('enter');
    await terminal.until(new RegExp(`${words.you} 12\\b`));
    terminal.press('enter');
    await terminal.until(/第 2 题|Question 2/);
    terminal.press('enter');
    await terminal.until(/1-4|❯ 1/);
    terminal.press('1');
    await terminal.until(/第 3 题|Question 3/);
    terminal.press('34', 'enter');
    await terminal.until('1-3');
    terminal.press('3');
    await terminal.until(words.kept);
    terminal.press('enter');
    await terminal.until(new RegExp(`${words.you} 34\\b`));
    terminal.press('enter');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    const told = terminal.scrollback();
    expect(told).toContain(words.say);
    expect(told).not.toMatch(/\{\{|undefined|NaN|Infinity|BROKEN|被打破/);
  });
});

describe('a lab', () => {
  test('is run straight for a program, the same for the same seed', async () => {
    const home = freshHome();
    const args = ['lab', 'scale-out', '--set', 'nodes=3', 'seconds=20', '--seed', '7'];
    const [first, second] = await Promise.all([json(args, { home, program }), json(args, { home, program })]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      lab: 'scale-out',
      seed: 7,
      settings: { arrivalsPerSecond: 180, serviceMs: 10, nodes: 3, routing: 'random', seconds: 20 },
      facts: { utilisation: { unit: '' }, meanWaitMs: { unit: 'ms' } },
      series: [{ form: 'line', name: 'waiting' }, { form: 'histogram' }],
      invariants: [
        { name: 'conserved', holds: true },
        { name: 'drained', holds: true },
      ],
    });
    expect(await json([...args.slice(0, -1), '8'], { home, program })).not.toEqual(first);
  });

  test.each([
    [['lab', 'scale-ot'], 'There is no lab “scale-ot”.\nDid you mean scale-out?'],
    [
      ['lab', 'scale-out', '--set', 'node=3'],
      'The lab scale-out has no knob “node”.\nDid you mean nodes? It has arrivalsPerSecond, serviceMs,',
    ],
    [['lab', 'scale-out', '--set', 'nodes=65'], 'nodes cannot be “65”.\nAllowed: 1 … 64.'],
    [['lab', 'scale-out', '--set', 'nodes'], '--set cannot be “nodes”'],
    [
      ['lab', 'scale-out', '--set', 'arrivalsPerSecond=100000'],
      'arrivalsPerSecond and seconds contradict each other.',
    ],
    [['lab', 'scale-out', '--seed', '-1'], '--seed cannot be “-1”'],
    [['lab', 'scale-out', '--sweep', 'nodes=8..1'], '--sweep cannot be “nodes=8..1”'],
    [
      ['lab', 'scale-out', '--sweep', 'nodes=1..2', '--fact', 'joy'],
      'The lab scale-out finds no fact “joy”.',
    ],
  ])('%j is misuse, and says what is allowed', async (args, said) => {
    const home = freshHome();
    const { stdout, stderr, code } = await run(args, { home, program });
    expect(stderr).toContain(said);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  test('draws two runs of one seed side by side, and a fact against a knob', async () => {
    const home = freshHome();
    const short = ['--set', 'seconds=30'];
    const ab = await run(['lab', 'scale-out', ...short, '--ab', 'routing=shared-queue'], { home, program });
    expect(ab.stdout).toMatch(/^A seconds=30 +B routing=shared-queue/);
    expect(ab.stdout).toMatch(/× 1 {2}share of their time/);
    const sweep = await run(['lab', 'scale-out', ...short, '--sweep', 'nodes=2..4', '--fact', 'meanWaitMs'], {
      home,
      program,
    });
    expect(sweep.stdout).toContain('mean time in the queue against nodes (ms)');
    expect(sweep.stdout).toMatch(/2 → .* ms {3}3 → .* ms {3}4 → .* ms/);
    const names = await run(['lab', 'scale-out', ...short, '--sweep', 'routing', '--fact', 'meanWaitMs'], {
      home,
      program,
    });
    expect(names.stdout).toMatch(/^random .*\nround-robin .*\nshared-queue .*/m);
  });

  test('shows its own source, to be read', async () => {
    const home = freshHome();
    const { stdout } = await run(['lab', 'scale-out', '--source'], { home, program });
    expect(stdout).toContain('export const scaleOut = defineLab({');
  });

  test('that was walked by lines and left midway has kept its prediction; a missed one is due at once', async () => {
    const own = freshHome();
    const { stdout, code } = await run(['lab', 'scale-out'], { home: own, program, input: '4000\n1\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('Far off: it comes back as a card, due now.');
    const lines = (await run(['export', 'json'], { home: own, program })).stdout.split('\n');
    expect(lines.filter((line) => line.includes('"type":"prediction"'))).toHaveLength(1);
    expect(await json(['card', 'labs/scale-out#predict'], { home: own, program })).toMatchObject({
      memory: { state: 'learning' },
      reviews: [{ rating: 'again' }],
    });
    const list = await run(['lab'], { home: own, program });
    expect(list.stdout).toMatch(/✓ scale-out .* 0\/1/);
    expect(list.stdout).toContain('Try next: mianba lab ');
    const env = { MIANBA_NOW: '2026-11-23T21:02:00+08:00' };
    expect(await json(['due'], { home: own, program, env })).toMatchObject({ due: 1 });
  });

  test('asked on its own in a quiz tells its story first', async () => {
    const home = freshHome();
    const { stdout } = await run(['quiz', 'labs/scale-out', '--kind', 'estimate', '--count', '1'], {
      home,
      program,
    });
    expect(stdout).toContain('Two nodes, each serving one request at a time');
  });

  test('is never met for the first time in a review', async () => {
    const home = freshHome();
    const cards = await json(['cards', 'labs'], { home, program });
    expect(cards).not.toEqual([]);
    const { stdout } = await run(['review'], { home: freshHome(), program, input: 'b\n'.repeat(30) });
    expect(stdout).not.toMatch(/Lab|scale-out/);
  });
});

describe('the menu of labs', () => {
  test('is moved through and left', async () => {
    const terminal = openTerminal({ home: freshHome(), shell: `exec ${process.execPath} ${program} lab` });
    await terminal.until('❯ · scale-out');
    terminal.press('down', 'up', 'enter');
    await terminal.until('Question 1');
    terminal.press('escape');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(terminal.scrollback()).toContain('Left early; what you predicted is kept.');
  });

  test('gives the terminal back when interrupted, in the middle of a moving picture too', async () => {
    const terminal = openTerminal({
      home: freshHome(),
      env: { MIANBA_NOW: '' },
      shell: `${process.execPath} ${program} lab scale-out; echo "ended with $?"`,
    });
    await terminal.until('Question 1');
    terminal.press('12', 'enter');
    await terminal.until('1-3');
    terminal.press('1');
    await terminal.until('Kept.');
    terminal.press('enter', 'ctrl+c');
    await terminal.until('ended with 130');
  });
});
