import type { RecallShape } from '../domain/card.ts';
import { plainText } from '../domain/prose.ts';
import type { TaughtAlias } from './evidence/compiled-points.ts';
import { findingsFor } from './evidence/key-points.ts';
import type { PointGrade, RecallGrade } from './grade.ts';
import { coverageOf, suggestByCoverage } from './suggestion.ts';

/** Key points, one by one, with where the answer meets them. */
export function gradeRecall(shape: RecallShape, text: string, taught?: readonly TaughtAlias[]): RecallGrade {
  const findings = findingsFor(shape, text, taught);
  const points = shape.points.map((point, index): PointGrade => {
    const { evidence = [], seen = false } = findings[index] ?? {};
    const found = point.kind === 'wrong' ? 'wrong' : 'hit';
    return {
      text: plainText(point.text),
      kind: point.kind,
      verdict: evidence.length > 0 ? found : 'undetected',
      seen,
      evidence,
    };
  });
  const coverage = coverageOf(points.map(({ kind, verdict }) => ({ kind, isHit: verdict === 'hit' })));
  return { kind: 'recall', correct: null, coverage, points, suggested: suggestByCoverage(coverage) };
}
