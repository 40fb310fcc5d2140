import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';

const KEEPING = 'tea/keeping.md';

async function exported(args: readonly string[] = [], home = freshHome()) {
  const out = join(home, 'notes');
  const ran = await run(['export', 'markdown', '--out', out, ...args], { home });
  return { home, out, ran, read: (path: string) => readFileSync(join(out, path), 'utf8') };
}

/** Every file below a folder, with its text. */
function textsUnder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('a page taken along', () => {
  test('reads well on its own: notes with their diagram, cards that open', async () => {
    const { read } = await exported();
    expect(read(KEEPING)).toMatchInlineSnapshot(`
      "---
      title: "Keeping tea"
      area: "Tea"
      page: tea/keeping
      lang: en
      skills: [patience]
      sources:
        - "https://example.org/tea"
      generator: mianba
      seal: 240ceec46a848072
      ---

      # Keeping tea

      A tin keeps tea for a year; what spoils it comes from outside.

      ## What gets in

      | enemy | what it does | what helps |
      | --- | --- | --- |
      | light | bleaches the leaf | a tin, not a glass |
      | damp | brings mould | a tight lid |
      | smells | stay in the leaf for good | a shelf of its own |

      ## The way of a leaf

      \`\`\`mermaid
      flowchart LR
        G[Garden] --> T[Tin]
        T --> P[Pot]
      \`\`\`

      > [!WARNING]
      > A fridge is damp and full of smells. Cold alone does not keep tea.

      ## How long it lasts

      Green tea is at its best for half a year, oolong for two, and a pu'er that was pressed well goes on getting better for twenty.

      Write the day on the tin, and drink the older one first.

      ## Questions

      <details>
      <summary>What does tea have to be kept from?</summary>

      **Key points**

      - **Light**
      - **Damp**
      - Smells

      **Model answer**

      Light, damp and smells. A tin that closes well keeps out all three.

      </details>
      "
    `);
  });

  test('in Chinese too', async () => {
    const { read } = await exported(['--lang', 'zh']);
    expect(read(KEEPING)).toMatchInlineSnapshot(`
      "---
      title: "存茶"
      area: "茶"
      page: tea/keeping
      lang: zh
      skills: [patience]
      sources:
        - "https://example.org/tea"
      generator: mianba
      seal: 13a10de1ffb52da0
      ---

      # 存茶

      一只茶叶罐能存一年，坏茶的东西都从外面来。

      ## 什么会进来

      | 敌人 | 做什么 | 怎么防 |
      | --- | --- | --- |
      | 光 | 让叶子褪色 | 用罐子，不用玻璃瓶 |
      | 潮气 | 长霉 | 盖子盖紧 |
      | 异味 | 叶子吸进去就出不来 | 单独放一层 |

      ## 一片叶子的路

      \`\`\`mermaid
      flowchart LR
        G[茶园] --> T[茶罐]
        T --> P[茶壶]
      \`\`\`

      > [!WARNING]
      > 冰箱又潮又有味。光是冷，存不住茶。

      ## 能放多久

      绿茶半年之内最好，乌龙两年，压得好的普洱放二十年还在变好。

      把日子写在罐子上，先喝早的那一罐。

      ## 题目

      <details>
      <summary>存茶最怕什么？</summary>

      **要点**

      - **怕光**
      - **怕潮**
      - 怕异味

      **参考回答**

      怕光，怕潮，怕异味。一个盖得严的铁罐，三样都挡得住。

      </details>
      "
    `);
  });

  test('shows every kind of card without what only the grader needs', async () => {
    const { read } = await exported(['tea/brewing']);
    const page = read('tea/brewing.md');
    expect(page.slice(page.indexOf('## Questions'))).toMatchInlineSnapshot(`
      "## Questions

      <details>
      <summary>Why does green tea turn bitter in boiling water?</summary>

      A guest pours water straight from the kettle.

      **Key points**

      - **Hot water draws out the tannins at once**
      - **Cooler water draws them out slowly**
      - The amino acids that taste sweet dissolve at any heat

      **Model answer**

      Hot water draws out the tannins at once, and they are what tastes bitter. Cooler water, about 80 degrees, draws them out slowly. The amino acids that taste sweet dissolve at any heat, so nothing is lost by waiting.

      </details>

      <details>
      <summary>↳ Follow-up: The water has cooled to fifty degrees. What now?</summary>

      **Answer**

      - [ ] Pour, and wait one minute — too short for cold water
      - [x] Pour, and wait ten minutes — slow, and still good
      - [ ] Throw it away

      </details>

      <details>
      <summary>Which of these need boiling water?</summary>

      **Answer**

      - [x] Black tea
      - [ ] Green tea — it turns bitter
      - [x] Aged pu'er
      - [ ] White tea

      </details>

      <details>
      <summary>In what order is a pot of tea made?</summary>

      **Answer**

      1. Boil the water
      2. Warm the pot
      3. Put in the leaves
      4. Pour

      **Why**

      Leaves that meet a cold pot open late.

      </details>

      <details>
      <summary>Which tea wants which water?</summary>

      **Answer**

      | tea | water |
      | --- | --- |
      | green | 80 degrees |
      | oolong | 90 degrees |
      | black | 100 degrees |

      </details>

      <details>
      <summary>What does the teacher say of patience?</summary>

      **Answer**

      The first pour wakes the **leaves**, the second is for the **guest**.

      </details>

      <details>
      <summary>How many grams of leaf does a guest house use in a week?</summary>

      Thirty guests a day, two cups each, three grams a cup.

      **Answer**

      **1260 ±10%**

      1. 30 × 2 = 60 cups a day
      2. 60 × 3 = 180 grams a day
      3. 180 × 7 = 1260 grams a week

      </details>
      "
    `);
  });

  test('is found from a list of all of them, by relative links', async () => {
    const { out, read, ran } = await exported();
    expect(ran).toEqual({ stdout: '', stderr: `3 pages with 8 cards written to ${out}\n`, code: 0 });
    expect(read('README.md')).toMatchInlineSnapshot(`
      "---
      title: "mianba notes"
      lang: en
      generator: mianba
      seal: dc2de06b69a0b020
      ---

      # mianba notes

      ## Tea

      - [Brewing tea](tea/brewing.md) · 7 cards
      - [Keeping tea](tea/keeping.md) · 1 card

      ## System design

      - [A tea house](design/tea-house.md)
      "
    `);
  });

  test('may be one of a choice, or all in one file', async () => {
    const { out } = await exported(['--topics', 'tea/keeping', 'design']);
    expect(Object.keys(textsUnder(out))).toEqual(['README.md', 'design/tea-house.md', 'tea/keeping.md']);
    const single = await exported(['tea', '--single']);
    expect(Object.keys(textsUnder(single.out))).toEqual(['mianba-notes.md']);
    const headings = single.read('mianba-notes.md').match(/^#+ .*$/gm);
    expect(headings).toMatchInlineSnapshot(`
      [
        "# Tea",
        "## Brewing tea",
        "### Questions",
        "## Keeping tea",
        "### What gets in",
        "### The way of a leaf",
        "### How long it lasts",
        "### Questions",
      ]
    `);
    const piped = await run(['export', 'markdown', 'tea', '--single', '--out', '-'], { home: single.home });
    expect(piped.stdout).toBe(single.read('mianba-notes.md'));
  });

  test('that there is none of is named with the nearest', async () => {
    const { ran } = await exported(['tea/keepin']);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean tea/keeping?') });
  });
});

describe('one’s own answers', () => {
  const answered = async () => {
    const home = freshHome();
    const say = (card: string, text: string, rating: string) =>
      json(['answer', card, text, '--rating', rating], { home });
    await say('tea/keeping#enemies', 'From light. </details> {x|y}', 'hard');
    await say('tea/brewing#steps', 'a,b,c,d', 'good');
    return home;
  };

  test('stand under the card with what they left out', async () => {
    const { read } = await exported([], await answered());
    const page = read(KEEPING);
    expect(page.slice(page.indexOf('**Your last'))).toMatchInlineSnapshot(`
      "**Your last answer (hard)**

      > From light. \\</details\\> \\{x\\|y\\}

      **Missed**

      - Damp
      - Smells

      </details>
      "
    `);
  });

  test('with --missed only cards that need another look, and no page without one', async () => {
    const { out, read, ran } = await exported(['--missed'], await answered());
    expect(Object.keys(textsUnder(out))).toEqual(['README.md', KEEPING]);
    expect(read(KEEPING)).toContain('<summary>What does tea have to be kept from?</summary>');
    expect(ran.stderr).toContain('1 page with 1 card');
    const none = await exported(['--missed']);
    expect(none.ran).toMatchObject({
      code: 0,
      stderr: 'Nothing to write: no last answer missed anything.\n',
    });
  });
});

describe('exporting again', () => {
  test('gives the same bytes, and writes no file that is so already', async () => {
    const { home, out } = await exported();
    const before = textsUnder(out);
    const writtenAt = statSync(join(out, KEEPING)).mtimeMs;
    const { ran } = await exported([], home);
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('4 files were so already.') });
    expect(textsUnder(out)).toEqual(before);
    expect(statSync(join(out, KEEPING)).mtimeMs).toBe(writtenAt);
  });

  test('writes over what it wrote itself, also when another system changed the line ends', async () => {
    const { home, out, read } = await exported(['--lang', 'zh']);
    writeFileSync(join(out, KEEPING), read(KEEPING).replaceAll('\n', '\r\n'));
    expect((await exported([], home)).ran.code).toBe(0);
    expect(read(KEEPING)).toContain('lang: en');
  });

  test('never over a file of somebody else, and then nothing is written', async () => {
    const home = freshHome();
    const out = join(home, 'notes');
    mkdirSync(join(out, 'tea'), { recursive: true });
    writeFileSync(join(out, KEEPING), '# My own\n');
    const { ran } = await exported([], home);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('Not written by mianba: tea/keeping.md.');
    expect(textsUnder(out)).toEqual({ [KEEPING]: '# My own\n' });
    expect((await exported(['--force'], home)).ran.code).toBe(0);
    expect(textsUnder(out)[KEEPING]).toContain('generator: mianba');
  });

  test('nor over one of ours that was changed by hand', async () => {
    const { home, out, read } = await exported();
    writeFileSync(join(out, KEEPING), `${read(KEEPING)}\nMy own remark.\n`);
    const { ran } = await exported(['--lang', 'zh'], home);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('手工改过：tea/keeping.md') });
    expect(read(KEEPING)).toContain('My own remark.');
    expect(read('README.md')).toContain('lang: en');
  });

  test('follows a link to where it leads', async () => {
    const { home, out, read } = await exported();
    renameSync(join(out, KEEPING), join(home, 'elsewhere.md'));
    symlinkSync(join(home, 'elsewhere.md'), join(out, KEEPING));
    expect((await exported(['--lang', 'zh'], home)).ran.code).toBe(0);
    expect(readFileSync(join(home, 'elsewhere.md'), 'utf8')).toBe(read(KEEPING));
    expect(read(KEEPING)).toContain('lang: zh');
  });
});

describe('where nothing can be written', () => {
  test('a file in place of the folder is named', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'notes'), 'a file');
    const { ran } = await exported([], home);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('cannot be written') });
  });

  test('nothing is half done: what stands in the way of one file stops all, and no part is left lying', async () => {
    const home = freshHome();
    const out = join(home, 'notes');
    mkdirSync(out);
    writeFileSync(join(out, 'tea'), 'a file where a folder should be');
    const { ran } = await exported([], home);
    expect(ran.code).toBe(1);
    expect(readdirSync(out)).toEqual(['tea']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that is not one’s own is named', async () => {
    const home = freshHome();
    const out = join(home, 'notes');
    mkdirSync(out);
    chmodSync(out, 0o500);
    const { ran } = await exported([], home);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining(out) });
  });

  test('what a killed export left behind is cleared away by the next', async () => {
    const home = freshHome();
    const left = join(home, 'notes', '.mianba-999999999.partial');
    mkdirSync(left, { recursive: true });
    const { out } = await exported([], home);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
