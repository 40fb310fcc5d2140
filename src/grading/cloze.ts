import type { ClozeShape } from '../domain/card.ts';
import { readNumber } from '../domain/numeral.ts';
import { foldText } from './evidence/folded-text.ts';
import type { ClozeGrade } from './grade.ts';
import { suggestByShare } from './suggestion.ts';

/** Blank by blank, against any accepted answer; case, width, quotes, hyphens, spaces and the script of a number do not matter. */
export function gradeCloze(shape: ClozeShape, given: readonly string[]): ClozeGrade {
  const blanks = blanksOf(shape).map((accepted, index) => {
    const answer = given[index] ?? '';
    const plain = comparable(answer);
    return {
      given: answer,
      expected: accepted[0] ?? '',
      right: plain !== '' && accepted.some((other) => isSame(comparable(other), plain)),
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

/** 三 fills a blank that wants 3, and 50 one that wants 五十. */
function isSame(accepted: string, given: string): boolean {
  if (accepted === given) return true;
  const [wanted, value] = [numberIn(accepted), numberIn(given)];
  return wanted !== null && wanted === value;
}

/** Null when the text is not a number from end to end. */
function numberIn(text: string): number | null {
  const number = readNumber(text, 0);
  return number?.end === text.length ? number.value : null;
}

function comparable(text: string): string {
  return foldText(text.trim().replace(/[。.,，;；!！?？]+$/, '')).text.replace(/\s/g, '');
}
