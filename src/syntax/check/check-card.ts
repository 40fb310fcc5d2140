import type { RecallShape } from '../../domain/card.ts';
import type { CardSection, Page, PredictionSection } from '../../domain/page.ts';
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
export function checkCard(
  report: Report,
  page: Page,
  section: CardSection | PredictionSection,
  checks: CardChecks,
): void {
  const { line } = section;
  const { answer, language } = section.type === 'card' ? section.card : section.question;
  const most = LONGEST_ANSWER[language];
  const length = lengthOf(answer, language);
  if (length > most) report('answer-long', line, { length, most });
  if (section.type !== 'card' || section.card.shape.kind !== 'recall') return;
  const { hints, level, shape } = section.card;
  if (checks.isBuiltIn && shape.points.length === 0) report('points-missing', line, {});
  if (checks.isBuiltIn && level >= 2 && hints.length === 0 && OWES_HINTS.has(page.kind)) {
    report('hints-missing', line, {});
  }
  if (checks.selfCheck !== null) reportUnmet(report, line, shape, checks.selfCheck(shape, answer));
}

/** Where cards state a level themselves; stages, labs and probing questions are led up to in other ways. */
const OWES_HINTS: ReadonlySet<Page['kind']> = new Set(['topic', 'interview']);

/** A point without groups is for the person to tick; nothing can be found for it. */
function reportUnmet(
  report: Report,
  line: number,
  { points }: RecallShape,
  { texts, musts }: ReturnType<SelfCheck>,
): void {
  const each = (indexes: readonly number[], found: (point: string) => void) => {
    for (const index of indexes) {
      const point = points[index];
      if (point && point.groups.length > 0) found(plainText(point.text));
    }
  };
  each(texts, (point) => report('point-unmet', line, { point }));
  each(musts, (point) => report('must-unmet', line, { point }));
}
