import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

describe('a right answer, sure of it', () => {
  test('to a choice', async () => {
    const quiz = await asked('choice');
    quiz.press(digitOf('Pour, and wait ten', quiz));
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · limits · choose one

      │ Follow-up to Why does green tea turn bitter in boiling water?
      │ Hot water draws out the tannins at once, and they are what tastes bitter.

      The water has cooled to fifty degrees. What now?

      How sure are you? sure

      ✓ Right.

           Pour, and wait one minute
           too short for cold water
       ✓   Pour, and wait ten minutes
           slow, and still good
           Throw it away

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 10d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('to a card with several right options', async () => {
    const quiz = await asked('multi');
    quiz.press(digitOf('Black tea', quiz), digitOf('Aged', quiz));
    expect(await quiz.until(/\[x\][\s\S]*\[x\]/)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · why · choose all that hold

      Which of these need boiling water?

       1  [x] Aged pu'er
       2  [x] Black tea
       3  [ ] Green tea
       4  [ ] White tea

       1-4 mark · Enter answer · Esc leave · F1 help"
    `);
    quiz.press('enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · why · choose all that hold

      Which of these need boiling water?

      How sure are you? sure

      ✓ Right.

       ✓   Black tea
           Green tea
           it turns bitter
       ✓   Aged pu'er
           White tea

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 8d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('to an order', async () => {
    const quiz = await asked('order');
    quiz.press(...['Boil', 'Warm', 'Put in', 'Pour'].map((step) => digitOf(step, quiz)));
    expect(await quiz.until('[4]')).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · put in order

      In what order is a pot of tea made?

       1  [3] Put in the leaves
       2  [1] Boil the water
       3  [2] Warm the pot
       4  [4] Pour

       1-4 next in order · Enter answer · Esc leave · F1 help"
    `);
    quiz.press('enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · put in order

      In what order is a pot of tea made?

      How sure are you? sure

      ✓ Right.

       ✓ 1. Boil the water
       ✓ 2. Warm the pot
       ✓ 3. Put in the leaves
       ✓ 4. Pour

      Why
      Leaves that meet a cold pot open late.

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 9d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('to a match', async () => {
    const quiz = await asked('match');
    for (const row of rowsOf(quiz.screen())) quiz.press(digitOf(WATER[row] ?? '', quiz));
    expect(await quiz.until('Enter answer')).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · match

      Which tea wants which water?

        oolong → 3
        green → 1
      ❯ black → 2

      Matches:
       1  80 degrees
       2  100 degrees
       3  90 degrees

       1-3 its match · ↑↓ row · Enter answer · Esc leave · F1 help"
    `);
    quiz.press('enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · match

      Which tea wants which water?

      How sure are you? sure

      ✓ Right.

         tea → water
       ✓ green → 80 degrees
       ✓ oolong → 90 degrees
       ✓ black → 100 degrees

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 10d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('to a paragraph with blanks', async () => {
    const quiz = await asked('cloze');
    quiz.press('LEAF', 'enter');
    expect(await quiz.until('blank 2 of 2')).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · fill in

      What does the teacher say of patience?

      The first pour wakes the __1__, the second is for the __2__.

      blank 2 of 2 ❯ ▌

       Enter answer · Esc leave · F1 help"
    `);
    quiz.press('guest', 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · fill in

      What does the teacher say of patience?

      The first pour wakes the __1__, the second is for the __2__.

      How sure are you? sure

      ✓ Right.

      The first pour wakes the LEAF ✓, the second is for the guest ✓.

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 6d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });

  test('to an estimate', async () => {
    const quiz = await asked('estimate');
    quiz.press('1.2k', 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · trade-offs · estimate

      How many grams of leaf does a guest house use in a week?

      Thirty guests a day, two cups each, three grams a cup.

      How sure are you? sure

      ✓ Right: within the tolerance.

      Your answer  1.2k
      The answer  1260 ±10%

      Step by step
       1. 30 × 2 = 60 cups a day
       2. 60 × 3 = 180 grams a day
       3. 180 × 7 = 1260 grams a week

      How did it go?

        1 again 1m    2 hard 6m  ❯ 3 good 10m    4 easy 9d

       Enter take it · 1-4 rate · Backspace undo · Esc leave · F1 help"
    `);
  });
});

describe('答错了', () => {
  test('单选：选了的打叉，对的有箭头', async () => {
    const quiz = await asked('choice', 'zh');
    quiz.press(digitOf('倒掉不喝', quiz));
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 边界与故障 · 单选

      │ 追问自 绿茶为什么用开水一冲就苦？
      │ 热水一下子就把茶多酚带出来，苦就苦在这里。

      水已经凉到五十度了，怎么办？

      你有多大把握？ 确定

      ✗ 不对。

           倒水，等一分钟
           水凉，一分钟太短
       ❯   倒水，等十分钟
           慢一点，味道还在
       ✗   倒掉不喝

      这道题答得怎么样？

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 10天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });

  test('多选：多一个、少一个，都算没全对', async () => {
    const quiz = await asked('multi', 'zh');
    quiz.press(digitOf('红茶', quiz), digitOf('白茶', quiz), 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 为什么 · 多选

      下面哪些要用开水泡？

      你有多大把握？ 确定

      ✗ 不对。

       ✓   红茶
           绿茶
           会苦
       ❯   老普洱
       ✗   白茶

      这道题答得怎么样？

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 8天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });

  test('排序：最长的一段对的次序还算数', async () => {
    const quiz = await asked('order', 'zh');
    quiz.press(...['温壶', '烧水', '放茶叶', '冲水'].map((step) => digitOf(step, quiz)), 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 是什么 · 排序

      泡一壶茶，先后顺序是什么？

      你有多大把握？ 确定

      ✗ 差一点：4 步里有 3 步次序正确。

      你的回答  2 1 3 4

       ❯ 1. 烧水
       ✓ 2. 温壶
       ✓ 3. 放茶叶
       ✓ 4. 冲水

      为什么
      叶子进了冷壶，舒展得慢。

      这道题答得怎么样？

        1 忘了 1分  ❯ 2 吃力 6分    3 记得 10分    4 轻松 9天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });

  test('配对：对了几对就是几对', async () => {
    const quiz = await asked('match', 'zh');
    quiz.press('1', '2', '3', 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 是什么 · 配对

      什么茶配什么水温？

      你有多大把握？ 确定

      ✗ 不对：3 对里配对了 0 对。

         茶 → 水温
       ✗ 绿茶 → 100 度 ✗ 80 度
       ✗ 乌龙 → 80 度 ✗ 90 度
       ✗ 红茶 → 90 度 ✗ 100 度

      这道题答得怎么样？

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 10天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });

  test('填空：写错的划掉，后面是该填的', async () => {
    const quiz = await asked('cloze', 'zh');
    quiz.press('壶', 'enter', '客人', 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 是什么 · 填空

      老师傅怎么说耐心？

      第一泡是叫醒__1__，第二泡才是给__2__的。

      你有多大把握？ 确定

      ✗ 差一点：2 空里填对了 1 空。

      第一泡是叫醒壶 ✗ 茶叶，第二泡才是给客人 ✓的。

      这道题答得怎么样？

        1 忘了 1分  ❯ 2 吃力 6分    3 记得 10分    4 轻松 6天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });

  test('估算：差几倍说几倍，再一步步推给你看', async () => {
    const quiz = await asked('estimate', 'zh');
    quiz.press('9 千', 'enter');
    expect(await surely(quiz)).toMatchInlineSnapshot(`
      "
      第 1 题，最后一题 · 泡茶 · 取舍与应用 · 估算

      一家客栈一周要用多少克茶叶？

      每天三十位客人，每人两杯，每杯三克。

      你有多大把握？ 确定

      ✗ 不对：差了 7.14 倍。

      你的回答  9 千
      正确答案  1260 ±10%

      推算过程
       1. 30 × 2 = 60 杯一天
       2. 60 × 3 = 180 克一天
       3. 180 × 7 = 1260 克一周

      这道题答得怎么样？

      ❯ 1 忘了 1分    2 吃力 6分    3 记得 10分    4 轻松 9天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
  });
});

describe('an answer that is not one yet', () => {
  test('a half-made order is told what is missing, and nothing chosen is lost', async () => {
    const quiz = await asked('order');
    quiz.press('1', 'enter');
    expect(await quiz.until('All of them in order')).toContain('[1]');
    quiz.press('backspace');
    await quiz.until(/^(?![\s\S]*\[1\])/);
  });

  test('a match takes a cell from the row that had it', async () => {
    const quiz = await asked('match');
    quiz.press('1', '1');
    expect(await quiz.until(/… *$[\s\S]*→ 1$[\s\S]*… *$/m)).toMatchInlineSnapshot(`
      "
      Question 1, the last · Brewing tea · what · match

      Which tea wants which water?

        oolong → …
        green → 1
      ❯ black → …

      Matches:
       1  80 degrees
       2  100 degrees
       3  90 degrees

       1-3 its match · ↑↓ row · Enter answer · Esc leave · F1 help"
    `);
  });

  test('a number that is none is told what a number looks like', async () => {
    const quiz = await asked('estimate');
    quiz.press('a good deal', 'enter');
    expect(await quiz.until('A number, with a unit')).toContain('❯ a good deal▌');
  });

  test('in a quiz an empty answer means not knowing, and is not asked how sure it was', async () => {
    const quiz = await asked('recall');
    quiz.press('enter');
    const screen = await quiz.until('take it');
    expect(screen).toContain('❯ 1 again');
    expect(screen).not.toContain('How sure');
  });
});

const WATER: Readonly<Record<string, string>> = {
  green: '80 degrees',
  oolong: '90 degrees',
  black: '100 degrees',
};

async function asked(kind: string, language = 'en'): Promise<Terminal> {
  const quiz = openTerminal({
    home: freshHome(),
    args: ['quiz', 'tea/brewing', '--kind', kind],
    env: { MIANBA_LANG: language },
    rows: 40,
  });
  await quiz.until('F1');
  return quiz;
}

/** Says how sure, and returns the reveal. */
async function surely(quiz: Terminal): Promise<string> {
  await quiz.until(/How sure|多大把握/);
  quiz.press('1');
  return quiz.until(/take it|采纳/);
}

/** The key of the option that begins so. */
function digitOf(text: string, quiz: Terminal): string {
  const found = new RegExp(`^ (\\d)  (?:\\[.\\] )?${text}`, 'm').exec(quiz.screen());
  if (found?.[1] === undefined) throw new Error(`no option ${text} on:\n${quiz.screen()}`);
  return found[1];
}

/** The left column of a match card, top to bottom. */
function rowsOf(screen: string): readonly string[] {
  return [...screen.matchAll(/^[❯ ] (\S+) → /gm)].flatMap(([, row]) => row ?? []);
}
