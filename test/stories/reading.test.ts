import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { run } from '../support/shell.ts';

describe('the notes of a topic', () => {
  test('are printed without its cards, in the person’s language', async () => {
    const home = freshHome();
    const english = await run(['read', 'tea/brewing'], { home });
    expect(english.stdout).toContain('Tea is leaves, water and time.');
    expect(english.stdout).not.toContain('boiling water?');
    const chinese = await run(['read', 'tea/brewing', '--lang', 'zh'], { home });
    expect(chinese.stdout).toContain('泡茶');
    expect(chinese.stdout).not.toContain('Brewing');
  });

  test('without a topic the topics are listed', async () => {
    const { stdout } = await run(['read'], { home: freshHome() });
    expect(stdout).toMatch(/tea\/brewing +\d+ +Brewing tea/);
  });

  test('of one’s own pack are read from its file', async () => {
    const home = freshHome();
    await run(['content', 'new', 'tea/oolong', '--title', 'Oolong'], { home });
    const { stdout } = await run(['read', 'mine:tea/oolong'], { home });
    expect(stdout).toContain('Oolong');
    expect(stdout).toContain('what it costs');
  });

  test('a name that is none is answered with the nearest', async () => {
    const { stderr, code } = await run(['read', 'tea/brewin'], { home: freshHome() });
    expect(stderr).toContain('Did you mean tea/brewing?');
    expect(code).toBe(2);
  });
});
