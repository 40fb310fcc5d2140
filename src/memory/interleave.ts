import type { TopicId } from '../domain/card.ts';
import type { Rivals } from './confusable.ts';

/**
 * The same cards in an order that contrasts topics: the most urgent card is followed by the most urgent one of
 * a topic easily confused with its own, if there is one; then again by the most urgent of all; and two cards of
 * one topic are neighbours only when no order could part them. Takes the cards most urgent first, in time
 * linear in their number. Seen side by side, things alike are told apart (Rohrer 2012, *Interleaving helps
 * students distinguish among similar concepts*).
 */
export function interleaved<C extends { readonly topic: TopicId }>(
  cards: readonly C[],
  rivals: Rivals,
): readonly C[] {
  const { lanes, laneAt } = lanesFrom(cards);
  const crowd = crowdIn(lanes);
  const front = frontOf(laneAt);
  const order: C[] = [];
  let last: Lane | null = null;
  let isContrast = false;
  for (let left = cards.length; left > 0; left -= 1) {
    const crowded: Lane | null = crowd.laneOver(left / 2);
    const rival: Lane | null = last === null || isContrast ? null : mostUrgentRival(last, rivals, lanes);
    const lane: Lane | null = (crowded === last ? null : crowded) ?? rival ?? front.laneBeside(last);
    const card = lane === null ? undefined : cards[headOf(lane)];
    if (lane === null || card === undefined) break;
    order.push(card);
    isContrast = lane === rival;
    crowd.leave(lane);
    lane.taken += 1;
    last = lane;
  }
  return order;
}

/** One topic's cards by their ranks in urgency, always taken from the front. */
type Lane = { readonly topic: TopicId; readonly ranks: number[]; taken: number };

/** The rank of the next card in the lane; past every rank once the lane is empty. */
function headOf(lane: Lane): number {
  return lane.ranks[lane.taken] ?? Number.POSITIVE_INFINITY;
}

function lanesFrom(cards: readonly { readonly topic: TopicId }[]) {
  const lanes = new Map<TopicId, Lane>();
  const laneAt = cards.map(({ topic }, rank) => {
    const lane = lanes.get(topic) ?? { topic, ranks: [], taken: 0 };
    lanes.set(topic, lane);
    lane.ranks.push(rank);
    return lane;
  });
  return { lanes, laneAt };
}

function mostUrgentRival(lane: Lane, rivals: Rivals, lanes: ReadonlyMap<TopicId, Lane>): Lane | null {
  let best: Lane | null = null;
  for (const topic of rivals.get(lane.topic) ?? []) {
    const rival = lanes.get(topic);
    if (rival !== undefined && headOf(rival) < (best === null ? Number.POSITIVE_INFINITY : headOf(best))) {
      best = rival;
    }
  }
  return best;
}

/**
 * The lane of the most urgent card not beside its own kind. Both marks only move forward: between them lie
 * taken cards and cards of the first mark's lane, so that lane must be used up before the first mark passes
 * the other.
 */
function frontOf(laneAt: readonly Lane[]) {
  const forward = (from: number, passes: (lane: Lane) => boolean): number => {
    let rank = from;
    let lane = laneAt[rank];
    while (lane !== undefined && (headOf(lane) > rank || passes(lane))) {
      rank += 1;
      lane = laneAt[rank];
    }
    return rank;
  };
  let first = 0;
  let other = 0;
  const laneBeside = (last: Lane | null): Lane | null => {
    first = forward(first, () => false);
    const lane = laneAt[first] ?? null;
    if (lane === null || lane !== last) return lane;
    other = forward(Math.max(other, first + 1), (passed) => passed === lane);
    return laneAt[other] ?? lane;
  };
  return { laneBeside };
}

/**
 * Watches for a lane that comes to hold more than half of what is left: taking it at every other place from
 * then on is the only way to keep its cards apart, and sooner is not needed. It stays the crowded one to the
 * end, since no other can hold more than half beside it.
 */
function crowdIn(lanes: ReadonlyMap<TopicId, Lane>) {
  const leftIn = (lane: Lane) => lane.ranks.length - lane.taken;
  const lanesBySize = new Map<number, number>();
  const count = (size: number, by: 1 | -1) => lanesBySize.set(size, (lanesBySize.get(size) ?? 0) + by);
  let largest = 0;
  for (const lane of lanes.values()) {
    count(lane.ranks.length, 1);
    largest = Math.max(largest, lane.ranks.length);
  }
  let crowded: Lane | null = null;
  return {
    laneOver: (half: number): Lane | null => {
      if (crowded !== null || largest <= half) return crowded;
      crowded = [...lanes.values()].find((lane) => leftIn(lane) === largest) ?? null;
      return crowded;
    },
    /** To be told before a card is taken from the lane. */
    leave: (lane: Lane): void => {
      count(leftIn(lane), -1);
      count(leftIn(lane) - 1, 1);
      while (largest > 0 && (lanesBySize.get(largest) ?? 0) === 0) largest -= 1;
    },
  };
}
