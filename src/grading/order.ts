import type { OrderShape } from '../domain/card.ts';
import type { OrderGrade, Suggestion } from './grade.ts';

/** By the longest run of items in the right order among themselves: one item out of place costs one, wherever it went. */
export function gradeOrder({ items }: OrderShape, given: readonly number[]): OrderGrade {
  const run = longestIncreasing(given);
  return {
    kind: 'order',
    correct: run.length === items.length,
    coverage: null,
    points: [],
    suggested: suggestionFor(items.length - run.length),
    given,
    run,
  };
}

function suggestionFor(outOfPlace: number): Suggestion {
  if (outOfPlace === 0) return 'good';
  return outOfPlace <= 2 ? 'hard' : 'again';
}

/** A longest strictly increasing subsequence; the plain quadratic way, since no card has more than nine items. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [at, value] of values.entries()) {
    const before = runs.slice(0, at).filter((run) => (run.at(-1) ?? value) < value);
    runs.push([...longest(before), value]);
  }
  return longest(runs);
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
}
