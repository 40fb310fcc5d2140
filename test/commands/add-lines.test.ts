import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddedLines, addLines } from '../../src/commands/add-lines.ts';
import { cardToJson, type WholeCard } from '../../src/domain/card-json.ts';
import type { Happening, Json } from '../../src/domain/event.ts';
import type { JsonObject } from '../../src/domain/event-json.ts';
import { RATINGS } from '../../src/domain/rating.ts';
import { exportedLines } from '../../src/formats/json-lines.ts';
import type { Store } from '../../src/store/store.ts';
import { anyWholeCard } from '../domain/whole-cards.ts';
import { card, minutes, review } from '../store/support/cards.ts';
import { open } from '../store/support/stores.ts';
import { answered, HEADER } from './exports.ts';

function exportOf(store: Store): string[] {
  return [...exportedLines(store.events.exportLines(), store.cards.importedCards())];
}

function importInto(store: Store, texts: readonly string[]): AddedLines {
  return addLines(
    store,
    texts.map((text, index) => ({ number: index + 1, text })),
  );
}

function storeWith(texts: readonly string[]): Store {
  const store = open();
  importInto(store, texts);
  return store;
}

const A = card('a');
const B = card('b');

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(fc.constantFrom(A, B), fc.constantFrom(...RATINGS), fc.string({ unit: 'binary' }))
    .map(([id, rating, text]) => review(id, rating, text)),
  fc.record({
    type: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const),
    card: fc.constant(A),
  }),
  fc.record({
    type: fc.constant('setting' as const),
    key: fc.constant('rolloverHour'),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ type: fc.constant('take' as const), data: fc.jsonValue().map((value) => value as Json) }),
);

/** What a person may have: a history with an undo in it, something a later version wrote, and cards from elsewhere. */
const history = fc
  .record({
    happenings: fc.array(happening, { maxLength: 12 }),
    undoes: fc.boolean(),
    later: fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 2 }),
    cards: fc.uniqueArray(anyWholeCard, { maxLength: 4, selector: ({ head }) => head.id }),
  })
  .map(({ happenings, undoes, later, cards }) => {
    const store = open();
    happenings.forEach((each, index) => void store.events.append(each, minutes(index * 600)));
    if (undoes) store.events.undo(minutes(9_000));
    importInto(
      store,
      later.map((fields, index) =>
        JSON.stringify({ ...fields, ...answered(card('x'), index + 100), type: 'dream' }),
      ),
    );
    store.cards.importCards(cards);
    return exportOf(store);
  });

const FEW = { numRuns: 25 };

describe('what was exported', () => {
  test('read into an empty home, is exported again byte for byte', () => {
    fc.assert(
      fc.property(history, (lines) => {
        expect(exportOf(storeWith(lines))).toEqual(lines);
      }),
      FEW,
    );
  });

  test('read twice, adds nothing the second time', () => {
    fc.assert(
      fc.property(history, (lines) => {
        const store = storeWith(lines);
        const skipped = lines.length - 1;
        expect(importInto(store, lines)).toEqual({ added: 0, updated: 0, skipped, reviews: 0, problems: [] });
        expect(exportOf(store)).toEqual(lines);
      }),
      FEW,
    );
  });

  test('makes the same store whatever order its lines come in', () => {
    const shuffled = history.chain((lines) =>
      fc.record({
        lines: fc.constant(lines),
        mixed: fc.shuffledSubarray(lines, { minLength: lines.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ lines, mixed }) => {
        const [one, other] = [storeWith(lines), storeWith(mixed)];
        expect(exportOf(other)).toEqual(lines);
        expect(other.memories.all()).toEqual(one.memories.all());
        expect(other.cards.heads()).toEqual(one.cards.heads());
        expect(other.examine()).toEqual([]);
      }),
      FEW,
    );
  });

  test('broken off in the middle and begun again, ends as if it had not been', () => {
    fc.assert(
      fc.property(history, fc.nat(20), (lines, until) => {
        const store = storeWith(lines.slice(0, until));
        expect(store.examine()).toEqual([]);
        importInto(store, lines);
        expect(exportOf(store)).toEqual(lines);
      }),
      FEW,
    );
  });
});

describe('cards of an import', () => {
  const [first] = fc.sample(anyWholeCard, { numRuns: 1, seed: 7 });
  const lineOf = (whole: WholeCard | undefined, change: JsonObject = {}) =>
    JSON.stringify({ ...(whole && cardToJson(whole)), ...change });

  test('are added, then updated only where they differ', () => {
    const store = open();
    const other = lineOf(first, { id: 'mine:cache/x#other', parent: null, after: null });
    expect(importInto(store, [lineOf(first), other])).toMatchObject({ added: 2, updated: 0, skipped: 0 });
    const changed = lineOf(first, { minutes: 9 });
    expect(importInto(store, [changed, other])).toMatchObject({ added: 0, updated: 1, skipped: 1 });
    expect(store.cards.importedCards().map(({ head }) => head.minutes)).toContain(9);
  });

  test('said twice, are counted once', () => {
    expect(importInto(open(), [lineOf(first), lineOf(first)])).toMatchObject({
      added: 1,
      updated: 0,
      skipped: 1,
    });
  });

  test('never stand in the place of a built-in card', () => {
    const line = lineOf(first, { id: 'cache/penetration#a' });
    const { added, problems } = importInto(open(), [line]);
    expect({ added, problems }).toEqual({
      added: 0,
      problems: [{ line: 1, problem: { code: 'field-wrong', field: 'id' } }],
    });
  });

  test('of a pack that is here as files are left to the files', () => {
    const store = open();
    store.cards.sync({ name: 'pack:mine', hash: '1', heads: [] });
    const id = 'mine:cache/x#a';
    const line = lineOf(first, { id, parent: null, after: null });
    expect(importInto(store, [HEADER, line]).problems).toEqual([
      { line: 2, problem: { code: 'card-in-pack', id, pack: 'mine' } },
    ]);
    expect(store.cards.importedCards()).toEqual([]);
  });
});

describe('hostile lines', () => {
  const event = answered(A, 0);
  const good = JSON.stringify(event);

  test('give a problem with their line, and the rest is read', () => {
    const lines = [
      HEADER,
      '{"type":"review"',
      '',
      '['.repeat(1_000_000),
      `{"type":"dream","data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      JSON.stringify({ ...event, tookMs: 0 }).replace('"tookMs":0', '"tookMs":1e999'),
      JSON.stringify({ ...event, rating: 'great' }),
      good,
      '\0'.repeat(1_000_000),
      '{"type":"mianba","version":9}',
      '{"__proto__":{"type":"review"}}',
    ];
    const { added, problems } = importInto(open(), lines);
    expect(added).toBe(1);
    expect(problems.map(({ line, problem }) => [line, problem.code])).toEqual([
      [2, 'line-not-json'],
      [4, 'line-not-json'],
      [5, 'line-too-deep'],
      [6, 'number-too-large'],
      [7, 'field-wrong'],
      [9, 'line-not-json'],
      [10, 'header-newer'],
      [11, 'field-wrong'],
    ]);
  });

  test('a megabyte of answer is kept', () => {
    const line = JSON.stringify({ ...event, text: '霸'.repeat(1_000_000) });
    const home = open();
    expect(importInto(home, [line])).toMatchObject({ added: 1, problems: [] });
    expect(exportOf(home)[1]).toHaveLength(line.length);
  });

  test('with any value in any field are read or refused, and leave a store that is sound and exports', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '0000-01-01',
        '9999-12-31',
        '0000-01-01T00:00:00+23:59',
        '9999-12-31T23:59:59-23:59',
        -0,
        1e308,
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(event)), value, (field, wrong) => {
        const home = open();
        importInto(home, [JSON.stringify({ ...event, [field]: wrong }), good]);
        expect(home.examine()).toEqual([]);
        const lines = exportOf(home);
        expect(exportOf(storeWith(lines))).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});
