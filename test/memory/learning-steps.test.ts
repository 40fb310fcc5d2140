import { describe, expect, test } from 'vitest';
import { stepAfter } from '../../src/memory/learning-steps.ts';
import { LEARNING_STEPS } from './anki-vectors.ts';

describe('steps', () => {
  test.each(LEARNING_STEPS.cases)(
    '$steps with $remaining left wait as in Anki',
    ({ steps, remaining, ...published }) => {
      const step = steps.length - remaining;
      const seconds = (rating: 'again' | 'hard' | 'good') => {
        const next = stepAfter(steps, step, rating);
        return next === null ? null : next.minutes * 60;
      };
      expect({ again: seconds('again'), hard: seconds('hard'), good: seconds('good') }).toEqual(published);
    },
  );

  test('again starts over, hard stays, good moves on, easy leaves', () => {
    const steps = [1, 10, 100];
    expect(stepAfter(steps, 1, 'again')?.step).toBe(0);
    expect(stepAfter(steps, 1, 'hard')?.step).toBe(1);
    expect(stepAfter(steps, 1, 'good')?.step).toBe(2);
    expect(stepAfter(steps, 1, 'easy')).toBeNull();
  });

  test.each(['again', 'hard', 'good', 'easy'] as const)('with no steps, %s leaves at once', (rating) => {
    expect(stepAfter([], 0, rating)).toBeNull();
  });

  test('a step left over from a longer list counts as the last', () => {
    expect(stepAfter([1, 10], 5, 'hard')).toEqual({ step: 1, minutes: 10 });
    expect(stepAfter([1, 10], 5, 'good')).toBeNull();
  });
});
