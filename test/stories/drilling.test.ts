import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

describe('a quiz asks what one chose', () => {
  test.each([
    [['tea/keeping'], ['What does tea have to be kept from?']],
    [
      ['--kind', 'order', 'match'],
      ['In what order is a pot of tea made?', 'Which tea wants which water?'],
    ],
    [['--level', '4'], ['How many grams of leaf does a guest house use in a week?']],
    [['tea/brewing', '--level', '1', '--kind', 'cloze'], ['What does the teacher say of patience?']],
    [['tea/brewing', '--count', '1'], ['Why does green tea turn bitter in boiling water?']],
  ])('quiz %j', async (args, prompts) => {
    // Never known, so that none comes back within the session: each is put aside.
    const { stdout } = await run(['quiz', ...args], { home: freshHome(), input: 's\n'.repeat(9) });
    const asked = stdout.split('\n').filter((line) => prompts.includes(line));
    expect(asked).toEqual(prompts);
    expect(stdout.match(/^Question/gm)).toHaveLength(prompts.length);
  });

  test('what was met before is left out with --new, and comes first with --weak', async () => {
    const home = freshHome();
    await run(['answer', 'tea/brewing#heat', '1a,2b,3c', '--rating', 'again'], { home });
    await run(['answer', 'tea/brewing#saying', 'leaves\nguest', '--rating', 'easy'], { home });
    const later = { home, env: { MIANBA_NOW: '2026-11-24T21:00:00+08:00' }, input: 's\n' };
    const heat = 'Which tea wants which water?';
    expect((await run(['quiz', '--new', '--kind', 'match', 'order'], later)).stdout).not.toContain(heat);
    const weakest = await run(['quiz', '--weak', '--count', '1'], later);
    expect(weakest.stdout).toContain(heat);
  });

  test('a card that is not due is asked only --ahead', async () => {
    const home = freshHome();
    await run(['answer', 'tea/brewing#saying', 'leaves\nguest', '--rating', 'easy'], { home });
    const plain = await run(['quiz', '--kind', 'cloze'], { home });
    expect(plain.stdout).toContain('There is nothing to ask.');
    const ahead = await run(['quiz', '--kind', 'cloze', '--ahead'], { home, input: 'leaves\nguest\n1\n\n' });
    expect(ahead.stdout).toContain('Right.');
    expect(await json(['card', 'tea/brewing#saying'], { home })).toMatchObject({ reviews: [{}, {}] });
  });

  test('cramming asks everything and records nothing', async () => {
    const home = freshHome();
    const { stdout } = await run(['quiz', 'tea/brewing', '--cram', '--kind', 'cloze'], {
      home,
      input: 'leaves\nguest\n1\n\n',
    });
    expect(stdout).toContain('Cramming: nothing was recorded.');
    expect(await json(['card', 'tea/brewing#saying'], { home })).toMatchObject({
      memory: { state: 'new' },
      reviews: [],
    });
  });
});

describe('how an answer was given is remembered', () => {
  test('how sure, said before the reveal; a right guess is hard at best', async () => {
    const quiz = openTerminal({ home: freshHome(), args: ['quiz', '--kind', 'cloze'], rows: 40 });
    await quiz.until('blank 1 of 2');
    quiz.press('leaves', 'enter', 'guest', 'enter');
    expect(await quiz.until('How sure')).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · fill in

      What does the teacher say of patience?

      The first pour wakes the __1__, the second is for the __2__.

      How sure are you?  1 sure  ❯ 2 unsure  3 a guess

       1-3 choose · Enter unsure · Esc back"
    `);
    quiz.press('3');
    expect(await quiz.until('take it')).toContain('❯ 2 hard');
  });

  test('aloud, with the points ticked after', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], rows: 40 });
    await evening.until('Space reveal');
    evening.press('a');
    expect(await evening.until('Say it aloud')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Say it aloud. Enter when you are done.

       Enter done · Esc back"
    `);
    evening.press('enter');
    await evening.until('take it');
    evening.press('right', 'right');
    await evening.until(/✓ Cooler/);
    evening.press('enter');
    await evening.until('Rated: good.');
    evening.press('q');
    await evening.exit;
    const { stdout } = await run(['export', 'json'], { home });
    expect(JSON.parse(stdout.split('\n')[1] ?? '')).toMatchObject({
      how: 'aloud',
      text: '',
      points: [{ person: true }, { person: true }, { person: false }, { person: false }],
    });
  });
});

describe('一张卡片的几天', () => {
  test('学两步，隔几天再来；忘了就重学', async () => {
    const home = freshHome();
    const evening = (now: string, input: string) =>
      run(['review'], { home, input, env: { MIANBA_NOW: now, MIANBA_LANG: 'zh', MIANBA_STEP: '0' } });
    await run(['config', 'new-per-day', '1'], { home });
    await run(['config', 'fuzz', 'false'], { home });
    const card = async () => Object(await json(['card', 'tea/brewing#bitter'], { home })).memory;

    expect((await evening('2026-11-23T21:00:00+08:00', '\n\n3\nq\n')).stdout).toContain('10 分钟后回来');
    expect(await card()).toMatchObject({ state: 'learning', due: '2026-11-23T21:10:00.000+08:00' });
    await evening('2026-11-23T21:10:00+08:00', '\n\n3\n');
    expect(await card()).toMatchObject({ state: 'review', due: '2026-11-25' });
    expect((await evening('2026-11-24T21:00:00+08:00', 'q\n')).stdout).not.toContain('客人提起');
    expect((await evening('2026-11-25T21:00:00+08:00', '\n\n1\nq\n')).stdout).toContain('客人提起');
    expect(await card()).toMatchObject({ state: 'relearning', due: '2026-11-25T21:10:00.000+08:00' });
  });

  test('面试倒计时和逾期都在首页上', async () => {
    const home = freshHome();
    await run(['answer', 'tea/brewing#saying', 'leaves\nguest', '--rating', 'easy'], { home });
    await run(['config', 'interview', '2026-12-24'], { home });
    const env = { MIANBA_LANG: 'zh', MIANBA_NOW: '2026-12-20T21:00:00+08:00' };
    expect(await openTerminal({ home, env }).until('F1 帮助')).toMatchInlineSnapshot(`
      "  面霸 · 有备而来                                              2026-12-20 周日

        今天到期   1   其中 1 张已逾期
        今天新题   7
        用时       约 9 分钟
        距离面试   还有 4 天 (2026-12-24)

       Enter 开始 · Esc 离开 · F1 帮助"
    `);
  });
});
