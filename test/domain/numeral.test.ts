import { expect, test } from 'vitest';
import { readMagnitude, readNumber, readNumeral } from '../../src/domain/numeral.ts';

test.each([
  ['16', 16],
  ['1,000', 1000],
  ['1,234,567.5', 1_234_567.5],
  ['.5', 0.5],
  ['10^7', 1e7],
  ['10 ^ 7', 1e7],
  ['2^30', 2 ** 30],
  ['10**3', 1000],
  ['10^-3', 0.001],
  ['1e7', 1e7],
  ['2.5e-3', 0.0025],
  ['1.5×10^7', 1.5e7],
  ['1.5 x 10^7', 1.5e7],
  ['10 的 7 次方', 1e7],
  ['1/1024', 1 / 1024],
  ['1000万', 1e7],
  ['1000 万', 1e7],
  ['9亿', 9e8],
  ['1.5万', 15_000],
  ['1,000万', 1e7],
  ['3万5千', 35_000],
  ['2亿3千万', 2.3e8],
  ['1.5万亿', 1.5e12],
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['两百五', 250],
  ['三千二百一十', 3210],
  ['一万零五', 10_005],
  ['一万五', 15_000],
  ['一千万', 1e7],
  ['一亿二千万', 1.2e8],
  ['一点五亿', 1.5e8],
  ['零点五', 0.5],
  ['百分之五', 0.05],
  ['十分之一', 0.1],
  ['一千零二十四分之一', 1 / 1024],
  ['十分钟', 10],
  ['one', 1],
  ['Ten', 10],
  ['ten million', 1e7],
  ['a billion', 1e9],
  ['0.9 billion', 9e8],
  ['5k', 5000],
  ['10w', 100_000],
  ['1kw', 1e7],
  ['10kQPS', 10_000],
])('%s is %d', (text, value) => {
  expect(readNumber(text, 0)?.value).toBe(value);
});

test.each(['', 'abc', '万一', '千万不要', '百分比', '十分', '数百', '次', '点五', 'oneself', 'a key'])(
  '%s begins with no number',
  (text) => {
    expect(readNumber(text, 0)).toBeNull();
  },
);

test.each([
  ['三四个', 1],
  ['一一对应', 1],
  ['10ms', 2],
  ['10kb', 2],
  ['5wx', 1],
  ['1/2/3', 1],
  ['1/0', 1],
  ['3 千次', 3],
  ['1,00', 1],
  ['16 s', 2],
])('of %s the number takes %d characters', (text, end) => {
  expect(readNumber(text, 0)?.end).toBe(end);
});

test('a number is read from where it is asked, not from the start', () => {
  expect(readNumeral('ab12cd', 2)).toEqual({ value: 12, end: 4 });
  expect(readNumeral('ab12cd', 1)).toBeNull();
  expect(readMagnitude('12 million', 2)).toEqual({ value: 1e6, end: 10 });
});

test('a very long row of numerals neither throws nor takes all day', () => {
  expect(readNumber('一千万'.repeat(20_000), 0)).not.toBeNull();
});
