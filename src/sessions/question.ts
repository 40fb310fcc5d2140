import type { Card } from '../domain/card.ts';
import type { ReviewHappening } from '../domain/event.ts';
import type { Prose } from '../domain/prose.ts';
import type { Rating } from '../domain/rating.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';
import type { Presentation } from '../grading/presentation.ts';
import type { Interval } from '../memory/preview.ts';

/** A card put to the person, with all that a screen or a line-by-line conversation needs to ask it. */
export type Question = {
  readonly card: Card;
  readonly topicTitle: string;
  /** The card this one follows up, with the first sentence of its answer. */
  readonly parent: { readonly prompt: Prose; readonly firstSentence: string } | null;
  /** Cards answered in this session, and cards still to come after this one. */
  readonly done: number;
  readonly left: number;
  readonly presentation: Presentation;
  /** What the person taught the grader for this card. */
  readonly aliases: readonly TaughtAlias[];
  readonly intervals: Readonly<Record<Rating, Interval>>;
  readonly manner: Manner;
};

/** A review lets one think; a quiz asks for a typed answer and how sure one is. */
export type Manner = { readonly opensField: boolean; readonly asksConfidence: boolean };

export const REVIEW_MANNER: Manner = { opensField: false, asksConfidence: false };
export const QUIZ_MANNER: Manner = { opensField: true, asksConfidence: true };

/** What came of it. */
export type Reply =
  | { readonly type: 'reviewed'; readonly review: GivenReview }
  | { readonly type: 'undo' | 'leave' | 'bury' | 'suspend' };

/** A review but for what the session knows itself. */
export type GivenReview = Omit<ReviewHappening, 'type' | 'card' | 'language' | 'session'>;

/** Whoever puts cards to the person: a drawn screen, or a conversation by lines. */
export type Asker = {
  /** Rejects when the input ends or is interrupted. */
  readonly ask: (question: Question) => Promise<Reply>;
  /** Sentences, broken to the width of the screen. */
  readonly tell: (sentences: readonly string[]) => void;
  readonly close: () => void;
};
