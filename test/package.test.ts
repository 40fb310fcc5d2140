import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyEnv } from './support/shell.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'mianba-package-'));

describe('the published package, installed into an empty folder', () => {
  beforeAll(() => {
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    npm(folder, 'init', '-y');
    // CI builds SQLite as a user's machine would. At a desk that minute is saved by the library built already.
    const flags = process.env.CI ? [] : ['--ignore-scripts'];
    npm(folder, 'install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund', ...flags);
    if (!process.env.CI) copySqlite();
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('knows its version without loading the program', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(mianba('--version')).toBe(`${version}\n`);
  });

  test('has cards to drill on its first day', () => {
    expect(JSON.parse(mianba('due', '--json'))).toMatchObject({ due: 0, new: 12, overdue: 0 });
  });

  test('shows a first question in each language', () => {
    expect(mianba('review', '--lang', 'zh')).toContain('第 1 题');
    expect(mianba('review', '--lang', 'en')).toContain('Question 1');
  });

  test('draws Markdown and diagrams from its own files', () => {
    expect(mianba('card', 'cache/breakdown#why')).toContain('Model answer');
  });

  test('checks the content it brings along', () => {
    expect(mianba('content', 'check')).toContain('no problems');
  });

  test('brings the licences of what it bundles, and one dependency only', () => {
    const installed = join(folder, 'node_modules', 'mianba');
    expect(existsSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'))).toBe(true);
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
  });
});

function mianba(...args: string[]): string {
  const bin = join(folder, 'node_modules', '.bin', 'mianba');
  return execFileSync(bin, args, {
    encoding: 'utf8',
    env: storyEnv(join(folder, 'home')),
    input: '',
    stdio: 'pipe',
  });
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: 'pipe' });
}

function copySqlite(): void {
  const built = join(
    dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json')),
    'build',
    'Release',
    'better_sqlite3.node',
  );
  const target = join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release');
  mkdirSync(target, { recursive: true });
  copyFileSync(built, join(target, 'better_sqlite3.node'));
}
