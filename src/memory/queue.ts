import type { CardId, TopicId } from '../domain/card.ts';
import { type Day, daysBetween, type Instant } from '../domain/day.ts';
import { rivalsFrom } from './confusable.ts';
import { type Block, firstSights } from './first-sights.ts';
import { interleaved } from './interleave.ts';
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

/** A card in line, and what brought it there: a learning step now due, a review, or its first sight. */
export type QueueEntry = { readonly id: CardId; readonly why: 'step' | 'due' | 'new' };

/**
 * Today's cards in the order to ask them. Learning steps under a day come first, the longest waiting first and
 * outside the limits: they were begun today, and minutes matter. Then the reviews that fit, most overdue
 * first, with confusable topics side by side; and new cards spread among them, a topic at a time. Steps that
 * are not due yet are left out: the session brings them back when they are.
 */
export function planQueue(request: QueueRequest): readonly QueueEntry[] {
  const { due, fresh, newLeft, topicsMetToday } = request;
  const rivals = rivalsFrom(request.confusable);
  const reviews = due.filter((card) => card.due.by === 'day');
  const urgent = byOverdueness(reviews, request.today).slice(0, Math.max(0, request.reviewsLeft));
  const blocks = firstSights({ fresh, newLeft, topicsMetToday, rivals });
  return [...stepsDue(due, request.now), ...mixed(interleaved(urgent, rivals), blocks)];
}

function stepsDue(due: readonly DueCard[], now: Instant): readonly QueueEntry[] {
  return due
    .flatMap((card) =>
      card.due.by === 'instant' && card.due.at <= now ? [{ id: card.id, at: card.due.at }] : [],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => ({ id, why: 'step' }));
}

/**
 * Most overdue first, relative to how long a card lasts: days since the last review ÷ stability. At every
 * retention that is also the order of rising retrievability, since FSRS recall falls with that quotient alone.
 * Equals keep the order they came in.
 */
function byOverdueness(cards: readonly DueCard[], today: Day): readonly DueCard[] {
  return cards
    .map((card) => ({ card, overdueness: daysBetween(card.lastDay, today) / card.stability }))
    .sort((a, b) => b.overdueness - a.overdueness)
    .map(({ card }) => card);
}

/** The blocks of new cards cut the reviews into stretches of equal length, a card more or less. */
function mixed(reviews: readonly DueCard[], blocks: readonly Block[]): readonly QueueEntry[] {
  const stretches = blocks.length + 1;
  const cut = (stretch: number) => Math.round((stretch * reviews.length) / stretches);
  return Array.from({ length: stretches }, (_, stretch) => [
    ...reviews.slice(cut(stretch), cut(stretch + 1)).map(({ id }): QueueEntry => ({ id, why: 'due' })),
    ...(blocks[stretch] ?? []).map(({ id }): QueueEntry => ({ id, why: 'new' })),
  ]).flat();
}
