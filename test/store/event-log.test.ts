import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { Happening } from '../../src/domain/event.ts';
import { RATINGS } from '../../src/domain/rating.ts';
import { openDatabase } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { card, days, head, minutes, review, TODAY } from './support/cards.ts';
import { exported, linesOf, newFile, open } from './support/stores.ts';

const A = card('a');
const B = card('b');
const C = card('c');

describe('an answer', () => {
  test('is there for whoever opens the store next, with every field', () => {
    const file = newFile();
    const first = open(file);
    const event = first.events.append(review(A, 'hard', '布隆过滤器\u0000\ud800'), minutes(0));
    first.close();
    const [kept] = open(file).events.reviewsOf(A);
    expect(kept).toEqual({ ...event, retracted: false });
  });

  test('changes the memory in the same call', () => {
    const store = open();
    store.events.append(review(A, 'good'), minutes(0));
    expect(store.memories.of(A)).toMatchObject({ state: 'learning', step: 1, reviews: 1, lastDay: TODAY });
    expect(store.memories.of(B)).toEqual({ state: 'new', suspended: false, buriedUntil: null });
  });

  test('is refused as a bug when a field is wrong, and leaves nothing behind', () => {
    const store = open();
    const broken = { ...review(A), hints: -1 };
    expect(() => store.events.appendAll([review(B), broken], minutes(0))).toThrow(TypeError);
    expect(exported(store)).toEqual([]);
    expect(store.memories.all()).toEqual([]);
  });

  test('given while the clock has gone back counts, in the order of the clock', () => {
    const store = open();
    store.events.append(review(A, 'good'), days(2));
    store.events.append(review(A, 'again'), days(0));
    expect(store.events.reviewsOf(A).map(({ rating }) => rating)).toEqual(['again', 'good']);
    expect(store.memories.of(A)).toMatchObject({ reviews: 2, lastDay: days(2).day });
    expect(store.examine()).toEqual([]);
  });

  test('of the same moment keeps the order it was given in', () => {
    const store = open();
    const ratings = RATINGS.flatMap((rating) => [rating, rating]);
    for (const rating of ratings) store.events.append(review(A, rating), minutes(0));
    expect(store.events.reviewsOf(A).map(({ rating }) => rating)).toEqual(ratings);
  });

  test('is the last one until it is taken back', () => {
    const store = open();
    store.events.append(review(A, 'good', 'first'), minutes(0));
    store.events.append(review(A, 'good', 'second'), minutes(1));
    expect(store.events.lastAnswerOf(A)?.text).toBe('second');
    store.events.undo(minutes(2));
    expect(store.events.lastAnswerOf(A)?.text).toBe('first');
    expect(store.events.reviewsOf(A).map(({ retracted }) => retracted)).toEqual([false, true]);
  });
});

describe('undo', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom(A, B, C), fc.constantFrom(...RATINGS), fc.nat(5000)), {
    minLength: 1,
    maxLength: 12,
  });

  test('of n answers gives back each memory as it was, also after a restart', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (given, restarts) => {
        const file = newFile();
        let store = open(file);
        const before: unknown[] = [];
        for (const [id, rating, minute] of given) {
          before.push(store.memories.all());
          store.events.append(review(id, rating), minutes(minute));
        }
        for (const [id, rating] of given.toReversed()) {
          if (restarts) {
            store.close();
            store = open(file);
          }
          expect(store.events.undo(minutes(6000))).toMatchObject({ type: 'review', card: id, rating });
          expect(store.memories.all()).toEqual(before.pop());
        }
        expect(store.events.undo(minutes(6000))).toBeNull();
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('leaves alone what another machine recorded', () => {
    const store = open();
    store.events.append(review(A), minutes(0));
    store.events.importLines(linesOf((other) => other.events.append(review(B), minutes(5))));
    expect(store.events.undo(minutes(6))?.card).toBe(A);
    expect(store.events.undo(minutes(7))).toBeNull();
    expect(store.memories.of(B)).toMatchObject({ reviews: 1 });
  });
});

describe('the cache is the fold of the log', () => {
  type Step =
    | Happening
    | { readonly type: 'undo' }
    | { readonly type: 'import'; readonly events: readonly Happening[] };
  const id = fc.constantFrom(A, B, C);
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(id, fc.constantFrom(...RATINGS)).map(([a, rating]) => review(a, rating)),
    },
    fc.record({ type: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const), card: id }),
    fc.record({
      type: fc.constant('bury' as const),
      card: id,
      until: fc.nat(9).map((n) => (TODAY + n) as Day),
    }),
    fc.record({
      type: fc.constant('setting' as const),
      key: fc.constant('retention'),
      value: fc.constantFrom(0.8, 0.9, 0.95, 7),
    }),
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: happening },
    { weight: 2, arbitrary: fc.constant({ type: 'undo' as const }) },
    fc.record({ type: fc.constant('import' as const), events: fc.array(happening, { maxLength: 4 }) }),
  );

  function take(store: Store, next: Step, minute: number): void {
    if (next.type === 'undo') store.events.undo(minutes(minute));
    else if (next.type === 'import') {
      const lines = linesOf((other) => {
        for (const event of next.events) other.events.append(event, minutes(minute - 700));
        other.events.undo(minutes(minute));
      });
      store.events.importLines(lines.toReversed());
    } else store.events.append(next, minutes(minute));
  }

  test('after any mix of answers, undos, handling, settings and imports, under a clock that jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(20_000)), { maxLength: 15 }), (steps) => {
        const store = open();
        store.cards.sync({ name: 'built-in', hash: '1', heads: [head(A, 1), head(B, 2), head(C, 3)] });
        for (const [next, minute] of steps) take(store, next, minute);
        expect(store.examine()).toEqual([]);
        const kept = store.memories.all();
        store.memories.refold();
        expect(store.memories.all()).toEqual(kept);

        const copy = open();
        expect(copy.events.importLines(exported(store)).problems).toEqual([]);
        expect(exported(copy)).toEqual(exported(store));
        expect(copy.memories.all()).toEqual(kept);
        expect(copy.settings()).toEqual(store.settings());
        expect(copy.events.importLines(exported(store).toReversed())).toMatchObject({ added: 0 });
        expect(copy.memories.all()).toEqual(kept);
        store.close();
        copy.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('settings', () => {
  test('are what was last set, by time and not by arrival', () => {
    const store = open();
    store.events.append({ type: 'setting', key: 'newPerDay', value: 3 }, minutes(5));
    store.events.append({ type: 'setting', key: 'newPerDay', value: 9 }, minutes(1));
    expect(store.settings().settings.newPerDay).toBe(3);
  });

  test('keep a key this version does not know, and ignore a value that cannot be', () => {
    const store = open();
    store.events.append({ type: 'setting', key: 'retention', value: 7 }, minutes(0));
    store.events.append({ type: 'setting', key: 'moonPhase', value: 'full' }, minutes(0));
    expect(store.settings().settings.retention).toBe(0.9);
    expect(store.settings().values.get('moonPhase')).toBe('full');
  });

  test('that change a memory change every memory at once, and back again', () => {
    const store = open();
    for (const minute of [0, 20, 5000]) store.events.append(review(A), minutes(minute));
    const before = store.memories.of(A);
    store.events.append({ type: 'setting', key: 'retention', value: 0.8 }, minutes(6000));
    expect(store.memories.of(A)).not.toEqual(before);
    expect(store.examine()).toEqual([]);
    store.events.append({ type: 'setting', key: 'retention', value: 0.9 }, minutes(6001));
    expect(store.memories.of(A)).toEqual(before);
  });

  test('that could not be kept do not hold', () => {
    const file = newFile();
    const store = open(file);
    store.events.append(review(A), minutes(0));
    const meddler = openDatabase(file);
    meddler.exec("CREATE TRIGGER stop BEFORE INSERT ON memory BEGIN SELECT RAISE(ABORT, 'stopped'); END");
    const lower: Happening = { type: 'setting', key: 'retention', value: 0.8 };
    expect(() => store.events.append(lower, minutes(1))).toThrow('stopped');
    expect(store.settings().settings.retention).toBe(0.9);
    meddler.exec('DROP TRIGGER stop');
    meddler.close();
    expect(store.examine()).toEqual([]);
  });

  test('that another terminal sets hold for the next answer here', () => {
    const file = newFile();
    const here = open(file);
    here.events.append(review(A), minutes(0));
    open(file).events.append(
      { type: 'setting', key: 'learningStepsMinutes', value: [1, 10, 30] },
      minutes(1),
    );
    here.events.append(review(A), minutes(11));
    expect(here.memories.of(A)).toMatchObject({ state: 'learning', step: 2 });
    expect(here.examine()).toEqual([]);
  });
});
