import type { RecallShape } from '../domain/card.ts';
import { plainText } from '../domain/prose.ts';
import { compiledPoints, type TaughtAlias } from './evidence/compiled-points.ts';
import { FUNCTION_WORDS } from './evidence/function-words.ts';
import { evidenceFor, occurrencesByGroup, type Range } from './evidence/key-points.ts';
import { isNegator } from './evidence/negation.ts';
import { marksOf, wordTable } from './evidence/phrases.ts';
import { type Reading, readingsOf } from './evidence/readings.ts';
import { keysOf, type Token } from './evidence/tokens.ts';

/** Words of an answer that could stand in a group of a point, and where they are in the answer. */
export type AliasProposal = { readonly group: number; readonly alias: string; readonly range: Range };

/** A Chinese character counts one, a word of another script two: 12 characters, or 6 words. */
const LONGEST = 12;
const BEST = 4;
const FEWEST_HAN = 2;

/**
 * What to teach when the person says "I said that" of a point the machine did not see: the group that is missing,
 * and the answer's own words for it. Words come from the sentence that already says most of the point, else from
 * what no other point claims. Null when the point was seen, or nothing in the answer could be taught. Where more
 * than one group is missing, teach the first and ask again.
 */
export function proposeAlias(
  shape: RecallShape,
  point: number,
  answer: string,
  taught: readonly TaughtAlias[] = [],
): AliasProposal | null {
  const evidence = evidenceFor(shape, answer, taught);
  if (shape.points[point] === undefined || evidence[point]?.length !== 0) return null;
  const question = { shape, point, answer, taught, claimed: evidence.flat() };
  const candidates = readingsOf(shape, answer, taught)
    .flatMap((reading) => candidatesIn(reading, question))
    .sort((a, b) => b.score - a.score || a.range[0] - b.range[0]);
  const best = candidates.find((candidate) => teaches(candidate, question));
  return best ? { group: best.group, alias: best.alias, range: best.range } : null;
}

type Question = {
  readonly shape: RecallShape;
  readonly point: number;
  readonly answer: string;
  readonly taught: readonly TaughtAlias[];
  /** Evidence of the points that were seen. */
  readonly claimed: readonly Range[];
};

type Candidate = AliasProposal & { readonly score: number };

/** Every phrase of a sentence that could be taught, with how likely it is the one that was meant. */
function candidatesIn(reading: Reading, question: Question): Candidate[] {
  const { shape, point } = question;
  const met = metGroups(reading, question);
  const said = met.flatMap((one) => (one === null ? [] : [one]));
  // Also what is denied here: with the negation taught, it would stand beside the new words.
  const own = reading.found.filter(({ value }) => value.is === 'subject' || value.point === question.point);
  const isSaid = (at: number) => own.some(({ from, to }) => from <= at && at < to);
  const { tokens } = reading.sentence;
  // A word of the point's own text that no group knows would teach nothing. A lone Chinese character is not yet a word.
  const incidental = new Set(keysOf(plainText(shape.points[point]?.text ?? [])));
  const isFree = tokens.map(
    (token, at) =>
      isContent(token) &&
      !isSaid(at) &&
      (token.kind === 'han' || !incidental.has(token.key)) &&
      !question.claimed.some(([start, end]) => start < token.end && token.start < end),
  );
  const clauses = new Set(said.map(({ from }) => reading.sentence.clauses[from]));
  return phrasesOf(tokens, isFree, question.answer).flatMap(({ from, to }) => {
    const beside = clauses.has(reading.sentence.clauses[from] ?? -1) ? 2 : 0;
    const phrase = tokens.slice(from, to);
    const range: Range = [phrase[0]?.start ?? 0, phrase.at(-1)?.end ?? 0];
    const alias = question.answer.slice(...range).replace(/\s+/g, ' ');
    return met.flatMap((one, group) =>
      one === null
        ? [{ group, alias, range, score: said.length * 10 + beside + likeness(phrase, group, question) }]
        : [],
    );
  });
}

function metGroups(reading: Reading, { shape, point, taught }: Question) {
  const compiled = compiledPoints(shape, taught).points[point];
  return compiled ? occurrencesByGroup(compiled, point, reading) : [];
}

/**
 * A phrase that shares words with what the author wrote is likely the one meant; of several, one of about two words
 * is short enough to be said again and long enough to mean something.
 */
function likeness(phrase: readonly Token[], group: number, { shape, point }: Question): number {
  const own = shape.points[point];
  const aliases = new Set((own?.groups[group] ?? []).flatMap(keysOf));
  const text = new Set(keysOf(plainText(own?.text ?? [])));
  const shared = phrase.reduce((sum, { key }) => sum + (aliases.has(key) ? 1 : text.has(key) ? 0.5 : 0), 0);
  const excess = lengthOf(phrase) - BEST;
  return Math.min(shared, 2) - (excess > 0 ? excess * 0.15 : -excess * 0.1);
}

/** Said to fill a sentence; nothing to recognise it by. */
const FILLERS = wordTable(`
  一下 一下子 一点 一些 这个 那个 这样 那样 这种 那种 什么 怎么 其实 反正 大概 好像 感觉 觉得 应该 我 你 他 他们 我们 大家 自己 然后 就是 很 比较 非常 那边 这边 那里 这里 早点
  下 个 那 嘛 呀 哦 嗯 啦 所以 因此 最后 首先 另外 或者 以及 和 与 或 跟 要 得 去 来
  and or like just so well basically really actually very also kind sort maybe think guess something thing things up out
`);

type Phrase = { readonly from: number; readonly to: number };

/** Runs of free tokens between word boundaries, without the small words at their edges, short enough to teach. */
function phrasesOf(tokens: readonly Token[], isFree: readonly boolean[], answer: string): Phrase[] {
  const edges = wordEdges(answer);
  const words = tokens.map(({ word }) => word);
  const fillers = marksOf(FILLERS, words);
  const isDenial = tokens.map(isNegator);
  const isSmall = marksOf(FUNCTION_WORDS, words).map((mark, at) => mark || fillers[at] === true);
  const phrases: Phrase[] = [];
  tokens.forEach((first, from) => {
    if (!isFree[from] || (isSmall[from] && !isDenial[from]) || !edges.has(first.start)) return;
    for (let to = from + 1; to <= tokens.length && isFree[to - 1] === true; to += 1) {
      const phrase = tokens.slice(from, to);
      if (lengthOf(phrase) > LONGEST || isQuoted(phrase, answer)) break;
      const isWhole = !isSmall[to - 1] && !isDenial[to - 1] && edges.has(tokens[to - 1]?.end ?? 0);
      if (isWhole && saysSomething(phrase)) phrases.push({ from, to });
    }
  });
  return phrases;
}

/** Where words begin and end. Chinese has no spaces: the runtime's dictionary says where a phrase may be cut. */
function wordEdges(answer: string): ReadonlySet<number> {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(answer);
  return new Set([...words].flatMap(({ index, segment }) => [index, index + segment.length]));
}

/** True when a quotation mark stands between two words of a phrase: it begins or ends there in the middle of something. */
function isQuoted(phrase: readonly Token[], answer: string): boolean {
  return phrase.some(({ end }, at) => /["“”「」『』`]/.test(answer.slice(end, phrase[at + 1]?.start ?? end)));
}

/** Two Chinese characters, or one word of another script; a lone negation or number says nothing. */
function saysSomething(phrase: readonly Token[]): boolean {
  const words = phrase.filter((token) => token.kind !== 'number' && !isNegator(token));
  const han = words.filter(({ kind }) => kind === 'han').length;
  return words.length > han || (han > 0 && phrase.filter(({ kind }) => kind !== 'word').length >= FEWEST_HAN);
}

function isContent({ kind }: Token): boolean {
  return kind === 'word' || kind === 'han' || kind === 'number';
}

function lengthOf(phrase: readonly Token[]): number {
  return phrase.reduce((sum, { kind }) => sum + (kind === 'han' ? 1 : 2), 0);
}

/** Whether the point's sentence says one group more with the alias than without: it may stand under a negation, or another subject. */
function teaches({ group, alias }: Candidate, question: Question): boolean {
  const { shape, point, answer, taught } = question;
  const most = (aliases: readonly TaughtAlias[]) =>
    Math.max(
      0,
      ...readingsOf(shape, answer, aliases).map(
        (reading) =>
          metGroups(reading, { ...question, taught: aliases }).filter((one) => one !== null).length,
      ),
    );
  return most([...taught, { point, group, alias }]) > most(taught);
}
