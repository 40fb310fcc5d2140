import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import { RATINGS, type Rating } from '../../src/domain/rating.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { type Memory, NEW_MEMORY } from '../../src/memory/memory.ts';
import { previewIntervals } from '../../src/memory/preview.ts';
import { answered, card, daysUntilDue, NOON, PLAIN, UTC } from './reviewing.ts';

describe('whatever was answered before', () => {
  const settings = fc
    .record({
      retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
      fuzz: fc.boolean(),
      learningStepsMinutes: fc.constantFrom([1, 10], [], [15], [1, 10, 1440], [0.5]),
      relearningStepsMinutes: fc.constantFrom([10], [], [10, 2880], [4320]),
      maximumIntervalDays: fc.constantFrom(36_500, 30, 5),
    })
    .map((chosen): Settings => ({ ...PLAIN, ...chosen }));
  const history = fc.array(
    fc.record({ rating: fc.constantFrom(...RATINGS), hours: fc.integer({ min: -30, max: 24 * 400 }) }),
    { maxLength: 25 },
  );

  function remembered(past: readonly { rating: Rating; hours: number }[], chosen: Settings) {
    let at = NOON;
    let memory: Memory = NEW_MEMORY;
    for (const { rating, hours } of past) {
      at += hours * 3_600_000;
      memory = answered(memory, rating, at, chosen);
    }
    return { memory, at };
  }

  test('strength stays within its bounds and a due day lies between tomorrow and the maximum', () => {
    fc.assert(
      fc.property(history, settings, fc.constantFrom(...RATINGS), (past, chosen, rating) => {
        const { memory, at } = remembered(past, chosen);
        const next = answered(memory, rating, at, chosen);
        expect(next.stability).toBeGreaterThanOrEqual(0.001);
        expect(next.stability).toBeLessThanOrEqual(36_500);
        expect(next.difficulty).toBeGreaterThanOrEqual(1);
        expect(next.difficulty).toBeLessThanOrEqual(10);
        if (next.state === 'review') {
          expect(daysUntilDue(next)).toBeGreaterThanOrEqual(1);
          expect(daysUntilDue(next)).toBeLessThanOrEqual(chosen.maximumIntervalDays);
        }
      }),
    );
  });

  test('a better key never brings the card back sooner, and the preview is what answering gives', () => {
    fc.assert(
      fc.property(history, settings, (past, chosen) => {
        const { memory, at } = remembered(past, chosen);
        const day = dayOf(at, UTC);
        const previews = previewIntervals(memory, { card, at, day }, chosen);
        const minutes = RATINGS.map((rating) => {
          const { due, interval } = previews[rating];
          expect(due).toEqual(answered(memory, rating, at, chosen).due);
          return interval.unit === 'days' ? interval.days * 1440 : interval.minutes;
        });
        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      }),
    );
  });

  test('a better key that comes back by the day leaves a day between, up to the maximum', () => {
    fc.assert(
      fc.property(history, settings, (past, chosen) => {
        const { memory, at } = remembered(past, chosen);
        const previews = previewIntervals(memory, { card, at, day: dayOf(at, UTC) }, chosen);
        const days = RATINGS.flatMap((rating) => {
          const { interval } = previews[rating];
          return interval.unit === 'days' ? [interval.days] : [];
        });
        for (const [index, longer] of days.slice(1).entries()) {
          const shorter = days[index] ?? 0;
          expect(longer).toBeGreaterThanOrEqual(Math.min(shorter + 1, chosen.maximumIntervalDays));
        }
      }),
    );
  });
});
