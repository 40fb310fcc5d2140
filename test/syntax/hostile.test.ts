import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAreas, parseSkills } from '../../src/syntax/lists.ts';
import { parsePage } from '../../src/syntax/page.ts';
import { bytesOf, read } from './sources.ts';

const PATH = 'cache/a.zh.md';

function codesOf(bytes: Uint8Array): readonly string[] {
  return parsePage({ path: PATH, bytes }).problems.map(({ code, line }) => `${code}:${line}`);
}

function utf16(text: string, mark: readonly number[] = []): Uint8Array {
  const units = [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
  return Uint8Array.from([...mark, ...units]);
}

const FRONT = '---\ntitle: t\n---\n';

describe('bytes that are no UTF-8 page', () => {
  test('UTF-16 is told from text by its mark', () => {
    expect(codesOf(utf16(FRONT, [0xff, 0xfe]))).toEqual(['utf-16:1']);
    expect(codesOf(utf16(FRONT, [0xfe, 0xff]))).toEqual(['utf-16:1']);
  });

  test('UTF-16 is told from text without a mark', () => {
    expect(codesOf(utf16(FRONT))).toEqual(['utf-16:1']);
    expect(codesOf(utf16(FRONT).subarray(1))).toEqual(['utf-16:1']);
  });

  test('bytes of another encoding are named by line, and the page is read on', () => {
    const gbk = [...bytesOf(`${FRONT}\n`), 0xbb, 0xba, ...bytesOf('\n\n要 3~5 秒')];
    expect(codesOf(Uint8Array.from(gbk))).toEqual(['utf-8-invalid:5', 'tilde-single:7']);
  });

  test('NUL is named by line, and the page is read on', () => {
    expect(codesOf(bytesOf(`${FRONT}文\0字\n\n要 3~5 秒`))).toEqual(['nul-character:4', 'tilde-single:6']);
  });

  test('an empty file lacks its front matter', () => {
    expect(codesOf(new Uint8Array())).toEqual(['front-matter-missing:1']);
  });
});

describe('a page past its limits is a problem and not parsed', () => {
  test.each<readonly [string, string, string]>([
    ['a megabyte and one byte', `${'a\n'.repeat(524_288)}a`, 'file-too-large:1'],
    ['a line of 20,001 characters', `${FRONT}\n${'a'.repeat(20_001)}`, 'line-too-long:5'],
    ['21 quotes', `${FRONT}${'>'.repeat(21)} a`, 'nesting-too-deep:1'],
    ['21 lists', `${FRONT}${'- '.repeat(21)}a`, 'nesting-too-deep:1'],
    ['10,000 quotes', `${FRONT}${'>'.repeat(10_000)} a`, 'nesting-too-deep:1'],
    [
      'lists by indent',
      FRONT + Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'nesting-too-deep:1',
    ],
  ])('%s', (_, text, problem) => {
    const bytes = bytesOf(text);
    expect(codesOf(bytes)).toContain(problem);
    expect(parsePage({ path: PATH, bytes }).page).toBeNull();
  });

  test.each<readonly [string, string]>([
    ['20,000 characters', `\n${'a'.repeat(20_000)}`],
    ['20 quotes', `${'>'.repeat(20)} a`],
    ['a megabyte', 'a\n'.repeat((1_048_576 - FRONT.length) / 2 - 1)],
  ])('%s are still read', (_, body) => {
    expect(parsePage({ path: PATH, bytes: bytesOf(FRONT + body) })).toMatchObject({ page: {}, problems: [] });
  });
});

/** A megabyte of each takes seconds at most; here a fifth of it, so that only growth beyond its size can be slow. */
describe('text made to be slow', () => {
  const LINE = 19_000;
  const row = (piece: string) => piece.repeat(Math.floor(LINE / piece.length));
  const rows = (piece: string, count: number) => Array.from({ length: count }, () => row(piece)).join('\n');

  test.each(
    [
      '[',
      '![',
      '[a](',
      '*a **b ',
      '~~a',
      '`',
      '`a``',
      '<',
      '<!--',
      '<a ',
      '{',
      '{{',
      '{a|',
      '\\',
      '> ',
      '- ',
      '1. ',
      '|',
      '&amp',
      '](',
      '-->',
      '**',
      '_a',
      '{{facts.a}}',
    ].map((piece) => [piece] as const),
  )('%j, two hundred thousand characters of it', (piece) => {
    for (const body of [
      rows(piece, 12),
      `## 问 {#q level=1}\n\n- ${row(piece)}\n- 二\n\n答。`,
      `| a | b |\n|-|-|\n${rows(piece, 4)}`,
    ]) {
      const started = performance.now();
      read(body);
      // Ten times what the slowest takes here: only growth beyond the size of the text can reach it.
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });

  test.each(['[', '{a: ', '- ', '? ', ' ', '&a ', '"', 'a: '])('%j in front matter and lists', (piece) => {
    const text = row(piece);
    const page = parsePage({ path: PATH, bytes: bytesOf(`---\n${text}\n---\n`) });
    expect(page.problems.length).toBeGreaterThan(0);
    expect(parseAreas(text).values).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ['brackets line by line', '[\n'.repeat(400_000)],
    ['maps line by line', '{a:\n'.repeat(200_000)],
    ['lists in lists', '- '.repeat(9_000)],
    ['lists by indent', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}- a:`).join('\n')],
  ])('%s, which would end the process, are not read as YAML', (_, text) => {
    expect(parseAreas(text).problems).toMatchObject([{ code: 'yaml-invalid', line: 1 }]);
    expect(codesOf(bytesOf(`---\n${text}\n---\n`))).toContain('yaml-invalid:2');
  });

  test('many short lists are not deep', () => {
    const { values, problems } = parseAreas('- { id: a, zh: 甲, en: A, topics: [b] }\n'.repeat(2_000));
    expect(values).toHaveLength(1);
    expect(problems).toHaveLength(1_999);
  });

  test('aliases that stand for gigabytes are refused', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`,
    );
    const { problems } = parseSkills(['a: &a [x]', ...levels].join('\n'));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
  });
});

const FRAGMENTS = [
  '\n',
  '\n\n',
  '## 问 {#q level=1}',
  '### 追 {#r level=2 after=hit}',
  '# ',
  '{#a',
  '}',
  '{甲|乙}',
  '{甲}: {乙}',
  '{{空|白}}',
  '{{facts.a}}',
  '- ',
  '- [ ] 一',
  '- [x] 二',
  '1. ',
  '2. ',
  '  ',
  '    ',
  '> 提示\n> - 想',
  '> ',
  '> [!WARNING]',
  '| a | b |',
  '| - | - |',
  '= 16 s ±5%',
  '= ',
  '**',
  '~~',
  '~',
  '*',
  '`',
  '```',
  '```mermaid\nflowchart LR',
  '<!--',
  '-->',
  '<div>',
  '[a](https://a.b)',
  '\\',
  '|',
  '---',
  '===',
  '—',
  '文字。',
  'a b',
  '2 * 3',
];
const PATHS = [
  'cache/a.zh.md',
  'cache/a.en.md',
  'design/a.zh.md',
  'labs/a.zh.md',
  'interview/a.en.md',
  'profile/self-intro.zh.md',
  'profile/skills.en.md',
  'profile/projects.zh.md',
  'x',
];

describe('whatever is in a file', () => {
  const path = fc.constantFrom(...PATHS);

  test('any bytes give a page or none, and problems, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), path, (bytes, at) => {
        const { problems } = parsePage({ path: at, bytes });
        expect(problems.every(({ line }) => Number.isInteger(line) && line >= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any mixture of the grammar gives a page, and problems on lines that exist', () => {
    const text = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, path, (body, at) => {
        const { page, problems } = read(body, at);
        expect(page === null).toBe(at === 'x');
        const lines = body.split('\n').length + 5;
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 2_000 },
    );
  });

  test('any text is a list or problems', () => {
    const text = fc.array(
      fc.constantFrom('- ', 'id: a', 'zh: b', '\n', '  ', '[', ']', ':', '{', '&a', '*a', '"', '#'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const { values, problems } = parseAreas(pieces.join(''));
        expect(Array.isArray(values) && Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
