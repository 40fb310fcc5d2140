import type { RecallShape } from '../../domain/card.ts';
import { compiledPoints, type Target, type TaughtAlias } from './compiled-points.ts';
import { isKeywordRow } from './keyword-row.ts';
import { negationsIn } from './negation.ts';
import { type Occurrence, occurrencesOf, type PhraseTable } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { subjectsByClause } from './subject-reach.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with everything that was found in it. */
export type Reading = {
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

/** The sentences of an answer that say something; rows of keywords are left out. */
export function readingsOf(shape: RecallShape, answer: string, taught?: readonly TaughtAlias[]): Reading[] {
  const { table } = compiledPoints(shape, taught);
  return sentencesOf(tokensOf(answer)).flatMap((sentence) => {
    const reading = readSentence(sentence, table);
    return isKeywordRow(sentence, coverOf(reading)) ? [] : [reading];
  });
}

export function readSentence(sentence: Sentence, table: PhraseTable<Target>): Reading {
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
