import { describe, expect, test } from 'vitest';
import type { EstimateShape } from '../../src/domain/card.ts';
import type { Tolerance } from '../../src/domain/quantity.ts';
import { gradeEstimate } from '../../src/grading/estimate.ts';

const FIVE_PERCENT: Tolerance = { by: 'share', share: 0.05 };

function estimate(value: number, unit: string | null, tolerance: Tolerance = FIVE_PERCENT): EstimateShape {
  return { kind: 'estimate', quantity: { value, unit }, source: '', tolerance, steps: [] };
}

describe('how near is near', () => {
  test.each([
    [FIVE_PERCENT, '100', 'tolerance'],
    [FIVE_PERCENT, '105', 'tolerance'],
    [FIVE_PERCENT, '95', 'tolerance'],
    [FIVE_PERCENT, '105.1', 'double'],
    [FIVE_PERCENT, '110', 'double'],
    [FIVE_PERCENT, '90', 'double'],
    [FIVE_PERCENT, '110.1', 'outside'],
    [FIVE_PERCENT, '89.9', 'outside'],
    [{ by: 'amount', amount: 2 }, '102', 'tolerance'],
    [{ by: 'amount', amount: 2 }, '97', 'double'],
    [{ by: 'amount', amount: 2 }, '104', 'double'],
    [{ by: 'amount', amount: 2 }, '105', 'outside'],
    [{ by: 'factor', factor: 2 }, '200', 'tolerance'],
    [{ by: 'factor', factor: 2 }, '50', 'tolerance'],
    [{ by: 'factor', factor: 2 }, '201', 'double'],
    [{ by: 'factor', factor: 2 }, '25', 'double'],
    [{ by: 'factor', factor: 2 }, '24', 'outside'],
    [{ by: 'factor', factor: 2 }, '401', 'outside'],
    [{ by: 'factor', factor: 2 }, '0', 'outside'],
  ] as const)('with %j, %s for 100 is %s', (tolerance, text, within) => {
    const suggested = { tolerance: 'good', double: 'hard', outside: 'again' }[within];
    const correct = within === 'tolerance';
    expect(gradeEstimate(estimate(100, 's', tolerance), text)).toMatchObject({ within, suggested, correct });
  });
});

test('says what it understood: the unit it assumed, the answer in the card’s unit, how far off', () => {
  expect(gradeEstimate(estimate(16, 's'), '8')).toMatchObject({
    given: { value: 8, unit: 's' },
    assumedUnit: true,
    inCardUnit: 8,
    expected: { value: 16, unit: 's' },
    ratio: 0.5,
  });
  expect(gradeEstimate(estimate(2, 'min'), '120 秒')).toMatchObject({
    given: { value: 120, unit: '秒' },
    assumedUnit: false,
    inCardUnit: 2,
    ratio: 1,
    correct: true,
  });
});

describe('powers of ten and powers of two', () => {
  test.each([
    [32, 'GiB', '32 GB', true],
    [32, 'GB', '32 GiB', true],
    [32, 'GiB', '32G', true],
    [1, 'TB', '1024 GB', true],
    [1, 'TB', '1000 GB', true],
    [1, 'TB', '1.1 TB', false],
    [1, 'TB', '1.1 × 10^12 B', true],
    [100, 'MB', '100 Mb', false],
    [100, 'MB', '800 Mb', true],
    [1, 'KiB', '1000 B', true],
    [1, 'MiB', '900 KB', false],
  ])('%d %s, answered %s: %s', (value, unit, text, correct) => {
    expect(gradeEstimate(estimate(value, unit), text)).toMatchObject({ correct });
  });
});

test.each([
  [estimate(16, 's'), '', { code: 'empty' }],
  [estimate(16, 's'), '很久', { code: 'no-number', text: '很久' }],
  [estimate(16, 's'), '10–20 s', { code: 'range', text: '10–20 s' }],
  [estimate(16, 's'), '16 MB', { code: 'unit', given: 'MB', expected: 's' }],
  [estimate(16, 's'), '16 apples', { code: 'unit', given: 'apples', expected: 's' }],
  [estimate(16, null), '16 s', { code: 'unit', given: 's', expected: null }],
  [estimate(100, 'MB'), '100 MB/s', { code: 'unit', given: 'MB/s', expected: 'MB' }],
  [estimate(100, 'rows'), '10m', { code: 'unit', given: 'm', expected: 'rows' }],
])('%o answered %j cannot be read: %j', (shape, text, unreadable) => {
  expect(gradeEstimate(shape, text)).toEqual({ kind: 'estimate', unreadable });
});

test.each([
  [1000, '次', '1000 条', true],
  [1000, 'rows', '1k', true],
  [5000, 'QPS', '5000 次', true],
  [5000, 'QPS', '30万/分钟', true],
  [0.05, null, '5%', true],
  [5, '%', '1/20', true],
  [5, '%', '0.05', false],
])('%d %s, answered %s: %s', (value, unit, text, correct) => {
  expect(gradeEstimate(estimate(value, unit), text)).toMatchObject({ correct });
});

test('zero expected has no ratio', () => {
  expect(gradeEstimate(estimate(0, 's'), '0')).toMatchObject({ correct: true, ratio: null });
});
