import type { Language } from './language.ts';
import type { Prose } from './prose.ts';
import type { Quantity, Tolerance } from './quantity.ts';

/** The kinds of card, each named for the shape under its heading. */
export const KINDS = ['recall', 'choice', 'multi', 'order', 'match', 'cloze', 'estimate'] as const;
export type Kind = (typeof KINDS)[number];

/** 1 what, 2 why, 3 limits and failures, 4 trade-offs and use. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** How often interviewers ask it. */
export const FREQUENCIES = ['high', 'mid', 'low'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** When a follow-up is asked: after a good answer to its parent, or a poor one. */
export type After = 'hit' | 'miss';

/** `[pack:]area/topic#id`; a built-in card has no pack. Minted only by `cardId` and `parseCardId`. */
export type CardId = string & { readonly brand: 'CardId' };

/** `[pack:]area/topic`, the name of a page without its card. */
export type TopicId = string & { readonly brand: 'TopicId' };

/**
 * Areas with pages of their own kind. Their cards belong to a rehearsal (a staged case, a lab, an interview) and are not
 * met for the first time in a review; what was missed there comes back like any other card.
 */
export const RESERVED_AREAS = ['design', 'labs', 'interview', 'profile'] as const;

export function isReserved(area: string): boolean {
  return RESERVED_AREAS.some((reserved) => reserved === area);
}

/** What planning needs to know of a card; the same in every language. */
export type Head = {
  readonly id: CardId;
  /** Null for built-in cards. */
  readonly pack: string | null;
  readonly area: string;
  readonly topic: TopicId;
  readonly kind: Kind;
  readonly level: Level;
  readonly minutes: number;
  readonly frequency: Frequency;
  readonly skills: readonly string[];
  /** Topics easily mixed up with this card's own. */
  readonly confusable: readonly TopicId[];
  readonly parent: CardId | null;
  readonly after: After | null;
  /** Place in teaching order over everything there is. */
  readonly position: number;
};

/** One card in one language: everything a session shows and a grader needs. */
export type Card = {
  readonly id: CardId;
  readonly language: Language;
  readonly kind: Kind;
  readonly level: Level;
  readonly minutes: number;
  readonly parent: CardId | null;
  readonly after: After | null;
  readonly prompt: Prose;
  /** Markdown before the hints and the shape: a situation, code, a diagram. Empty when there is none. */
  readonly setting: string;
  /** Mildest first. */
  readonly hints: readonly Prose[];
  readonly shape: Shape;
  /** Markdown: the model answer, or the explanation of a shape that answers itself. May be empty. */
  readonly answer: string;
};

export type Shape = RecallShape | ChoiceShape | OrderShape | MatchShape | ClozeShape | EstimateShape;

/** `points` is empty on a card judged by the person alone. */
export type RecallShape = { readonly kind: 'recall'; readonly points: readonly Point[] };

/** One key point of a recall card. */
export type Point = {
  /** must: the answer fails without it. wrong: a folk error to catch. */
  readonly kind: 'must' | 'point' | 'wrong';
  readonly text: Prose;
  /** Names of what the point is about; a point with a subject is met only where the answer speaks of it. */
  readonly subject: readonly string[] | null;
  /** Each group is a list of aliases; met when every group is found inside one sentence. */
  readonly groups: readonly (readonly string[])[];
};

export type ChoiceShape = { readonly kind: 'choice' | 'multi'; readonly options: readonly Option[] };

export type Option = {
  readonly text: Prose;
  readonly right: boolean;
  /** What follows the first ` — `: why this option is right or wrong. */
  readonly explanation: Prose | null;
};

/** `items` in their right order. */
export type OrderShape = { readonly kind: 'order'; readonly items: readonly Prose[] };

export type MatchShape = {
  readonly kind: 'match';
  /** The two column heads. */
  readonly heads: readonly [Prose, Prose];
  readonly pairs: readonly { readonly left: Prose; readonly right: Prose }[];
};

/** A paragraph in pieces: text, and blanks with their accepted answers (the first is the one shown). */
export type ClozeShape = { readonly kind: 'cloze'; readonly pieces: readonly ClozePiece[] };
export type ClozePiece = { readonly text: Prose } | { readonly blank: readonly string[] };

export type EstimateShape = {
  readonly kind: 'estimate';
  readonly quantity: Quantity;
  /** The quantity and tolerance as the author wrote them, e.g. `16 s ±5%`. */
  readonly source: string;
  readonly tolerance: Tolerance;
  readonly steps: readonly Prose[];
};

const CARD_ID = /^(?:[a-z0-9-]+:)?[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/;
const TOPIC_ID = /^(?:[a-z0-9-]+:)?[a-z0-9-]+\/[a-z0-9-]+$/;

export function cardId(topic: TopicId, id: string): CardId {
  return `${topic}#${id}` as CardId;
}

export function topicId({
  pack,
  area,
  topic,
}: {
  pack: string | null;
  area: string;
  topic: string;
}): TopicId {
  return `${pack === null ? '' : `${pack}:`}${area}/${topic}` as TopicId;
}

/** Null when the text is not the form of a card's name. */
export function parseCardId(text: string): CardId | null {
  return CARD_ID.test(text) ? (text as CardId) : null;
}

/** Null when the text is not the form of a topic's name. */
export function parseTopicId(text: string): TopicId | null {
  return TOPIC_ID.test(text) ? (text as TopicId) : null;
}

export function topicOf(id: CardId): TopicId {
  return id.slice(0, id.indexOf('#')) as TopicId;
}
