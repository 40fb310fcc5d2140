import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/event-json.ts';
import { card, days, minutes, review } from './support/cards.ts';
import { exported, linesOf, open } from './support/stores.ts';

const A = card('a');
const answered = () => linesOf((store) => store.events.append(review(A), minutes(0)));

test('an import says what it added, what it knew and which of it are reviews', () => {
  const lines = linesOf((store) => {
    store.events.append(review(A), minutes(0));
    store.events.append({ type: 'suspend', card: A }, minutes(1));
  });
  const store = open();
  expect(store.events.importLines([...lines, ...lines])).toEqual({
    added: 2,
    skipped: 2,
    reviews: 1,
    problems: [],
  });
});

test('a retraction may arrive before what it retracts', () => {
  const [answer, retraction] = linesOf((store) => {
    store.events.append(review(A), minutes(0));
    store.events.undo(minutes(1));
  });
  const store = open();
  store.events.importLines(retraction === undefined ? [] : [retraction]);
  store.events.importLines(answer === undefined ? [] : [answer]);
  expect(store.memories.of(A).state).toBe('new');
  expect(store.events.reviewsOf(A)).toMatchObject([{ retracted: true }]);
});

test('an event of a later version is kept as it came, and given out again', () => {
  const dream = { type: 'dream', id: '0193-', device: 'd', at: '', day: '', card: { not: 'a card' }, of: 7 };
  const lines = answered().map(
    (line) => ({ ...dream, id: line.id, at: line.at, day: line.day }) as JsonObject,
  );
  const store = open();
  expect(store.events.importLines(lines)).toMatchObject({ added: 1, reviews: 0, problems: [] });
  expect(exported(store)).toEqual(lines);
});

test('a field that a later version added to an answer comes out again', () => {
  const lines = answered().map((line) => ({ ...line, mood: 'calm' }));
  const store = open();
  store.events.importLines(lines);
  expect(exported(store)).toEqual(lines);
});

test.each([
  ['id', { id: 'seven' }],
  ['id', { id: null }],
  ['at', { at: '2026-11-23T12:00:00' }],
  ['day', { day: '2026-02-30' }],
  ['device', { device: '' }],
  ['type', { type: 5 }],
  ['card', { card: 'no such form' }],
  ['rating', { rating: 'great' }],
  ['suggested', { suggested: 4 }],
  ['tookMs', { tookMs: -1 }],
  ['hints', { hints: 0.5 }],
  ['how', { how: 'sung' }],
  ['points', { points: [{ text: 'x', machine: 'maybe', person: true }] }],
])('a line with a wrong %s is named and left out, and the rest is read', (field, wrong) => {
  const [line] = answered();
  const store = open();
  const good = linesOf((other) => other.events.append(review(A), days(1)));
  const { added, problems } = store.events.importLines([{ ...line, ...wrong } as JsonObject, ...good]);
  expect({ added, problems }).toEqual({ added: 1, problems: [{ index: 0, field }] });
});
