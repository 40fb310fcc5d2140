import type { CardId } from '../domain/card.ts';
import { seededRandom, seedFrom } from '../domain/random.ts';

/** Whole days an interval may take, both ends included. */
export type Bounds = { readonly minimum: number; readonly maximum: number };

/** A number in [0, 1) that is the same whenever the same card stands at the same review. */
export function fuzzFactor(card: CardId, reviews: number): number {
  return seededRandom(seedFrom(card) + reviews)();
}

/**
 * An interval as whole days inside the bounds, at that share of the way through its fuzz range; a factor of
 * null only rounds. After Anki's `with_review_fuzz` (rslib `scheduler/states/fuzz.rs`): cards learned together
 * drift apart instead of coming back together for ever.
 */
export function fuzzedDays(factor: number | null, interval: number, { minimum, maximum }: Bounds): number {
  const least = Math.min(minimum, maximum);
  if (factor === null) return clamp(Math.round(interval), least, maximum);
  const { lower, upper } = fuzzRange(interval, { minimum: least, maximum });
  return Math.floor(lower + factor * (1 + upper - lower));
}

/**
 * The fewest days the next interval may have so that fuzz alone never shortens it: one more than the last when
 * it grew, the last itself when it stayed within reach, else 0, because a changed retention may shorten it.
 * After Anki's `minimum_review_fuzz_interval`.
 */
export function leastAfter(previousDays: number, interval: number, maximum: number): number {
  if (Math.round(interval) > previousDays) return previousDays + 1;
  return previousDays <= fuzzRange(interval, { minimum: 1, maximum }).upper ? previousDays : 0;
}

/** The days fuzz may choose from, both included. */
function fuzzRange(interval: number, { minimum, maximum }: Bounds): { lower: number; upper: number } {
  const bounded = clamp(interval, minimum, maximum);
  const delta = fuzzDelta(bounded);
  return {
    lower: clamp(Math.round(bounded - delta), minimum, maximum),
    upper: clamp(Math.round(bounded + delta), minimum, maximum),
  };
}

/** A day either way, and a share of the days in each range; intervals under 2.5 days stay as they are. */
function fuzzDelta(interval: number): number {
  if (interval < 2.5) return 0;
  return (
    1 +
    0.15 * (Math.min(interval, 7) - 2.5) +
    0.1 * Math.max(0, Math.min(interval, 20) - 7) +
    0.05 * Math.max(0, interval - 20)
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
