import { describe, expect, test } from 'vitest';
import { cardId, type TopicId, topicId } from '../../src/domain/card.ts';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { type DueCard, type FreshCard, planQueue, type QueueRequest } from '../../src/memory/queue.ts';
import { NOON, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);
const topicNamed = (name: string) => topicId({ pack: null, area: 'cache', topic: name });

/** A review named by its topic's letter and a number, asked so many days ago at a stability of 10. */
function due(name: string, daysAgo: number, stability = 10): DueCard {
  const topic = topicNamed(name.slice(0, 1));
  const lastDay = addDays(today, -daysAgo);
  return {
    id: cardId(topic, name),
    topic,
    state: 'review',
    due: { by: 'day', day: today },
    stability,
    lastDay,
  };
}

function step(name: string, minutesAgo: number): DueCard {
  return { ...due(name, 0), state: 'learning', due: { by: 'instant', at: NOON - minutesAgo * 60_000 } };
}

function fresh(...names: readonly string[]): readonly FreshCard[] {
  return names.map((name, position) => {
    const topic = topicNamed(name.slice(0, 1));
    return { id: cardId(topic, name), topic, position };
  });
}

function planned(request: Partial<QueueRequest>): string {
  const entries = planQueue({
    today,
    now: NOON,
    due: [],
    fresh: [],
    confusable: new Map(),
    topicsMetToday: new Set(),
    reviewsLeft: 100,
    newLeft: 100,
    ...request,
  });
  const mark = { step: '!', due: '', new: '+' };
  return entries.map(({ id, why }) => `${mark[why]}${id.split('#')[1]}`).join(' ');
}

const confusable = (a: string, b: string): ReadonlyMap<TopicId, readonly TopicId[]> =>
  new Map([[topicNamed(a), [topicNamed(b)]]]);

describe('reviews', () => {
  test('the most overdue for its stability comes first, however long it has waited', () => {
    const cards = [due('a1', 60, 100), due('b1', 5, 4), due('c1', 30, 20), due('d1', 1, 0.4)];
    expect(planned({ due: cards })).toBe('d1 c1 b1 a1');
  });

  test('equally overdue cards keep the order they came in', () => {
    expect(planned({ due: [due('c1', 5), due('a1', 5), due('b1', 5)] })).toBe('c1 a1 b1');
  });

  test('the limit keeps the most overdue', () => {
    expect(planned({ due: [due('a1', 1), due('b1', 3), due('c1', 2)], reviewsLeft: 2 })).toBe('b1 c1');
    expect(planned({ due: [due('a1', 1)], reviewsLeft: 0 })).toBe('');
    expect(planned({ due: [due('a1', 1), due('b1', 2)], reviewsLeft: -1 })).toBe('');
  });

  test('cards of confusable topics are asked side by side', () => {
    const cards = [due('a1', 9), due('x1', 8), due('y1', 7), due('b1', 6)];
    expect(planned({ due: cards, confusable: confusable('b', 'a') })).toBe('a1 b1 x1 y1');
  });

  test('a learning step that waits for a day is a review like any other', () => {
    const later: DueCard = { ...due('a1', 1), state: 'learning' };
    expect(planned({ due: [later, due('b1', 3)], reviewsLeft: 1 })).toBe('b1');
  });
});

describe('learning steps', () => {
  test('those now due come first, longest waiting first, whatever the limits', () => {
    const cards = [due('z1', 50), step('a1', 1), step('b1', 9), step('c1', 0)];
    expect(planned({ due: cards, reviewsLeft: 1, newLeft: 0 })).toBe('!b1 !a1 !c1 z1');
    expect(planned({ due: cards, reviewsLeft: 0 })).toBe('!b1 !a1 !c1');
  });

  test('one still waiting is left to the session', () => {
    expect(planned({ due: [step('a1', -1), step('b1', 1)] })).toBe('!b1');
  });
});

describe('first sights', () => {
  test('a topic is met in a row, in teaching order, up to the limit', () => {
    expect(planned({ fresh: fresh('a1', 'a2', 'b1', 'b2'), newLeft: 3 })).toBe('+a1 +a2 +b1');
    expect(planned({ fresh: fresh('a1', 'b1', 'a2') })).toBe('+a1 +a2 +b1');
    expect(planned({ fresh: fresh('a1'), newLeft: 0 })).toBe('');
    expect(planned({ fresh: fresh('a1', 'b1'), newLeft: -2 })).toBe('');
  });

  test('a topic waits while one it is confused with was first met today', () => {
    const request = { fresh: fresh('a1', 'b1', 'c1', 'd1'), newLeft: 2, confusable: confusable('b', 'a') };
    expect(planned(request)).toBe('+a1 +c1');
    expect(planned({ ...request, topicsMetToday: new Set([topicNamed('b')]) })).toBe('+b1 +c1');
    expect(planned({ ...request, topicsMetToday: new Set([topicNamed('c')]) })).toBe('+a1 +c1');
  });

  test('a topic begun today goes on today', () => {
    const topicsMetToday = new Set([topicNamed('a'), topicNamed('b')]);
    expect(
      planned({ fresh: fresh('a2', 'b2', 'c1'), confusable: confusable('a', 'b'), topicsMetToday }),
    ).toBe('+a2 +b2 +c1');
  });

  test('when nothing else new is left, a waiting topic is met after all, and last', () => {
    const request = { fresh: fresh('a1', 'b1', 'b2', 'c1'), confusable: confusable('b', 'a') };
    expect(planned({ ...request, newLeft: 3 })).toBe('+a1 +c1 +b1');
  });

  test('a topic that waits keeps none of its rivals waiting', () => {
    const named = new Map([[topicNamed('b'), [topicNamed('a'), topicNamed('c')]]]);
    expect(planned({ fresh: fresh('a1', 'b1', 'c1'), confusable: named, newLeft: 2 })).toBe('+a1 +c1');
  });
});

describe('new cards among reviews', () => {
  const reviews = ['q1', 'r1', 's1', 't1', 'u1', 'v1'].map((name, index) => due(name, 60 - index));

  test('each topic is a block, and the blocks lie evenly between the reviews', () => {
    expect(planned({ due: reviews, fresh: fresh('a1', 'a2', 'b1') })).toBe('q1 r1 +a1 +a2 s1 t1 +b1 u1 v1');
    expect(planned({ due: reviews, fresh: fresh('a1', 'a2') })).toBe('q1 r1 s1 +a1 +a2 t1 u1 v1');
  });

  test('a topic past the limit leaves no gap', () => {
    expect(planned({ due: reviews, fresh: fresh('a1', 'b1', 'c1'), newLeft: 1 })).toBe(
      'q1 r1 s1 +a1 t1 u1 v1',
    );
  });

  test('with fewer reviews than topics nothing is lost', () => {
    expect(planned({ due: reviews.slice(0, 1), fresh: fresh('a1', 'b1', 'c1') })).toBe('+a1 q1 +b1 +c1');
    expect(planned({ due: reviews.slice(0, 2) })).toBe('q1 r1');
  });

  test('learning steps stay ahead of both', () => {
    expect(planned({ due: [...reviews.slice(0, 2), step('z1', 1)], fresh: fresh('a1') })).toBe(
      '!z1 q1 +a1 r1',
    );
  });
});
