import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const PROMPTS = [
  'Why does green tea turn bitter in boiling water?',
  'The water has cooled to fifty degrees. What now?',
  'Which of these need boiling water?',
];

describe('two terminals on one home', () => {
  test('never have the same card on their screens', async () => {
    const home = freshHome();
    const left = openTerminal({ home, args: ['review'] });
    expect(await left.until('Question 1')).toContain(PROMPTS[0]);
    const right = openTerminal({ home, args: ['review'] });
    expect(await right.until('Question 1')).toContain(PROMPTS[1]);
    left.press('space', '4');
    expect(await left.until('Question 2')).toContain(PROMPTS[2]);
  });

  test('a card answered in one is not asked in the other', async () => {
    const home = freshHome();
    const left = openTerminal({ home, args: ['review'], rows: 50 });
    await left.until(PROMPTS[0] ?? '');
    // The other one comes, answers the next two cards, and goes.
    const answers = await run(['review'], { home, input: '\n4\n\n4\nq\n' });
    expect(answers.stdout).toContain(PROMPTS[1]);
    expect(answers.stdout).toContain(PROMPTS[2]);
    left.press('space', '4');
    expect(await left.until('Question 2')).toContain('In what order is a pot of tea made?');
  });

  test('a card is given back when the terminal that had it is killed', async () => {
    const home = freshHome();
    const left = openTerminal({ home, args: ['review'] });
    await left.until(PROMPTS[0] ?? '');
    left.kill('SIGKILL');
    await left.exit;
    const right = openTerminal({ home, args: ['review'] });
    expect(await right.until('Question 1')).toContain(PROMPTS[0]);
  });

  test('lose no answer, whoever writes first', async () => {
    const home = freshHome();
    const all = ['tepid', 'boiling', 'steps', 'heat', 'saying', 'leaves', 'bitter'];
    const answered = await Promise.all(
      [0, 1, 2, 3].flatMap((minute) =>
        all.map((id) =>
          json(['answer', `tea/brewing#${id}`, '-', '--rating', 'hard'], {
            home,
            input: ANSWERS[id] ?? '',
            env: { MIANBA_NOW: `2026-11-23T21:0${minute}:00+08:00` },
          }),
        ),
      ),
    );
    expect(answered).toHaveLength(28);
    for (const id of all)
      expect(Object(await json(['card', `tea/brewing#${id}`], { home })).reviews).toHaveLength(4);
    expect(await json(['doctor'], { home })).toEqual({ findings: [] });
  });
});

const ANSWERS: Readonly<Record<string, string>> = {
  tepid: 'a',
  boiling: 'a,b',
  steps: 'd,c,b,a',
  heat: '1a,2b,3c',
  saying: 'leaf\nguest',
  leaves: '1260',
  bitter: 'tannins',
};
