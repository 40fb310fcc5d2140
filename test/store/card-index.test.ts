import { describe, expect, test } from 'vitest';
import type { Card, CardId } from '../../src/domain/card.ts';
import { BUILT_IN, type Source } from '../../src/store/card-index.ts';
import { card, head, minutes, review, TODAY } from './support/cards.ts';
import { exported, linesOf, open } from './support/stores.ts';

const [A, B, C] = [card('a'), card('b'), card('c')];

const body = (id: CardId, text: string, language: Card['language'] = 'zh'): Card => ({
  id,
  language,
  kind: 'recall',
  level: 2,
  minutes: 2,
  parent: null,
  after: null,
  prompt: [{ text }, { text: ' key', style: 'code' }],
  setting: '',
  hints: [],
  shape: { kind: 'recall', points: [] },
  answer: '',
});

const builtIn = (hash: string, ...cards: readonly CardId[]): Source => ({
  name: BUILT_IN,
  hash,
  heads: cards.map((id, index) => head(id, index)),
});

const fresh = (store: ReturnType<typeof open>) =>
  store.memories.fresh({ today: TODAY, most: 10 }).map(({ id }) => id);

describe('a source', () => {
  test('is read only when its hash is another', () => {
    const store = open();
    expect(store.cards.sync(builtIn('1', A, B))).toBe(true);
    expect(store.cards.sync(builtIn('1', C))).toBe(false);
    expect(store.cards.heads()).toEqual([head(A, 0), head(B, 1)]);
    expect(store.cards.sourceHash(BUILT_IN)).toBe('1');
    expect(store.cards.sourceHash('pack:mine')).toBeNull();
  });

  test('that drops a card takes it from the table and not from memory', () => {
    const store = open();
    store.cards.sync(builtIn('1', A, B));
    store.events.append(review(A), minutes(0));
    store.cards.sync(builtIn('2', B));
    const later = { today: TODAY, now: minutes(60).at };
    expect(store.cards.head(A)).toBeNull();
    expect(store.memories.due(later)).toEqual([]);
    expect(store.memories.counts(later)).toMatchObject({ due: 0, fresh: 1 });
    expect(store.memories.of(A)).toMatchObject({ reviews: 1 });
    store.cards.sync(builtIn('3', A, B));
    expect(store.memories.due(later)).toMatchObject([{ id: A }]);
    expect(fresh(store)).toEqual([B]);
  });

  test('that is a pack keeps bodies in each language, and its files', () => {
    const store = open();
    const files = [{ path: '/packs/mine/cache/x.zh.md', modifiedMs: 1.5, size: 10, hash: 'h' }];
    const bodies = [body(A, '缓存'), body(A, 'cache', 'en')];
    store.cards.sync({ name: 'pack:mine', hash: '1', heads: [head(A, 0)], bodies, files });
    expect(store.cards.body(A, 'en')).toEqual(bodies[1]);
    expect(store.cards.body(B, 'en')).toBeNull();
    expect(store.cards.prompts('zh')).toEqual(new Map([[A, '缓存 key']]));
    expect(store.cards.files('pack:mine')).toEqual(files);
    store.cards.removeSource('pack:mine');
    expect(store.cards.body(A, 'en')).toBeNull();
    expect(store.cards.files('pack:mine')).toEqual([]);
    expect(store.cards.sourceNames()).toEqual([]);
  });

  test('that is a pack may replace a built-in card, and gives it back', () => {
    const store = open();
    const replaced = head(A, 7, { level: 4 });
    store.cards.sync({ name: 'pack:mine', hash: '1', heads: [replaced] });
    store.cards.sync(builtIn('1', A, B));
    expect(store.cards.head(A)).toEqual(replaced);
    store.cards.sync({ name: 'pack:mine', hash: '2', heads: [] });
    store.cards.sync(builtIn('1', A, B));
    expect(store.cards.head(A)).toEqual(head(A, 0));
  });
});

describe('a rename', () => {
  const renamed = (hash: string): Source => ({ ...builtIn(hash, B), renames: [{ from: A, to: B }] });

  test('keeps the history under the new name, and finds it by the old', () => {
    const store = open();
    store.events.append(review(A), minutes(0));
    const memory = store.memories.of(A);
    store.cards.sync(renamed('1'));
    expect(store.memories.of(B)).toEqual(memory);
    expect(store.memories.of(A)).toEqual(memory);
    expect(store.cards.head(A)?.id).toBe(B);
    expect(exported(store)).toMatchObject([{ card: B }]);
  });

  test('joins what another machine recorded under the old name later', () => {
    const store = open();
    store.cards.sync(renamed('1'));
    store.events.importLines(linesOf((other) => other.events.append(review(A), minutes(0))));
    expect(store.memories.of(B)).toMatchObject({ reviews: 1 });
  });

  test('makes one history of two', () => {
    const store = open();
    for (const [index, id] of [A, B, A].entries()) store.events.append(review(id), minutes(index));
    store.cards.sync({ ...renamed('1'), heads: [head(B, 1)] });
    expect(store.memories.of(B)).toMatchObject({ reviews: 3 });
    expect(store.events.reviewsOf(B)).toHaveLength(3);
    expect(fresh(store)).toEqual([]);
    expect(store.examine()).toEqual([]);
  });

  test('makes one history of two, and leads there from every name either ever had', () => {
    const store = open();
    store.cards.sync({ ...builtIn('1', A), renames: [{ from: C, to: A }] });
    for (const id of [A, B]) store.events.append(review(id), minutes(0));
    store.cards.sync(renamed('2'));
    expect(store.memories.of(C)).toMatchObject({ reviews: 2 });
  });

  test('to a name that once was another card’s makes it a card of its own', () => {
    const store = open();
    store.events.append(review(A), minutes(0));
    store.cards.sync(renamed('1'));
    store.cards.sync({ ...builtIn('2', B, A), renames: [{ from: C, to: A }] });
    expect(store.cards.heads().map(({ id }) => id)).toEqual([B, A]);
    expect(store.memories.of(A).state).toBe('new');
  });

  test('may follow another, and may be taken back', () => {
    const store = open();
    store.events.append(review(A), minutes(0));
    store.cards.sync(renamed('1'));
    store.cards.sync({ ...builtIn('2', C), renames: [{ from: B, to: C }] });
    expect([A, B, C].map((id) => store.memories.of(id).state)).toEqual(['learning', 'learning', 'learning']);
    store.cards.sync({ ...builtIn('3', A), renames: [{ from: C, to: A }] });
    expect(exported(store)).toMatchObject([{ card: A }]);
    expect(store.memories.of(C)).toMatchObject({ reviews: 1 });
  });

  test('said again changes nothing', () => {
    const store = open();
    store.events.append(review(A), minutes(0));
    store.cards.sync(renamed('1'));
    store.cards.sync(renamed('2'));
    expect(store.memories.of(B)).toMatchObject({ reviews: 1 });
    expect(store.examine()).toEqual([]);
  });
});

test('imported cards are added, replaced one by one, and given out again', () => {
  const store = open();
  const first = { head: head(A, 0), bodies: [body(A, 'one')] };
  const second = { head: head(B, 1), bodies: [body(B, 'two')] };
  const better = { head: head(A, 0, { level: 3 }), bodies: [body(A, 'better')] };
  expect(store.cards.importCards([first, second])).toEqual({ added: 2, updated: 0 });
  expect(store.cards.importCards([better])).toEqual({ added: 0, updated: 1 });
  expect(store.cards.importedCards()).toEqual([better, second]);
});
