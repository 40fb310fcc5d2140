import type { MatchShape } from '../domain/card.ts';
import type { MatchGrade } from './grade.ts';
import { suggestByShare } from './suggestion.ts';

/** Pair by pair; `rights` holds the right side chosen for each left side. */
export function gradeMatch(shape: MatchShape, rights: readonly number[]): MatchGrade {
  const pairs = shape.pairs.map((_, left) => {
    const given = rights[left] ?? -1;
    return { given, right: given === left };
  });
  const hits = pairs.filter((pair) => pair.right).length;
  return {
    kind: 'match',
    correct: hits === pairs.length,
    coverage: null,
    points: [],
    suggested: suggestByShare(hits, pairs.length),
    pairs,
  };
}
