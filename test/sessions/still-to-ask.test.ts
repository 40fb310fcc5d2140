import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { type Due, type Memory, NEW_MEMORY, type Trace } from '../../src/memory/memory.ts';
import { LEARN_AHEAD_MS } from '../../src/sessions/quiz.ts';
import { isStillToAsk, type Reason } from '../../src/sessions/still-to-ask.ts';

const calendar = { offsetMinutesAt: () => 0, rolloverHour: 0 };
const now = Date.UTC(2026, 10, 23, 12);
const today = dayOf(now, calendar);

const trace: Trace = { stability: 3, difficulty: 5, lastAt: now, lastDay: today, reviews: 1, lapses: 0 };

const dueToday: Memory = { ...NEW_MEMORY, ...trace, state: 'review', due: { by: 'day', day: today } };
const answeredElsewhere: Memory = {
  ...NEW_MEMORY,
  ...trace,
  state: 'review',
  due: { by: 'day', day: addDays(today, 3) },
};

function inSteps(minutes: number): Memory {
  const due: Due = { by: 'instant', at: now + minutes * 60_000 };
  return { ...NEW_MEMORY, ...trace, state: 'learning', step: 1, due };
}

describe('a card in line is asked only while the reason it was put there holds', () => {
  test.each<[string, Memory, Reason, boolean]>([
    ['a new card', NEW_MEMORY, 'new', true],
    ['a new card met on another terminal', inSteps(10), 'new', false],
    ['a card due today', dueToday, 'due', true],
    ['a card due today that was answered on another terminal', answeredElsewhere, 'due', false],
    ['a step whose moment has come', inSteps(0), 'step', true],
    ['a step not far off', inSteps(LEARN_AHEAD_MS / 60_000), 'step', true],
    ['a step moved on by another terminal', inSteps(LEARN_AHEAD_MS / 60_000 + 1), 'step', false],
    ['a step that has graduated', answeredElsewhere, 'step', false],
    ['a card whose first answer was taken back', NEW_MEMORY, 'step', true],
    ['a card the person chose to drill ahead', answeredElsewhere, 'again', true],
  ])('%s', (_what, memory, reason, isAsked) => {
    expect(isStillToAsk(memory, reason, { today, now })).toBe(isAsked);
  });

  test.each<Reason>(['new', 'due', 'step', 'again'])('none that was set aside meanwhile (%s)', (reason) => {
    for (const memory of [NEW_MEMORY, dueToday, inSteps(0)]) {
      expect(isStillToAsk({ ...memory, suspended: true }, reason, { today, now })).toBe(false);
      expect(isStillToAsk({ ...memory, buriedUntil: addDays(today, 1) }, reason, { today, now })).toBe(false);
    }
  });

  test('a card put off until today is back', () => {
    expect(isStillToAsk({ ...dueToday, buriedUntil: today }, 'due', { today, now })).toBe(true);
  });
});
