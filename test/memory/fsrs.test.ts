import { describe, expect, test } from 'vitest';
import { RATINGS } from '../../src/domain/rating.ts';
import { modelFor, type Strength } from '../../src/memory/fsrs.ts';
import { fuzzedDays } from '../../src/memory/fuzz.ts';
import { PLAIN, settingsFor } from './reviewing.ts';
import {
  FIRST_REPEAT,
  FORMULAS,
  FSRS6,
  MEMORY_SEQUENCES,
  NEXT_STATE,
  NEXT_STATES,
  RATING_OF,
} from './vectors.ts';

const model = modelFor({ ...PLAIN, weights: FSRS6 });

function rating(number: number) {
  const found = RATING_OF[number];
  if (found === undefined) throw new Error(`no rating ${number}`);
  return found;
}

/** Days after which recall has fallen that far: the forgetting curve, turned round. */
function daysToRecall(recall: number, stability: number): number {
  const decay = -(FSRS6[20] ?? 0);
  return (stability * (recall ** (1 / decay) - 1)) / (0.9 ** (1 / decay) - 1);
}

function strengthAfter(ratings: readonly number[], daysApart: readonly number[], weights: readonly number[]) {
  const { firstStrength, nextStrength } = modelFor(settingsFor(weights, 'short term'));
  return ratings.reduce<Strength | null>(
    (strength, number, index) =>
      strength === null
        ? firstStrength(rating(number))
        : nextStrength(strength, daysApart[index] ?? 0, rating(number)),
    null,
  );
}

describe('the published formulas', () => {
  test.each(FIRST_REPEAT)('$id: a first answer gives the published strength', ({ weights, ...published }) => {
    const { firstStrength } = modelFor({ ...PLAIN, weights });
    const strengths = RATINGS.map(firstStrength);
    strengths.forEach(({ stability, difficulty }, index) => {
      expect(stability).toBe(published.stability[index]);
      expect(difficulty).toBeCloseTo(published.difficulty[index] ?? 0, 8);
    });
  });

  test('difficulty moves less the nearer it is to its end', () => {
    const { difficulty, ratings, next } = FORMULAS.nextDifficulty;
    const found = ratings.map(
      (r) => model.nextStrength({ stability: 5, difficulty }, 1, rating(r)).difficulty,
    );
    found.forEach((value, index) => void expect(value).toBeCloseTo(next[index] ?? 0, 6));
  });

  // The first published row is an again under the formula for recall, which no review can reach.
  test.each([1, 2, 3])('recalled at row %i, stability grows as published', (row) => {
    const { stability, difficulty, recall, ratings, next } = FORMULAS.recallStability;
    const days = daysToRecall(recall[row] ?? 0, stability);
    const after = model.nextStrength(
      { stability, difficulty: difficulty[row] ?? 0 },
      days,
      rating(ratings[row] ?? 0),
    );
    expect(after.stability).toBeCloseTo(next[row] ?? 0, 4);
  });

  test.each([0, 1, 2, 3])('forgotten at row %i, stability shrinks as published', (row) => {
    const { stability, difficulty, recall, next } = FORMULAS.forgetStability;
    const days = daysToRecall(recall[row] ?? 0, stability);
    const after = model.nextStrength({ stability, difficulty: difficulty[row] ?? 0 }, days, 'again');
    expect(after.stability).toBeCloseTo(next[row] ?? 0, 6);
  });

  test('a second answer on the same day follows the short-term formula', () => {
    const { stability, ratings, next } = FORMULAS.shortTermStability;
    ratings.forEach((r, index) => {
      const after = model.nextStrength({ stability, difficulty: 5 }, 0, rating(r));
      expect(after.stability).toBeCloseTo(next[index] ?? 0, 5);
    });
  });

  test('the interval for a stability of one day depends on the wanted retention as published', () => {
    const { retention, days } = FORMULAS.intervalByRetention;
    const found = retention.map((wanted) => {
      const ideal = modelFor({ ...PLAIN, weights: FSRS6, retention: wanted }).idealDays(1);
      return fuzzedDays(null, ideal, { minimum: 1, maximum: 10_000_000 });
    });
    expect(found).toEqual(days);
  });

  test('recall falls along the published curve', () => {
    const { days, stability, recall } = FORMULAS.forgettingCurve;
    recall.forEach((r, index) => {
      expect(model.recallAfter(days[index] ?? 0, stability[index] ?? 0)).toBeCloseTo(r, 5);
    });
  });

  test('the curve bends by the last weight', () => {
    const { decay, stability, days, recall } = FORMULAS.decay02;
    const flatter = modelFor({ ...PLAIN, weights: FSRS6.with(20, decay) });
    days.forEach((day, index) => {
      expect(flatter.recallAfter(day, stability)).toBeCloseTo(recall[index] ?? 0, 6);
    });
  });
});

describe('the published memories', () => {
  test.each(MEMORY_SEQUENCES)('$id: a run of reviews leaves the published strength', (published) => {
    const kind = published.shortTerm ? 'short term' : 'no short term';
    const { weights = [] } = settingsFor(published.weights, kind);
    const strength = strengthAfter(published.ratings, published.daysApart, weights ?? []);
    expect(strength?.stability).toBeCloseTo(published.stability, 4);
    expect(strength?.difficulty).toBeCloseTo(published.difficulty, 4);
  });

  test('19 weights are used as they are, though ts-fsrs rewrites them', () => {
    const { weights, stability, difficulty, elapsedDays, next } = NEXT_STATE;
    const after = modelFor({ ...PLAIN, weights }).nextStrength(
      { stability, difficulty },
      elapsedDays,
      'good',
    );
    expect(after.stability).toBeCloseTo(next.stability, 4);
    expect(after.difficulty).toBeCloseTo(next.difficulty, 5);
  });

  test.each(RATINGS)('19 weights: after the same history, %s leaves the published strength', (answer) => {
    const { weights, ratings, daysApart, elapsedDays, next } = NEXT_STATES;
    const before = strengthAfter(ratings, daysApart, weights);
    if (before === null) throw new Error('no history');
    const after = modelFor({ ...PLAIN, weights }).nextStrength(before, elapsedDays, answer);
    expect(after.stability).toBeCloseTo(next[answer].stability, 4);
    expect(after.difficulty).toBeCloseTo(next[answer].difficulty, 5);
  });

  test('a first stability below a tenth of a day is kept, though ts-fsrs lifts it', () => {
    const weights = FSRS6.with(0, 0.0123);
    expect(modelFor({ ...PLAIN, weights }).firstStrength('again').stability).toBe(0.0123);
  });

  test('weights that ts-fsrs would clip are used as they were trained', () => {
    // Its bounds end at 0.8 for w9 and 6 for w16.
    const weights = FSRS6.with(9, 0.9).with(16, 7);
    const strength = { stability: 5, difficulty: 5 };
    const good = modelFor({ ...PLAIN, weights }).nextStrength(strength, 5, 'good').stability;
    const easy = modelFor({ ...PLAIN, weights }).nextStrength(strength, 5, 'easy').stability;
    expect((easy - 5) / (good - 5)).toBeCloseTo(7, 5);
    const growth = Math.exp(1.8722) * (11 - 5) * 5 ** -0.9 * (Math.exp((1 - 0.9) * 0.796) - 1);
    expect(good).toBeCloseTo(5 * (1 + growth), 5);
  });
});
