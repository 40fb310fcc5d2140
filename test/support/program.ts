import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { compileBuiltIn } from '../../src/content/compile.ts';
import { ROOT } from './root.ts';

/** The one part of the build that the tea house has of its own. */
const TAUGHT = join(ROOT, 'dist', 'content');

/**
 * The program as built, teaching how to make tea: eight cards, one of each kind and a follow-up. Its stories keep
 * their screens however often the real lessons are reworded. A copy for each test file, gone with it.
 */
export const TEA_HOUSE = houseTeaching('content');

/** The program with the content of some folders beside this file, one laid over the other. A copy for each test file. */
export function houseTeaching(...folders: readonly string[]): string {
  const house = mkdtempSync(join(tmpdir(), 'mianba-tea-'));
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(house, part), { recursive: true, filter: (path) => path !== TAUGHT });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  const content = join(house, 'content');
  for (const folder of folders) cpSync(join(import.meta.dirname, folder), content, { recursive: true });
  const problems = compileBuiltIn({ from: content, to: join(house, 'dist', 'content') });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));
  return join(house, 'bin', 'mianba.js');
}
