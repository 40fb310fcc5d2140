import type { RecallShape } from '../../domain/card.ts';
import type { CardSection, Page } from '../../domain/page.ts';
import { plainText } from '../../domain/prose.ts';
import type { Report } from '../report.ts';
import { LONGEST_ANSWER, lengthOf } from './length.ts';

/**
 * Indexes of points whose own text does not meet their own groups, and of musts the model answer does not meet.
 * Handed in by whoever knows how answers are judged.
 */
export type SelfCheck = (
  shape: RecallShape,
  answer: string,
) => { readonly texts: readonly number[]; readonly musts: readonly number[] };

export type CardChecks = {
  /** True for the content that ships with the program, which promises more than a user's pack. */
  readonly isBuiltIn: boolean;
  readonly selfCheck: SelfCheck | null;
};

/** What one card of a page owes its reader, beyond its grammar. */
export function checkCard(report: Report, page: Page, section: CardSection, checks: CardChecks): void {
  const { card, line } = section;
  const { shape, hints, level, answer, language } = card;
  const most = LONGEST_ANSWER[language];
  const length = lengthOf(answer, language);
  if (length > most) report('answer-long', line, { length, most });
  if (shape.kind !== 'recall') return;
  if (checks.isBuiltIn && shape.points.length === 0) report('points-missing', line, {});
  if (checks.isBuiltIn && level >= 2 && hints.length === 0 && OWES_HINTS.has(page.kind)) {
    report('hints-missing', line, {});
  }
  if (checks.selfCheck === null || page.kind === 'design') return;
  const { texts, musts } = checks.selfCheck(shape, answer);
  const text = (index: number) => plainText(shape.points[index]?.text ?? []);
  for (const index of texts) report('point-unmet', line, { point: text(index) });
  for (const index of musts) report('must-unmet', line, { point: text(index) });
}

/** Where cards state a level themselves; stages, labs and probing questions are led up to in other ways. */
const OWES_HINTS: ReadonlySet<Page['kind']> = new Set(['topic', 'interview']);
