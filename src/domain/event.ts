import type { CardId } from './card.ts';
import type { Day, Instant } from './day.ts';
import type { Language } from './language.ts';
import type { Confidence, Rating } from './rating.ts';

/** A UUIDv7 in its 36-character form; 16 bytes in the store. */
export type EventId = string & { readonly brand: 'EventId' };

/** What happened: the only thing that is saved. Everything else can be worked out again from these. */
export type Event = Stamp & Happening;

/** Who, and when. Events are ordered by (at, id) everywhere. */
export type Stamp = {
  readonly id: EventId;
  readonly device: string;
  readonly at: Instant;
  /** Minutes east of UTC on that device at that moment. */
  readonly offsetMinutes: number;
  readonly day: Day;
};

export type Happening =
  | ReviewHappening
  | { readonly type: 'retraction'; readonly of: EventId }
  | { readonly type: 'suspend'; readonly card: CardId }
  | { readonly type: 'resume'; readonly card: CardId }
  /** Out of the queue until that day. */
  | { readonly type: 'bury'; readonly card: CardId; readonly until: Day }
  /** Start over: what came before no longer counts for the card's memory. */
  | { readonly type: 'forget'; readonly card: CardId }
  | { readonly type: 'setting'; readonly key: string; readonly value: SettingValue }
  | {
      readonly type: 'alias';
      readonly card: CardId;
      readonly language: Language;
      readonly point: number;
      readonly group: number;
      readonly alias: string;
      /** The point's text when it was taught. A page may change: an alias follows its words, not its place. */
      readonly about: string;
    }
  /** What a rehearsal leaves behind, each room with fields of its own; kept and exported as it came. */
  | { readonly type: 'take'; readonly data: Json }
  | { readonly type: 'interview'; readonly data: Json }
  | { readonly type: 'prediction'; readonly data: Json }
  | { readonly type: 'override'; readonly data: Json };

export type ReviewHappening = {
  readonly type: 'review';
  readonly card: CardId;
  readonly language: Language;
  readonly rating: Rating;
  readonly suggested: Rating | null;
  readonly tookMs: number;
  readonly confidence: Confidence | null;
  readonly how: How;
  /** Hints shown before the reveal. */
  readonly hints: number;
  readonly session: string;
  /** What the person said; empty when it was said aloud or only thought. */
  readonly text: string;
  readonly points: readonly PointVerdict[];
};

/** How the answer was given. */
export const HOWS = ['typed', 'editor', 'aloud', 'shown'] as const;
export type How = (typeof HOWS)[number];

/** A key point as it was shown, what the machine saw and what the person said. */
export type PointVerdict = {
  readonly text: string;
  readonly machine: 'hit' | 'undetected' | 'wrong';
  /** For a wrong statement, true means "I did say that". */
  readonly person: boolean;
};

export type SettingValue = string | number | boolean | readonly number[] | null;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
