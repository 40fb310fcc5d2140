import type { CardId, TopicId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Due } from './memory.ts';

/** A card that has been seen and is due, as the queue sees it. */
export type DueCard = {
  readonly id: CardId;
  readonly topic: TopicId;
  readonly state: 'learning' | 'relearning' | 'review';
  readonly due: Due;
  /** Days. */
  readonly stability: number;
  readonly lastDay: Day;
};

/** A card never seen. */
export type FreshCard = { readonly id: CardId; readonly topic: TopicId; readonly position: number };

export type QueueRequest = {
  readonly today: Day;
  readonly now: Instant;
  readonly due: readonly DueCard[];
  /** In teaching order. */
  readonly fresh: readonly FreshCard[];
  /** Which topics are easily mixed up with which. */
  readonly confusable: ReadonlyMap<TopicId, readonly TopicId[]>;
  /** Topics of which a first card was met today already. */
  readonly topicsMetToday: ReadonlySet<TopicId>;
  /** What today's limits still allow. */
  readonly reviewsLeft: number;
  readonly newLeft: number;
};
