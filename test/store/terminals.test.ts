import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { claims } from '../../src/store/claims.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { openDatabase } from '../../src/store/sqlite.ts';
import { openConnection } from '../../src/store/store.ts';
import { card, minutes, NOON, review } from './support/cards.ts';
import { newFile, open } from './support/stores.ts';
import { buildTerminal, terminal } from './support/terminals.ts';

beforeAll(buildTerminal);

test('terminals that open a new store and answer all at once lose nothing', async () => {
  const file = newFile();
  const names = ['a', 'b', 'c', 'same', 'same'];
  const outcomes = await Promise.all(names.map((name) => terminal(file, { count: 40, name })));
  const store = open(file);
  const given = outcomes.flatMap(({ ids }) => ids ?? []);
  expect(given).toHaveLength(200);
  const kept = [...store.events.exportLines()].map(({ id }) => id);
  expect(kept.toSorted()).toEqual(given.toSorted());
  expect(store.memories.of(card('same'))).toMatchObject({ reviews: 80 });
  expect(store.examine()).toEqual([]);
});

test('an answer waits for another terminal that is writing', async () => {
  const file = newFile();
  open(file).close();
  const other = openDatabase(file);
  other.exec('BEGIN IMMEDIATE');
  const answering = terminal(file, { count: 1, name: 'a' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  other.exec('COMMIT');
  other.close();
  expect((await answering).ids).toHaveLength(1);
});

test('an answer that waited too long fails in words, and can be given again', () => {
  const file = newFile();
  const store = open(file, { busyWaitMs: 50 });
  const other = openDatabase(file);
  other.exec('BEGIN IMMEDIATE');
  expect(() => store.events.append(review(card('a')), minutes(0))).toThrow(
    expect.objectContaining({ code: 'store-busy', data: { file, waitedMs: 50 } }),
  );
  other.exec('ROLLBACK');
  other.close();
  store.events.append(review(card('a')), minutes(0));
  expect(store.memories.of(card('a'))).toMatchObject({ reviews: 1 });
});

test('a card on one screen is not taken by another while that process runs', () => {
  const file = newFile();
  const alive = new Set([1, 2]);
  const isAlive = (id: number) => alive.has(id);
  const first = open(file, { processes: { own: 1, isAlive } });
  const second = open(file, { processes: { own: 2, isAlive } });
  const [a, b] = [card('a'), card('b')];
  expect(first.claims.take(a, NOON)).toBe(true);
  expect(first.claims.take(a, NOON)).toBe(true);
  expect(second.claims.take(a, NOON)).toBe(false);
  expect(first.claims.take(b, NOON)).toBe(true);
  expect(second.claims.take(a, NOON)).toBe(true);
  expect(second.claims.take(b, NOON)).toBe(false);
  first.claims.release();
  expect(second.claims.take(b, NOON)).toBe(true);
  alive.delete(2);
  expect(first.claims.take(b, NOON)).toBe(true);
});

test('an answer after a claim still reaches the disk before the call returns', () => {
  const connection = openConnection(newFile(), MIGRATIONS);
  onTestFinished(() => void connection.database.close());
  claims(connection, { own: 1, isAlive: () => true }).take(card('a'), NOON);
  const full = 2;
  expect(connection.database.pragma('synchronous', { simple: true })).toBe(full);
});
