import type { Report } from '../report.ts';
import { linesBefore, maskText } from '../source/mask.ts';

/** Reports the first brace of a text where braces mean nothing. */
export function reportBraces(report: Report, source: string, line: number): void {
  const masked = maskText(source);
  const place = masked.search(/[{}｛｝]/);
  if (place === -1) return;
  const isWide = /[｛｝]/.test(masked[place] ?? '');
  report(isWide ? 'brace-wide' : 'brace-stray', line + linesBefore(source, place), {});
}
