import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { type Memory, NEW_MEMORY } from '../../src/memory/memory.ts';
import { predictedRecall, retrievability } from '../../src/memory/retrievability.ts';
import { answered, NOON, PLAIN, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);
const easy = answered(NEW_MEMORY, 'easy', NOON);
const good = answered(NEW_MEMORY, 'good', NOON);

function recall(memory: Memory, days: number) {
  const at = NOON + days * 86_400_000;
  return retrievability(memory, { at, day: dayOf(at, UTC) }, PLAIN);
}

test('a card never seen has no chance of recall to speak of', () => {
  expect(recall(NEW_MEMORY, 1)).toBeNull();
});

test('after as many days as its stability, nine in ten are recalled', () => {
  const firm = { ...easy, stability: 8 };
  expect(recall(firm, 0)).toBe(1);
  expect(recall(firm, 8)).toBeCloseTo(0.9, 6);
});

test('in review a card ages by whole days, in steps by the hour', () => {
  expect(recall(easy, 0.4)).toBe(1);
  expect(recall(good, 0.4)).toBeLessThan(1);
  expect(recall(good, good.stability)).toBeCloseTo(0.9, 6);
});

test('a clock set back leaves a card fresh', () => {
  expect(recall(easy, -5)).toBe(1);
  expect(recall(good, -5)).toBe(1);
});

test('predicted recall is the mean over the cards seen', () => {
  const memories = [NEW_MEMORY, { ...easy, stability: 10 }, { ...easy, stability: 1000 }];
  const [, soft = 0, firm = 0] = memories.map((memory) => recall(memory, 10));
  expect(predictedRecall(memories, addDays(today, 10), PLAIN)).toBeCloseTo(
    ((soft ?? 0) + (firm ?? 0)) / 2,
    10,
  );
  expect(predictedRecall([NEW_MEMORY], today, PLAIN)).toBeNull();
});
