import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { json, run } from '../support/shell.ts';

describe('a profile', () => {
  test('is the sample until one has one’s own', async () => {
    const home = freshHome();
    const { stdout } = await run(['profile', 'show'], { home });
    expect(stdout).toMatch(/^This is the sample\./);
    expect(stdout).toMatch(/60 s version: \d+ s {2}· {2}120 s version: \d+ s/);
    expect(stdout).toContain('says “we” where they want to know what you did');
    expect(stdout).toContain('Patience, and a steady hand  2 topics');
    const { stderr, code } = await run(['profile', 'check'], { home });
    expect(stderr).toContain('mianba profile init copies the sample there');
    expect(code).toBe(1);
  });

  test('is copied once, and what was written is never copied over', async () => {
    const home = freshHome();
    expect((await run(['profile', 'init'], { home })).stdout).toContain('6 pages copied');
    const file = join(home, 'profile', 'self-intro.en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('four years, in', 'nine years, in'));
    expect((await run(['profile', 'init'], { home })).stdout).toContain('nothing was changed');
    expect(readFileSync(file, 'utf8')).toContain('nine years');
    expect((await run(['profile', 'check'], { home })).stdout).toBe('No problems.\n');
    expect(await json(['profile', 'show'], { home })).toMatchObject({
      language: 'en',
      sample: false,
      segments: [{ id: 'greeting', budgetSeconds: 10, versions: [60, 120] }, {}, {}],
      skills: [{ skills: ['patience'], topics: ['tea/brewing', 'tea/keeping'] }, {}],
      projects: [{ name: 'The moved fire', advice: ['no-number', 'short'] }],
    });
  });

  test('with slips in it is told of each, with file and line', async () => {
    const home = freshHome();
    await run(['profile', 'init'], { home });
    const file = join(home, 'profile', 'skills.en.md');
    writeFileSync(file, '---\ntitle: Skills\n---\n\n- Juggling {juggling}\n- Patience\n');
    const { stdout, code } = await run(['profile', 'check'], { home });
    expect(stdout).toContain(`${file}:5: `);
    expect(stdout).toContain(`${file}:6: `);
    expect(code).toBe(1);
  });

  test('is edited in one’s own editor and checked at once', async () => {
    const home = freshHome();
    const editor = join(home, 'editor.sh');
    writeFileSync(
      editor,
      'printf -- "---\\ntitle: Mine\\n---\\n\\n- Tea {tea}\\n- Water {patience}\\n" > "$1"\n',
    );
    const edit = { home, env: { EDITOR: `sh ${editor}` } };
    const { stdout, code } = await run(['profile', 'edit', 'skills'], edit);
    expect(stdout).toContain('skills.en.md:5: ');
    expect(code).toBe(1);
    const missing = await run(['profile', 'edit', 'skills'], { home, env: { EDITOR: 'no-such-editor' } });
    expect(missing.stderr).toContain('no-such-editor');
    expect(missing.code).toBe(1);
    expect((await run(['profile', 'edit', 'shoes'], edit)).stderr).toContain(
      'self-intro · skills · projects',
    );
  });

  test('that is empty has nothing to rehearse, and says what to write', async () => {
    const home = freshHome();
    mkdirSync(join(home, 'profile'), { recursive: true });
    writeFileSync(join(home, 'profile', 'self-intro.en.md'), '---\ntitle: Nothing\n---\n\nNot yet.\n');
    const { stderr, code } = await run(['intro'], { home });
    expect(stderr).toContain('There is no introduction to rehearse');
    expect(code).toBe(1);
  });
});

describe('a job advertisement', () => {
  test('shows what it wants, by which words, and what to drill', async () => {
    const home = freshHome();
    const file = join(home, 'ad.txt');
    writeFileSync(file, Buffer.from('Tea house in Z\xfcrich\nYou have patience.\n', 'latin1'));
    const { stdout, stderr } = await run(['profile', 'show', '--jd', file], { home });
    expect(stderr).toContain('is not UTF-8; read as windows-1252.');
    expect(stdout).toMatch(/What it asks for\n {2}✓ {3}2 {2}Patience {2}patience \(line 2\)/);
    expect(stdout).toContain('mianba quiz tea/brewing tea/keeping');
    expect(await json(['profile', 'show', '--jd', file], { home })).toMatchObject({
      skills: [{ id: 'patience', weight: 2, lines: [2] }],
      topics: [{ id: 'tea/brewing' }, { id: 'tea/keeping' }],
    });
  });

  test('that is not there, or wants nothing that is taught, says so', async () => {
    const home = freshHome();
    const missing = await run(['profile', 'show', '--jd', join(home, 'none')], { home });
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    writeFileSync(join(home, 'ad'), 'We need a juggler.');
    const { stdout } = await run(['profile', 'show', '--jd', join(home, 'ad')], { home });
    expect(stdout).toContain('No skill that is taught here was found in it.');
  });
});
