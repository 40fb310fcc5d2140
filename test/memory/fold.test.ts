import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOf } from '../../src/domain/day.ts';
import { RATINGS } from '../../src/domain/rating.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { foldMemory, type MemoryEvent } from '../../src/memory/fold.ts';
import { NEW_MEMORY } from '../../src/memory/memory.ts';
import { rememberReview } from '../../src/memory/scheduler.ts';
import { card, NOON, UTC } from './reviewing.ts';

const today = dayOf(NOON, UTC);
const folded = (events: readonly MemoryEvent[]) => foldMemory(card, events, DEFAULT_SETTINGS);
const good: MemoryEvent = { type: 'review', rating: 'good', at: NOON, day: today };

const anyDay = fc.integer({ min: 20_000, max: 23_000 }).map((day) => addDays(0 as Day, day));
const anyReview = fc.record({
  type: fc.constant('review' as const),
  rating: fc.constantFrom(...RATINGS),
  at: fc.integer({ min: 1.7e12, max: 2e12 }),
  // The device's own idea of the day, which need not fit the moment.
  day: anyDay,
});
const anyEvent: fc.Arbitrary<MemoryEvent> = fc.oneof(
  { weight: 5, arbitrary: anyReview },
  fc.record({ type: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const) }),
  fc.record({ type: fc.constant('bury' as const), until: anyDay }),
);

describe('a memory is the fold of its events', () => {
  test('nothing happened: the card is new', () => {
    expect(folded([])).toEqual(NEW_MEMORY);
  });

  test('one more review folds to what that review makes of the memory before it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyReview, (before, review) => {
        const { rating, at, day } = review;
        expect(folded([...before, review])).toEqual(
          rememberReview(folded(before), { card, rating, at, day }, DEFAULT_SETTINGS),
        );
      }),
    );
  });

  test('the same events fold to the same memory, however wild their clocks', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(folded(events)).toEqual(folded(structuredClone(events)));
      }),
    );
  });

  test('what happened before a card was forgotten no longer counts', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.array(anyEvent), (before, after) => {
        expect(folded([...before, { type: 'forget' }, ...after])).toEqual(folded(after));
      }),
    );
  });

  test('taking back the last review is folding without it', () => {
    const again: MemoryEvent = { type: 'review', rating: 'again', at: NOON + 600_000, day: today };
    expect(folded([good, again].slice(0, -1))).toEqual(folded([good]));
    expect(folded([good, again])).not.toEqual(folded([good]));
  });
});

describe('cards put aside', () => {
  const until = addDays(today, 3);

  test('a suspended card stays so through a review, until it is resumed', () => {
    expect(folded([{ type: 'suspend' }, good])).toMatchObject({ suspended: true, state: 'learning' });
    expect(folded([good, { type: 'suspend' }, { type: 'resume' }])).toEqual(folded([good]));
  });

  test('a buried card rests until its day through a review, and resuming ends it early', () => {
    expect(folded([{ type: 'bury', until }, good])).toMatchObject({ buriedUntil: until, state: 'learning' });
    expect(folded([{ type: 'bury', until }])).toMatchObject({ buriedUntil: until, state: 'new' });
    expect(folded([{ type: 'bury', until }, { type: 'resume' }])).toEqual(NEW_MEMORY);
  });
});
