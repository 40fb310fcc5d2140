import { join } from 'node:path';
import { parse } from 'yaml';
import { packFiles } from '../../src/content/files.ts';
import { isLanguage, type Language } from '../../src/domain/language.ts';
import type { RecallCard } from './built-in-cards.ts';

/** What a person may do with a question, from saying it all to saying they do not know. */
export const ANSWER_KINDS = [
  'good',
  'partial',
  'plain',
  'keywords',
  'swapped',
  'negated',
  'off-topic',
  'dont-know',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Aliases may be tuned on what was seen; what was held out only measures. */
export const SETS = ['seen', 'held-out'] as const;
export type CorpusSet = (typeof SETS)[number];

/** An answer a person may give, and what an honest examiner hears in it. */
export type CorpusAnswer = {
  readonly set: CorpusSet;
  readonly kind: AnswerKind;
  readonly card: RecallCard;
  readonly text: string;
  /** Indexes of the points it says. */
  readonly hits: readonly number[];
  /** Indexes of the struck-out statements it claims. */
  readonly wrong: readonly number[];
};

export type Corpus = { readonly answers: readonly CorpusAnswer[]; readonly problems: readonly string[] };

/** Reads `<set>/<area>/<topic>.<language>.yaml` under the folder. What cannot be read is a problem, and left out. */
export function readCorpus(folder: string, cards: readonly RecallCard[]): Corpus {
  const known = new Map(cards.map((card) => [`${card.id} ${card.language}`, card]));
  const problems: string[] = [];
  const answers = packFiles(folder).flatMap(({ path, bytes }) => {
    const [, set, topic, language] = /^([a-z-]+)\/([a-z0-9-]+\/[a-z0-9-]+)\.([a-z]+)\.yaml$/.exec(path) ?? [];
    if (!isOneOf(SETS, set) || topic === undefined || language === undefined || !isLanguage(language)) {
      problems.push(`${path}: a file is <seen|held-out>/<area>/<topic>.<zh|en>.yaml`);
      return [];
    }
    const complain = (what: string) => problems.push(`${path}: ${what}`);
    return readFile(parse(new TextDecoder().decode(bytes)), { set, topic, language, known, complain });
  });
  return { answers, problems };
}

type Reading = {
  readonly set: CorpusSet;
  readonly topic: string;
  readonly language: Language;
  readonly known: ReadonlyMap<string, RecallCard>;
  readonly complain: (what: string) => void;
};

function readFile(file: unknown, reading: Reading): CorpusAnswer[] {
  if (!Array.isArray(file)) {
    reading.complain('the file is a list of cards');
    return [];
  }
  return file.flatMap((entry: unknown) => {
    const { card: name, answers } = fieldsOf(entry);
    const card = reading.known.get(`${String(name)} ${reading.language}`);
    if (!card?.id.startsWith(`${reading.topic}#`) || !Array.isArray(answers)) {
      reading.complain(`${String(name)} is no recall card of ${reading.topic} with a list of answers`);
      return [];
    }
    return answers.flatMap((answer: unknown) => readAnswer(answer, card, reading));
  });
}

function readAnswer(answer: unknown, card: RecallCard, { set, complain }: Reading): CorpusAnswer[] {
  const { kind, text, hits, wrong } = fieldsOf(answer);
  const { points } = card.shape;
  const isPointAt = (index: number) => points[index] !== undefined && points[index].kind !== 'wrong';
  const isWrongAt = (index: number) => points[index]?.kind === 'wrong';
  if (!isOneOf(ANSWER_KINDS, kind)) complain(`${card.id}: ${String(kind)} is no kind of answer`);
  else if (typeof text !== 'string' || text.trim() === '') complain(`${card.id} ${kind}: there is no text`);
  else if (!isIndexes(hits, isPointAt)) complain(`${card.id} ${kind}: hits name points`);
  else if (!isIndexes(wrong, isWrongAt)) complain(`${card.id} ${kind}: wrong names struck-out statements`);
  else return [{ set, kind, card, text, hits, wrong }];
  return [];
}

function isIndexes(value: unknown, isOne: (index: number) => boolean): value is readonly number[] {
  return Array.isArray(value) && new Set(value).size === value.length && value.every(isOne);
}

function isOneOf<T extends string>(names: readonly T[], value: unknown): value is T {
  return names.some((name) => name === value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Where the corpus lies, from the root of the project. */
export function corpusFolder(root: string): string {
  return join(root, 'test', 'grading', 'corpus');
}
