import { FSRSAlgorithm, S_MIN } from 'ts-fsrs';
import type { Rating } from '../domain/rating.ts';
import type { Settings } from '../domain/settings.ts';
import { fullWeights } from './weights.ts';

/** How firmly a card sits. */
export type Strength = {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
};

/** FSRS-6 under one set of weights and one retention: the formulas alone, no scheduling. */
export type Model = {
  readonly firstStrength: (rating: Rating) => Strength;
  /** After a review that many whole days since the last. */
  readonly nextStrength: (strength: Strength, elapsedDays: number, rating: Rating) => Strength;
  /** Chance of recall after that many days, 0–1. */
  readonly recallAfter: (elapsedDays: number, stability: number) => number;
  /** Days until recall falls to the wanted retention; neither rounded nor bounded. */
  readonly idealDays: (stability: number) => number;
};

const GRADES = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, number>;

const models = new WeakMap<Settings, Model>();

/** One model per settings value, however many reviews are folded with it. */
export function modelFor(settings: Settings): Model {
  let model = models.get(settings);
  if (model === undefined) {
    model = buildModel(fullWeights(settings.weights), settings.retention);
    models.set(settings, model);
  }
  return model;
}

function buildModel(weights: readonly number[], retention: number): Model {
  const algorithm = new FSRSAlgorithm({ enable_short_term: true });
  // ts-fsrs 5.4.2 clips the weights it is given and rewrites sets of 19, so they are written past its doors.
  Object.assign(algorithm.parameters.w, weights);
  // Setting the retention makes it work out the interval again, now from the weights above.
  algorithm.parameters.request_retention = retention;
  return {
    firstStrength: (rating) => ({
      // ts-fsrs lifts the first stability to 0.1 days; trained weights go lower.
      stability: Math.max(S_MIN, weights[GRADES[rating] - 1] ?? S_MIN),
      difficulty: algorithm.next_state(null, 0, GRADES[rating]).difficulty,
    }),
    nextStrength: (strength, elapsedDays, rating) =>
      algorithm.next_state(strength, elapsedDays, GRADES[rating]),
    recallAfter: (elapsedDays, stability) => algorithm.forgetting_curve(elapsedDays, stability),
    idealDays: (stability) => stability * algorithm.interval_modifier,
  };
}
