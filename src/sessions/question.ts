import type { Card } from '../domain/card.ts';
import type { Instant } from '../domain/day.ts';
import type { How, ReviewHappening } from '../domain/event.ts';
import type { Prose } from '../domain/prose.ts';
import type { Rating } from '../domain/rating.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';
import type { Grade } from '../grading/grade.ts';
import type { Presentation } from '../grading/presentation.ts';
import type { Response } from '../grading/response.ts';
import type { Circumstances } from '../grading/suggestion.ts';
import type { Interval } from '../memory/preview.ts';
import type { Checklist } from './checklist.ts';
import type { StageClock } from './stage-clock.ts';

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
  /** The time it is answered in; left out, as long as one likes. */
  readonly clock?: StageClock;
  /** What stands above it where its place in a queue says nothing: a stage, a count. */
  readonly heading?: readonly string[];
  /** Where an answer that may be broken off goes on later. */
  readonly unfinished?: UnfinishedAnswer;
};

/** What stood in the line before, and who is told of every change to it. */
export type UnfinishedAnswer = {
  readonly draft: string;
  readonly keep: (so: SoFar) => void;
};

/** An answer in the making: its words, the time it was paused, and since when it is, if it is now. */
export type SoFar = {
  readonly draft: string;
  readonly pausedMs: number;
  readonly pausedSince: Instant | null;
};

/** A review lets one think; a quiz asks for a typed answer and how sure one is. */
export type Manner = { readonly opensField: boolean; readonly asksConfidence: boolean };

export const REVIEW_MANNER: Manner = { opensField: false, asksConfidence: false };
export const QUIZ_MANNER: Manner = { opensField: true, asksConfidence: true };

/** What was answered before the reveal, and how. `response` is null when it was only thought or said aloud. */
export type Answered = Circumstances & {
  readonly response: Response | null;
  readonly grade: Grade | null;
  readonly how: How;
  /** Time paused not counted. */
  readonly tookMs: number;
  readonly pausedMs: number;
};

/** What came of it. */
export type Reply =
  | { readonly type: 'reviewed'; readonly review: GivenReview }
  | { readonly type: 'undo' | 'leave' | 'bury' | 'suspend' };

/** What a person may do instead of answering. */
export type Leaving = Exclude<Reply, { type: 'reviewed' }>;

/** A review but for what the session knows itself. */
export type GivenReview = Omit<ReviewHappening, 'type' | 'card' | 'language' | 'session'>;

export type Choice = {
  readonly title: string;
  readonly options: readonly string[];
  readonly current: number;
};

/** Whoever puts cards to the person: a drawn screen, or a conversation by lines. */
export type Asker = {
  /** Rejects when the input ends or is interrupted. */
  readonly ask: (question: Question) => Promise<Reply>;
  /** Up to the reveal and no further: what the answer is worth is shown by whoever asked. */
  readonly answer: (question: Question) => Promise<Answered | Leaving>;
  /** The points of an answer, ticked by the machine and confirmed by the person. */
  readonly check: (question: Question, answered: Answered) => Promise<Checklist | Leaving>;
  /** One of some things; null to leave. `current` is where it begins. */
  readonly choose: (choice: Choice) => Promise<number | null>;
  /** Stands until the person wants to go on; false when they would rather leave. */
  readonly wait: (sentence: string) => Promise<boolean>;
  /** Draws a picture a little more at a time, its last stage to stay. `share` goes from 0 to 1. */
  readonly play: (draw: (share: number) => readonly string[]) => Promise<void>;
  /** Lines as they are. */
  readonly show: (lines: readonly string[]) => void;
  /** Sentences, broken to the width of the screen. */
  readonly tell: (sentences: readonly string[]) => void;
  readonly close: () => void;
};
