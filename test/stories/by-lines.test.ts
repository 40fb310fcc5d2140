import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { TEA_HOUSE } from '../support/program.ts';
import { json, run, storyEnv } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const ZH = { MIANBA_LANG: 'zh' };

describe('the same conversation by lines', () => {
  test('a review through a pipe, from the first question to the report', async () => {
    const input = lines('Hot water draws out the tannins.', '2', '', '3', '', 'q');
    const { stdout, stderr, code } = await run(['review'], { home: freshHome(), input });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(transcript(stdout, input)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      An answer, or an empty line to see it. h hint, u undo, b later, s set aside, ?
      help, q leave.
      > Hot water draws out the tannins.
      Your answer
      │ [Hot] water draws out the [tannins].

      Key points: which did you say?
      1  ✓ Hot water draws out the tannins at once (must)
      2  · Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > 2
      1  ✓ Hot water draws out the tannins at once (must)
      2  ✓ Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > 
      Model answer
      Hot water draws out the tannins at once, and they are what tastes bitter. Cooler
      water, about 80 degrees, draws them out slowly. The amino acids that taste sweet
      dissolve at any heat, so nothing is lost by waiting.

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 6d
      > 3

      Question 2, 7 to go · Brewing tea · limits · choose one

      │ Follow-up to Why does green tea turn bitter in boiling water?
      │ Hot water draws out the tannins at once, and they are what tastes bitter.

      The water has cooled to fifty degrees. What now?

       a  Pour, and wait ten minutes
       b  Pour, and wait one minute
       c  Throw it away

      An answer, or an empty line to see it. h hint, u undo, b later, s set aside, ?
      help, q leave.
      > 
           Pour, and wait one minute
           too short for cold water
       ✓   Pour, and wait ten minutes
           slow, and still good
           Throw it away

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 10d
      > q

      Done · 1 answer in 1 min · good 1
      One comes back in 10 minutes: mianba review
      Tomorrow: 1 due.
      "
    `);
  });

  test('一个主题刷到底：每一种卡片', async () => {
    const input = lines(
      ...['水太烫，茶多酚就出来了。', '1', '', ''],
      ...['a', '1', ''],
      ...['a,b', '2', ''],
      ...['a,b,c,d', '2', ''],
      ...['1a,2b,3c', '3', ''],
      ...['叶子', '客人', '1', ''],
      ...['1200 克', '1', ''],
    );
    const { stdout } = await run(['quiz', 'tea/brewing', '--plain'], { home: freshHome(), env: ZH, input });
    expect(transcript(stdout, input)).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 6 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > 水太烫，茶多酚就出来了。
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 1
      你的回答
      │ 水[太烫]，[茶多酚]就出来了。

      要点：哪些你说到了？
      1  ✓ 热水一下子就把茶多酚带出来 (必答)
      2  · 水凉一点，茶多酚出来得慢 (必答)
      3  · 带甜味的氨基酸什么水温都能溶
      回车确认；“2 4” 改两个勾选；“t 2” 表示第 2 点其实说到了，让它记住。
      > 
      参考回答
      热水一下子就把茶多酚带出来，苦就苦在这里。水凉一点，到 80 度左右，茶多酚出来得
      慢。带甜味的氨基酸什么水温都能溶，所以等一等什么也不会丢。

        1 忘了 1分  ❯ 2 吃力 6分    3 记得 10分    4 轻松 6天
      > 

      第 2 题，还剩 6 题 · 泡茶 · 边界与故障 · 单选

      │ 追问自 绿茶为什么用开水一冲就苦？
      │ 热水一下子就把茶多酚带出来，苦就苦在这里。

      水已经凉到五十度了，怎么办？

       a  倒水，等十分钟
       b  倒水，等一分钟
       c  倒掉不喝

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > a
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 1
      ✓ 答对了。

           倒水，等一分钟
           水凉，一分钟太短
       ✓   倒水，等十分钟
           慢一点，味道还在
           倒掉不喝

        1 忘了 1分    2 吃力 6分  ❯ 3 记得 10分    4 轻松 10天
      > 

      第 3 题，还剩 6 题 · 泡茶 · 为什么 · 多选

      下面哪些要用开水泡？

       a  白茶
       b  老普洱
       c  绿茶
       d  红茶

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > a,b
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 2
      ✗ 不对。

       ❯   红茶
           绿茶
           会苦
       ✓   老普洱
       ✗   白茶

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 8天
      > 

      第 4 题，还剩 6 题 · 泡茶 · 是什么 · 排序

      泡一壶茶，先后顺序是什么？

       a  烧水
       b  放茶叶
       c  冲水
       d  温壶

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > a,b,c,d
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 2
      ✗ 差一点：4 步里有 3 步次序正确。

      你的回答  1 3 4 2

       ✓ 1. 烧水
       ❯ 2. 温壶
       ✓ 3. 放茶叶
       ✓ 4. 冲水

      为什么
      叶子进了冷壶，舒展得慢。

        1 忘了 1分  ❯ 2 吃力 6分    3 记得 10分    4 轻松 9天
      > 

      第 5 题，还剩 6 题 · 泡茶 · 是什么 · 配对

      什么茶配什么水温？

       1  红茶
       2  乌龙
       3  绿茶

       a  90 度
       b  80 度
       c  100 度

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > 1a,2b,3c
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 3
      ✗ 不对：3 对里配对了 0 对。

         茶 → 水温
       ✗ 绿茶 → 100 度 ✗ 80 度
       ✗ 乌龙 → 80 度 ✗ 90 度
       ✗ 红茶 → 90 度 ✗ 100 度

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 10天
      > 

      第 6 题，还剩 6 题 · 泡茶 · 是什么 · 填空

      老师傅怎么说耐心？

      第一泡是叫醒__1__，第二泡才是给__2__的。

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > 叶子
      第 2 空，共 2 空 > 客人
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 1
      ✓ 答对了。

      第一泡是叫醒叶子 ✓，第二泡才是给客人 ✓的。

        1 忘了 1分    2 吃力 6分  ❯ 3 记得 10分    4 轻松 6天
      > 

      第 7 题，还剩 6 题 · 泡茶 · 取舍与应用 · 估算

      一家客栈一周要用多少克茶叶？

      每天三十位客人，每人两杯，每杯三克。

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > 1200 克
      你有多大把握？ 1 确定，2 不太确定，3 猜的 [2]
      > 1
      ✓ 答对了：在允许误差之内。

      你的回答  1200 克
      正确答案  1260 ±10%

      推算过程
       1. 30 × 2 = 60 杯一天
       2. 60 × 3 = 180 克一天
       3. 180 × 7 = 1260 克一周

        1 忘了 1分    2 吃力 6分  ❯ 3 记得 10分    4 轻松 9天
      > 

      第 8 题，还剩 6 题 · 泡茶 · 为什么 · 多选

      下面哪些要用开水泡？

       a  绿茶
       b  白茶
       c  红茶
       d  老普洱

      写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。
      > 

      结束 · 答了 7 次，用时 1 分钟 · 忘了 2 · 吃力 2 · 记得 3
      有一张在 1 分钟后回来：mianba review
      明天到期 7 张。
      "
    `);
  });

  test('hints, help and a word that is no answer cost nothing', async () => {
    const input = lines('?', 'h', 'h', 'h', '', 'nine', '?', '1', '');
    const { stdout } = await run(['review'], { home: freshHome(), input });
    expect(transcript(stdout, input)).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      An answer, or an empty line to see it. h hint, u undo, b later, s set aside, ?
      help, q leave.
      > ?
      An empty line reveals the answer, confirms the ticks and takes the suggested
      rating.
      h hint · u undo the last answer · b put off until tomorrow · s set aside · q
      leave · ? this help
      The end of input leaves too; everything answered is kept.
      > h
      Hint 1 of 2  What does hot water draw out of the leaf first?
      > h
      Hint 2 of 2  And what would cooler water leave behind?
      > h
      No more hints.
      > 
      Key points: which did you say?
      1  · Hot water draws out the tannins at once (must)
      2  · Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > nine
      The numbers of the points to change, or an empty line.
      1  · Hot water draws out the tannins at once (must)
      2  · Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > ?
      An empty line reveals the answer, confirms the ticks and takes the suggested
      rating.
      h hint · u undo the last answer · b put off until tomorrow · s set aside · q
      leave · ? this help
      The end of input leaves too; everything answered is kept.
      1  · Hot water draws out the tannins at once (must)
      2  · Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > 1
      1  ✓ Hot water draws out the tannins at once (must)
      2  · Cooler water draws them out slowly (must)
      3  · The amino acids that taste sweet dissolve at any heat
      Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.
      > 
      Model answer
      Hot water draws out the tannins at once, and they are what tastes bitter. Cooler
      water, about 80 degrees, draws them out slowly. The amino acids that taste sweet
      dissolve at any heat, so nothing is lost by waiting.

        1 again 1m  ❯ 2 hard 6m    3 good 10m    4 easy 6d
      > 

      Done · Nothing answered this time.
      "
    `);
  });

  test('a letter that names an option is an answer; any other commands', async () => {
    const home = freshHome();
    const { stdout } = await run(['quiz', '--kind', 'choice'], { home, input: lines('b', '1', '', 'q') });
    expect(stdout).not.toContain('Put off');
    expect(stdout).toMatch(/Right\.|Not quite\./);
  });

  test('a word of the answer is never a command, whatever the program’s own language makes of it', async () => {
    const home = freshHome();
    const { stdout, stderr, code } = await run(['review'], { home, input: lines('constructor', '', '2') });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('│ constructor');
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'hard' }],
    });
  });

  test('u takes the answer before back, and asks it again', async () => {
    const home = freshHome();
    const { stdout } = await run(['review'], { home, input: lines('', '', '4', 'u', '', '', '1', 'q') });
    expect(stdout).toContain('Taken back: Why does green tea turn bitter in boiling water?');
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [
        { rating: 'easy', retracted: true },
        { rating: 'again', retracted: false },
      ],
    });
  });

  test('the end of input midway keeps what was given, and is no failure', async () => {
    const home = freshHome();
    const { stdout, stderr, code } = await run(['review'], { home, input: lines('', '', '', 'a') });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.split('\n').slice(-2)).toMatchInlineSnapshot(`
      [
        "Tomorrow: 1 due.",
        "",
      ]
    `);
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'good' }],
    });
  });

  test('the last line counts without its line end', async () => {
    const home = freshHome();
    await run(['review'], { home, input: '\n\n4' });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'easy' }],
    });
  });

  test('lines that end in CR LF, and full-width digits, are read as they are meant', async () => {
    const home = freshHome();
    await run(['review'], { home, input: '\r\n\r\n４\r\n' });
    expect(await json(['card', 'tea/brewing#bitter'], { home })).toMatchObject({
      reviews: [{ rating: 'easy' }],
    });
  });

  test('--plain on a terminal holds it by lines, and Ctrl-C still ends it with 130', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review', '--plain'], rows: 40 });
    await evening.until('> ');
    evening.press('tannins', 'enter');
    await evening.until('Enter confirms');
    evening.press('ctrl+c');
    // By its signal, which a shell reports as 130.
    expect(await evening.exit).toEqual({ code: 0, signal: 2 });
  });
});

describe('home without a terminal', () => {
  test('says the same and what to type, and ends', async () => {
    const { stdout, code } = await run([], { home: freshHome(), env: ZH });
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "  面霸 · 有备而来                                              2026-11-23 周一

        今天到期   0
        今天新题   8
        用时       约 9 分钟
        距离面试   还没定日子：mianba config interview 2026-12-13

        mianba review                 复习今天到期的
        mianba quiz cache/breakdown   挑一个主题慢慢刷
        mianba --help                 全部用法
      "
    `);
  });
});

describe('a reader who has had enough', () => {
  test.each([['cards'], ['content list'], ['review']])('%s into head ends quietly', async (command) => {
    const line = `yes '' | ${process.execPath} ${TEA_HOUSE} ${command} | head -n 1`;
    const { stderr, code } = await shell(line, freshHome());
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });
});

/** The output with each line of input behind the prompt that asked for it, as it stands on a terminal. */
function transcript(stdout: string, input: string): string {
  const given = input.split('\n');
  return stdout.replace(/> $/gm, (prompt) => prompt + (given.shift() ?? ''));
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

function shell(
  line: string,
  home: string,
): Promise<{ readonly stderr: string; readonly code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', line], { env: storyEnv(home), stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ stderr, code }));
  });
}
