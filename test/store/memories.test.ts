import { describe, expect, test } from 'vitest';
import type { CardId, TopicId } from '../../src/domain/card.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Happening } from '../../src/domain/event.ts';
import { isDue } from '../../src/memory/due.ts';
import { planQueue } from '../../src/memory/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { card, days, head, minutes, review, TODAY } from './support/cards.ts';
import { open } from './support/stores.ts';

const ids: readonly CardId[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) =>
  card(name, index < 3 ? 'penetration' : 'avalanche'),
);
const [A, B, C, D, E] = ids as readonly [CardId, CardId, CardId, CardId, CardId];

function stocked(settings: Readonly<Record<string, number>> = {}): Store {
  const store = open();
  store.cards.sync({ name: 'built-in', hash: '1', heads: ids.map((id, index) => head(id, index)) });
  const changes = Object.entries(settings).map(
    ([key, value]): Happening => ({ type: 'setting', key, value }),
  );
  store.events.appendAll(changes, days(-100));
  return store;
}

const now = (minute: number) => ({ today: minutes(minute).day, now: minutes(minute).at });
const dueIds = (store: Store, minute: number) => store.memories.due(now(minute)).map(({ id }) => id);
const freshIds = (store: Store, most = 10) =>
  store.memories.fresh({ today: TODAY, most }).map(({ id }) => id);

describe('due cards', () => {
  test('inside learning steps come at their minute and not before', () => {
    const store = stocked();
    store.events.append(review(A, 'again'), minutes(0));
    expect(dueIds(store, 0.9)).toEqual([]);
    expect(dueIds(store, 1)).toEqual([A]);
    expect(store.memories.due(now(1))).toEqual([
      {
        id: A,
        topic: head(A, 0).topic,
        state: 'learning',
        due: { by: 'instant', at: minutes(1).at },
        stability: expect.any(Number),
        lastDay: TODAY,
      },
    ]);
  });

  test('are just those the memory room calls due, whatever was done to them', () => {
    const store = stocked();
    for (const id of ids) store.events.append(review(id, 'easy'), days(-90));
    store.events.append({ type: 'suspend', card: A }, minutes(0));
    store.events.append({ type: 'bury', card: B, until: addDays(TODAY, 1) }, minutes(0));
    store.events.append({ type: 'bury', card: C, until: TODAY }, minutes(0));
    store.events.append({ type: 'forget', card: D }, minutes(0));
    store.events.append(review(E, 'easy'), minutes(0));
    const expected = ids.filter((id) => isDue(store.memories.of(id), minutes(0).at, TODAY));
    expect(expected).toContain(C);
    expect(dueIds(store, 0).toSorted()).toEqual(expected.toSorted());
    expect(store.memories.counts(now(0)).waiting).toBe(expected.length);
  });
});

describe('a backlog', () => {
  const request = {
    ...now(0),
    newLeft: 0,
    fresh: [],
    confusable: new Map(),
    topicsMetToday: new Set<TopicId>(),
  };

  test('read only as far as the limit goes plans the same queue as all of it', () => {
    const store = stocked();
    for (const [index, id] of ids.entries()) {
      store.events.append(review(id, index % 2 === 0 ? 'easy' : 'good'), days(-80 - index));
      store.events.append(review(id, 'good'), days(-60 - 3 * index));
    }
    const all = store.memories.due(now(0));
    const some = store.memories.due({ ...now(0), most: 3 });
    expect(all.length).toBeGreaterThan(3);
    expect(some).toEqual(all.slice(0, 3));
    const [whole, part] = [all, some].map((due) => planQueue({ ...request, due, reviewsLeft: 3 }));
    expect(part).toEqual(whole);
  });

  test('of some topics is theirs alone, steps and days', () => {
    const store = stocked();
    for (const id of [A, E]) store.events.append(review(id, 'easy'), days(-80));
    for (const id of [B, D]) store.events.append(review(id, 'again'), days(-1));
    const topics = [head(A, 0).topic];
    expect(store.memories.due({ ...now(0), topics }).map(({ id }) => id)).toEqual([B, A]);
  });
});

describe('new cards', () => {
  test('come in teaching order, so many as asked for, of the topics asked for', () => {
    const store = stocked();
    store.events.append(review(A), minutes(0));
    store.events.append({ type: 'suspend', card: B }, minutes(0));
    expect(freshIds(store, 2)).toEqual([C, D]);
    const topics = [head(A, 0).topic];
    expect(store.memories.fresh({ today: TODAY, most: 9, topics }).map(({ id }) => id)).toEqual([C]);
  });

  test('are new again after their only answer is taken back, or forgotten', () => {
    const store = stocked();
    store.events.append(review(A), minutes(0));
    store.events.undo(minutes(1));
    store.events.append(review(B), minutes(2));
    store.events.append({ type: 'forget', card: B }, minutes(3));
    expect(freshIds(store)).toEqual(ids);
    expect(store.memories.topicsMetToday(TODAY)).toEqual(new Set());
  });
});

describe('the daily limits', () => {
  test('count a card once a day, as new on the day it was met', () => {
    const store = stocked({ newPerDay: 3, reviewsPerDay: 5 });
    store.events.append(review(A), days(-30));
    for (const minute of [0, 10]) store.events.append(review(A), minutes(minute));
    for (const minute of [20, 21]) store.events.append(review(D), minutes(minute));
    expect(store.memories.allowance(TODAY)).toEqual({ newLeft: 2, reviewsLeft: 4 });
    expect(store.memories.topicsMetToday(TODAY)).toEqual(new Set([head(D, 0).topic]));
    expect(store.memories.allowance(addDays(TODAY, 1))).toEqual({ newLeft: 3, reviewsLeft: 5 });
  });

  test('count a card that was forgotten and met again as new', () => {
    const store = stocked({ newPerDay: 3, reviewsPerDay: 5 });
    store.events.append(review(A), days(-30));
    store.events.append({ type: 'forget', card: A }, minutes(0));
    store.events.append(review(A), minutes(1));
    expect(store.memories.allowance(TODAY)).toEqual({ newLeft: 2, reviewsLeft: 5 });
  });

  test('allow what the counts allow', () => {
    const store = stocked({ newPerDay: 2, reviewsPerDay: 3 });
    for (const id of [A, B, C, D]) store.events.append(review(id, 'easy'), days(-90));
    store.events.append(review(A, 'easy'), minutes(0));
    store.events.append(review(E, 'easy'), minutes(1));
    const { newLeft, reviewsLeft } = store.memories.allowance(TODAY);
    expect(store.memories.counts(now(2))).toMatchObject({ due: reviewsLeft, fresh: newLeft });
    expect({ newLeft, reviewsLeft }).toEqual({ newLeft: 1, reviewsLeft: 2 });
  });

  test('never go below nothing', () => {
    const store = stocked({ newPerDay: 1 });
    for (const id of [A, B, C]) store.events.append(review(id), minutes(0));
    expect(store.memories.allowance(TODAY).newLeft).toBe(0);
  });

  test('cut what the counts promise, and their minutes', () => {
    const store = stocked({ newPerDay: 1, reviewsPerDay: 2 });
    for (const id of [A, B, C, D]) store.events.append(review(id, 'easy'), days(-90));
    store.events.append(review(E, 'again'), days(-1));
    expect(store.memories.counts(now(0))).toEqual({ due: 3, fresh: 1, overdue: 2, waiting: 5, minutes: 8 });
  });
});

test('counts on an empty store are nothing', () => {
  expect(open().memories.counts(now(0))).toEqual({ due: 0, fresh: 0, overdue: 0, waiting: 0, minutes: 0 });
});
