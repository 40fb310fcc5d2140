import type { Quantity } from '../domain/quantity.ts';
import type { Range } from './evidence/key-points.ts';

/** The rating a machine may suggest, worst first; `easy` is the person's alone. */
export const SUGGESTIONS = ['again', 'hard', 'good'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/** What an answer is worth, and by kind of card what exactly was right. Items are named by their index in the shape. */
export type Grade = RecallGrade | ChoiceGrade | OrderGrade | MatchGrade | ClozeGrade | EstimateGrade;

export type RecallGrade = {
  readonly kind: 'recall';
  /** Never known: the machine pre-ticks and the person confirms. */
  readonly correct: null;
  readonly coverage: Coverage;
  readonly points: readonly PointGrade[];
  /** Null when the card has nothing to judge by: the rating is the person's alone. */
  readonly suggested: Suggestion | null;
};

/** How many were hit, of how many. */
export type Coverage = {
  readonly musts: readonly [hit: number, of: number];
  readonly others: readonly [hit: number, of: number];
};

export type PointGrade = {
  readonly text: string;
  readonly kind: 'must' | 'point' | 'wrong';
  /** `wrong`: a struck-out statement was found. That is a question to the person, not a verdict. */
  readonly verdict: 'hit' | 'undetected' | 'wrong';
  /** Half of it or more was found in one sentence. On an undetected point: probably meant, and not proved. */
  readonly seen: boolean;
  /** In UTF-16 units of the answer as given; in order, apart, empty when undetected. */
  readonly evidence: readonly Range[];
};

/** What grades without key points have in common. */
type Judged = {
  readonly correct: boolean;
  readonly coverage: null;
  readonly points: readonly [];
  readonly suggested: Suggestion;
};

export type ChoiceGrade = Judged & {
  readonly kind: 'choice' | 'multi';
  readonly chosen: readonly number[];
  /** Right options that were left out, and wrong ones that were taken. */
  readonly missed: readonly number[];
  readonly wrong: readonly number[];
};

export type OrderGrade = Judged & {
  readonly kind: 'order';
  /** The items as the person put them. */
  readonly given: readonly number[];
  /** A longest row of items that stand in the right order among themselves. */
  readonly run: readonly number[];
};

export type MatchGrade = Judged & {
  readonly kind: 'match';
  /** For each left side in the order of the shape: the right side chosen for it. */
  readonly pairs: readonly { readonly given: number; readonly right: boolean }[];
};

export type ClozeGrade = Judged & {
  readonly kind: 'cloze';
  readonly blanks: readonly {
    readonly given: string;
    /** The accepted answer to show. */
    readonly expected: string;
    readonly right: boolean;
  }[];
};

export type EstimateGrade = Judged & {
  readonly kind: 'estimate';
  readonly given: Quantity;
  /** True when the answer named no unit and the card's was taken: the screen says so. */
  readonly assumedUnit: boolean;
  /** The answer in the card's own unit. */
  readonly inCardUnit: number;
  readonly expected: Quantity;
  /** Answer over expectation; null when zero was expected. */
  readonly ratio: number | null;
  readonly within: 'tolerance' | 'double' | 'outside';
};

/** An answer that cannot be read as one for this kind of card: what to tell the person, who then types again. */
export type Unreadable = {
  readonly kind: Grade['kind'];
  readonly unreadable:
    | { readonly code: 'empty' }
    /** A letter that names nothing shown; `keys` are those that do. */
    | { readonly code: 'unknown-key'; readonly key: string; readonly keys: readonly string[] }
    | { readonly code: 'one-key-only'; readonly given: readonly string[] }
    | { readonly code: 'repeated-key'; readonly key: string }
    | { readonly code: 'missing-keys'; readonly missing: readonly string[] }
    | { readonly code: 'not-a-pair'; readonly text: string }
    | { readonly code: 'too-many-blanks'; readonly given: number; readonly expected: number }
    | { readonly code: 'no-number'; readonly text: string }
    /** One number was asked. */
    | { readonly code: 'range'; readonly text: string }
    /** The unit is none, or measures something else than the card's. */
    | { readonly code: 'unit'; readonly given: string; readonly expected: string | null };
};

export function isUnreadable<T>(value: T | Unreadable): value is Unreadable {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}
