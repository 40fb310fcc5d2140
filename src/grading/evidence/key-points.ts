import type { RecallShape } from '../../domain/card.ts';
import { type CompiledPoint, compiledPoints, type Target, type TaughtAlias } from './compiled-points.ts';
import { isKeywordRow } from './keyword-row.ts';
import { isNegator, negationsIn } from './negation.ts';
import { type Occurrence, occurrencesOf } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { subjectsByClause } from './subject-reach.ts';
import { tokensOf } from './tokens.ts';

/** `[start, end)` in UTF-16 units of the answer as given. */
export type Range = readonly [start: number, end: number];

/**
 * For each point of the card, where an answer meets it: the ranges of one sentence, in order and apart; empty when
 * nothing was found. All groups of a point must be found inside one sentence, where no negation denies them.
 */
export function evidenceFor(shape: RecallShape, answer: string, taught?: readonly TaughtAlias[]): Range[][] {
  const { table, points } = compiledPoints(shape, taught);
  const readings = sentencesOf(tokensOf(answer)).flatMap((sentence) => {
    const reading = readSentence(sentence, table);
    return isKeywordRow(sentence, coverOf(reading)) ? [] : [reading];
  });
  return points.map((point, index) => {
    for (const reading of readings) {
      const met = meetingOf(point, index, reading);
      if (met) return rangesOf(met, reading.sentence);
    }
    return [];
  });
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
    (sentence) => meetingOf(anywhere, index, readSentence(sentence, table)) !== null,
  );
}

/** A sentence with everything that was found in it. */
type Reading = {
  readonly sentence: Sentence;
  readonly found: readonly Occurrence<Target>[];
  /** By clause. */
  readonly denials: readonly (readonly Denial[])[];
  readonly subjects: readonly (number | null)[];
};

/** A word that denies, at a token, and the aliases found around it. */
type Denial = {
  readonly at: number;
  readonly by: 'negator' | 'replacement';
  readonly around: readonly Occurrence<Target>[];
};

/** Words that add nothing to a negation: 没有, `is not`, `does not`. */
const EMPTY_WORDS = new Set(['有', 'is', 'are', 'do', 'does', 'be', 'has', 'have', 'a', 'the']);

function readSentence(sentence: Sentence, table: ReturnType<typeof compiledPoints>['table']): Reading {
  const keys = sentence.tokens.map((token) => token.key);
  const found = occurrencesOf(table, keys);
  return {
    sentence,
    found,
    denials: denialsIn(sentence, found),
    subjects: subjectsByClause(sentence, found),
  };
}

function coverOf({ sentence, found }: Reading): boolean[] {
  const cover = sentence.tokens.map(() => false);
  for (const { from, to } of found) cover.fill(true, from, to);
  return cover;
}

/** One occurrence for each group, or null when a group has none. */
function meetingOf(
  { point, subject }: CompiledPoint,
  index: number,
  reading: Reading,
): Occurrence<Target>[] | null {
  if (point.groups.length === 0) return null;
  const own = reading.found.filter(({ value }) => value.is === 'group' && value.point === index);
  const met: Occurrence<Target>[] = [];
  for (let group = 0; group < point.groups.length; group += 1) {
    const evidence = own.find(
      (one) =>
        one.value.is === 'group' &&
        one.value.group === group &&
        isAbout(one, subject, reading) &&
        !isDenied(one, reading),
    );
    if (!evidence) return null;
    met.push(evidence);
  }
  return met;
}

function isAbout(one: Occurrence<Target>, subject: number | null, { sentence, subjects }: Reading): boolean {
  return subject === null || subjects[sentence.clauses[one.from] ?? 0] === subject;
}

/**
 * A negation in the clause denies what is said there, unless an alias contains it: 不存在 inside 查询不存在的 key. An
 * alias that overlaps this one takes the negation as its own, so 加锁 is not found inside 不加锁; and an alias that is
 * nothing but the negation (没有) excuses only its own point.
 */
function isDenied(one: Occurrence<Target>, { sentence, denials }: Reading): boolean {
  const first = sentence.clauses[one.from] ?? 0;
  const last = sentence.clauses[one.to - 1] ?? first;
  return denials.slice(first, last + 1).some((clause) =>
    clause.some(({ at, by, around }) => {
      if (one.from <= at && at < one.to) return false;
      if (by === 'replacement') return at < one.from;
      if (around.some((other) => other.from < one.to && one.from < other.to)) return true;
      return !around.some((other) => isSamePoint(one, other) || saysMore(other, sentence));
    }),
  );
}

/** The negations of each clause, with what was found around them. */
function denialsIn(sentence: Sentence, found: readonly Occurrence<Target>[]): Denial[][] {
  const { negators, replacements } = negationsIn(sentence.tokens);
  const around = negators.map((): Occurrence<Target>[] => []);
  for (const one of found) {
    for (let at = one.from; at < one.to; at += 1) if (negators[at] === true) around[at]?.push(one);
  }
  const denials: Denial[][] = Array.from({ length: sentence.clauseCount }, () => []);
  sentence.clauses.forEach((clause, at) => {
    if (replacements[at] === true) denials[clause]?.push({ at, by: 'replacement', around: [] });
    if (negators[at] === true) denials[clause]?.push({ at, by: 'negator', around: around[at] ?? [] });
  });
  return denials;
}

function isSamePoint(one: Occurrence<Target>, other: Occurrence<Target>): boolean {
  return one.value.is === 'group' && other.value.is === 'group' && one.value.point === other.value.point;
}

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
