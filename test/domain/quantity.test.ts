import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, readingsOf } from '../../src/domain/quantity.ts';
import { readUnit } from '../../src/domain/unit.ts';

function reading(text: string, unit: string | null) {
  const parsed = parseQuantity(text, unit);
  return 'trouble' in parsed ? parsed.trouble : parsed.readings.decimal;
}

describe('a number without a unit has the card’s', () => {
  test.each([
    ['10^7', 'rows', 1e7],
    ['10⁷', 'rows', 1e7],
    ['10⁻³', 's', 0.001],
    ['1e7', 'rows', 1e7],
    ['1000万', '次', 1e7],
    ['1kw', 'QPS', 1e7],
    ['10w', 'QPS', 1e5],
    ['10 w', 'QPS', 1e5],
    ['9亿', '人', 9e8],
    ['一千万', '次', 1e7],
    ['0.9 billion', 'users', 9e8],
    ['10M', 'rows', 1e7],
    ['2B', 'users', 2e9],
    ['１６', 's', 16],
    ['１，０００', 's', 1000],
    ['约 16 左右', 's', 16],
    ['~16', 's', 16],
    ['I think about 16', 's', 16],
    ['大概是 16 吧。', 's', 16],
    ['2', 'min', 120],
  ])('%s for a card in %s', (text, unit, base) => {
    expect(parseQuantity(text, unit)).toMatchObject({ unit, assumedUnit: true, readings: { decimal: base } });
  });

  test('and none where the card has none', () => {
    expect(parseQuantity('1/1024', null)).toMatchObject({ value: 1 / 1024, unit: null, assumedUnit: false });
  });
});

test.each([
  ['16 s', 's', 16],
  ['16秒', 's', 16],
  ['约 16 秒左右', 's', 16],
  ['about 16 seconds or so', 's', 16],
  ['300ms', 's', 0.3],
  ['5 µs', 's', 5e-6],
  ['100 ns', 's', 1e-7],
  ['2 小时', 's', 7200],
  ['3个小时', 's', 10_800],
  ['半小时', 's', 1800],
  ['十分钟', 's', 600],
  ['1 分 20 秒', 's', 80],
  ['一分二十秒', 's', 80],
  ['1h30m', 's', 5400],
  ['1 min 20 s', 's', 80],
  ['2 days', 's', 172_800],
  ['1 KB', 'B', 8000],
  ['1 KiB', 'B', 8192],
  ['8 Kb', 'B', 8000],
  ['500k', 'MB', 4_000_000],
  ['960M bit', 'Mbit', 960_000_000],
  ['1.2 G bytes', 'GB', 9_600_000_000],
  ['120 兆', 'MB', 960_000_000],
  ['120兆', 'Mbit', 120_000_000],
  ['960 兆比特', 'Mbit', 960_000_000],
  ['2 千兆', 'Gbit', 2_000_000_000],
  ['32G', 'GB', 256e9],
  ['100M', 'Mbit/s', 1e8],
  ['1 Gbps', 'MB/s', 1e9],
  ['500 MB/s', 'MB/s', 4e9],
  ['10 ms/req', 'ms', 0.01],
  ['5000 次/秒', 'QPS', 5000],
  ['每秒 5000 次', 'QPS', 5000],
  ['5000 requests per second', 'QPS', 5000],
  ['10kQPS', 'QPS', 10_000],
  ['86400/天', 'QPS', 1],
  ['60 per minute', 'QPS', 1],
  ['5%', '%', 0.05],
  ['10 million rows', 'rows', 1e7],
  ['10^7 × 100 B = 1 GB', 'GB', 8e9],
])('%s for a card in %s, in base units', (text, unit, base) => {
  expect(reading(text, unit)).toBeCloseTo(base, 12);
});

test('a count word where a rate is asked is only a label', () => {
  expect(parseQuantity('5000 次', 'QPS')).toMatchObject({ unit: 'QPS', assumedUnit: true });
});

test.each(['1/20', '百分之五'])('%s of a card in percent is a share of one', (text) => {
  expect(parseQuantity(text, '%')).toMatchObject({
    unit: null,
    assumedUnit: false,
    readings: { decimal: 0.05 },
  });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['约', 'empty'],
  ['很多', 'no-number'],
  ['-5', 'no-number'],
  ['> 16 s', 'no-number'],
  ['3–5 s', 'range'],
  ['3-5', 'range'],
  ['3~5 秒', 'range'],
  ['3 到 5 秒', 'range'],
  ['3 to 5', 'range'],
  ['16 s 20 s', 'unit'],
  ['20 秒 1 分', 'unit'],
  ['1:20', 'unit'],
  ['1.5 * 2', 'unit'],
  ['16 s, because', 'unit'],
])('%s is no quantity: %s', (text, trouble) => {
  expect(reading(text, 's')).toBe(trouble);
});

test('the unit is kept as it was written', () => {
  expect(parseQuantity('100 Mb', 'MB')).toMatchObject({ value: 100, unit: 'Mb' });
  expect(parseQuantity('1 分 20 秒', 's')).toMatchObject({ value: 80, unit: '秒' });
});

test.each([
  ['Mb', 'data', 1e6, 1e6],
  ['MB', 'data', 8e6, 8 * 2 ** 20],
  ['mb', 'data', 8e6, 8 * 2 ** 20],
  ['MiB', 'data', 8 * 2 ** 20, 8 * 2 ** 20],
  ['m', 'time', 60, 60],
  ['M', 'count', 1, 1],
  ['QPS', 'count per time', 1, 1],
  ['次', 'count', 1, 1],
  ['MBps', 'data per time', 8e6, 8 * 2 ** 20],
  ['Mbps', 'data per time', 1e6, 1e6],
  ['MB/min', 'data per time', 8e6 / 60, (8 * 2 ** 20) / 60],
  ['‰', 'count', 0.001, 0.001],
])('the unit %s is %s', (text, dimension, decimal, binary) => {
  expect(readUnit(text)).toEqual({ dimension, decimal, binary });
});

test.each(['s/s', 'a/b/c', 's, then', '*', '42', 'MB/s/s'])('%s is no unit', (text) => {
  expect(readUnit(text)).toBeNull();
});

test('what an author wrote comes to the same base as what is typed', () => {
  expect(readingsOf({ value: 2, unit: 'min' })).toEqual({ dimension: 'time', decimal: 120, binary: 120 });
  expect(readingsOf({ value: 3, unit: null })).toEqual({ dimension: 'count', decimal: 3, binary: 3 });
});

test('any number written out is read back', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (value) => {
      expect(reading(String(value), null)).toBeCloseTo(Number(value.toPrecision(15)), 10);
    }),
  );
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    '1',
    '0',
    ',',
    '.',
    '/',
    '^',
    'e',
    '×',
    '万',
    '亿',
    '十',
    '分',
    '秒',
    ' s',
    ' MB',
    '之',
    '点',
    '~',
    '=',
    '⁷',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const parsed = parseQuantity(text, 's');
        if (!('trouble' in parsed)) expect(parsed.value).not.toBeNaN();
      },
    ),
  );
});
