import type { RecallShape } from '../../domain/card.ts';
import { compiledPoints, type Target, type TaughtAlias } from './compiled-points.ts';
import { isKeywordRow } from './keyword-row.ts';
import { type Negation, negationsIn } from './negation.ts';
import { marksOf, type Occurrence, occurrencesOf, type PhraseTable, wordTable } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { subjectsByClause } from './subject-reach.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with everything that was found in it. */
export type Reading = {
  readonly sentence: Sentence;
  readonly found: readonly Occurrence<Target>[];
  readonly denials: readonly Denial[];
  readonly subjects: readonly (number | null)[];
};

/** A word that denies, and the aliases found around it. */
export type Denial = Negation & {
  readonly around: readonly Occurrence<Target>[];
};

/** The sentences of an answer that say something; rows of keywords are left out. */
export function readingsOf(shape: RecallShape, answer: string, taught?: readonly TaughtAlias[]): Reading[] {
  const { table } = compiledPoints(shape, taught);
  let subject: number | null = null;
  return sentencesOf(tokensOf(answer)).flatMap((sentence) => {
    const reading = readSentence(sentence, table, subject);
    subject = onlyOne(reading.subjects);
    return isKeywordRow(sentence, coverOf(reading)) ? [] : [reading];
  });
}

/** The subject a sentence was about from end to end; null when it spoke of several or of none. */
function onlyOne(subjects: readonly (number | null)[]): number | null {
  const first = subjects[0] ?? null;
  return subjects.every((subject) => subject === first) ? first : null;
}

/** `before`: the subject of the sentence before, which "it" and silence go on with. */
export function readSentence(
  sentence: Sentence,
  table: PhraseTable<Target>,
  before: number | null = null,
): Reading {
  const keys = sentence.tokens.map((token) => token.key);
  const found = occurrencesOf(table, keys, skipsIn(sentence));
  return {
    sentence,
    found,
    denials: denialsIn(sentence, found),
    subjects: subjectsByClause(sentence, found, before),
  };
}

/** Small words that may slip into an alias without changing what it says: 查了一下数据库, waits for them all. */
const SLIPPED_IN = wordTable(`
  了 着 过 的 地 得 一下 个 都 也 就 又 再 会 要 去 来 给 到 掉 好 完 那 这 该 上 里 自己 直接 先 全 全部
  a an the this that these those its their our your my them it just also really already still always even very only quite
  then simply all to of
`);

function skipsIn({ tokens }: Sentence): boolean[] {
  return marksOf(
    SLIPPED_IN,
    tokens.map(({ word }) => word),
  );
}

function coverOf({ sentence, found }: Reading): boolean[] {
  const cover = sentence.tokens.map(() => false);
  for (const { from, to } of found) cover.fill(true, from, to);
  return cover;
}

function denialsIn({ tokens }: Sentence, found: readonly Occurrence<Target>[]): Denial[] {
  return negationsIn(tokens).map((negation) => ({
    ...negation,
    around:
      negation.by === 'negator'
        ? found.filter(({ from, to }) => from <= negation.at && negation.at < to)
        : [],
  }));
}
