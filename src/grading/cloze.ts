import type { ClozeShape } from '../domain/card.ts';
import { foldText } from './evidence/folded-text.ts';
import type { ClozeGrade } from './grade.ts';
import { suggestByShare } from './suggestion.ts';

/** Blank by blank, against any accepted answer; case, width, quotes, hyphens and spaces do not matter. */
export function gradeCloze(shape: ClozeShape, given: readonly string[]): ClozeGrade {
  const blanks = blanksOf(shape).map((accepted, index) => {
    const answer = given[index] ?? '';
    const plain = comparable(answer);
    return {
      given: answer,
      expected: accepted[0] ?? '',
      right: plain !== '' && accepted.some((other) => comparable(other) === plain),
    };
  });
  const hits = blanks.filter((blank) => blank.right).length;
  return {
    kind: 'cloze',
    correct: hits === blanks.length,
    coverage: null,
    points: [],
    suggested: suggestByShare(hits, blanks.length),
    blanks,
  };
}

/** The accepted answers of each blank, in order. */
export function blanksOf({ pieces }: ClozeShape): (readonly string[])[] {
  return pieces.flatMap((piece) => ('blank' in piece ? [piece.blank] : []));
}

function comparable(text: string): string {
  return foldText(text.trim().replace(/[。.,，;；!！?？]+$/, '')).text.replace(/\s/g, '');
}
