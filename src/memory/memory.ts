import type { Day, Instant } from '../domain/day.ts';

/** What is known about how well a card is remembered; the fold of its events under today's settings. */
export type Memory = Recollection & {
  readonly suspended: boolean;
  /** Out of the queue until this day (exclusive), or null. */
  readonly buriedUntil: Day | null;
};

/** The memory of a card that has been answered at least once. */
export type SeenMemory = Exclude<Memory, { readonly state: 'new' }>;

export type Recollection =
  | { readonly state: 'new' }
  | (Trace & {
      readonly state: 'learning' | 'relearning';
      /** Index of the step being waited for. */
      readonly step: number;
      readonly due: Due;
    })
  | (Trace & { readonly state: 'review'; readonly due: DayDue });

/** Inside learning steps under a day, a moment; else a day. */
export type Due = { readonly by: 'instant'; readonly at: Instant } | DayDue;
export type DayDue = { readonly by: 'day'; readonly day: Day };

/** What every memory that has been seen carries. */
export type Trace = {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  readonly lastAt: Instant;
  readonly lastDay: Day;
  readonly reviews: number;
  readonly lapses: number;
};

/** Where every card begins. */
export const NEW_MEMORY: Memory = { state: 'new', suspended: false, buriedUntil: null };
