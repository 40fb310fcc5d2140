import type { CardId } from '../../domain/card.ts';
import { LEVELS, type Level, parseCardId } from '../../domain/card.ts';
import { HOWS, type How, type Json, type PointVerdict } from '../../domain/event.ts';
import {
  finite,
  listOf,
  nullOr,
  oneOf,
  parsed,
  type Reader,
  record,
  text,
  truth,
  variant,
  where,
} from '../../domain/json-reader.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { CONFIDENCES, type Confidence, RATINGS, type Rating } from '../../domain/rating.ts';
import type { Response } from '../../grading/response.ts';
import { stageReader } from './own-preset.ts';
import { type Preset, STAGE_KINDS, type StageKind } from './preset.ts';

/** A row of questions about one thing: a topic, a project, a case. */
export type Strand = {
  /** The topic, project or page. */
  readonly id: string;
  readonly title: string;
  /** Why it is asked: what the person claims, and what the advertisement says, with the lines that say so. */
  readonly why: {
    readonly claims: readonly string[];
    readonly words: readonly string[];
    readonly lines: readonly number[];
  };
  /** Cards that are no follow-ups, in the order in which they are preferred. */
  readonly cards: readonly CardId[];
};

export type StagePlan = {
  readonly kind: StageKind;
  readonly name: string | null;
  readonly budgetMs: number;
  readonly strands: readonly Strand[];
  /** The page, or what else there would have to be, when there is nothing to ask. */
  readonly missing: string | null;
};

/** Why the interviewer went on to the next stage. */
export const MOVES = ['time', 'exhausted', 'missing', 'answered', 'ended'] as const;
export type Move = (typeof MOVES)[number];

/** How a question follows from what was answered before. */
export const FOLLOWS = ['open', 'deeper', 'again', 'hit', 'miss'] as const;
export type Follows = (typeof FOLLOWS)[number];

/** What the machine makes of an answer: enough to steer by, never shown before the end. */
export const OUTCOMES = ['poor', 'near', 'good'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Begun = {
  readonly what: 'begun';
  readonly preset: Preset;
  readonly scale: number;
  readonly seed: number;
  readonly language: Language;
  readonly stages: readonly StagePlan[];
  /** Cards asked in one of the last three interviews. */
  readonly avoid: readonly CardId[];
};

export type Asked = {
  readonly what: 'asked';
  readonly card: CardId;
  readonly strand: string;
  readonly follows: Follows;
  readonly level: Level;
  /** The level the answer counts for; a helping follow-up counts for that of the question it helps with. */
  readonly rung: Level;
  readonly prompt: string;
  readonly title: string;
  readonly minutes: number;
};

export type AnsweredHappening = {
  readonly what: 'answered';
  readonly response: Response | null;
  readonly text: string;
  readonly outcome: Outcome;
  readonly how: How;
  readonly skipped: boolean;
  readonly hints: number;
  readonly confidence: Confidence | null;
  readonly tookMs: number;
  readonly pausedMs: number;
};

/** The self-introduction as it was told. */
export type Spoken = {
  readonly what: 'spoken';
  readonly seconds: number;
  readonly totalMs: number;
  readonly isWhole: boolean;
  readonly perMinute: number;
  readonly parts: readonly { readonly id: string; readonly tookMs: number }[];
  readonly mentions: readonly string[];
};

/** Broken off: how long the open question had been on the screen, and what stood in the line. */
export type LeftHappening = {
  readonly what: 'left';
  readonly tookMs: number;
  readonly pausedMs: number;
  readonly draft: string;
};

export type PointChecked = PointVerdict & { readonly kind: 'must' | 'point' | 'wrong' };

/** One answer gone through after the interview, in the order of the answers. */
export type Checked = {
  readonly what: 'checked';
  readonly answer: number;
  readonly rating: Rating;
  readonly points: readonly PointChecked[];
  /** Whether a point that had to be said stands in the first sentence; null where nobody can tell. */
  readonly conclusionFirst: boolean | null;
};

export type Happened =
  | Begun
  | Asked
  | AnsweredHappening
  | Spoken
  | LeftHappening
  | Checked
  | { readonly what: 'moved'; readonly why: Move }
  | { readonly what: 'resumed' }
  /** What of the introduction the person says they left out. */
  | { readonly what: 'mentioned'; readonly missed: readonly string[] }
  | { readonly what: 'closed'; readonly why: 'done' | 'abandoned' };

const amount: Reader<number> = where(finite, (value) => value >= 0);
const card: Reader<CardId> = parsed(parseCardId);
const texts: Reader<readonly string[]> = listOf(text);

const response: Reader<Response> = variant<Response>('kind', {
  recall: record<Extract<Response, { text: string }>>({ kind: oneOf(['recall', 'estimate']), text }),
  estimate: record<Extract<Response, { text: string }>>({ kind: oneOf(['recall', 'estimate']), text }),
  choice: record<Extract<Response, { chosen: readonly number[] }>>({
    kind: oneOf(['choice', 'multi']),
    chosen: listOf(finite),
  }),
  multi: record<Extract<Response, { chosen: readonly number[] }>>({
    kind: oneOf(['choice', 'multi']),
    chosen: listOf(finite),
  }),
  order: record<Extract<Response, { kind: 'order' }>>({ kind: oneOf(['order']), items: listOf(finite) }),
  match: record<Extract<Response, { kind: 'match' }>>({ kind: oneOf(['match']), rights: listOf(finite) }),
  cloze: record<Extract<Response, { kind: 'cloze' }>>({ kind: oneOf(['cloze']), blanks: texts }),
});

const strand: Reader<Strand> = record<Strand>({
  id: text,
  title: text,
  why: record<Strand['why']>({ claims: texts, words: texts, lines: listOf(finite) }),
  cards: listOf(card),
});

const what = <Name extends Happened['what']>(name: Name): Reader<Name> => oneOf([name]);

const HAPPENED: Readonly<Record<Happened['what'], Reader<Happened>>> = {
  begun: record<Begun>({
    what: what('begun'),
    preset: record<Preset>({ id: text, round: nullOr(text), stages: listOf(stageReader) }),
    scale: amount,
    seed: amount,
    language: oneOf(LANGUAGES),
    stages: listOf(
      record<StagePlan>({
        kind: oneOf(STAGE_KINDS),
        name: nullOr(text),
        budgetMs: amount,
        strands: listOf(strand),
        missing: nullOr(text),
      }),
    ),
    avoid: listOf(card),
  }),
  asked: record<Asked>({
    what: what('asked'),
    card,
    strand: text,
    follows: oneOf(FOLLOWS),
    level: oneOf(LEVELS),
    rung: oneOf(LEVELS),
    prompt: text,
    title: text,
    minutes: amount,
  }),
  answered: record<AnsweredHappening>({
    what: what('answered'),
    response: nullOr(response),
    text,
    outcome: oneOf(OUTCOMES),
    how: oneOf(HOWS),
    skipped: truth,
    hints: amount,
    confidence: nullOr(oneOf(CONFIDENCES)),
    tookMs: amount,
    pausedMs: amount,
  }),
  spoken: record<Spoken>({
    what: what('spoken'),
    seconds: amount,
    totalMs: amount,
    isWhole: truth,
    perMinute: amount,
    parts: listOf(record<Spoken['parts'][number]>({ id: text, tookMs: amount })),
    mentions: texts,
  }),
  left: record<LeftHappening>({ what: what('left'), tookMs: amount, pausedMs: amount, draft: text }),
  checked: record<Checked>({
    what: what('checked'),
    answer: amount,
    rating: oneOf(RATINGS),
    points: listOf(
      record<PointChecked>({
        text,
        kind: oneOf(['must', 'point', 'wrong']),
        machine: oneOf(['hit', 'undetected', 'wrong']),
        person: truth,
      }),
    ),
    conclusionFirst: nullOr(truth),
  }),
  moved: record<{ what: 'moved'; why: Move }>({ what: what('moved'), why: oneOf(MOVES) }),
  resumed: record<{ what: 'resumed' }>({ what: what('resumed') }),
  mentioned: record<{ what: 'mentioned'; missed: readonly string[] }>({
    what: what('mentioned'),
    missed: texts,
  }),
  closed: record<{ what: 'closed'; why: 'done' | 'abandoned' }>({
    what: what('closed'),
    why: oneOf(['done', 'abandoned']),
  }),
};

const happened = variant<Happened>('what', HAPPENED);
const placed = record<Place>({ interview: text, step: amount });

/** Which interview it belongs to, by the event that began it, and as which step, from 1: clocks may be set back. */
export type Place = { readonly interview: string; readonly step: number };

export type LoggedHappening = { readonly happened: Happened; readonly place: Place | null };

/** What an event of the log says happened; the beginning has no place yet. Null for what this version cannot read. */
export function happenedFrom(data: Json): LoggedHappening | null {
  const read = happened(data);
  if (!read.ok) return null;
  if (read.value.what === 'begun') return { happened: read.value, place: null };
  const place = placed(data);
  return place.ok ? { happened: read.value, place: place.value } : null;
}

export function happenedData(happened: Happened, place: Place | null): Json {
  return { ...place, ...(happened as unknown as { readonly [field: string]: Json }) };
}
