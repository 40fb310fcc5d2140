import type { Card } from '../domain/card.ts';
import type { PointVerdict } from '../domain/event.ts';
import { plainText } from '../domain/prose.ts';
import type { Rating } from '../domain/rating.ts';
import { type Grade, SUGGESTIONS, type Suggestion } from '../grading/grade.ts';
import { type Circumstances, suggestFromTicks, suggestRating } from '../grading/suggestion.ts';
import { beginChecklist, type Checklist, type JudgedPoint } from './checklist.ts';

/** What is put before the person after the reveal. An answer only thought has no grade. */
export function checklistFor(card: Card, grade: Grade | null): Checklist {
  if (card.shape.kind !== 'recall') return beginChecklist([]);
  const graded = grade?.kind === 'recall' ? grade.points : [];
  const points = card.shape.points.map(({ kind, text }, index): JudgedPoint => {
    const { verdict = 'undetected', seen = false } = graded[index] ?? {};
    return {
      index,
      kind,
      text: plainText(text),
      machine: verdict,
      isPartlySeen: seen && verdict === 'undetected',
    };
  });
  return beginChecklist(points);
}

/**
 * The rating suggested now. The person's ticks decide where there are any; an answer only thought and a checklist
 * nobody touched say nothing, and are taken for known, as pressing the space bar twice is everywhere. A folk error
 * the person owns up to is at most hard: the points may all be there, and the idea is still wrong.
 */
export function suggestionFor(
  {
    card,
    grade,
    checklist,
  }: { readonly card: Card; readonly grade: Grade | null; readonly checklist: Checklist },
  circumstances: Circumstances,
): Rating {
  if (circumstances.skipped) return 'again';
  const limited = (suggestion: Suggestion) => atMost(suggestion, limitOf(circumstances, checklist));
  if (card.shape.kind === 'recall') {
    const isSilent = grade === null && !checklist.touched;
    return limited(isSilent ? 'good' : (suggestFromTicks(card.shape, ticksOf(checklist)) ?? 'good'));
  }
  return limited(grade === null ? 'good' : (suggestRating(grade, circumstances) ?? 'good'));
}

/** Every point as it was shown, for the log; wrong statements nobody made stand there unsaid. */
export function verdictsOf(card: Card, grade: Grade | null, checklist: Checklist): PointVerdict[] {
  if (card.shape.kind !== 'recall') return [];
  const graded = grade?.kind === 'recall' ? grade.points : [];
  const said = new Set(checklist.rows.filter((row) => row.said).map((row) => row.index));
  return card.shape.points.map((point, index) => ({
    text: plainText(point.text),
    machine: graded[index]?.verdict ?? 'undetected',
    person: said.has(index),
  }));
}

/** One tick for each point that is not a wrong statement, in the order of the shape. */
function ticksOf({ rows }: Checklist): boolean[] {
  return rows.filter((row) => row.kind !== 'wrong').map((row) => row.said);
}

function limitOf({ hints, confidence }: Circumstances, { rows }: Checklist): Suggestion {
  const ownedUp = rows.some((row) => row.kind === 'wrong' && row.said);
  return hints > 0 || confidence === 'guess' || ownedUp ? 'hard' : 'good';
}

function atMost(suggestion: Suggestion, limit: Suggestion): Suggestion {
  return SUGGESTIONS.indexOf(suggestion) <= SUGGESTIONS.indexOf(limit) ? suggestion : limit;
}
