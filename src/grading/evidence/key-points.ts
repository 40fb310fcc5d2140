import type { RecallShape } from '../../domain/card.ts';
import { type CompiledPoint, compiledPoints, type Target, type TaughtAlias } from './compiled-points.ts';
import { isNegator } from './negation.ts';
import type { Occurrence } from './phrases.ts';
import { type Reading, readingsOf, readSentence } from './readings.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** `[start, end)` in UTF-16 units of the answer as given. */
export type Range = readonly [start: number, end: number];

/** What an answer says of one point. */
export type Finding = {
  /** Where the point is met: the ranges of one sentence, in order and apart; empty when it is not. */
  readonly evidence: readonly Range[];
  /** Whether some sentence says half of its groups or more: likely meant, and not proved when it is not all. */
  readonly seen: boolean;
};

/**
 * Goes through an answer for every point of the card. All groups of a point must be found inside one sentence, where
 * no negation denies them and no struck-out statement is made of the same words.
 */
export function findingsFor(shape: RecallShape, answer: string, taught?: readonly TaughtAlias[]): Finding[] {
  const { points } = compiledPoints(shape, taught);
  const findings = points.map((): { evidence: Range[]; seen: boolean } => ({ evidence: [], seen: false }));
  for (const reading of readingsOf(shape, answer, taught)) {
    const groups = points.map((point, index) => occurrencesByGroup(point, index, reading));
    const met = groups.map(allMet);
    const isClaimed = clausesClaimed(points, met, reading);
    points.forEach((point, index) => {
      const finding = findings[index];
      if (!finding) return;
      finding.seen ||= isHalfMet(groups[index] ?? []);
      const own = met[index];
      if (!own || finding.evidence.length !== 0) return;
      if (point.point.kind === 'wrong' || !isTainted(own, point, isClaimed, reading))
        finding.evidence = rangesOf(own, reading.sentence);
    });
  }
  return findings;
}

/** For each point of the card, where an answer meets it. */
export function evidenceFor(
  shape: RecallShape,
  answer: string,
  taught?: readonly TaughtAlias[],
): (readonly Range[])[] {
  return findingsFor(shape, answer, taught).map(({ evidence }) => evidence);
}

type Groups = readonly (Occurrence<Target> | null)[];

function allMet(groups: Groups): Occurrence<Target>[] | null {
  const met = groups.flatMap((one) => (one === null ? [] : [one]));
  return groups.length > 0 && met.length === groups.length ? met : null;
}

function isHalfMet(groups: Groups): boolean {
  const met = groups.filter((one) => one !== null).length;
  return met > 0 && met * 2 >= groups.length;
}

/** For each clause, whether a struck-out statement is made in it. */
function clausesClaimed(
  points: readonly CompiledPoint[],
  met: readonly (readonly Occurrence<Target>[] | null)[],
  { sentence }: Reading,
): boolean[] {
  const claimed = new Array<boolean>(sentence.clauseCount).fill(false);
  points.forEach(({ point }, index) => {
    if (point.kind !== 'wrong') return;
    for (const { from, to } of met[index] ?? [])
      for (let at = from; at < to; at += 1) claimed[sentence.clauses[at] ?? 0] = true;
  });
  return claimed;
}

/**
 * Whether a folk error is told with the same words, so that they prove nothing. Roles exchanged leave every word of a
 * point in place. Without subjects the whole sentence is in doubt; with them, the clauses the error stands in.
 */
function isTainted(
  met: readonly Occurrence<Target>[],
  { subject }: CompiledPoint,
  isClaimed: readonly boolean[],
  { sentence: { clauses } }: Reading,
): boolean {
  if (subject === null) return isClaimed.includes(true);
  return met.some(({ from, to }) => clauses.slice(from, to).some((clause) => isClaimed[clause]));
}

/**
 * Whether a point's own text meets its own groups. The text stands under its subject and is short by nature, so
 * neither the subject nor the guard against rows of keywords is asked.
 */
export function meetsItself(shape: RecallShape, index: number, text: string): boolean {
  const { table, points } = compiledPoints(shape);
  const own = points[index];
  if (!own) return false;
  const anywhere = { ...own, subject: null };
  return sentencesOf(tokensOf(text)).some(
    (sentence) => allMet(occurrencesByGroup(anywhere, index, readSentence(sentence, table))) !== null,
  );
}

/** For each group of a point, where the sentence says it of the point's subject and denies it not; null where nowhere. */
export function occurrencesByGroup(
  { point, subject }: CompiledPoint,
  index: number,
  reading: Reading,
): (Occurrence<Target> | null)[] {
  const own = reading.found.filter(({ value }) => value.is === 'group' && value.point === index);
  return point.groups.map((_, group) => {
    const said = own.find(
      (one) =>
        one.value.is === 'group' &&
        one.value.group === group &&
        isAbout(one, subject, reading) &&
        !isDenied(one, reading),
    );
    return said ?? null;
  });
}

function isAbout(one: Occurrence<Target>, subject: number | null, { sentence, subjects }: Reading): boolean {
  return subject === null || subjects[sentence.clauses[one.from] ?? 0] === subject;
}

/**
 * A negation denies what is said around it, unless an alias contains it: 不存在 inside 查询不存在的 key. An
 * alias that overlaps this one takes the negation as its own, so 加锁 is not found inside 不加锁; and an alias that is
 * nothing but the negation (没有) excuses only its own point.
 */
function isDenied(one: Occurrence<Target>, { sentence, denials }: Reading): boolean {
  return denials.some(({ at, by, from, to, around }) => {
    if (one.to <= from || to <= one.from) return false;
    if (one.from <= at && at < one.to) return false;
    if (by === 'replacement') return true;
    if (around.some((other) => other.from < one.to && one.from < other.to)) return true;
    return !around.some((other) => isSamePoint(one, other) || saysMore(other, sentence));
  });
}

function isSamePoint(one: Occurrence<Target>, other: Occurrence<Target>): boolean {
  return one.value.is === 'group' && other.value.is === 'group' && one.value.point === other.value.point;
}

/** Words that add nothing to a negation: 没有, `is not`, `does not`. */
const EMPTY_WORDS = new Set(['有', 'is', 'are', 'do', 'does', 'be', 'has', 'have', 'a', 'the']);

/** More than the bare negation: 不存在 names a state of things, 没有 does not. */
function saysMore({ from, to }: Occurrence<Target>, { tokens }: Sentence): boolean {
  return tokens.slice(from, to).some((token) => !isNegator(token) && !EMPTY_WORDS.has(token.word));
}

function rangesOf(met: readonly Occurrence<Target>[], { tokens }: Sentence): Range[] {
  const spans = met
    .map(({ from, to }): Range => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0])
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ranges: Range[] = [];
  for (const [start, end] of spans) {
    const last = ranges.at(-1);
    if (last && start < last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], end)];
    else ranges.push([start, end]);
  }
  return ranges;
}
