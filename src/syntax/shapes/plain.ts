import type { Report } from '../report.ts';
import { linesBefore, maskText } from '../source/mask.ts';

/** A lab's fact, filled in before anything is shown; elsewhere it is a problem of its own. */
export const FACT = /\{\{facts\.([A-Za-z0-9]+)\}\}/g;

/** Reports the first brace of a text where braces mean nothing. */
export function reportBraces(report: Report, source: string, line: number): void {
  const masked = maskText(source).replace(FACT, (fact) => ' '.repeat(fact.length));
  const place = masked.search(/[{}｛｝]/);
  if (place === -1) return;
  const isWide = /[｛｝]/.test(masked[place] ?? '');
  report(isWide ? 'brace-wide' : 'brace-stray', line + linesBefore(source, place), {});
}
