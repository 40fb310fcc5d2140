import type { Rating } from '../domain/rating.ts';

export const MINUTES_PER_DAY = 1440;

/** The step a card waits in, counted from 0, and how long. */
export type Step = { readonly step: number; readonly minutes: number };

/**
 * The step a rating leads to from a step, or null when the card leaves its steps.
 * The rules are Anki's (rslib `scheduler/states/steps.rs`): again starts over, good moves on, easy leaves,
 * hard repeats the step, and on the first one waits somewhere between again and good.
 * A step past the end, left over from a longer list, counts as the last.
 */
export function stepAfter(steps: readonly number[], step: number, rating: Rating): Step | null {
  const [first, second] = steps;
  if (first === undefined || rating === 'easy') return null;
  if (rating === 'again') return { step: 0, minutes: first };
  const current = Math.min(step, steps.length - 1);
  if (rating === 'hard') {
    const minutes = current === 0 ? hardOnFirst(first, second) : (steps[current] ?? first);
    return { step: current, minutes };
  }
  const next = steps[current + 1];
  return next === undefined ? null : { step: current + 1, minutes: next };
}

/** A single step has no good to lie below: half as long again, but never a whole day more. */
function hardOnFirst(first: number, second: number | undefined): number {
  if (second !== undefined) return (first + second) / 2;
  return Math.min(first * 1.5, first + MINUTES_PER_DAY);
}
