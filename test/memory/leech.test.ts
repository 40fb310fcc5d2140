import { expect, test } from 'vitest';
import { isLeechLapse } from '../../src/memory/leech.ts';
import { NEW_MEMORY } from '../../src/memory/memory.ts';
import { LEECH } from './anki-vectors.ts';
import { PLAIN, reviewedOnDue } from './reviewing.ts';

test.each(LEECH.cases)('lapse %d under a threshold of %d: speak up is %s', (lapses, threshold, isLoud) => {
  expect(isLeechLapse(lapses, threshold)).toBe(isLoud);
});

test('an odd threshold is halved upwards', () => {
  const loud = Array.from({ length: 15 }, (_, lapses) => lapses).filter((lapses) => isLeechLapse(lapses, 5));
  expect(loud).toEqual([5, 8, 11, 14]);
});

test('a card that keeps being forgotten is not put aside for it', () => {
  const [memory = NEW_MEMORY] = reviewedOnDue(['easy', 'again', 'good', 'again'], PLAIN).slice(-1);
  expect(memory).toMatchObject({ lapses: 2, suspended: false, buriedUntil: null });
});
