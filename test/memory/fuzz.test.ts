import { describe, expect, test } from 'vitest';
import { cardId } from '../../src/domain/card.ts';
import { fuzzedDays, fuzzFactor, leastAfter } from '../../src/memory/fuzz.ts';
import { FUZZ, FUZZ_LEAST } from './anki-vectors.ts';
import { topic } from './reviewing.ts';

describe('fuzz', () => {
  test.each(FUZZ.cases)('%d days within %d and %d', (interval, minimum, maximum, ...published) => {
    const days = [0, 0.5, 0.99].map((factor) => fuzzedDays(factor, interval, { minimum, maximum }));
    expect(days).toEqual(published);
  });

  test.each(FUZZ_LEAST.cases)(
    '%d days, last time %d, maximum %d: at least %d',
    (interval, previous, maximum, least) => {
      expect(leastAfter(previous, interval, maximum)).toBe(least);
    },
  );

  test('an interval that stays the same may stay, but not shrink', () => {
    expect(leastAfter(10, 10.2, 36_500)).toBe(10);
  });

  test.each([
    [1.5, 1, 100, 2],
    [0.1, 1, 100, 1],
    [101, 1, 100, 100],
    [5, 9, 7, 7],
  ])('without fuzz %d days within %d and %d are %d', (interval, minimum, maximum, days) => {
    expect(fuzzedDays(null, interval, { minimum, maximum })).toBe(days);
  });

  test('the factor lies in [0, 1), spreads out and is the same for the same card and review', () => {
    const factors = Array.from({ length: 1000 }, (_, n) =>
      fuzzFactor(cardId(topic, `c${n % 50}`), Math.floor(n / 50)),
    );
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...factors)).toBeLessThan(1);
    const tenths = new Set(factors.map((factor) => Math.floor(factor * 10)));
    expect(tenths.size).toBe(10);
    expect(new Set(factors).size).toBeGreaterThan(990);
    expect(fuzzFactor(cardId(topic, 'what'), 3)).toBe(fuzzFactor(cardId(topic, 'what'), 3));
  });
});
