import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/formats/unified-diff.ts';

const page = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');
const ten = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
const with2 = (...changed: number[]) => page(...ten.map((n) => (changed.includes(Number(n)) ? `${n}!` : n)));

describe('a patch of lines replaced in their places', () => {
  test('is empty when nothing changed', () => {
    expect(unifiedDiff('a.md', page(...ten), page(...ten))).toBe('');
  });

  test('names the file and tells each change with three lines around it', () => {
    expect(unifiedDiff('content/a.md', page(...ten), with2(5))).toBe(
      page(
        '--- a/content/a.md',
        '+++ b/content/a.md',
        '@@ -2,7 +2,7 @@',
        ' 2',
        ' 3',
        ' 4',
        '-5',
        '+5!',
        ' 6',
        ' 7',
        ' 8',
      ),
    );
  });

  test('tells neighbours together and strangers apart', () => {
    const long = Array.from({ length: 30 }, (_, n) => `${n + 1}`);
    const heads = (...changed: number[]) =>
      unifiedDiff('a', page(...long), page(...long.map((n) => (changed.includes(Number(n)) ? `${n}!` : n))))
        .split('\n')
        .filter((line) => line.startsWith('@@'));
    expect(heads(5, 6)).toEqual(['@@ -2,8 +2,8 @@']);
    expect(heads(5, 11)).toEqual(['@@ -2,13 +2,13 @@']);
    expect(heads(5, 20)).toEqual(['@@ -2,7 +2,7 @@', '@@ -17,7 +17,7 @@']);
    expect(heads(1)).toEqual(['@@ -1,4 +1,4 @@']);
    expect(heads(30)).toEqual(['@@ -27,4 +27,4 @@']);
  });

  test('says when the last line has no end', () => {
    expect(unifiedDiff('a', 'x\ny', 'x\nz')).toBe(
      `${page('--- a/a', '+++ b/a', '@@ -1,2 +1,2 @@', ' x')}-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n`,
    );
  });

  test('applied to the old text gives the new one', () => {
    const line = fc.constantFrom('a', 'b', '', '- c {d}', '+', '-');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { maxLength: 40 }), (pairs) => {
        const [old, now] = [page(...pairs.map(([a]) => a)), page(...pairs.map(([, b]) => b))];
        expect(applied(old, unifiedDiff('a', old, now))).toBe(now);
      }),
    );
  });

  test('is not for lines that come or go', () => {
    expect(() => unifiedDiff('a', 'x\n', 'x\ny\n')).toThrow(RangeError);
  });
});

/** A patch applied strictly: what it takes away must be there. */
function applied(text: string, patch: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  let at = 0;
  for (const line of patch.split('\n').slice(2, -1)) {
    const head = /^@@ -(\d+),\d+ /.exec(line);
    if (head) while (at < Number(head[1]) - 1) out.push(lines[at++] ?? '');
    else if (line.startsWith('+')) out.push(line.slice(1));
    else {
      expect(lines[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) out.push(line.slice(1));
      at += 1;
    }
  }
  return [...out, ...lines.slice(at)].join('\n');
}
