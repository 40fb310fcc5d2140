import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLineOf, readLines, sendLines, writeLines } from '../../src/machine/lines.ts';
import { bundle } from '../support/bundle.ts';
import { freshHome } from '../support/home.ts';

const fileOf = (content: string | Uint8Array) => {
  const file = join(freshHome(), 'lines.jsonl');
  writeFileSync(file, content);
  return file;
};
const textsOf = (content: string | Uint8Array, longest?: number) =>
  [...readLines(fileOf(content), longest)].map(({ text }) => text);

test.each([
  ['nothing', '', []],
  ['one line', 'a\n', ['a']],
  ['a last line without its end', 'a\nb', ['a', 'b']],
  ['empty lines', '\n\na\n', ['', '', 'a']],
  ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
  ['CR inside a line', 'a\rb\n', ['a\rb']],
  ['a byte order mark', '\uFEFFa\nb\n', ['a', 'b']],
  ['NUL', 'a\0b\n', ['a\0b']],
  ['line separators that are no line ends of a file', 'a\u2028b\u0085c\n', ['a\u2028b\u0085c']],
])('a file of %s is read by lines', (_name, content, expected) => {
  expect(textsOf(content)).toEqual(expected);
});

test('lines are numbered from 1, empty and too long ones included', () => {
  const file = fileOf('a\n\nlonger\nb');
  expect([...readLines(file, 5)]).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: '' },
    { number: 3, text: null },
    { number: 4, text: 'b' },
  ]);
});

test('a line may be as long as is allowed and no longer, also across chunks and at the end of the file', () => {
  const most = 200_000;
  const [fits, over] = ['x'.repeat(most), 'x'.repeat(most + 1)];
  expect(textsOf(`${fits}\n${over}\na\n${over}`, most)).toEqual([fits, null, 'a', null]);
});

test('characters cut in two by a chunk are whole again', () => {
  const lines = Array.from({ length: 30_000 }, (_, n) => '面霸😀'.slice(n % 3));
  expect(textsOf(lines.join('\n'))).toEqual(Buffer.from(lines.join('\n')).toString().split('\n'));
});

test('bytes that are no UTF-8 do not end the reading', () => {
  expect(textsOf(new Uint8Array([0xff, 0x0a, 0x61]))).toEqual(['\uFFFD', 'a']);
});

test('a file that is not there, or is a folder, is a failure that names it', () => {
  const home = freshHome();
  const missing = join(home, 'no.jsonl');
  expect(() => [...readLines(missing)]).toThrow(
    expect.objectContaining({ code: 'cannot-read', data: { file: missing, reason: 'ENOENT' } }),
  );
  expect(() => [...readLines(home)]).toThrow(expect.objectContaining({ code: 'cannot-read' }));
});

test('standard input is waited for, though the pipe no longer blocks once Node has looked at it', async () => {
  const script = join(freshHome(), 'slow-reader.mjs');
  await bundle(join(import.meta.dirname, 'support/slow-reader.ts'), script);
  const child = spawn(process.execPath, [script]);
  let said = '';
  const isOver = new Promise((resolve) => child.on('close', resolve));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // By then the reader has met the empty pipe; were it late, it would read the same.
    if (said === '') setTimeout(() => child.stdin.end('a\nb'), 50);
    said += text;
  });
  await isOver;
  expect(said).toBe('ready ["a","b"]');
});

test('what is written is read again, line by line', () => {
  const file = join(freshHome(), 'out.jsonl');
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(writeLines(file, lines)).toBe(lines.length);
      expect(readFileSync(file, 'utf8')).toBe(lines.map((each) => `${each}\n`).join(''));
      const isMarked = lines[0]?.startsWith('\uFEFF') === true;
      if (!isMarked) expect([...readLines(file)].map(({ text }) => text)).toEqual(lines);
    }),
    { numRuns: 50 },
  );
});

test('a file keeps what it had when the lines break off, and nothing half-written stays behind', () => {
  const file = fileOf('before\n');
  const broken = function* () {
    yield 'x'.repeat(100_000);
    throw new RangeError('the source is broken');
  };
  expect(() => writeLines(file, broken())).toThrow(RangeError);
  expect(readFileSync(file, 'utf8')).toBe('before\n');
  expect(readdirSync(dirname(file))).toEqual(['lines.jsonl']);
});

test('a folder that is not there is a failure that names the file', () => {
  const file = join(freshHome(), 'no', 'out.jsonl');
  expect(() => writeLines(file, ['a'])).toThrow(
    expect.objectContaining({ code: 'cannot-write', data: { file, reason: 'ENOENT' } }),
  );
});

test('a link goes on pointing where it did', () => {
  const file = fileOf('before\n');
  const link = join(dirname(file), 'link');
  symlinkSync(file, link);
  writeLines(link, ['after']);
  expect(readFileSync(file, 'utf8')).toBe('after\n');
  expect(readlinkSync(link)).toBe(file);
});

test('what is under a name is known by its first line before anything is written over it', () => {
  const file = fileOf('first\nsecond\n');
  const folder = join(dirname(file), 'folder');
  mkdirSync(folder);
  expect(firstLineOf(file)).toEqual({ state: 'line', file, text: 'first' });
  expect(firstLineOf(fileOf(''))).toEqual({ state: 'nothing' });
  expect(firstLineOf(join(folder, 'no'))).toEqual({ state: 'nothing' });
  expect(firstLineOf(folder)).toEqual({ state: 'no-file', file: folder });
});

test('a slow reader holds the lines back', async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  let asked = 0;
  const lines = function* () {
    for (let n = 0; n < 10; n += 1) {
      asked += 1;
      yield 'x'.repeat(100_000);
    }
  };
  const sent = sendLines(stream, lines());
  expect(asked).toBe(1);
  stream.resume();
  await sent;
  expect(asked).toBe(10);
});
