import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Random, seededRandom, seedFrom } from '../../src/domain/random.ts';
import { freshHome } from '../support/home.ts';
import { TEA_HOUSE } from '../support/program.ts';
import { json, run, storyEnv } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** What was given before the power went, and how much of it the program had confirmed. */
type Cut = { readonly given: readonly string[]; readonly confirmed: readonly string[] };

describe('the power fails at any moment', { timeout: 120_000 }, () => {
  test('in forty evenings by lines, and every answer that was followed by the next question is kept', async () => {
    const home = homeOfManyCards();
    const chance = seededRandom(seedFrom('power cut'));
    const cuts: Cut[] = [];
    for (let evening = 1; evening <= 40; evening += 1)
      cuts.push(await eveningCutShort(home, evening, chance));
    const given = cuts.flatMap((cut) => cut.given);
    expect(given.length).toBeGreaterThan(200);
    await expectKept(home, cuts);
  });

  test('while four programs answer at once, and every answer that was printed is kept', async () => {
    const home = homeOfManyCards();
    const chance = seededRandom(seedFrom('four programs'));
    const cuts: Cut[] = [];
    for (let round = 1; round <= 12; round += 1) {
      const programs = [1, 2, 3, 4].map((number) =>
        answerCutShort(home, `round ${round}, program ${number}`, chance),
      );
      cuts.push(...(await Promise.all(programs)));
    }
    // Some came through and some did not, or the test would show nothing.
    expect(cuts.some(({ confirmed }) => confirmed.length === 0)).toBe(true);
    expect(cuts.some(({ confirmed }) => confirmed.length === 1)).toBe(true);
    await expectKept(home, cuts);
  });

  test('on a terminal, right after the key that rates', async () => {
    const home = homeOfManyCards();
    const cuts: Cut[] = [];
    for (let evening = 1; evening <= 6; evening += 1) {
      const terminal = openTerminal({
        home,
        args: ['quiz', 'mine:tea/many', '--ahead'],
        env: { MIANBA_NOW: `2026-12-0${evening}T21:00:00+08:00` },
        rows: 60,
      });
      await terminal.until('Question 1');
      const [first, second] = [`evening ${evening}, first`, `evening ${evening}, second`];
      terminal.press(first, 'enter', '1');
      await terminal.until('confirm');
      terminal.press('enter');
      await terminal.until('take it');
      terminal.press('3');
      await terminal.until('Question 2');
      terminal.press(second, 'enter', '1');
      await terminal.until('confirm');
      terminal.press('enter');
      await terminal.until('take it');
      terminal.press('3');
      await after(evening - 1);
      terminal.kill('SIGKILL');
      await terminal.exit;
      const isConfirmed = terminal.screen().includes('Question 3');
      cuts.push({ given: [first, second], confirmed: isConfirmed ? [first, second] : [first] });
    }
    await expectKept(home, cuts);
  });
});

async function expectKept(home: string, cuts: readonly Cut[]): Promise<void> {
  const { stdout } = await run(['export', 'json'], { home });
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const kept = events.flatMap(({ type, text }) => (type === 'review' ? [text] : []));
  expect(kept).toEqual(expect.arrayContaining(cuts.flatMap(({ confirmed }) => confirmed)));
  // Nothing twice, nothing out of nowhere.
  expect(new Set(kept).size).toBe(kept.length);
  expect(cuts.flatMap(({ given }) => given)).toEqual(expect.arrayContaining(kept));
  expect(await json(['doctor'], { home })).toEqual({ findings: [] });
}

/**
 * Answers by lines as fast as questions come, and is killed after a number of answers and a wait of a few milliseconds
 * that chance chose: before, in or after the write.
 */
function eveningCutShort(home: string, evening: number, chance: Random): Promise<Cut> {
  const last = 2 + Math.floor(chance() * 9);
  const waitMs = chance() * 3;
  const child = spawn(process.execPath, [TEA_HOUSE, 'quiz', 'mine:tea/many', '--ahead', '--plain'], {
    env: { ...storyEnv(home), MIANBA_NOW: new Date(Date.UTC(2026, 11, evening, 12)).toISOString() },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  const given: string[] = [];
  let shown = '';
  let replies = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
    // An answer, how sure, the ticks, the rating: each is asked for by its own prompt.
    while (shown.split('\n> ').length - 1 > replies) {
      const step = replies % 4;
      if (step === 0 && given.length === last) return;
      if (step === 0) given.push(`evening ${evening}, answer ${given.length + 1}`);
      child.stdin.write(`${[given.at(-1), '1', '', '3'][step]}\n`);
      replies += 1;
      if (step === 3 && given.length === last) setTimeout(() => child.kill('SIGKILL'), waitMs);
    }
  });
  return new Promise((resolve) =>
    child.on('close', () => {
      const questions = shown.match(/^Question \d+/gm)?.length ?? 0;
      resolve({ given, confirmed: given.slice(0, Math.max(0, questions - 1)) });
    }),
  );
}

/** One program, one answer, killed at some moment of its short life. */
async function answerCutShort(home: string, text: string, chance: Random): Promise<Cut> {
  const card = `mine:tea/many#card-${1 + Math.floor(chance() * CARDS)}`;
  const lifeMs = 40 + chance() * 400;
  const args = [TEA_HOUSE, 'answer', card, text, '--rating', 'good', '--json'];
  const child = spawn(process.execPath, args, { env: storyEnv(home), stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), lifeMs);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { given: [text], confirmed: printed.includes('"recorded":true') ? [text] : [] };
}

const CARDS = 30;

/** A home whose own pack has enough cards that an evening never runs out of them. */
function homeOfManyCards(): string {
  const home = freshHome();
  const folder = join(home, 'packs', 'mine', 'tea');
  mkdirSync(folder, { recursive: true });
  const cards = Array.from(
    { length: CARDS },
    (_, index) =>
      `## Question of card ${index + 1}? {#card-${index + 1} level=1}\n\n- **Leaves** {leaves}\n- Water {water}\n\nLeaves and water.\n`,
  );
  const head = '---\ntitle: Many\nskills: [patience]\nsources:\n  - https://example.org/many\n---\n';
  writeFileSync(join(folder, 'many.en.md'), [head, ...cards].join('\n'));
  return home;
}
