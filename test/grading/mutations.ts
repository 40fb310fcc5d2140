import type { Point } from '../../src/domain/card.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Range } from '../../src/grading/evidence/key-points.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import type { RecallCard } from './built-in-cards.ts';

const CLAUSE_ENDS = /[。！？!?\n，、；：,;:—]|\.(?=\s|$)/;
const DENIAL: Readonly<Record<Language, string>> = { zh: '并没有', en: ' does not ' };

/** Denies a point wherever a text says it, until it says it nowhere or nothing more can be denied. */
export function denied(card: RecallCard, point: number, text: string): string {
  let current = text;
  // A model answer may say a thing more than once.
  for (let round = 0; round < 8; round += 1) {
    const evidence = gradeRecall(card.shape, current).points[point]?.evidence ?? [];
    if (evidence.length === 0) return current;
    const next = withDenials(current, evidence, DENIAL[card.language]);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** A denial before the first piece of evidence in each clause that has one. */
function withDenials(text: string, evidence: readonly Range[], denial: string): string {
  const firsts = evidence.filter(
    ([start], i) => i === 0 || CLAUSE_ENDS.test(text.slice(evidence[i - 1]?.[1] ?? 0, start)),
  );
  return firsts.reduceRight((told, [start]) => {
    // 就并没有丢, never 没有就丢: there 就 would begin what follows from there being none.
    const at = start + (/^[就都也]/.exec(told.slice(start))?.[0].length ?? 0);
    return told.slice(0, at) + denial + told.slice(at);
  }, text);
}

/** A text with two subjects' names exchanged. */
export function exchanged(text: string, one: readonly string[], other: readonly string[]): string {
  const names = [...one, ...other].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'gi',
  );
  const isOne = (name: string) => one.some((alias) => alias.toLowerCase() === name.toLowerCase());
  return text.replace(pattern, (name) => (isOne(name) ? (other[0] ?? '') : (one[0] ?? '')));
}

/** Each pair of subjects that both have a point to say, by their names. */
export function rivals(points: readonly Point[]): (readonly [readonly string[], readonly string[]])[] {
  const subjects = points
    .filter(({ kind }) => kind !== 'wrong')
    .flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const distinct = subjects.filter(
    (names, at) => !subjects.slice(0, at).some((earlier) => earlier.some((name) => names.includes(name))),
  );
  return distinct.flatMap((one, at) => distinct.slice(at + 1).map((other) => [one, other] as const));
}
