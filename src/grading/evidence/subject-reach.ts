import type { Target } from './compiled-points.ts';
import type { Occurrence } from './phrases.ts';
import type { Sentence } from './sentences.ts';

/**
 * For each clause, the subject it is about, or null. A sentence that names one subject belongs to it whole; where it
 * names several, each clause belongs to the first it names, else to the one before.
 */
export function subjectsByClause(
  { clauses, clauseCount }: Sentence,
  found: readonly Occurrence<Target>[],
  before: number | null = null,
): (number | null)[] {
  const names = found.flatMap(({ value, from, to }) =>
    value.is === 'subject' ? [{ subject: value.subject, from, to }] : [],
  );
  // The Redis of "Redis Cluster" names no second subject.
  const whole = names.filter(
    (name) => !names.some((other) => other.subject !== name.subject && isInside(name, other)),
  );
  const first = whole[0];
  if (!first) return new Array<number | null>(clauseCount).fill(before);
  if (whole.every((name) => name.subject === first.subject)) {
    return new Array<number>(clauseCount).fill(first.subject);
  }
  let current: number | null = null;
  return Array.from({ length: clauseCount }, (_, clause) => {
    current = whole.find((name) => clauses[name.from] === clause)?.subject ?? current;
    return current;
  });
}

type Span = { readonly from: number; readonly to: number };

function isInside(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}
