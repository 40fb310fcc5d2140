import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { card } from '../store/support/cards.ts';
import { freshHome } from '../support/home.ts';
import { run } from '../support/shell.ts';
import { answered, HEADER } from './exports.ts';

const A = card('a');
const B = card('b');

describe('on the command line', () => {
  const homeWith = async (lines: readonly string[]) => {
    const home = freshHome();
    const file = join(home, 'given.jsonl');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    const ran = await run(['import', file, '--json'], { home });
    return { home, file, ran, result: JSON.parse(ran.stdout || 'null') as unknown };
  };
  const history = [HEADER, ...[answered(A, 0), answered(B, 1)].map((event) => JSON.stringify(event))];

  test('an export goes through a pipe into another home and out again unchanged', async () => {
    const { home, ran, result } = await homeWith(history);
    expect({ code: ran.code, result }).toEqual({
      code: 0,
      result: { added: 2, updated: 0, skipped: 0, reviews: 2, problems: [] },
    });
    const exported = await run(['export', 'json'], { home });
    expect(exported).toEqual({ stdout: history.map((line) => `${line}\n`).join(''), stderr: '', code: 0 });
    const other = freshHome();
    const said = await run(['import', '-'], { home: other, input: exported.stdout });
    expect(said).toEqual({
      stdout: '2 added (2 reviews among them), 0 updated, 0 already there.\n',
      stderr: '',
      code: 0,
    });
    expect((await run(['export', 'json'], { home: other })).stdout).toBe(exported.stdout);
  });

  test('a problem is one of the findings, the rest is imported, and the exit code says so', async () => {
    const [header = '', ...lines] = history;
    const { file, ran, result } = await homeWith([header, 'nonsense', ...lines]);
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(ran.stdout.split('\n')).toHaveLength(2);
    expect(result).toEqual({
      added: 2,
      updated: 0,
      skipped: 0,
      reviews: 2,
      problems: [
        {
          code: 'line-not-json',
          file,
          line: 2,
          message: 'this line is not a JSON object',
          hint: expect.any(String),
        },
      ],
    });
  });

  test('a person reads where the problem is, in their language', async () => {
    const ran = await run(['import', '-', '--lang', 'zh'], { home: freshHome(), input: `${HEADER}\n{}\n` });
    expect(ran.stdout).toBe('新增 0（其中复习 0 次），更新 0，已有 0。\n');
    expect(ran.stderr).toContain('-:2：“id” 缺失或不对');
    expect(ran.code).toBe(1);
  });

  test.each([
    ['that is empty', '', 'import-not-mianba'],
    ['of another tool', '{"type":"deck"}\n', 'import-not-mianba'],
    ['without its first line', history.slice(1).join('\n'), 'import-not-mianba'],
    ['of a later version', '{"type":"mianba","version":2}\n', 'import-newer'],
  ])('a file %s is refused whole', async (_name, input, code) => {
    const home = freshHome();
    const ran = await run(['import', '-', '--json'], { home, input });
    expect({ stdout: ran.stdout, code: ran.code }).toEqual({ stdout: '', code: 1 });
    expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code } });
    expect((await run(['export', 'json'], { home })).stdout).toBe(`${HEADER}\n`);
  });

  test('a file that is not there is a failure', async () => {
    const ran = await run(['import', 'no-such-file'], { home: freshHome() });
    expect(ran).toMatchObject({ stdout: '', code: 1 });
    expect(ran.stderr).toContain('no-such-file');
  });

  test('an export to a file counts what it wrote, and may be written again', async () => {
    const { home } = await homeWith(history);
    const out = join(home, 'copy.jsonl');
    for (let time = 0; time < 2; time += 1) {
      const ran = await run(['export', 'json', '--out', out], { home });
      expect(ran).toEqual({ stdout: '', stderr: '2 events and 0 cards written.\n', code: 0 });
    }
    expect(readFileSync(out, 'utf8')).toBe((await run(['export', 'json'], { home })).stdout);
    expect(readdirSync(home).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test.each([
    ['of somebody else', 'my diary\n'],
    ['of a later version', '{"type":"mianba","version":2}\n'],
  ])('a file %s is never written over', async (_name, content) => {
    const home = freshHome();
    const out = join(home, 'diary.txt');
    writeFileSync(out, content);
    const ran = await run(['export', 'json', '--out', out], { home });
    expect(ran).toMatchObject({ stdout: '', code: 1 });
    expect(ran.stderr).toContain(out);
    expect(readFileSync(out, 'utf8')).toBe(content);
  });

  test('an empty file is as good as none, and a folder is not', async () => {
    const home = freshHome();
    const out = join(home, 'empty');
    writeFileSync(out, '');
    expect((await run(['export', 'json', '--out', out], { home })).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(`${HEADER}\n`);
    expect((await run(['export', 'json', '--out', home], { home })).code).toBe(1);
  });
});
