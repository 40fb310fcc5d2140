import type { ChoiceShape } from '../domain/card.ts';
import type { ChoiceGrade, Suggestion } from './grade.ts';

/** The exact set counts; for `multi`, one difference from it is hard and two are again. */
export function gradeChoice({ kind, options }: ChoiceShape, chosen: readonly number[]): ChoiceGrade {
  const missed = options.flatMap(({ right }, i) => (right && !chosen.includes(i) ? [i] : []));
  const wrong = options.flatMap(({ right }, i) => (!right && chosen.includes(i) ? [i] : []));
  const differences = missed.length + wrong.length;
  return {
    kind,
    correct: differences === 0,
    coverage: null,
    points: [],
    suggested: suggestionFor(kind, differences),
    chosen,
    missed,
    wrong,
  };
}

function suggestionFor(kind: ChoiceShape['kind'], differences: number): Suggestion {
  if (differences === 0) return 'good';
  return kind === 'multi' && differences === 1 ? 'hard' : 'again';
}
