import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

const names = ['cache', 'cache/breakdown', 'cache/penetration', 'messaging', 'review', 'quiz'];

describe('the nearest name', () => {
  test.each([
    ['cahce', 'cache'],
    ['cache/brekdown', 'cache/breakdown'],
    ['cache/penetrations', 'cache/penetration'],
    ['revew', 'review'],
    ['quizz', 'quiz'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });

  test.each(['kubernetes', 'xyz', ''])('%j is like none of them', (typed) => {
    expect(nearest(typed, names)).toBeNull();
  });

  test('of two equally near the first stands', () => {
    expect(nearest('ab', ['aa', 'bb'])).toBe('aa');
  });
});
