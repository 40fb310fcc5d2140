import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome } from '../support/home.ts';
import { run } from '../support/shell.ts';
import { HEADER } from './exports.ts';

const content = join(import.meta.dirname, '..', 'support');
const about = 'Hot water draws out the tannins at once';
const FILE = 'content/tea/brewing.en.md';

const ids = ['1', '2'].map((n) => `0198ac00-0000-7000-8000-00000000000${n}`);

/** As an export has it. */
function taught(n: number, alias: string, change: Readonly<Record<string, unknown>> = {}): string {
  const at = `2026-11-20T21:00:0${n}+08:00`;
  const stamp = { id: ids[n], device: 'a', at, day: '2026-11-20' };
  const said = { card: 'tea/brewing#bitter', language: 'en', point: 0, group: 0, alias, about, ...change };
  return JSON.stringify({ type: 'alias', ...stamp, ...said });
}

async function homeTaught(...lines: readonly string[]): Promise<string> {
  const home = freshHome();
  const file = join(home, 'given.jsonl');
  writeFileSync(file, [HEADER, ...lines].map((line) => `${line}\n`).join(''));
  await run(['import', file], { home });
  return home;
}

describe('what was taught', () => {
  test('is listed by number, with the point it is for', async () => {
    const home = await homeTaught(taught(0, 'bitter stuff'), taught(1, 'scalding', { group: 1 }));
    const { stdout, code } = await run(['alias', 'list'], { home });
    expect(code).toBe(0);
    expect(stdout).toBe(
      `  1  bitter stuff\n     tea/brewing#bitter en: ${about}\n  2  scalding\n     tea/brewing#bitter en: ${about}\n`,
    );
    const listed = JSON.parse((await run(['alias', 'list', '--json'], { home })).stdout) as unknown;
    expect(listed).toMatchObject([
      {
        number: 1,
        id: ids[0],
        card: 'tea/brewing#bitter',
        lang: 'en',
        point: 0,
        group: 0,
        alias: 'bitter stuff',
        heard: true,
      },
      { number: 2, id: ids[1], group: 1, about },
    ]);
  });

  test('is heard, until it is taken back by its number or its event', async () => {
    const home = await homeTaught(taught(0, 'bitter stuff'), taught(1, 'scalding', { group: 1 }));
    const verdict = async () => {
      const args = ['answer', 'tea/brewing#bitter', 'The bitter stuff comes when it is scalding.', '--json'];
      const { points } = JSON.parse((await run(args, { home })).stdout) as { points: { verdict: string }[] };
      return points[0]?.verdict;
    };
    expect(await verdict()).toBe('hit');
    expect((await run(['alias', 'remove', ids[1] ?? ''], { home })).code).toBe(0);
    expect(await verdict()).toBe('undetected');
    expect((await run(['alias', 'remove', '1'], { home })).code).toBe(0);
    expect((await run(['alias', 'list', '--json'], { home })).stdout).toBe('[]\n');
    expect(await run(['alias', 'remove', '1'], { home })).toMatchObject({
      code: 2,
      stdout: '',
    });
  });

  test('of a point that reads otherwise now is listed, and not heard', async () => {
    const home = await homeTaught(taught(0, 'bitter stuff', { about: 'another point' }));
    expect(JSON.parse((await run(['alias', 'list', '--json'], { home })).stdout)).toMatchObject([
      { heard: false },
    ]);
    const exported = await run(['alias', 'export'], { home });
    expect(exported).toMatchObject({ stdout: '', code: 0 });
    expect(exported.stderr).toContain('bitter stuff');
  });
});

describe('the patch', () => {
  test('puts it into the content file with git apply', async () => {
    const home = await homeTaught(taught(0, 'bitter stuff'), taught(1, 'a|b', { group: 1 }));
    const out = join(home, 'taught.patch');
    expect((await run(['alias', 'export', '--out', out], { home })).code).toBe(0);
    const tree = join(home, 'tree');
    mkdirSync(dirname(join(tree, FILE)), { recursive: true });
    cpSync(join(content, FILE), join(tree, FILE));
    execFileSync('git', ['apply', out], {
      cwd: tree,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: home },
    });
    const [before, after] = [content, tree].map((folder) =>
      readFileSync(join(folder, FILE), 'utf8').split('\n'),
    );
    const changed = after?.filter((line, index) => line !== before?.[index]) ?? [];
    expect(changed).toHaveLength(1);
    expect(changed[0]).toBe(
      '- **Hot water draws out the tannins at once** {tannin|tannins|bitter stuff} {hot|boiling|heat|a\\|b}',
    );
    expect((await run(['alias', 'export', '--out', out], { home })).code).toBe(1);
  });

  test('of a pack is for the folder of the pack', async () => {
    const home = await homeTaught();
    await run(['content', 'new', 'tea/mine', '--title', 'Mine'], { home });
    const cards = JSON.parse((await run(['cards', '--json'], { home })).stdout) as {
      id: string;
      kind: string;
    }[];
    const own = cards.find(({ id, kind }) => id.startsWith('mine:') && kind === 'recall')?.id ?? '';
    const graded = await run(['answer', own, 'anything', '--json', '--dry-run'], { home });
    const { points } = JSON.parse(graded.stdout) as { points: { text: string }[] };
    const file = join(home, 'more.jsonl');
    const event = taught(0, 'newly said', { card: own, language: 'en', about: points[0]?.text });
    writeFileSync(file, `${HEADER}\n${event}\n`);
    await run(['import', file], { home });
    const plain = await run(['alias', 'export'], { home });
    expect(plain.stdout).toBe('');
    expect(plain.stderr).toContain('--pack mine');
    const patch = (await run(['alias', 'export', '--pack', 'mine'], { home })).stdout;
    expect(patch).toContain('--- a/tea/mine.en.md\n+++ b/tea/mine.en.md\n');
    expect(patch).toContain('|newly said}');
  });

  test('is empty when nothing was taught', async () => {
    expect(await run(['alias', 'export'], { home: freshHome() })).toMatchObject({ stdout: '', code: 0 });
  });
});
