import type { Card } from '../domain/card.ts';
import { type AliasProposal, proposeAlias } from '../grading/alias-proposal.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';
import { isUnreadable } from '../grading/grade.ts';
import { gradeResponse } from '../grading/grade-answer.ts';
import { type Checklist, heard } from './checklist.ts';
import type { AliasHappening } from './taught-aliases.ts';

/** A typed answer being gone through, with what was taught on the way. */
export type Lesson = {
  readonly card: Card;
  readonly text: string;
  readonly aliases: readonly TaughtAlias[];
  readonly checklist: Checklist;
};

/** The answer's own words that could count for a row the machine did not see; null when there are none, or no need. */
export function proposalFor({ card, text, aliases, checklist }: Lesson, row: number): AliasProposal | null {
  const point = checklist.rows[row];
  if (card.shape.kind !== 'recall' || point === undefined || point.kind === 'wrong') return null;
  return proposeAlias(card.shape, point.index, text, aliases);
}

/** The lesson after some words were taught for a row, and the event that keeps them. They are heard at once. */
export function taught(
  lesson: Lesson,
  row: number,
  { group, alias }: Pick<AliasProposal, 'group' | 'alias'>,
): { readonly lesson: Lesson; readonly event: AliasHappening } | null {
  const { card, text, checklist } = lesson;
  const point = checklist.rows[row];
  if (point === undefined) return null;
  const words = { point: point.index, group, alias };
  const aliases = [...lesson.aliases, words];
  const grade = gradeResponse(card.shape, { kind: 'recall', text }, aliases);
  const verdicts = isUnreadable(grade) ? [] : grade.points.map(({ verdict }) => verdict);
  return {
    lesson: { ...lesson, aliases, checklist: heard(checklist, verdicts, point.index) },
    event: { type: 'alias', card: card.id, language: card.language, ...words, about: point.text },
  };
}

/** Whether a part of the point is still missing after what was taught. */
export function isStillMissing({ checklist }: Lesson, row: number): boolean {
  return checklist.rows[row]?.machine === 'undetected';
}
