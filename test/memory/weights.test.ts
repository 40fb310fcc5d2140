import { describe, expect, test } from 'vitest';
import { areWeights, DEFAULT_WEIGHTS, fullWeights } from '../../src/memory/weights.ts';
import { FSRS5, FSRS6, MIGRATION } from './vectors.ts';

describe('weights', () => {
  test('the defaults are the published ones of FSRS-6', () => {
    expect(DEFAULT_WEIGHTS).toEqual(FSRS6);
    expect(fullWeights(null)).toBe(DEFAULT_WEIGHTS);
  });

  test('21 weights stay untouched, however unusual', () => {
    const weights = FSRS6.with(0, 0.01).with(19, 0).with(20, 0.05);
    expect(fullWeights(weights)).toEqual(weights);
  });

  test('19 weights of FSRS-5 gain a flat short term and the old curve', () => {
    expect(fullWeights(FSRS5)).toEqual([...FSRS5, 0, 0.5]);
  });

  test('17 weights of FSRS-4 become the published 21', () => {
    const migrated = fullWeights(MIGRATION.weights);
    expect(migrated).toHaveLength(21);
    migrated.forEach((weight, index) => void expect(weight).toBeCloseTo(MIGRATION.migrated[index] ?? -1, 6));
  });

  test.each([
    ['of no known generation', FSRS6.slice(0, 20)],
    ['none at all', []],
    ['not all numbers', FSRS6.with(7, Number.NaN)],
    ['endless', FSRS6.with(3, Number.POSITIVE_INFINITY)],
    ['with a first stability of nothing', FSRS6.with(2, 0)],
    ['with a curve that never falls', FSRS6.with(20, 0)],
  ])('weights %s are refused', (_, weights) => {
    expect(areWeights(weights)).toBe(false);
    expect(() => fullWeights(weights)).toThrow(RangeError);
  });

  test.each([17, 19, 21])('%i weights can be weights', (count) => {
    expect(areWeights(FSRS6.slice(0, count))).toBe(true);
  });
});
