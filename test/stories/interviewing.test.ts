import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { houseTeaching } from '../support/program.ts';
import { json, run } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

/** The tea house with a round of interviews and a design case. */
const program = houseTeaching('content', 'inn');
const TEA = join(import.meta.dirname, '..', 'support', 'content');

/** Two questions, and what the candidate would like to know. */
const SHORT = {
  round: 'cn-1',
  stages: [
    { kind: 'scenario', minutes: 4 },
    { kind: 'reverse', minutes: 4 },
  ],
};

function homeWith(presets: Readonly<Record<string, unknown>>): string {
  const home = freshHome();
  mkdirSync(join(home, 'interviews'));
  for (const [name, preset] of Object.entries(presets)) {
    const text = typeof preset === 'string' ? preset : JSON.stringify(preset);
    writeFileSync(join(home, 'interviews', `${name}.json`), text);
  }
  return home;
}

const TASTE = 'I taste it before saying anything. Then I brew it anew, at no cost to him.';
const WATER = 'The water is at fault.';
const ASK = 'Which tea do you drink at home? Because that tells me what to serve.';

describe('a whole interview on a screen', { timeout: 60_000 }, () => {
  test('digs into a good answer, reveals nothing, is looked back at, and reports', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({ home, program, args: ['interview', 'short', '--seed', '1'], rows: 30 });
    expect(await terminal.until('The clock starts with the next key.')).toMatchInlineSnapshot(`
      "
      Mock interview · short  your own
        Scenarios        4:00
        Your questions   4:00
      About 8 minutes, seed 1. As in a real one, nothing is revealed until the end; F8
      pauses, Esc leaves, and you can go on later.
      This is the sample. To make it yours: mianba profile init, then mianba profile
      edit.
      The interviewer comes in. The clock starts with the next key.

       Enter go on · Esc leave"
    `);
    terminal.press('enter');
    expect(await terminal.until('sends the pot back')).toMatchInlineSnapshot(`
      "
      Mock interview · short  your own
        Scenarios        4:00
        Your questions   4:00
      About 8 minutes, seed 1. As in a real one, nothing is revealed until the end; F8
      pauses, Esc leaves, and you can go on later.
      This is the sample. To make it yours: mianba profile init, then mianba profile
      edit.

      Scenarios 4:00 ─────────────────────────
      Suppose the following.

      Scenarios · question 1 · The guest who knows tea · explain

      A guest sends the pot back. What do you do?

      Scenarios  4:00  ████████████████████
      ❯ ▌

       Enter I don’t know · F2 editor · Tab hint (1) · F8 pause · Esc leave · F1 help"
    `);
    terminal.press(TASTE, 'enter');
    await terminal.until('How sure are you?');
    terminal.press('1');
    await terminal.until('And then:');
    await terminal.until('sends the second one back too');
    terminal.press(WATER, 'enter');
    await terminal.until('How sure are you?');
    terminal.press('3');
    await terminal.until('What would you like to ask me?');
    const before = terminal.scrollback();
    expect(before).toContain('I have no more questions on “Scenarios”.');
    // Neither ticks nor points nor model answers until it is over.
    expect(before).not.toMatch(/✓|Key points|Model answer|at no cost to him, /);
    terminal.press(ASK, 'enter');
    await terminal.until('How sure are you?');
    terminal.press('2');
    await terminal.until('Answer 1 of 3');
    await terminal.until('which did you say?');
    terminal.press('enter');
    await terminal.until('And now?');
    terminal.press('2');
    await terminal.until('Model answer');
    await terminal.until('Answer 2 of 3');
    terminal.press('enter');
    await terminal.until('And now?');
    terminal.press('enter');
    await terminal.until('Answer 3 of 3');
    terminal.press('enter');
    await terminal.until('mianba read interview/cn-1');
    await terminal.until('And now?');
    terminal.press('enter');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    const told = terminal.scrollback();
    expect(told.slice(told.lastIndexOf('\nReport'))).toMatchInlineSnapshot(`
      "
      Report  short · 2026-11-23 · seed 1
        accuracy      strong  2 of 2 answers without an error
        completeness  solid   3 of 3 points that had to be said, 0 of 1 others
        depth         solid   up to “limits”: A guest sends the pot back. What do you
                              do?
        expression    strong  2 of 2 in time; the conclusion first in 2 of 2

      Missed, word for word
        • He sends the second one back too. And now?
          ✗ Fetch water from the other well

      How sure you were, and how it went
                 right  partly  wrong
        sure         1       ·      ·
        unsure       1       ·      ·
        a guess      ·       1      ·

      Time against plan
        Scenarios         3:20 of 4:00  ████████████████████
        Your questions    2:20 of 4:00  ██████████████

      Three things to do next
        1  mianba review
           what you missed is due now
        2  mianba interview short
           the next interview asks other questions
        3  mianba intro
           the introduction opens every interview

      mianba interview export 1 --out report.md
      ▌"
    `);
    const env = { MIANBA_NOW: '2026-11-23T21:30:00+08:00' };
    expect(await json(['card', 'interview/cn-1#sent-back-twice'], { home, program, env })).toMatchObject({
      reviews: [{ rating: 'hard' }],
    });
    expect((await run(['doctor'], { home, program })).code).toBe(0);
  });

  test('in Chinese, with a helping question after a poor answer', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({
      home,
      program,
      args: ['interview', 'short', '--seed', '1', '--lang', 'zh'],
      rows: 30,
    });
    await terminal.until('按下一个键开始计时');
    terminal.press('enter');
    await terminal.until('客人把茶退回来了');
    terminal.press('我不知道该怎么办', 'enter');
    await terminal.until('你有多大把握？');
    terminal.press('1');
    await terminal.until('换个问法：');
    await terminal.until('茶苦的是什么');
    terminal.press('1');
    await terminal.until('你有多大把握？');
    terminal.press('enter');
    await terminal.until('你有什么想问我的？');
    terminal.press('enter');
    await terminal.until('回答 1/3');
    await terminal.until('哪些你说到了？');
    terminal.press('enter');
    await terminal.until('接下来？');
    terminal.press('enter');
    await terminal.until('回答 2/3');
    await terminal.until('接下来？');
    terminal.press('enter');
    await terminal.until('没有作答。该说的是：');
    await terminal.until('接下来？');
    terminal.press('enter');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    const told = terminal.scrollback();
    expect(told.slice(told.lastIndexOf('\n面试报告'))).toMatchInlineSnapshot(`
      "
      面试报告  short · 2026-11-23 · 种子 1
        准确  一半  2 个回答里 1 个没有说错
        完整  薄弱  必答要点 0/2
        深度  薄弱  没有一题答好
        表达  一半  2/2 在时间内；先说结论 0/1

      漏掉的，原文
        • 客人把茶退回来了，怎么办？
          ✗ 先尝一口再开口
          ✗ 重新泡一壶，不收钱
        • 水太烫，茶苦的是什么？
          ✗ 答错了
        • 你有什么想问我的？
          ✗ 问他在家喝什么茶
          ✗ 说得出问来做什么

      把握与结果
                  答对  部分  没答上
        确定         ·     ·       1
        不太确定     ·     ·       1
        猜的         ·     ·       ·

      时间与计划
        场景题     0:24 / 4:00  ██▍
        反问       0:02 / 4:00  ▎

      接下来三件事
        1  mianba review
           漏掉的现在就到期了
        2  mianba estimate --count 3
           先说结论，看着时间
        3  mianba interview short
           下一场问的是别的题

      mianba interview export 1 --out report.md
      ▌"
    `);
  });

  test('begins with the introduction aloud, which counts among its rehearsals', async () => {
    const home = homeWith({
      hello: {
        round: 'cn-1',
        stages: [
          { kind: 'intro', minutes: 1 },
          { kind: 'reverse', minutes: 1 },
        ],
      },
    });
    const terminal = openTerminal({
      home,
      program,
      args: ['interview', 'hello'],
      env: { MIANBA_STEP: '29' },
    });
    await terminal.until('The clock starts with the next key.');
    terminal.press('enter');
    const speaking = await terminal.until('1/2 Greeting');
    expect(speaking).toContain('Please introduce yourself.');
    expect(speaking).not.toContain('I have poured tea');
    terminal.press('space');
    await terminal.until('2/2 The first house');
    terminal.press('space');
    await terminal.until('What would you like to ask me?');
    terminal.press('enter');
    await terminal.until('which did you say?');
    terminal.press('left', 'enter');
    await terminal.until('Answer 1 of 1');
    await terminal.until('And now?');
    terminal.press('enter');
    await terminal.exit;
    const told = terminal.scrollback();
    expect(told).toContain('introduction 0:58 of 1:00');
    expect(told).toMatch(/Left out of the introduction\n {4}✗ four years/);
    expect(await json(['intro', '--seconds', '60'], { home, program })).toMatchObject({
      takes: [{ mode: 'blank', totalMs: 58_000, isWhole: true, rating: 'hard' }],
    });
  });

  test('is stopped in words when the time is up, after a sentence’s grace in the red', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({
      home,
      program,
      args: ['interview', 'short', '--seed', '1'],
      env: { MIANBA_STEP: '50', NO_COLOR: '1' },
    });
    await terminal.until('The clock starts with the next key.');
    terminal.press('enter');
    expect(await terminal.until('Scenarios  4:00')).toContain('sends the pot back');
    terminal.press('a');
    await terminal.until('Scenarios  3:10');
    terminal.press('b', 'c', 'd');
    expect(await terminal.until('Scenarios  0:40 little time left')).toContain('abcd');
    terminal.press('e');
    expect(await terminal.until('Scenarios  -0:10 time is up')).toContain('abcde');
    terminal.press('f');
    const stopped = await terminal.until('What would you like to ask me?');
    expect(stopped).toContain('I have to stop you there: the time for “Scenarios” is up.');
    terminal.press('ctrl+c');
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    const [one] = (await json(['interview', 'show'], { home, program }).then((shown) => [shown])) as [
      { questions: unknown[] },
    ];
    expect(one.questions).toMatchObject([{ text: 'abcdef', outcome: 'poor' }]);
  });
});

describe('an interview that was left', { timeout: 60_000 }, () => {
  test.each([
    ['by Ctrl-C', (press: (...keys: string[]) => void, _kill: (signal: string) => void) => press('ctrl+c')],
    [
      'with its terminal',
      (_press: (...keys: string[]) => void, kill: (signal: string) => void) => kill('SIGHUP'),
    ],
    ['at the end of its input', (press: (...keys: string[]) => void) => press('ctrl+d')],
  ])('%s goes on where it stood, with the words in the line and the time that was left', async (_, leave) => {
    const home = homeWith({ short: SHORT });
    const first = openTerminal({ home, program, args: ['interview', 'short', '--seed', '1'] });
    await first.until('The clock starts');
    first.press('enter');
    await first.until('sends the pot back');
    first.press('半句话 and');
    await first.until('半句话 and');
    leave(first.press, first.kill);
    await first.exit;
    const again = openTerminal({ home, program, args: ['interview'] });
    expect(await again.until('An interview is still open')).toMatch(
      /short of 2026-11-23, at “Scenarios”, 3:\d\d left\nthere/,
    );
    again.press('enter');
    await again.until('Where were we?');
    const screen = await again.until('半句话 and▌');
    expect(screen).toContain('sends the pot back');
    expect(screen).toMatch(/Scenarios {2}3:\d\d/);
    again.press(' more', 'enter');
    await again.until('How sure are you?');
    again.press('1');
    await again.until(/question 2/);
    again.press('escape');
    await again.until('Leave the interview?');
    again.press('2');
    await again.until('Answer 1 of 1');
    again.press('escape');
    await again.exit;
    expect(again.scrollback()).toContain('Kept, to the last word.');
    const last = openTerminal({ home, program, args: ['interview'] });
    await last.until('0 of 1 answers looked back at');
    last.press('enter');
    await last.until('which did you say?');
    last.press('enter');
    await last.until('And now?');
    last.press('enter');
    await last.exit;
    expect(last.scrollback()).toContain('It was ended before its time; this is what there is.');
    expect(last.scrollback()).toContain('broken off 2 times and resumed');
    expect(await json(['interview', 'list'], { home, program })).toMatchObject([
      { phase: 'done', answers: 1 },
    ]);
  });

  test('can be closed for another one, and still has its report', async () => {
    const home = homeWith({ short: SHORT });
    await run(['interview', 'short', '--seed', '1'], { home, program, input: `${TASTE}\n1\n` });
    const { stdout, code } = await run(['interview', 'short', '--seed', '2'], {
      home,
      program,
      input: '2\n',
    });
    expect(code).toBe(0);
    // The only scenario there is was asked in the one before.
    expect(stdout).toContain(
      '“Scenarios” is left out: all its questions were asked in your last three\ninterviews.',
    );
    expect(stdout).toContain('Kept, to the last word.');
    const { stdout: list } = await run(['interview', 'list'], { home, program });
    expect(list).toMatchInlineSnapshot(`
      "Interviews
        1  2026-11-23  short  1 answer · closed early · accuracy strong · depth
                              solid · expression strong
        2  2026-11-23  short  0 answers · open: mianba interview goes on with it
      "
    `);
  });

  test('is paused with F8: the clock stands still, and the report says for how long', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({ home, program, args: ['interview', 'short', '--seed', '1'] });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('sends the pot back');
    terminal.press('f8');
    await terminal.until('Paused. The clock stands still.');
    // Each key takes two seconds, while it is paused too.
    terminal.press('x', 'x', 'x', 'enter');
    await terminal.until('Scenarios  3:58');
    terminal.press('enter');
    await terminal.until('Let me put it another way:');
    terminal.press('escape');
    await terminal.until('Leave the interview?');
    terminal.press('1');
    await terminal.exit;
    const { stdout } = await run(['interview', 'show'], { home, program });
    expect(stdout).toContain('paused for 0:08');
  });
});

describe('by lines', () => {
  test('the same interview is held, and read as Markdown', async () => {
    const home = homeWith({ short: SHORT });
    const input = `${TASTE}\n1\n${WATER}\n3\n${ASK}\n2\n${'\n'.repeat(6)}`;
    const { stdout, code } = await run(['interview', 'short', '--seed', '1'], { home, program, input });
    expect(code).toBe(0);
    expect(stdout).toContain('mianba interview export 1 --out report.md');
    const out = join(home, 'report.md');
    const { stderr } = await run(['interview', 'export', '1', '--out', out], { home, program });
    expect(stderr).toBe(`Written to ${out}\n`);
    expect(readFileSync(out, 'utf8')).toMatchInlineSnapshot(`
      "# Mock interview: short

      short · 2026-11-23 · seed 1

      ## Report

      | what | band | evidence |
      | --- | --- | --- |
      | accuracy | **strong** | 2 of 2 answers without an error |
      | completeness | **solid** | 3 of 3 points that had to be said, 0 of 1 others |
      | depth | **solid** | up to “limits”: A guest sends the pot back. What do you do? |
      | expression | **strong** | 2 of 2 in time; the conclusion first in 2 of 2 |

      ## Missed, word for word

      **He sends the second one back too. And now?**

      - Fetch water from the other well

      ## How sure you were, and how it went

      | you were | right | partly | wrong |
      | --- | --: | --: | --: |
      | sure | 1 | 0 | 0 |
      | unsure | 1 | 0 | 0 |
      | a guess | 0 | 1 | 0 |

      ## Time against plan

      | part | time |
      | --- | --- |
      | Scenarios | 0:08 of 4:00 |
      | Your questions | 0:04 of 4:00 |

      ## Three things to do next

      1. \`mianba review\`  
         what you missed is due now
      2. \`mianba interview short\`  
         the next interview asks other questions
      3. \`mianba intro\`  
         the introduction opens every interview

      ## Answers

      ### A guest sends the pot back. What do you do?

      Scenarios · The guest who knows tea · limits · 0:04 · right · sure

      > I taste it before saying anything. Then I brew it anew, at no cost to him.

      - [x] Taste it before saying anything
      - [x] Brew it anew, at no cost to him

      ### He sends the second one back too. And now?

      Scenarios · The guest who knows tea · trade-offs · 0:04 · partly · a guess

      > The water is at fault.

      - [x] The water is at fault, not the leaf
      - [ ] Fetch water from the other well

      ### What would you like to ask me?

      Your questions · The guest who knows tea · why · 0:04 · right · unsure

      > Which tea do you drink at home? Because that tells me what to serve.

      - [x] Ask which tea he drinks at home
      - [x] Say what the answer is good for
      "
    `);
    const zh = await run(['interview', 'export'], { home, program, env: { MIANBA_LANG: 'zh' } });
    expect(zh.stdout).toContain('| 准确 | **出色** | 2 个回答里 2 个没有说错 |');
  });

  test('a seed gives the same interview, another one another', async () => {
    const asked = async (seed: string) => {
      const home = freshHome();
      await run(['interview', 'quick', '--seed', seed], { home, program, input: `\n\n${'\n'.repeat(3)}` });
      const shown = (await json(['interview', 'show'], { home, program })) as {
        questions: { card: string }[];
      };
      return shown.questions.map(({ card }) => card);
    };
    const [first, second, third] = await Promise.all([asked('1'), asked('1'), asked('5')]);
    expect(first?.length).toBeGreaterThan(1);
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  test('never asks again what the last three asked, and shows how it has been going', async () => {
    const home = homeWith({ basics: { stages: [{ kind: 'fundamentals', minutes: 2 }] } });
    const cards: string[] = [];
    for (const hour of ['10', '11', '12']) {
      const env = { MIANBA_NOW: `2026-11-24T${hour}:00:00+08:00` };
      // Nothing is known: each topic is left, and each answer is confirmed as it is.
      await run(['interview', 'basics'], { home, program, env, input: '\n'.repeat(12) });
      const shown = (await json(['interview', 'show'], { home, program, env })) as {
        phase: string;
        questions: { card: string }[];
      };
      expect(shown.phase).toBe('done');
      cards.push(...shown.questions.map(({ card }) => card));
    }
    expect(cards.length).toBeGreaterThan(4);
    expect(new Set(cards).size).toBe(cards.length);
    const { stdout } = await run(['interview', 'list'], { home, program });
    expect(stdout).toMatch(/Trend {2}Over [23] interviews\n/);
  });

  test('a design round builds a case up stage by stage, and says what the case lacks', async () => {
    const home = freshHome();
    const { stdout } = await run(['interview', 'hi45', '--seed', '1'], {
      home,
      program,
      input: 'yes\n1\nso\n1\n',
    });
    expect(stdout).toMatch(
      /Requirements 5:00[\s\S]*What does the kitchen have to do\?[\s\S]*Core entities 2:00[\s\S]*Which pots/,
    );
    // The task is set once.
    expect(stdout.match(/Forty guests want hot water at once\./g)).toHaveLength(1);
    expect(stdout).toContain('“API” is left out: design/kettle has nothing for it yet.');
  });

  test('a round whose page is not written says so, and goes on', async () => {
    const home = freshHome();
    const { stdout, code } = await run(['interview', 'cn-hr'], { home, program, input: '\n\n\n\n\n\n\n\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('“Behaviour” is left out: interview/cn-hr has nothing for it yet.');
    expect(stdout).toContain('“Your questions” is left out: interview/cn-hr has nothing for it yet.');
    expect(stdout).toContain('Nothing was answered, so there is nothing to judge.');
  });

  test('a project’s helping question waits for a poor answer', async () => {
    const home = homeWith({ mine: { stages: [{ kind: 'projects', minutes: 9 }] } });
    mkdirSync(join(home, 'profile'));
    const project = readFileSync(join(TEA, 'profile', 'projects.en.md'), 'utf8');
    const helping =
      '\n### What burns in a stove? {#fuel level=1 after=miss}\n\n- [x] charcoal\n- [ ] water\n- [ ] sand\n';
    writeFileSync(join(home, 'profile', 'projects.en.md'), project + helping);
    const asked = async (input: string) => {
      await run(['interview', 'mine'], { home, program, input: `${input}${'\n'.repeat(8)}` });
      const shown = (await json(['interview', 'show'], { home, program })) as {
        questions: { card: string; follows: string }[];
      };
      return shown.questions.map(({ card, follows }) => `${follows} ${card}`);
    };
    expect(await asked('\n\n')).toEqual(['open profile/projects#second-stove', 'miss profile/projects#fuel']);
  });

  test('an empty profile leaves out what it cannot serve', async () => {
    const home = freshHome();
    mkdirSync(join(home, 'profile'));
    for (const page of ['self-intro', 'skills', 'projects'])
      writeFileSync(join(home, 'profile', `${page}.en.md`), '---\ntitle: Me\n---\n\nNothing yet.\n');
    const { stdout, code } = await run(['interview', 'cn-1'], { home, program, input: '' });
    expect(code).toBe(0);
    expect(stdout).toContain('There is no self-introduction to tell, so that part is left out');
    expect(stdout).toContain('No project of yours has questions to ask about, so that part is left out');
    expect(stdout.replace(/\n/g, ' ')).toContain(
      'Your skill list names nothing that is taught here, so everything may be asked',
    );
    expect(stdout).toContain('Fundamentals · question 1');
  });

  test('an advertisement in Latin-1 weighs the topics, and says why', async () => {
    const home = freshHome();
    const file = join(home, 'ad.txt');
    writeFileSync(file, Buffer.from('R\xe9sum\xe9 welcome.\nWe ask for patience, every day.\n', 'latin1'));
    const { stdout, stderr } = await run(['interview', 'quick', '--jd', file], {
      home,
      program,
      input: '\n\n',
    });
    expect(stderr).toContain('windows-1252');
    expect(stdout).toMatch(/What it asks for\n.*Patience {2}patience \(line 2\)/);
    expect(stdout.replace(/\n/g, ' ')).toContain(
      'Asked because your list says “Patience, and a steady hand” and the advertisement says patience (line 2).',
    );
  });

  test.each([
    [['nope'], 2, 'There is no interview called “nope”.'],
    [['quikc'], 2, 'Did you mean quick?'],
    [['broken'], 1, 'broken.json is not JSON.'],
    [['wrong'], 1, 'does not describe an interview: “stages[0].kind” is missing or wrong.'],
    [['quick', '--scale', '0'], 2, '--scale cannot be “0”'],
    [['quick', '--seed', 'x'], 2, '--seed cannot be “x”'],
    [['quick', '--jd', '/nowhere/ad.txt'], 1, '/nowhere/ad.txt cannot be read'],
    [['show', '3'], 2, 'There is no interview 3.'],
    [['export'], 2, 'There has been none yet'],
  ])('%j is said in words', async (args, exit, said) => {
    const home = homeWith({ broken: '{', wrong: { stages: [{ kind: 'dance', minutes: 1 }] } });
    const { stdout, stderr, code } = await run(['interview', ...args], { home, program });
    expect(stderr).toContain(said);
    expect({ stdout, code }).toEqual({ stdout: '', code: exit });
  });

  test('with none yet, the list says how to begin', async () => {
    const { stdout } = await run(['interview', 'list'], { home: freshHome(), program });
    expect(stdout).toBe('No interview yet. Begin with: mianba interview quick\n');
  });
});

describe('at the terminal', { timeout: 60_000 }, () => {
  test('an editor that is not there is said, and the answer goes on in the line', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({
      home,
      program,
      args: ['interview', 'short', '--seed', '1'],
      env: { EDITOR: '/nowhere/vi', VISUAL: '' },
    });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('sends the pot back');
    terminal.press('I taste', 'f2');
    const screen = await terminal.until('The editor “/nowhere/vi” did not work');
    expect(screen).toContain('I taste▌');
  });

  test('a window resized in the middle of a clock keeps both', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({ home, program, args: ['interview', 'short', '--seed', '1'] });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('sends the pot back');
    terminal.press('热水一下子');
    await terminal.until('热水一下子▌');
    terminal.resize(50, 16);
    const narrow = await terminal.until('热水一下子▌');
    expect(narrow.match(/Scenarios {2}3:/g)).toHaveLength(1);
    terminal.resize(100, 30);
    terminal.press('带出来');
    expect(await terminal.until('热水一下子带出来▌')).toMatch(/Scenarios {2}3:/);
  });

  test('the clock ticks by itself, and what is being typed stays as it is', async () => {
    const home = homeWith({ short: SHORT });
    const terminal = openTerminal({
      home,
      program,
      args: ['interview', 'short', '--seed', '1'],
      env: { MIANBA_NOW: '' },
    });
    await terminal.until('The clock starts');
    terminal.press('enter');
    await terminal.until('sends the pot back');
    terminal.press('热水');
    await terminal.until('热水▌');
    const later = await terminal.until('Scenarios  3:57');
    expect(later).toContain('热水▌');
    terminal.press('一冲');
    await terminal.until('热水一冲▌');
  });
});
