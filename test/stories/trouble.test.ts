import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { run } from '../support/shell.ts';

/** What is asked, the exit code, the stable code under --json, and what the words must name. */
const TROUBLE: readonly (readonly [args: string, exit: number, code: string, named: RegExp])[] = [
  ['card tea/brewing#bittr', 2, 'card-unknown', /tea\/brewing#bitter/],
  ['answer tea/brewing#bittr x', 2, 'card-unknown', /tea\/brewing#bitter/],
  ['cards tee', 2, 'topic-unknown', /\btea\b/],
  ['content list brewing', 2, 'topic-unknown', /brewing/],
  ['quiz tea/brewin', 2, 'topic-unknown', /tea\/brewing/],
  ['quiz --count 0', 2, 'argument-invalid', /--count/],
  ['answer tea/brewing#tepid z', 2, 'answer-unreadable', /z/],
  ['answer tea/brewing#leaves plenty', 2, 'answer-unreadable', /plenty/],
  ['answer tea/brewing#steps a,a,b,c', 2, 'answer-unreadable', /a,a,b,c/],
  ['config retention 2', 2, 'setting-invalid', /0\.70/],
  ['config interview tomorrow', 2, 'setting-invalid', /tomorrow/],
  ['config retenton 0.9', 2, 'setting-unknown', /retention/],
  ['config constructor 1', 2, 'setting-unknown', /constructor/],
  ['config lang fr', 2, 'setting-invalid', /fr/],
  ['content check /no/such/folder', 1, 'cannot-read', /\/no\/such\/folder/],
  ['content new tea', 2, 'argument-invalid', /tea/],
  ['content new spices/clove', 2, 'argument-invalid', /spices/],
  ['content new tea/milk --pack ../mine', 2, 'argument-invalid', /--pack/],
];

describe('what cannot be done is said in words, with what to try', () => {
  test.each(TROUBLE)('%s', async (args, exit, _code, named) => {
    const home = freshHome();
    for (const language of ['en', 'zh']) {
      const { stdout, stderr, code } = await run([...args.split(' '), '--lang', language], { home });
      expect({ stdout, code }).toEqual({ stdout: '', code: exit });
      expect(stderr).toMatch(named);
      expect(stderr.trimEnd().split('\n')).toHaveLength(2);
      expect(stderr).not.toMatch(/undefined|\[object|at file:|Error:/);
      if (language === 'zh') expect(stderr).toMatch(/[一-龥]/);
    }
  });

  test.each(TROUBLE.filter(([args]) => !/^(?:quiz|content new)/.test(args)))(
    '%s --json: one line on stderr, and stdout stays empty',
    async (args, exit, code) => {
      const ran = await run([...args.split(' '), '--json'], { home: freshHome() });
      expect({ stdout: ran.stdout, code: ran.code }).toEqual({ stdout: '', code: exit });
      expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(JSON.parse(ran.stderr)).toEqual({
        error: { code, message: expect.any(String), hint: expect.any(String) },
      });
    },
  );

  test.each(['revieww', '--lnag', 'quiz --cuont 3', 'card', 'answer', '--lang fr', 'review extra words'])(
    'mianba %s is misuse',
    async (args) => {
      const { stdout, stderr, code } = await run(args.split(' '), { home: freshHome() });
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).not.toMatch(/at file:|Error:/);
    },
  );

  test.each([
    ['revieww', 'review'],
    ['--lnag zh', '--lang'],
    ['quiz --cuont 3', '--count'],
    ['content chek', 'check'],
  ])('mianba %s: did you mean %s?', async (args, near) => {
    const { stderr } = await run(args.split(' '), { home: freshHome() });
    expect(stderr).toContain(near);
  });

  test('a config file that is no JSON is named, and the person is told how to go on', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'config.json'), '{"lang": zh}');
    const { stdout, stderr, code } = await run(['due'], { home });
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain(join(home, 'config.json'));
  });

  test('a store that is none is not written over', async () => {
    const home = freshHome();
    mkdirSync(home, { recursive: true });
    writeFileSync(
      join(home, 'mianba.db'),
      'this is a diary, not a database, and longer than a header of hundred bytes'.repeat(20),
    );
    const { stdout, stderr, code } = await run(['due', '--json'], { home });
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'store-corrupt' } });
  });
});

describe('help', () => {
  test('lists every verb, in English', async () => {
    const { stdout, code } = await run(['--help'], { home: freshHome() });
    expect(code).toBe(0);
    for (const verb of ['review', 'quiz', 'due', 'cards', 'card', 'answer', 'content', 'config', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  test('and every flag, in either language, no line past the eightieth column', async () => {
    const home = freshHome();
    for (const args of [[], ['quiz'], ['card'], ['answer'], ['content'], ['content', 'new']]) {
      for (const language of ['en', 'zh']) {
        const { stdout, code } = await run([...args, '--help', '--lang', language], { home });
        expect(code).toBe(0);
        expect(stdout).toMatch(language === 'zh' ? /[一-龥]/ : /how to use it/);
        for (const line of stdout.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
      }
    }
  });

  test('the version is one line', async () => {
    const { stdout } = await run(['--version'], { home: freshHome() });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** Han characters and full-width punctuation take two. */
function columns(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[⺀-鿿＀-｠]/u.test(character) ? 2 : 1), 0);
}
