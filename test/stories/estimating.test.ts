import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

describe('an estimate', () => {
  test('is asked with fresh numbers, judged by its magnitude, and explained step by step', async () => {
    const home = freshHome();
    const { problems } = (await json(['estimate', '--seed', '3', '--count', '1'], { home })) as {
      problems: { question: string; answer: { value: number; unit: string } }[];
    };
    const { question, answer } = problems[0] ?? { question: '', answer: { value: 0, unit: '' } };
    const terminal = openTerminal({ home, args: ['estimate', '--seed', '3', '--count', '1'] });
    const asked = await terminal.until('answer in');
    expect(asked.replace(/\s+/g, ' ')).toContain(question);
    terminal.press(String(answer.value * 1.5), 'enter');
    await terminal.until('1-3');
    terminal.press('1');
    await terminal.until('Which design');
    terminal.press('down', 'enter');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    const told = terminal.scrollback();
    expect(told).toMatch(/Within a factor of 2\.\n\nThe chain\n 1\. /);
    expect(told).toContain('1 of 1 within a factor of 2');
    expect(told).toContain('mianba estimate --seed 3');
  });

  test.each(['zh', 'en'])('left midway by lines has kept what was given (%s)', async (lang) => {
    const home = freshHome();
    const { stdout, code } = await run(['estimate', '--seed', '3', '--lang', lang], {
      home,
      input: '1\n3\n2\n',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 of 1|1 of 1|1 题里|0 of 1/);
    const { stdout: log } = await run(['export', 'json'], { home });
    const takes = log.split('\n').filter((line) => line.includes('"type":"take"'));
    expect(takes).toHaveLength(1);
    expect(JSON.parse(takes[0] ?? '')).toMatchObject({
      data: { room: 'estimate', seed: 3, confidence: 'guess', design: 1 },
    });
  });

  test.each([
    [['--seed', 'x'], '--seed cannot be “x”'],
    [['--count', '0'], '--count cannot be “0”'],
    [['--count', '21'], '--count cannot be “21”'],
  ])('%j is misuse', async (args, said) => {
    const { stderr, code } = await run(['estimate', ...args], { home: freshHome() });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  test('has numbers to lean on, with where they come from', async () => {
    const { stdout } = await run(['estimate', '--reference'], { home: freshHome() });
    expect(stdout).toContain('86,400 s, about 10^5');
    expect(stdout).toContain('redis.io');
  });
});
