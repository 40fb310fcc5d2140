import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWithin, percentile, relativeSpread } from '../../../src/labs/kernel/statistics.ts';

test.each([
  [0.5, 50],
  [0.99, 99],
  [0.991, 100],
  [1, 100],
  [0, 1],
])('the nearest rank of %d among 1 to 100 is %d', (share, expected) => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, share)).toBe(expected);
  expect(percentile(Float64Array.from(values), share)).toBe(expected);
});

test('a percentile of nothing is 0', () => {
  expect(percentile([], 0.99)).toBe(0);
});

test('the most within a window is what counting at every event finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.integer({ min: 1, max: 40 }), (times, window) => {
      times.sort((a, b) => a - b);
      const counted = times.map(
        (from) => times.filter((time) => time >= from && time < from + window).length,
      );
      expect(mostWithin(times, window)).toBe(Math.max(0, ...counted));
    }),
  );
});

test('the spread of what is always the same is nothing', () => {
  expect(relativeSpread([5, 5, 5])).toBe(0);
  expect(relativeSpread([0, 0])).toBe(0);
  expect(relativeSpread([90, 110])).toBeCloseTo(0.1);
});
