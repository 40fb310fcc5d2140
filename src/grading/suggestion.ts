import type { RecallShape } from '../domain/card.ts';
import type { Confidence } from '../domain/rating.ts';
import type { Coverage, Suggestion } from './grade.ts';

/** What else counts towards the rating besides the answer. */
export type Circumstances = {
  /** Hints shown before the answer. */
  readonly hints: number;
  readonly confidence: Confidence | null;
  /** "I don't know", or skipped. */
  readonly skipped: boolean;
};

/** The rating to suggest: a right guess, or any hint, is at most hard; "don't know" and skip are again. Easy is never suggested. */
export function suggestRating(
  grade: { readonly suggested: Suggestion | null },
  { hints, confidence, skipped }: Circumstances,
): Suggestion | null {
  if (skipped) return 'again';
  const isHelped = hints > 0 || confidence === 'guess';
  return isHelped && grade.suggested === 'good' ? 'hard' : grade.suggested;
}

/** Again under half, hard from half on, good for all. `of` must be above 0. */
export function suggestByShare(hit: number, of: number): Suggestion {
  if (hit >= of) return 'good';
  return hit * 2 < of ? 'again' : 'hard';
}

/**
 * The rating a covered recall card suggests: by its musts; by all its points where none is a must; null where there
 * are no points at all, since nobody but the person can tell.
 */
export function suggestByCoverage({ musts, others }: Coverage): Suggestion | null {
  if (musts[1] > 0) return suggestByShare(...musts);
  return others[1] > 0 ? suggestByShare(...others) : null;
}

/** The same, from what the person ticked: one tick for each point that is not struck out, in the order of the shape. */
export function suggestFromTicks({ points }: RecallShape, ticks: readonly boolean[]): Suggestion | null {
  const counted = points.filter((point) => point.kind !== 'wrong');
  return suggestByCoverage(coverageOf(counted.map(({ kind }, i) => ({ kind, isHit: ticks[i] === true }))));
}

/** Struck-out points are in neither count. */
export function coverageOf(
  points: readonly { readonly kind: 'must' | 'point' | 'wrong'; readonly isHit: boolean }[],
): Coverage {
  const count = (kind: 'must' | 'point'): [number, number] => {
    const all = points.filter((point) => point.kind === kind);
    return [all.filter((point) => point.isHit).length, all.length];
  };
  return { musts: count('must'), others: count('point') };
}
