import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../src/machine/chance.ts';
import { clockOf } from '../../src/machine/clock.ts';
import { readConfig, writeConfig } from '../../src/machine/config-file.ts';
import { edited, editorOf } from '../../src/machine/editor.ts';
import { createFile, writeAtomically } from '../../src/machine/files.ts';
import { languageOf } from '../../src/machine/language-choice.ts';
import { isAlive } from '../../src/machine/processes.ts';
import { freshHome } from '../support/home.ts';

describe('the language', () => {
  test.each([
    ['the flag above all', 'zh', { MIANBA_LANG: 'en' }, 'en', 'zh'],
    ['then MIANBA_LANG', undefined, { MIANBA_LANG: 'zh', LANG: 'en_US.UTF-8' }, 'en', 'zh'],
    ['then the config', undefined, { LANG: 'en_US.UTF-8' }, 'zh', 'zh'],
    ['then LC_ALL before LANG', undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, null, 'zh'],
    ['then LC_MESSAGES before LANG', undefined, { LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, null, 'en'],
    ['then LANG', undefined, { LANG: 'zh_TW.UTF-8' }, null, 'zh'],
    ['else English', undefined, { LANG: 'de_DE.UTF-8' }, null, 'en'],
    [
      'and what is no language of ours is passed over',
      'fr',
      { MIANBA_LANG: 'xx', LANG: 'zh_CN' },
      null,
      'zh',
    ],
  ] as const)('%s', (_, flag, env, configured, expected) => {
    expect(languageOf({ flag, env, configured })).toBe(expected);
  });
});

describe('the clock', () => {
  test('stands still at MIANBA_NOW and moves by MIANBA_STEP seconds a key', () => {
    const clock = clockOf({ MIANBA_NOW: '2026-11-23T21:00:00+08:00', MIANBA_STEP: '1.5' });
    expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 13));
    clock.step();
    clock.step();
    expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 13, 0, 3));
  });

  test('without a step it never moves', () => {
    const clock = clockOf({ MIANBA_NOW: '2026-11-23T13:00:00Z' });
    clock.step();
    expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 13));
  });

  test('a moment that cannot be read is passed over for the true time', () => {
    const before = Date.now();
    expect(clockOf({ MIANBA_NOW: 'tonight' }).now()).toBeGreaterThanOrEqual(before);
  });
});

describe('chance', () => {
  test('is the same again under the same seed, and another under another', () => {
    const three = (seed: string) => {
      const random = chanceOf({ MIANBA_SEED: seed });
      return [random(), random(), random()];
    };
    expect(three('a')).toEqual(three('a'));
    expect(three('a')).not.toEqual(three('b'));
  });

  test('without a seed lies in [0, 1)', () => {
    const random = chanceOf({});
    for (let i = 0; i < 1000; i += 1) expect(random()).toSatisfy((n: number) => n >= 0 && n < 1);
  });
});

describe('the config file', () => {
  test('missing means no preferences', () => {
    expect(readConfig(join(freshHome(), 'config.json'))).toEqual({ lang: null, plain: false, editor: null });
  });

  test('comes back as it was written', () => {
    const file = join(freshHome(), 'deep', 'config.json');
    writeConfig(file, { lang: 'zh', plain: true, editor: 'nano -w' });
    expect(readConfig(file)).toEqual({ lang: 'zh', plain: true, editor: 'nano -w' });
  });

  test('with values of the wrong kind keeps the right ones', () => {
    const file = join(freshHome(), 'config.json');
    writeFileSync(file, '{"lang": "fr", "plain": "yes", "editor": "vim", "later": 1}');
    expect(readConfig(file)).toEqual({ lang: null, plain: false, editor: 'vim' });
  });

  test.each(['{', '[]', '"x"', ''])('%j is a failure that names the file', (text) => {
    const file = join(freshHome(), 'config.json');
    writeFileSync(file, text);
    expect(() => readConfig(file)).toThrow(
      expect.objectContaining({ code: 'config-malformed', data: { file } }),
    );
  });
});

describe('the editor', () => {
  test.each([
    [{ VISUAL: 'code --wait', EDITOR: 'vim' }, 'nano', 'nano'],
    [{ VISUAL: 'code --wait', EDITOR: 'vim' }, null, 'code --wait'],
    [{ EDITOR: 'vim' }, null, 'vim'],
    [{}, null, 'vi'],
  ])('of %j preferring %j is %s', (env, preferred, editor) => {
    expect(editorOf(env, preferred)).toBe(editor);
  });

  test('gets the text and gives back what it saved, flags and all', () => {
    expect(edited(`sed -i 's/draft/answer/'`, 'my draft')).toBe('my answer');
  });

  test.each(['false', 'no-such-editor-anywhere'])('%s is a failure in words', (editor) => {
    expect(() => edited(editor, 'kept')).toThrow(expect.objectContaining({ code: 'editor-failed' }));
  });
});

describe('files', () => {
  test('a new one never takes the place of another', () => {
    const file = join(freshHome(), 'a.md');
    createFile(file, 'first');
    expect(() => createFile(file, 'second')).toThrow(expect.objectContaining({ code: 'file-exists' }));
  });

  test('where no file can be written the failure names it', () => {
    const home = freshHome();
    mkdirSync(join(home, 'a.json'));
    expect(() => writeAtomically(join(home, 'a.json'), 'x')).toThrow(
      expect.objectContaining({ code: 'cannot-write' }),
    );
  });
});

test('this process is alive, and one that cannot be is not', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(2 ** 30)).toBe(false);
});
