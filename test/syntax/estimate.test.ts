import { describe, expect, test } from 'vitest';
import type { Tolerance } from '../../src/domain/quantity.ts';
import { parseAuthoredQuantity } from '../../src/syntax/shapes/estimate.ts';

const FIVE_PERCENT: Tolerance = { by: 'share', share: 0.05 };

describe('what an author writes behind the equals sign', () => {
  test.each<readonly [string, number, string | null, Tolerance]>([
    ['16 s', 16, 's', FIVE_PERCENT],
    ['16s ±5%', 16, 's', FIVE_PERCENT],
    ['16 s ±10%', 16, 's', { by: 'share', share: 0.1 }],
    ['16 s ±0.5 %', 16, 's', { by: 'share', share: 0.005 }],
    ['16 s ±2', 16, 's', { by: 'amount', amount: 2 }],
    ['1024 张 ±0', 1024, '张', { by: 'amount', amount: 0 }],
    ['10^7 QPS ×2', 1e7, 'QPS', { by: 'factor', factor: 2 }],
    ['3×10^7 QPS ×1.5', 3e7, 'QPS', { by: 'factor', factor: 1.5 }],
    ['1,000', 1000, null, FIVE_PERCENT],
    ['343,600 ms', 343_600, 'ms', FIVE_PERCENT],
    ['0.9', 0.9, null, FIVE_PERCENT],
    ['1/1024 ±2', 1 / 1024, null, { by: 'amount', amount: 2 }],
    ['9e8 条', 9e8, '条', FIVE_PERCENT],
    ['9亿 条', 9e8, '条', FIVE_PERCENT],
    ['0.9 亿 条', 9e7, '条', FIVE_PERCENT],
    ['10.24亿', 1_024_000_000, null, FIVE_PERCENT],
    ['1000万', 1e7, null, FIVE_PERCENT],
    ['900 million rows', 9e8, 'rows', FIVE_PERCENT],
    ['80 % ±5%', 80, '%', FIVE_PERCENT],
    ['12.5 MB', 12.5, 'MB', FIVE_PERCENT],
    ['12.5 Mb', 12.5, 'Mb', FIVE_PERCENT],
    ['5 m', 5, 'm', FIVE_PERCENT],
    ['200 条/秒', 200, '条/秒', FIVE_PERCENT],
  ])('%s', (text, value, unit, tolerance) => {
    expect(parseAuthoredQuantity(text)).toEqual({ quantity: { value, unit }, tolerance });
  });

  test.each<readonly [string, string]>([
    ['', 'estimate-number'],
    ['约 16 s', 'estimate-number'],
    ['s 16', 'estimate-number'],
    ['1,0000', 'estimate-number'],
    ['5k QPS', 'estimate-number'],
    ['10 w', 'estimate-number'],
    ['16 s 5%', 'estimate-unit'],
    ['3–5 s', 'estimate-unit'],
    ['16 s ± 5 s', 'estimate-tolerance'],
    ['16 s ±0%', 'estimate-tolerance'],
    ['16 s ×0.5', 'estimate-tolerance'],
    ['16 s ×2%', 'estimate-tolerance'],
    ['16 s ±5% ×2', 'estimate-tolerance'],
  ])('%s is not one quantity', (text, slip) => {
    expect(parseAuthoredQuantity(text)).toEqual({ slip });
  });
});
