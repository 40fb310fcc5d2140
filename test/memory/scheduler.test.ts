import { describe, expect, test } from 'vitest';
import { cardId } from '../../src/domain/card.ts';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { RATINGS, type Rating } from '../../src/domain/rating.ts';
import { type Memory, NEW_MEMORY, type SeenMemory } from '../../src/memory/memory.ts';
import { previewIntervals } from '../../src/memory/preview.ts';
import { rememberReview } from '../../src/memory/scheduler.ts';
import { answered, card, daysUntilDue, NOON, PLAIN, reviewedOnDue, topic, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);

function lengths(memory: Memory, settings = PLAIN, at = NOON) {
  const previews = previewIntervals(memory, { card, at, day: dayOf(at, UTC) }, settings);
  const text = ({ interval }: (typeof previews)[Rating]) =>
    interval.unit === 'days' ? `${interval.days}d` : `${interval.minutes}m`;
  return RATINGS.map((rating) => text(previews[rating])).join(' ');
}

describe('learning', () => {
  test('the four keys of a new card', () => {
    expect(lengths(NEW_MEMORY)).toBe('1m 5.5m 10m 8d');
  });

  test('hard repeats the second step, good leaves it', () => {
    const second = answered(NEW_MEMORY, 'good', NOON);
    expect(second).toMatchObject({ state: 'learning', step: 1 });
    expect(lengths(second, PLAIN, NOON + 600_000)).toBe('1m 10m 2d 4d');
  });

  test('a step of a day is kept by the calendar and the steps after it are not lost', () => {
    const settings = { ...PLAIN, learningStepsMinutes: [10, 1440, 4320] };
    const second = answered(NEW_MEMORY, 'good', NOON, settings);
    expect(second).toMatchObject({ state: 'learning', step: 1, due: { by: 'day', day: addDays(today, 1) } });
    expect(lengths(second, settings, NOON + 86_400_000)).toBe('10m 1d 3d 12d');
    const third = answered(second, 'good', NOON + 86_400_000, settings);
    expect(third).toMatchObject({ state: 'learning', step: 2, due: { by: 'day', day: addDays(today, 4) } });
    expect(answered(third, 'good', NOON + 4 * 86_400_000, settings).state).toBe('review');
  });

  test('a step of a day and a half waits for the second day', () => {
    const settings = { ...PLAIN, learningStepsMinutes: [2160] };
    expect(answered(NEW_MEMORY, 'again', NOON, settings).due).toEqual({ by: 'day', day: addDays(today, 2) });
  });

  test('good leaves for a later day than the step that hard repeats', () => {
    const settings = { ...PLAIN, learningStepsMinutes: [10, 1440] };
    const memory = { ...answered(NEW_MEMORY, 'good', NOON, settings), stability: 0.3 };
    expect(lengths(memory, settings)).toBe('10m 1d 2d 3d');
  });

  test('a minute short of a day is still a moment', () => {
    const settings = { ...PLAIN, learningStepsMinutes: [1439] };
    expect(answered(NEW_MEMORY, 'again', NOON, settings).due).toEqual({
      by: 'instant',
      at: NOON + 1439 * 60_000,
    });
  });

  test('without steps every key gives a day, each later than the one below', () => {
    expect(lengths(NEW_MEMORY, { ...PLAIN, learningStepsMinutes: [] })).toBe('1d 2d 3d 8d');
  });

  test('forgetting a new card again and again is not a lapse', () => {
    const memories = reviewedOnDue(['again', 'again', 'again'], PLAIN);
    expect(memories.map(({ state, lapses, reviews }) => [state, lapses, reviews])).toEqual([
      ['learning', 0, 1],
      ['learning', 0, 2],
      ['learning', 0, 3],
    ]);
  });
});

describe('lapses', () => {
  test('a forgotten card goes through its relearning step and back; only the first failure is a lapse', () => {
    const memories = reviewedOnDue(['easy', 'again', 'again', 'hard', 'good'], PLAIN);
    expect(memories.map(({ state, lapses }) => [state, lapses])).toEqual([
      ['review', 0],
      ['relearning', 1],
      ['relearning', 1],
      ['relearning', 1],
      ['review', 1],
    ]);
    expect(memories[3]).toMatchObject({ step: 0, due: { at: (memories[3]?.lastAt ?? 0) + 15 * 60_000 } });
  });

  test('without relearning steps a forgotten card comes back by the day, sooner than any other key', () => {
    const settings = { ...PLAIN, relearningStepsMinutes: [] };
    const [easy] = reviewedOnDue(['easy'], settings);
    expect(lengths(easy ?? NEW_MEMORY, settings, NOON + 8 * 86_400_000)).toBe('1d 27d 39d 66d');
    expect(answered(easy ?? NEW_MEMORY, 'again', NOON + 8 * 86_400_000, settings)).toMatchObject({
      state: 'review',
      lapses: 1,
    });
  });
});

describe('intervals', () => {
  test('two keys that FSRS holds equal are a day apart', () => {
    // A firm card asked a day early: hard, good and easy all round to the same number of days.
    const memory = mature({ stability: 1.2, daysAgo: 0, intervalDays: 1 });
    expect(lengths(memory)).toBe('10m 1d 2d 3d');
  });

  test('the maximum holds, even where keys would then be equal', () => {
    const memory = mature({ stability: 90, daysAgo: 90, intervalDays: 90 });
    expect(lengths(memory, { ...PLAIN, maximumIntervalDays: 90 })).toBe('10m 90d 90d 90d');
    expect(lengths(memory, { ...PLAIN, maximumIntervalDays: 90, fuzz: true })).toBe('10m 90d 90d 90d');
  });

  test('a wanted retention above what a day leaves still gives a day', () => {
    const memory = mature({ stability: 0.05, daysAgo: 1, intervalDays: 1 });
    expect(answered(memory, 'hard', NOON, { ...PLAIN, retention: 0.99 }).due).toEqual({
      by: 'day',
      day: addDays(today, 1),
    });
  });

  test('fuzz parts cards that were learned together, and is the same every time', () => {
    const memory = mature({ stability: 60, daysAgo: 60, intervalDays: 60 });
    const settings = { ...PLAIN, fuzz: true };
    const dayFor = (name: string) => {
      const asked = { card: cardId(topic, name), rating: 'good', at: NOON, day: today } as const;
      const { due } = rememberReview(memory, asked, settings);
      return due.by === 'day' ? due.day - today : 0;
    };
    const days = 'abcdefghijklmnopqrstuvwxyz'.split('').map(dayFor);
    const plain = daysUntilDue(answered(memory, 'good', NOON));
    expect(new Set(days).size).toBeGreaterThan(8);
    expect(Math.min(...days)).toBeGreaterThan(plain * 0.9);
    expect(Math.max(...days)).toBeLessThan(plain * 1.1);
    expect('abcdefghijklmnopqrstuvwxyz'.split('').map(dayFor)).toEqual(days);
  });

  test('fuzz alone never brings a remembered card back sooner than the last time', () => {
    const settings = { ...PLAIN, fuzz: true };
    for (let reviews = 1; reviews < 60; reviews += 1) {
      // Asked on the day of its last review, the stability hardly grows; the range of fuzz reaches far below.
      const memory = { ...mature({ stability: 40, daysAgo: 0, intervalDays: 40 }), reviews };
      expect(daysUntilDue(answered(memory, 'good', NOON, settings))).toBeGreaterThanOrEqual(40);
    }
  });
});

/** A card in review under a stability, last asked so many days ago, then due after so many. */
function mature(past: { stability: number; daysAgo: number; intervalDays: number }): SeenMemory {
  const lastDay = addDays(today, -past.daysAgo);
  return {
    state: 'review',
    stability: past.stability,
    difficulty: 5,
    lastAt: NOON - past.daysAgo * 86_400_000,
    lastDay,
    due: { by: 'day', day: addDays(lastDay, past.intervalDays) },
    reviews: 6,
    lapses: 0,
    suspended: false,
    buriedUntil: null,
  };
}
