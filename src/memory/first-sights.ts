import type { TopicId } from '../domain/card.ts';
import type { Rivals } from './confusable.ts';
import type { FreshCard } from './queue.ts';

/** The new cards of one topic, asked in a row. */
export type Block = readonly FreshCard[];

/**
 * Which new cards to meet today, topic by topic in teaching order: a topic is first seen whole, as a lesson,
 * before it is mixed with others. A topic waits for another day when one it is easily confused with was first
 * met today, by an earlier session or earlier in this plan, so that one settles before the other comes; it is
 * taken after all when nothing else new is left, since time is short before an interview.
 */
export function firstSights(request: {
  readonly fresh: readonly FreshCard[];
  readonly newLeft: number;
  readonly topicsMetToday: ReadonlySet<TopicId>;
  readonly rivals: Rivals;
}): readonly Block[] {
  const met = new Set(request.topicsMetToday);
  const isTooSoon = (topic: TopicId) =>
    !met.has(topic) && [...(request.rivals.get(topic) ?? [])].some((rival) => met.has(rival));
  const chosen: Block[] = [];
  const waiting: Block[] = [];
  let left = request.newLeft;
  const choose = (block: Block) => {
    if (left <= 0) return;
    chosen.push(block.slice(0, left));
    left -= block.length;
  };
  for (const [topic, block] of byTopic(request.fresh)) {
    if (isTooSoon(topic)) {
      waiting.push(block);
    } else {
      choose(block);
      met.add(topic);
    }
  }
  for (const block of waiting) choose(block);
  return chosen;
}

function byTopic(cards: readonly FreshCard[]): ReadonlyMap<TopicId, Block> {
  const blocks = new Map<TopicId, FreshCard[]>();
  for (const card of cards) {
    const block = blocks.get(card.topic);
    if (block === undefined) blocks.set(card.topic, [card]);
    else block.push(card);
  }
  return blocks;
}
