import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { unbroken } from '../../src/terminal/kinsoku.ts';
import { drawProse, drawProseLine } from '../../src/terminal/prose.ts';
import { displayWidth, padded } from '../../src/terminal/width.ts';
import { truncated, wrapped } from '../../src/terminal/wrap.ts';

const chalk = new Chalk({ level: 1 });

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'热点缓存击穿数据库锁的了一二三') },
  { weight: 2, arbitrary: fc.constantFrom(...'，。、；：？！）」》”（「《“—…·') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', 'a', 'key', 'allkeys-lru', '30', '%', '(', ')', '.', ', ', '"'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\n', '𠮷', 'é', 'e\u0301', '가', '🙂', 'ﾞ', '\u200B') },
  { weight: 1, arbitrary: fc.constantFrom('热', 'key').map((text) => chalk.bold(text + chalk.red(text))) },
  { weight: 1, arbitrary: fc.constantFrom('GET hot:key', '热点 x').map(unbroken) },
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
const width = fc.integer({ min: 20, max: 120 });

const inkOf = (styled: string) => stripVTControlCharacters(styled).replace(/[\s\u2060]/g, '');

test('no line is wider than asked, and no character is lost or moved', () => {
  fc.assert(
    fc.property(text, width, (styled, columns) => {
      const lines = wrapped(styled, columns, { indent: '- ' });
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(inkOf(lines.join('\n')).replace(/^-/, '')).toBe(inkOf(styled));
    }),
  );
});

test('every line stands alone: what it opens it closes', () => {
  fc.assert(
    fc.property(text, width, (styled, columns) => {
      for (const line of wrapped(styled, columns)) {
        const codes = [...line.matchAll(/\u001B\[(\d+)m/g)].map(([, code]) => code);
        const count = (code: string) => codes.filter((each) => each === code).length;
        expect([count('1'), count('31')]).toEqual([count('22'), count('39')]);
      }
    }),
  );
});

test('no closing mark begins a line and no opening mark ends one', () => {
  const chinese = fc
    .array(fc.constantFrom('缓存', '击', '穿', '，', '。', '（', '）', '「', '」', '：', '；', 'key', ' '), {
      maxLength: 60,
    })
    // Marks in a row longer than a line have nowhere else to go, and a space after an opening mark is a slip.
    .filter((pieces) => !/[，。）」：；（「]{3}|[（「] /.test(pieces.join('')));
  fc.assert(
    fc.property(chinese, width, (pieces, columns) => {
      const lines = wrapped(pieces.join('').trimStart(), columns);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）」：；]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「]$/);
    }),
  );
});

test.each([
  ['Chinese breaks anywhere', '热点缓存击穿热点缓存击穿', 20, ['热点缓存击穿热点缓存', '击穿']],
  [
    'but takes the character before a comma along',
    '热点缓存击穿热点缓存，击穿',
    20,
    ['热点缓存击穿热点缓', '存，击穿'],
  ],
  [
    'and keeps an opening mark with what it opens',
    '热点缓存击穿热点缓（击穿）',
    20,
    ['热点缓存击穿热点缓', '（击穿）'],
  ],
  ['a Latin word stays whole', '这一项要设成 allkeys-lru 才行', 20, ['这一项要设成', 'allkeys-lru 才行']],
  ['a word longer than the line is cut', 'x'.repeat(25), 20, ['x'.repeat(20), 'xxxxx']],
  ['a line break is kept', 'one\ntwo', 20, ['one', 'two']],
  ['a break after a space leaves no space', 'twelve chars and more', 20, ['twelve chars and', 'more']],
  [
    'a dash and an ellipsis are not torn',
    '热点缓存击穿热点缓存——击穿',
    20,
    ['热点缓存击穿热点缓', '存——击穿'],
  ],
  ['nothing is one empty line', '', 20, ['']],
])('%s', (_rule, source, columns, lines) => {
  expect(wrapped(source, columns)).toEqual(lines);
});

test('later lines hang under the first one’s text, or behind the bar they are given', () => {
  expect(wrapped('热点缓存击穿热点缓存击穿', 14, { indent: '1. ' })).toEqual([
    '1. 热点缓存击',
    '   穿热点缓存',
    '   击穿',
  ]);
  expect(wrapped('one two three', 8, { indent: '| ', hangingIndent: '| ' })).toEqual([
    '| one',
    '| two',
    '| three',
  ]);
});

test('control sequences that would move the cursor are never drawn', () => {
  expect(wrapped('a\u001B[2Jb\u001B]0;title\u0007c\u0008d\te', 20)).toEqual(['abcd    e']);
});

test('the width of a text is what string-width says it is', () => {
  const characters = fc.constantFrom(
    ...'aé热，。“…→─✓①│ｱﾞ가각々　☺️🙂⭐𠮷',
    'e\u0301',
    '👨‍👩‍👧',
    '🇨🇳',
    '\u2060',
    '\u00AD',
    chalk.red('热'),
  );
  fc.assert(
    fc.property(fc.array(characters), (parts) => {
      expect(displayWidth(parts.join(' '))).toBe(stringWidth(parts.join(' ')));
    }),
  );
});

test('a style of several codes at once ends with its line', () => {
  expect(wrapped('\u001B[1;31mred red red red\u001B[0m plain', 8)).toEqual([
    '\u001B[1;31mred red\u001B[0m',
    '\u001B[1;31mred red\u001B[0m',
    'plain',
  ]);
});

test('a code span stays on one line as long as a line can hold it', () => {
  const prose = [
    { text: '先执行 ' },
    { text: 'SET lock 1 NX', style: 'code' },
    { text: '，再回源' },
  ] as const;
  expect(wrapped(drawProse(prose, { colour: 0 }), 20)).toEqual(['先执行', '`SET lock 1 NX`，再', '回源']);
});

test('prose shows its styles, and where there are no colours the marks that carry meaning', () => {
  const prose = [
    { text: '互斥锁', style: 'strong' },
    { text: '、' },
    { text: '穿透', style: 'struck' },
    { text: 'x', style: 'code' },
  ] as const;
  expect(drawProseLine(prose, { colour: 0 })).toBe('互斥锁、~~穿透~~`x`');
  expect(drawProseLine(prose, { colour: 1 })).toBe(
    `${chalk.bold('互斥锁')}、${chalk.strikethrough('穿透')}${chalk.cyan('x')}`,
  );
});

test('text is padded by columns on either side', () => {
  expect([padded('锁', 5), padded('锁', 5, 'right'), padded('锁', 5, 'center'), padded('互斥锁', 5)]).toEqual(
    ['锁   ', '   锁', ' 锁  ', '互斥锁'],
  );
});

test.each([
  ['互斥锁', 6, '互斥锁'],
  ['互斥锁', 5, '互斥…'],
  ['互斥锁', 4, '互…'],
  ['plain', 1, '…'],
  [chalk.red('互斥锁'), 5, chalk.red('互斥…')],
])('%s in %i columns is %s', (source, columns, expected) => {
  expect(truncated(source, columns, '…')).toBe(expected);
});
