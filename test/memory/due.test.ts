import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { dueByDay, estimatedMinutes, isDue } from '../../src/memory/due.ts';
import { type Memory, NEW_MEMORY } from '../../src/memory/memory.ts';
import { answered, NOON, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);
const step = answered(NEW_MEMORY, 'good', NOON);
const review = answered(NEW_MEMORY, 'easy', NOON);
const reviewDay = addDays(today, 8);

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

test('the forecast counts each card on the day it comes back, and what is overdue today', () => {
  const memories: readonly Memory[] = [
    NEW_MEMORY,
    step,
    review,
    { ...review, suspended: true },
    { ...review, due: { by: 'day', day: addDays(today, -3) } },
    { ...review, due: { by: 'day', day: addDays(today, 1) } },
    { ...review, due: { by: 'day', day: today }, buriedUntil: addDays(today, 2) },
    { ...review, due: { by: 'day', day: today }, buriedUntil: addDays(today, -2) },
  ];
  expect(dueByDay(memories, today, 4)).toEqual([3, 1, 1, 0]);
  expect(dueByDay(memories, today, 8)).toEqual([3, 1, 1, 0, 0, 0, 0, 0]);
  expect(dueByDay(memories, today, 9).at(8)).toBe(1);
  expect(dueByDay(memories, reviewDay, 1)).toEqual([6]);
});

test('minutes are those of the cards, rounded up once', () => {
  expect(estimatedMinutes([{ minutes: 1.2 }, { minutes: 1.2 }])).toBe(3);
  expect(estimatedMinutes([])).toBe(0);
});
