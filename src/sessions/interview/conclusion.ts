import type { RecallGrade } from '../../grading/grade.ts';
import type { Checklist } from '../checklist.ts';

/**
 * Whether a point that had to be said stands in the answer's first sentence. Null where nobody can tell: nothing was
 * written down, or the card has no such point. What the person ticked without the machine's proof has no place in the text.
 */
export function isConclusionFirst(
  text: string,
  { grade, checklist }: { readonly grade: RecallGrade | null; readonly checklist: Checklist },
): boolean | null {
  const musts = checklist.rows.filter(({ kind }) => kind === 'must');
  if (grade === null || text.trim() === '' || musts.length === 0) return null;
  const said = musts.filter((row) => row.said);
  const proved = said.filter(({ index }) => (grade.points[index]?.evidence.length ?? 0) > 0);
  if (said.length > 0 && proved.length === 0) return null;
  const end = firstSentenceEnd(text);
  return proved.some(({ index }) => grade.points[index]?.evidence.some(([start]) => start < end) ?? false);
}

/** A full stop counts before a space only: versions and decimals have dots too. */
function firstSentenceEnd(text: string): number {
  const end = text.trimStart().search(/[。！？!?\n]|\.(?=\s|$)/);
  return end === -1 ? text.length : end + (text.length - text.trimStart().length);
}
