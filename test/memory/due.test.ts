import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { isDue } from '../../src/memory/due.ts';
import { type Memory, NEW_MEMORY } from '../../src/memory/memory.ts';
import { answered, NOON, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);
const step = answered(NEW_MEMORY, 'good', NOON);
const review = answered(NEW_MEMORY, 'easy', NOON);

describe('a card is due', () => {
  test.each<[string, Memory, number, boolean]>([
    ['never while it is new', NEW_MEMORY, 100, false],
    ['not before its step is over', step, 9 / 1440, false],
    ['when its step is over', step, 10 / 1440, true],
    ['not on the day before', review, 7, false],
    ['on its day', review, 8, true],
    ['on any day after', review, 80, true],
    ['not while it is suspended', { ...review, suspended: true }, 8, false],
    ['not on the day before its burial ends', { ...review, buriedUntil: addDays(today, 10) }, 9, false],
    ['on the day its burial ends', { ...review, buriedUntil: addDays(today, 10) }, 10, true],
  ])('%s', (_, memory, days, expected) => {
    const now = NOON + days * 86_400_000;
    expect(isDue(memory, now, dayOf(now, UTC))).toBe(expected);
  });
});
