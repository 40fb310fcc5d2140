import { describe, expect, test } from 'vitest';
import { addDays, type Calendar, dayOf, daysBetween, formatDay } from '../../src/domain/day.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { type Memory, NEW_MEMORY, type SeenMemory } from '../../src/memory/memory.ts';
import { rememberReview } from '../../src/memory/scheduler.ts';
import { DAYS_APART, ROLLOVER } from './anki-vectors.ts';
import { calendarOf, card, daysUntilDue, PLAIN, UTC } from './reviewing.ts';

function answeredAt(memory: Memory, rating: Rating, at: number, calendar: Calendar): SeenMemory {
  return rememberReview(memory, { card, rating, at, day: dayOf(at, calendar) }, PLAIN);
}

/** A card answered easy, then good at the second moment. */
function twice(first: string, second: string, calendar: Calendar) {
  const before = answeredAt(NEW_MEMORY, 'easy', Date.parse(first), calendar);
  return { before, after: answeredAt(before, 'good', Date.parse(second), calendar) };
}

describe('published days', () => {
  // Anki counts from the date a collection was made on, whatever the hour, to the subjective day of now.
  test.each(ROLLOVER.cases)('made %s (%i west), now %s (%i west), rollover %i: %i days', (...row) => {
    const [created, createdWest, now, nowWest, rolloverHour, days] = row;
    const moment = (wall: string, west: number) => Date.parse(`${wall}Z`) + west * 60_000;
    const from = dayOf(moment(created, createdWest), {
      offsetMinutesAt: () => -createdWest,
      rolloverHour: 0,
    });
    const to = dayOf(moment(now, nowWest), { offsetMinutesAt: () => -nowWest, rolloverHour });
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each(DAYS_APART.cases)(
    'reviews $daysAgo days ago are $apart days apart in Shanghai',
    ({ daysAgo, apart }) => {
      const calendar = calendarOf(DAYS_APART.zone, DAYS_APART.rolloverHour);
      const now = Date.UTC(2026, 0, 20, 19, 59); // 03:59 in Shanghai, a minute before the day rolls over
      const days = daysAgo.map((ago) => dayOf(now - ago * 86_400_000, calendar));
      expect(days.map((day, index) => daysBetween(days[index - 1] ?? day, day))).toEqual(apart);
    },
  );
});

describe('the learner’s day decides', () => {
  const shanghai = calendarOf('Asia/Shanghai', 4);
  const losAngeles = calendarOf('America/Los_Angeles', 4);

  test('in Shanghai, answers on both sides of 08:00 belong to one day, though UTC has two', () => {
    // 07:50 and 08:10 on 5 March; UTC says 4 March 23:50 and 5 March 00:10.
    const { before, after } = twice('2026-03-04T23:50Z', '2026-03-05T00:10Z', shanghai);
    expect(formatDay(before.lastDay)).toBe('2026-03-05');
    expect(after.lastDay).toBe(before.lastDay);
    const sameDay = twice('2026-03-05T00:10Z', '2026-03-05T00:30Z', shanghai);
    expect(after.stability).toBe(sameDay.after.stability);
    expect(after.due).toEqual({ by: 'day', day: addDays(before.lastDay, 9) });
  });

  test.each([
    // Forward on 8 March 2026 at 02:00, back on 1 November at 02:00.
    ['the short day of spring', '2026-03-07T12:00Z', '2026-03-08T10:59Z', '2026-03-08T11:00Z'],
    ['the long day of autumn', '2026-10-31T11:00Z', '2026-11-01T11:59Z', '2026-11-01T12:00Z'],
  ])('in Los Angeles, %s ends at four in the morning too', (_, morning, lastMinute, nextDay) => {
    const day = (moment: string) => dayOf(Date.parse(moment), losAngeles);
    expect(day(lastMinute)).toBe(day(morning));
    expect(day(nextDay)).toBe(addDays(day(morning), 1));
  });

  test.each([
    ['rolling over at 4', 4, 0],
    ['rolling over at midnight', 0, 1],
  ])('%s, an answer at 23:30 and one at 00:30 are %i and %i days apart', (_, rolloverHour, days) => {
    const calendar = { ...UTC, rolloverHour };
    const at = (moment: string) => dayOf(Date.parse(moment), calendar);
    expect(daysBetween(at('2026-03-05T23:30Z'), at('2026-03-06T00:30Z'))).toBe(days);
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])(
    'in %s, a card asked at the same hour a week later is a week older, across both changes of the clock',
    (zone) => {
      const calendar = calendarOf(zone, 4);
      for (const [from, to] of [
        ['2026-03-05', '2026-03-12'],
        ['2026-10-29', '2026-11-05'],
      ]) {
        const noonAt = (date = '') => {
          const utcNoon = Date.parse(`${date}T12:00Z`);
          return utcNoon - calendar.offsetMinutesAt(utcNoon) * 60_000;
        };
        expect(daysBetween(dayOf(noonAt(from), calendar), dayOf(noonAt(to), calendar))).toBe(7);
      }
    },
  );
});

describe('clocks that go back', () => {
  test('an answer dated before the last counts as given on the same day', () => {
    const back = twice('2026-03-10T12:00Z', '2026-03-07T12:00Z', UTC).after;
    const still = twice('2026-03-10T12:00Z', '2026-03-10T12:00Z', UTC).after;
    expect(back.stability).toBe(still.stability);
    expect(daysUntilDue(back)).toBe(daysUntilDue(still));
  });

  test('flying east to west loses no day and gains none', () => {
    const shanghai = answeredAt(
      NEW_MEMORY,
      'easy',
      Date.parse('2026-03-10T01:00Z'),
      calendarOf('Asia/Shanghai', 4),
    );
    const landed = answeredAt(
      shanghai,
      'good',
      Date.parse('2026-03-10T10:00Z'),
      calendarOf('America/Los_Angeles', 4),
    );
    expect(formatDay(shanghai.lastDay)).toBe('2026-03-10');
    expect(formatDay(landed.lastDay)).toBe('2026-03-09');
    expect(landed.stability).toBe(shanghai.stability);
  });
});
