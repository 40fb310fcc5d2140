import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const BITTER = 'Why does green tea turn bitter in boiling water?';
const TEPID = 'The water has cooled to fifty degrees. What now?';
const BOILING = 'Which of these need boiling water?';

describe('taking an answer back', () => {
  test('gives back the card before, with the intervals it had', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 60 });
    await evening.until('Space reveal');
    evening.press('space');
    const before = ratingsOn(await evening.until('take it'));
    evening.press('4');
    await evening.until('Question 2');
    evening.press('backspace');
    expect(await evening.until(/Taken back[\s\S]*Space reveal/)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Model answer
      Hot water draws out the tannins at once, and they are what tastes bitter. Cooler
      water, about 80 degrees, draws them out slowly. The amino acids that taste sweet
      dissolve at any heat, so nothing is lost by waiting.

      Rated: easy.

      Question 2, 6 to go · Brewing tea · limits · choose one

      │ Follow-up to Why does green tea turn bitter in boiling water?
      │ Hot water draws out the tannins at once, and they are what tastes bitter.

      The water has cooled to fifty degrees. What now?

      Taken back: Why does green tea turn bitter in boiling water?

      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

       Space reveal · ↓ type an answer · Tab hint (2) · Esc leave · F1 help"
    `);
    evening.press('space');
    expect(ratingsOn(await evening.until('take it'))).toBe(before);
  });

  test('goes back as far as one likes, and forward again in the same order', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 120 });
    for (const question of ['Question 1', 'Question 2', 'Question 3']) {
      await evening.until(question);
      evening.press('enter', '3');
    }
    await evening.until('Question 4');
    evening.press('u', 'u', 'u');
    await evening.until(new RegExp(`Taken back: ${escaped(BITTER)}.*Question 1,`, 's'));
    evening.press('enter', '3', 'enter', '3');
    const screen = await evening.until(
      /Question 1,[\s\S]*Question 2,[\s\S]*Question 3,[\s\S]*Taken back[\s\S]*Question 3,/,
    );
    expect(screen.lastIndexOf(BITTER)).toBeLessThan(screen.lastIndexOf(TEPID));
    expect(screen.lastIndexOf(TEPID)).toBeLessThan(screen.lastIndexOf(BOILING));
  });

  test('works the next time the program is opened, and the card is new again', async () => {
    const home = freshHome();
    const monday = openTerminal({ home, args: ['review'], rows: 40 });
    await monday.until('Space reveal');
    monday.press('space', '4');
    await monday.until('Question 2');
    monday.press('q');
    await monday.exit;
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { state: 'review' },
    });

    const later = openTerminal({ home, args: ['review'], rows: 40 });
    await later.until(TEPID);
    later.press('backspace');
    await later.until(`Taken back: ${BITTER}`);
    later.press('escape');
    await later.exit;
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { state: 'new', due: null },
      reviews: [{ rating: 'easy', retracted: true }],
    });
  });

  test('with nothing to take back, the question stays', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'] });
    await evening.until('Space reveal');
    evening.press('backspace');
    expect(await evening.until(/nothing to undo[\s\S]*Space reveal/)).toContain('Question 1');
  });

  test('while something stands in the line, Backspace takes back a letter and nothing else', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 40 });
    await evening.until('Space reveal');
    evening.press('space', '3');
    await evening.until('Question 2');
    evening.press('1');
    await evening.until('take it');
    evening.press('enter');
    await evening.until('Question 3');
    evening.press('1', 'backspace', 'backspace', 'backspace');
    expect(await evening.until('[ ] White tea')).not.toContain('Taken back');
  });
});

describe('putting a card aside', () => {
  test('until tomorrow', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'] });
    await evening.until('Space reveal');
    evening.press('f5');
    expect(await evening.until(/tomorrow[\s\S]*Question 1/)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Put off until tomorrow.

      Question 1, 6 to go · Brewing tea · limits · choose one

      │ Follow-up to Why does green tea turn bitter in boiling water?
      │ Hot water draws out the tannins at once, and they are what tastes bitter.

      The water has cooled to fifty degrees. What now?

       1  Pour, and wait ten minutes
       2  Pour, and wait one minute
       3  Throw it away

       1-3 choose · Enter reveal · Esc leave · F1 help"
    `);
    evening.press('escape');
    await evening.exit;
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { state: 'new', buriedUntil: '2026-11-24', suspended: false },
      reviews: [],
    });
  });

  test('for good, after the reveal too, and how to bring it back is said', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], env: { MIANBA_LANG: 'zh' } });
    await evening.until('看答案');
    evening.press('space');
    await evening.until('采纳');
    evening.press('s');
    expect(await evening.until('mianba card tea/brewing#bitter --resume')).toContain('已搁置');
    evening.press('q');
    await evening.exit;
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      memory: { suspended: true },
    });
  });
});

describe('a card forgotten', () => {
  test('comes back the same evening, once its minute is over, and before the cards not yet asked', async () => {
    const evening = openTerminal({
      home: freshHome(),
      args: ['review'],
      rows: 60,
      env: { MIANBA_STEP: '20' },
    });
    await evening.until('Space reveal');
    evening.press('space', '1');
    await evening.until('Question 2');
    evening.press('enter', '3');
    await evening.until('Question 3');
    evening.press('enter', '3');
    const screen = await evening.until('Question 4');
    expect(screen.slice(screen.indexOf('Question 4'))).toContain(BITTER);
  });

  test('is waited for when nothing else is left and it is less than twenty minutes off', async () => {
    const home = freshHome();
    const quiz = openTerminal({ home, args: ['quiz', 'tea/keeping'], rows: 60 });
    await quiz.until('What does tea have to be kept from?');
    quiz.press('enter');
    await quiz.until('take it');
    quiz.press('enter');
    await quiz.until('Question 2');
    quiz.press('enter', '3');
    await quiz.until('Question 3');
    quiz.press('enter', '3');
    expect((await quiz.exit).code).toBe(0);
    expect(await json(['card', 'tea/keeping#enemies'], { home })).toMatchObject({
      memory: { state: 'review' },
      reviews: [{ rating: 'again' }, { rating: 'good' }, { rating: 'good' }],
    });
  });
});

describe('a card forgotten again and again', () => {
  test('is pointed out when it comes to that, and not at every lapse after', async () => {
    const home = freshHome();
    await run(['config', 'leech-lapses', '3'], { home });
    const told: boolean[] = [];
    for (let day = 1; day <= 5; day++) {
      await answerOn(day * 2 - 1, '4', home);
      told.push((await answerOn(day * 2, '1', home)).includes('mianba card tea/brewing#bitter --suspend'));
    }
    expect(told).toEqual([false, false, true, false, true]);
  });
});

/** Answers the one card that tells why, on a day of December, and gives what was on screen. */
async function answerOn(day: number, rating: string, home: string): Promise<string> {
  const args = ['quiz', 'tea/brewing', '--ahead', '--kind', 'recall', '--count', '1'];
  const now = `2026-12-${String(day).padStart(2, '0')}T21:00:00+08:00`;
  const { stdout } = await run(args, { home, env: { MIANBA_NOW: now }, input: `\n\n${rating}\nq\n` });
  return stdout.replace(/\s+/g, ' ');
}

/** The row of rating keys with their intervals. */
function ratingsOn(screen: string): string {
  return screen.split('\n').findLast((row) => /1 again .* 4 easy/.test(row)) ?? '';
}

function escaped(text: string): string {
  return text.replace(/[?.]/g, '\\$&');
}
