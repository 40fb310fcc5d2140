import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import {
  nextRehearsal,
  pacePerMinute,
  rateTake,
  type TakeRecord,
  takeFrom,
} from '../../../src/sessions/intro/judgement.ts';
import {
  beginTake,
  elapsedMs,
  isInterrupted,
  type Speaking,
  speechLight,
  stepTake,
} from '../../../src/sessions/intro/take.ts';

const part = (id: string, seconds: number) => ({
  id,
  title: id,
  seconds,
  script: '字'.repeat(40),
  mentions: [],
});
const PARTS = [part('a', 10), part('b', 50)];
const speaking = (take: ReturnType<typeof stepTake>): Speaking => {
  if (take.phase !== 'speaking') throw new Error('the take is over');
  return take;
};

describe('a take', () => {
  test('is over when its last part is, and knows how long each took', () => {
    const begun = beginTake(PARTS, 1_000);
    const second = speaking(stepTake(begun, { type: 'ended' }, 9_000));
    expect(elapsedMs(second, 12_000)).toEqual({ whole: 11_000, part: 3_000 });
    expect(stepTake(second, { type: 'ended' }, 51_000)).toEqual({
      phase: 'spoken',
      parts: PARTS,
      tookMs: [8_000, 42_000],
      totalMs: 50_000,
      isWhole: true,
    });
  });

  test('does not count a pause, nor an answer to whoever broke in', () => {
    const begun = beginTake(PARTS, 0, { afterMs: 5_000, question: 'why?' });
    expect(isInterrupted(begun, 4_999)).toBe(false);
    expect(isInterrupted(begun, 5_000)).toBe(true);
    const answered = speaking(stepTake(begun, { type: 'idled', ms: 20_000, wasInterrupted: true }, 25_000));
    expect(isInterrupted(answered, 90_000)).toBe(false);
    const paused = speaking(stepTake(answered, { type: 'idled', ms: 5_000, wasInterrupted: false }, 31_000));
    expect(elapsedMs(paused, 35_000)).toEqual({ whole: 10_000, part: 10_000 });
    const ended = stepTake(paused, { type: 'ended' }, 35_000);
    expect(elapsedMs(speaking(ended), 35_000)).toEqual({ whole: 10_000, part: 0 });
  });

  test('broken off keeps the parts that were told', () => {
    const second = speaking(stepTake(beginTake(PARTS, 0), { type: 'ended' }, 9_000));
    expect(stepTake(second, { type: 'left' }, 20_000)).toMatchObject({
      tookMs: [9_000],
      totalMs: 9_000,
      isWhole: false,
    });
  });
});

test.each([
  [49_999, 'dark'],
  [50_000, 'green'],
  [59_999, 'green'],
  [60_000, 'amber'],
  [70_000, 'red'],
])('after %d ms of sixty seconds the light is %s', (elapsed, light) => {
  expect(speechLight(elapsed, 60_000)).toBe(light);
});

test.each([
  [60_000, true, 0, 'good'],
  [54_000, true, 0, 'good'],
  [60_000, true, 1, 'hard'],
  [75_000, true, 0, 'hard'],
  [76_000, true, 0, 'again'],
  [60_000, true, 3, 'again'],
  [60_000, false, 0, 'again'],
])('%d ms of sixty seconds, whole %s, %d left out: %s', (totalMs, isWhole, missed, rating) => {
  expect(rateTake({ totalMs, isWhole }, { targetMs: 60_000, missed })).toBe(rating);
});

test('the pace is that of what was told', () => {
  const spoken = {
    phase: 'spoken',
    parts: PARTS,
    tookMs: [12_000],
    totalMs: 12_000,
    isWhole: false,
  } as const;
  expect(pacePerMinute(spoken, 'zh')).toBe(200);
  expect(pacePerMinute({ ...spoken, totalMs: 0 }, 'zh')).toBe(0);
});

describe('rehearsals', () => {
  const take = (rating: TakeRecord['rating'], day: number): TakeRecord => ({
    seconds: 60,
    mode: 'read',
    totalMs: 60_000,
    isWhole: true,
    rating,
    perMinute: 200,
    fillers: 0,
    at: day * 86_400_000,
    day: day as Day,
  });
  const next = (...takes: TakeRecord[]) => nextRehearsal(takes, DEFAULT_SETTINGS);

  test('come back further and further apart while they go well, and tomorrow when one does not', () => {
    expect(next()).toBeNull();
    const first = next(take('good', 100)) ?? 0;
    expect(first).toBeGreaterThan(100);
    const second = next(take('good', 100), take('good', first)) ?? 0;
    expect(second - first).toBeGreaterThan(first - 100);
    expect(next(take('good', 100), take('again', first))).toBe(first + 1);
  });

  test('of other rooms, and broken lines, are none', () => {
    const stamp = { at: 0, day: 0 as Day };
    for (const data of [null, 3, 'x', [], {}, { room: 'estimate' }, { room: 'intro', seconds: '60' }])
      expect(takeFrom(data as never, stamp)).toBeNull();
  });
});
