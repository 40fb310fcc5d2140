import { describe, expect, test } from 'vitest';
import { RATINGS, type Rating } from '../../src/domain/rating.ts';
import { type Memory, NEW_MEMORY } from '../../src/memory/memory.ts';
import { HISTORIES } from './py-fsrs-histories.ts';
import { answered, daysUntilDue, NOON, PLAIN, reviewedOnDue, settingsFor } from './reviewing.ts';
import { BY_UTC_DATE, FIRST_REPEAT, RATING_OF, REVIEWED_ON_DUE, SWITCHED } from './vectors.ts';

function ratingsOf(numbers: readonly number[]): readonly Rating[] {
  return numbers.flatMap((number) => RATING_OF[number] ?? []);
}

describe('published histories', () => {
  test.each(REVIEWED_ON_DUE)('$id: the intervals are the published ones', (published) => {
    const settings = settingsFor(published.weights, published.shortTerm ? 'short term' : 'no short term');
    const memories = reviewedOnDue(ratingsOf(published.ratings), settings);
    expect(memories.map(daysUntilDue)).toEqual(published.days);
    published.stability?.forEach((s, index) => void expect(memories[index]?.stability).toBeCloseTo(s, 6));
    published.difficulty?.forEach((d, index) => void expect(memories[index]?.difficulty).toBeCloseTo(d, 6));
  });

  test('the published history holds when steps and the short term come and go between reviews', () => {
    let memory: Memory = NEW_MEMORY;
    let at = NOON;
    const days = ratingsOf(SWITCHED.ratings).map((rating, index) => {
      const kind = SWITCHED.shortTerm[index] ? 'short term' : 'no short term';
      const next = answered(memory, rating, at, settingsFor(SWITCHED.weights, kind));
      expect(next.state).toBe(SWITCHED.states[index]);
      expect(next.stability).toBeCloseTo(SWITCHED.stability[index] ?? 0, 6);
      expect(next.difficulty).toBeCloseTo(SWITCHED.difficulty[index] ?? 0, 6);
      at = next.due.by === 'instant' ? next.due.at : at + (SWITCHED.days[index] ?? 0) * 86_400_000;
      memory = next;
      return daysUntilDue(next);
    });
    // The second answer falls on the day of the first, where weights of 0 leave even a forgotten card as firm
    // as it was; ts-fsrs lets it shrink as after days, and so holds good a day lower: 4.
    expect(days).toEqual(SWITCHED.days.with(1, 5));
  });

  test.each(FIRST_REPEAT)(
    '$id: a new card goes where the published one goes',
    ({ weights, days, states }) => {
      const first = RATINGS.map((rating) => answered(NEW_MEMORY, rating, NOON, { ...PLAIN, weights }));
      expect(first.map(({ state }) => state)).toEqual(states);
      expect(first.map(daysUntilDue)).toEqual(days);
    },
  );

  test.each(HISTORIES)('$id: py-fsrs leaves the same state, strength, step and due moment', (history) => {
    let memory: Memory = NEW_MEMORY;
    for (const published of history.reviews) {
      const at = Date.parse(published.at);
      const [rating = 'again'] = ratingsOf([published.rating]);
      const next = answered(memory, rating, at, { ...PLAIN, weights: history.weights });
      expect(next.state).toBe(published.state);
      expect(next.state === 'review' ? null : next.step).toBe(published.step);
      expect(next.stability).toBeCloseTo(published.stability, 4);
      expect(next.difficulty).toBeCloseTo(published.difficulty, 4);
      const seconds = next.due.by === 'instant' ? (next.due.at - at) / 1000 : daysUntilDue(next) * 86_400;
      expect(seconds).toBe(published.dueSeconds);
      memory = next;
    }
  });

  test.each(BY_UTC_DATE)(
    '$id: elapsed days are counted by the date',
    ({ weights, at, ratings, ...published }) => {
      const found: number[] = [];
      let memory: Memory = NEW_MEMORY;
      at.forEach((moment, index) => {
        for (const rating of ratingsOf([ratings[index] ?? 0])) {
          memory = answered(memory, rating, moment, { ...PLAIN, weights });
          found.push(memory.stability);
        }
      });
      const compared = found.slice(-published.stability.length);
      compared.forEach(
        (s, index) => void expect(s).toBeCloseTo(published.stability[index] ?? 0, published.digits),
      );
    },
  );
});
