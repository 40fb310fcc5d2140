import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const ZH = { MIANBA_LANG: 'zh' };

describe('the first evening', () => {
  test('begins at home, one key from the first question', async () => {
    const evening = openTerminal({ home: freshHome(), env: ZH });
    expect(await evening.until('F1 帮助')).toMatchInlineSnapshot(`
      "  面霸 · 有备而来                                              2026-11-23 周一

        今天到期   0
        今天新题   8
        用时       约 9 分钟
        距离面试   还没定日子：mianba config interview 2026-12-13

       Enter 开始 · Esc 离开 · F1 帮助"
    `);
    evening.press('enter');
    expect(await evening.until('看答案')).toMatchInlineSnapshot(`
      "  面霸 · 有备而来                                              2026-11-23 周一

        今天到期   0
        今天新题   8
        用时       约 9 分钟
        距离面试   还没定日子：mianba config interview 2026-12-13


      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

       Space 看答案 · ↓ 写答案 · Tab 提示（2） · Esc 离开 · F1 帮助"
    `);
  });

  test('begins the same way in English', async () => {
    const evening = openTerminal({ home: freshHome() });
    expect(await evening.until('F1 help')).toMatchInlineSnapshot(`
      "  mianba · walk in ready                                        2026-11-23 Mon

        Due today   0
        New today   8
        Time        about 9 min
        Interview   no date yet: mianba config interview 2026-12-13

       Enter start · Esc leave · F1 help"
    `);
    evening.press('enter');
    expect(await evening.until('Space reveal')).toMatchInlineSnapshot(`
      "  mianba · walk in ready                                        2026-11-23 Mon

        Due today   0
        New today   8
        Time        about 9 min
        Interview   no date yet: mianba config interview 2026-12-13


      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

       Space reveal · ↓ type an answer · Tab hint (2) · Esc leave · F1 help"
    `);
  });

  test('a card one knows costs two keys: one to see the answer, one to take the rating', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], env: ZH });
    await evening.until('看答案');
    evening.press('space');
    expect(await evening.until('采纳')).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      参考回答
      热水一下子就把茶多酚带出来，苦就苦在这里。水凉一点，到 80 度左右，茶多酚出来得
      慢。带甜味的氨基酸什么水温都能溶，所以等一等什么也不会丢。

      要点：哪些你说到了？
      ❯ · 热水一下子就把茶多酚带出来 (必答)
        · 水凉一点，茶多酚出来得慢 (必答)
        · 带甜味的氨基酸什么水温都能溶

        1 忘了 1分    2 吃力 6分  ❯ 3 记得 10分    4 轻松 6天

       Enter 采纳 · 1-4 评分 · ↑↓ 换要点 · → 说到了 · Backspace 撤销 · F1 帮助"
    `);
    evening.press('enter');
    expect(await evening.until('第 2 题')).toMatchInlineSnapshot(`
      "第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      参考回答
      热水一下子就把茶多酚带出来，苦就苦在这里。水凉一点，到 80 度左右，茶多酚出来得
      慢。带甜味的氨基酸什么水温都能溶，所以等一等什么也不会丢。

      评分：记得。

      第 2 题，还剩 7 题 · 泡茶 · 边界与故障 · 单选

      │ 追问自 绿茶为什么用开水一冲就苦？
      │ 热水一下子就把茶多酚带出来，苦就苦在这里。

      水已经凉到五十度了，怎么办？

       1  倒水，等十分钟
       2  倒水，等一分钟
       3  倒掉不喝

       1-3 选择 · Enter 看答案 · Esc 离开 · F1 帮助"
    `);
  });

  test('hints come one at a time, mildest first, and any hint makes the rating hard at best', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'] });
    await evening.until('hint (2)');
    evening.press('tab');
    expect(await evening.until('hint (1)')).not.toContain('Hint 2 of 2');
    evening.press('h');
    expect(await evening.until('Hint 2 of 2')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Hint 1 of 2  What does hot water draw out of the leaf first?

      Hint 2 of 2  And what would cooler water leave behind?

       Space reveal · ↓ type an answer · Esc leave · F1 help"
    `);
    evening.press('h');
    await evening.until('No more hints.');
    evening.press('space');
    expect(await evening.until('take it')).toContain('❯ 2 hard');
  });

  test('a typed answer is gone through point by point before the model answer is seen', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], env: ZH, rows: 40 });
    await evening.until('写答案');
    evening.press('down', '水太烫，茶多酚一下子全出来了。凉一点的水，出来得就慢。', 'enter');
    expect(await evening.until('确认')).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      你的回答
      │ 水太烫，茶多酚一下子全出来了。凉一点的水，出来得就慢。

      要点：哪些你说到了？
      ❯ ✓ 热水一下子就把茶多酚带出来 (必答)
        ✓ 水凉一点，茶多酚出来得慢 (必答)
        · 带甜味的氨基酸什么水温都能溶

       Enter 确认 · ↑↓ 换要点 · ← 没说到 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
    // What the machine has proof of is marked in the person's own words.
    expect(evening.underlined()).toEqual(['太烫', '茶多酚', '凉一点', '慢']);
    evening.press('down', 'down', 'right');
    await evening.until(/✓ 带甜味/);
    evening.press('up', 'up', 'left');
    await evening.until(/· 热水/);
    evening.press('up', 'right');
    await evening.until(/✓ 热水/);
    evening.press('enter');
    expect(await evening.until('采纳')).toMatchInlineSnapshot(`
      "
      第 1 题，还剩 7 题 · 泡茶 · 为什么 · 说清楚

      绿茶为什么用开水一冲就苦？

      客人提起刚烧开的壶就往杯里倒。

      你的回答
      │ 水太烫，茶多酚一下子全出来了。凉一点的水，出来得就慢。

      要点
        ✓ 热水一下子就把茶多酚带出来 (必答)
        ✓ 水凉一点，茶多酚出来得慢 (必答)
        ✓ 带甜味的氨基酸什么水温都能溶

      参考回答
      热水一下子就把茶多酚带出来，苦就苦在这里。水凉一点，到 80 度左右，茶多酚出来得
      慢。带甜味的氨基酸什么水温都能溶，所以等一等什么也不会丢。

      这道题答得怎么样？

        1 忘了 1分    2 吃力 6分  ❯ 3 记得 10分    4 轻松 6天

       Enter 采纳 · 1-4 评分 · Backspace 撤销 · Esc 离开 · F1 帮助"
    `);
    evening.press('enter');
    await evening.until('评分：记得');
  });

  test('words that said it in their own way can be taught, and count from then on', async () => {
    const home = freshHome();
    const evening = openTerminal({ home, args: ['review'], rows: 40 });
    await evening.until('type an answer');
    evening.press('down', 'Hot water draws out the tannins. A lukewarm kettle takes them slowly.', 'enter');
    await evening.until('confirm');
    evening.press('down');
    await evening.until('F7 I said it, learn it');
    evening.press('f7');
    expect(await evening.until('rather not')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Your answer
      │ Hot water draws out the tannins. A lukewarm kettle takes them slowly.

      These of your words would count from now on for: Cooler water draws them out
      slowly
      ❯ lukewarm kettle▌

       Enter learn it · Esc rather not"
    `);
    evening.press('enter');
    await evening.until(/✓ Cooler/);
    evening.press('escape');
    await evening.exit;
    const again = await json(['answer', 'tea/brewing#bitter', 'With a lukewarm kettle it goes slowly.'], {
      home,
    });
    expect(again).toMatchObject({ coverage: { musts: [1, 2] } });
  });

  test('a folk error is put as a question, and owning up to it makes the rating hard at best', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 40 });
    await evening.until('type an answer');
    evening.press('down');
    evening.press(
      'Hot water draws out the tannins, cooler water does it slowly. And green tea has more caffeine anyway.',
      'enter',
    );
    expect(await evening.until('confirm')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Your answer
      │ Hot water draws out the tannins, cooler water does it slowly. And green tea
      │ has more caffeine anyway.

      Key points: which did you say?
      ❯ ✓ Hot water draws out the tannins at once (must)
        ✓ Cooler water draws them out slowly (must)
        · The amino acids that taste sweet dissolve at any heat
        ? Did you say this? It is not so: Green tea holds more caffeine than black tea

       Enter confirm · ↑↓ point · ← I did not · Backspace undo · Esc leave · F1 help"
    `);
    evening.press('down', 'down', 'down', 'right');
    await evening.until('✗ Did you say this?');
    evening.press('enter');
    expect(await evening.until('take it')).toMatch(/❯ 2 hard/);
  });

  test('the keys are explained where they are needed, and the question is still there after', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], rows: 40 });
    await evening.until('F1 help');
    evening.press('?');
    expect(await evening.until('this help')).toMatchInlineSnapshot(`
      "
      Question 1, 7 to go · Brewing tea · why · explain

      Why does green tea turn bitter in boiling water?

      A guest pours water straight from the kettle.

      Keys
        Enter Space  reveal; afterwards take the suggested rating
        ↓            type an answer (any other letter starts one too)
        1–9          choose, mark or place an option
        Tab h        one hint; any hint makes the rating at most “hard”
        F2 e         answer in $EDITOR
        F3 c         say how sure you are
        F4 a         answer aloud
        ↑ ↓ → ←      after the reveal: move to a point, tick it, untick it
        F7 t         at a point: “I said that”, and teach which of your words count
        1 2 3 4      rate: again, hard, good, easy
        Backspace u  undo the last answer, as often as you like
        F5 b         put this card off until tomorrow
        F6 s         set this card aside
        Esc q        leave; everything answered is kept
        F1 ?         this help
        While a line is being typed, letters are letters; the other keys go on
        working.

       Space reveal · ↓ type an answer · Tab hint (2) · Esc leave · F1 help"
    `);
    evening.press('space');
    await evening.until('take it');
    evening.press('f1');
    expect(await evening.until(/this help[\s\S]*this help[\s\S]*take it/)).toContain(
      'Key points: which did you say?',
    );
  });

  test('一晚上从头到尾：每题两个键，学过的题到时候再问一次，最后说明天有几张', async () => {
    const evening = openTerminal({ home: freshHome(), args: ['review'], env: { ...ZH, MIANBA_STEP: '45' } });
    await evening.until('看答案');
    for (let answer = 1; answer <= 40; answer += 1) {
      evening.press('space');
      const shown = await evening.until('采纳');
      evening.press('enter');
      if ((await evening.until(/看答案|结束/)).includes('结束')) break;
      expect(shown).toContain('采纳');
    }
    expect(await evening.exit).toEqual({ code: 0, signal: 0 });
    expect(evening.screen().split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
      "
      结束 · 答了 16 次，用时 12 分钟 · 记得 16
      ▌"
    `);
  });
});
