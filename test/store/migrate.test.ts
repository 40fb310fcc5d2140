import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/schema.ts';
import { openDatabase } from '../../src/store/sqlite.ts';
import { openConnection } from '../../src/store/store.ts';
import { card, minutes, review } from './support/cards.ts';
import { exported, newFile, open } from './support/stores.ts';

const NEXT = [...MIGRATIONS, 'CREATE TABLE later (key INTEGER PRIMARY KEY) STRICT'];

function reopened(file: string, migrations: readonly string[]): void {
  openConnection(file, migrations).database.close();
}

test('a new store starts at the newest version, without a backup', () => {
  const file = newFile();
  open(file).close();
  const database = openDatabase(file);
  expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  database.close();
  expect(readdirSync(dirname(file))).toEqual(['mianba.db']);
});

test('a step forward keeps the answers, and leaves a whole copy of the store as it was', () => {
  const file = newFile();
  const store = open(file);
  store.events.append(review(card('a')), minutes(0));
  const lines = exported(store);
  reopened(file, NEXT);
  const backups = join(dirname(file), 'backups');
  expect(readdirSync(backups)).toEqual([`mianba-v${MIGRATIONS.length}.db`]);
  expect(exported(open(join(backups, `mianba-v${MIGRATIONS.length}.db`)))).toEqual(lines);
  expect(exported(store)).toEqual(lines);
});

test('a second copy does not take the place of the first', () => {
  const file = newFile();
  open(file).close();
  reopened(file, NEXT);
  const database = openDatabase(file);
  database.exec(`DROP TABLE later; PRAGMA user_version = ${MIGRATIONS.length}`);
  database.close();
  reopened(file, NEXT);
  const version = MIGRATIONS.length;
  expect(readdirSync(join(dirname(file), 'backups')).toSorted()).toEqual([
    `mianba-v${version}-2.db`,
    `mianba-v${version}.db`,
  ]);
});

test('a migration that fails leaves the store at its version', () => {
  const file = newFile();
  open(file).close();
  const broken = [...MIGRATIONS, 'CREATE TABLE half (key INTEGER) STRICT; CREATE TABLE meta (name TEXT)'];
  expect(() => reopened(file, broken)).toThrow('already exists');
  reopened(file, NEXT);
  expect(exported(openAsNext(file))).toEqual([]);
});

function openAsNext(file: string) {
  const database = openDatabase(file);
  database.exec(`DROP TABLE later; PRAGMA user_version = ${MIGRATIONS.length}`);
  database.close();
  return open(file);
}

test('a store of a later version is refused by name and not touched', () => {
  const file = newFile();
  open(file).close();
  reopened(file, NEXT);
  expect(() => open(file)).toThrow(
    expect.objectContaining({
      code: 'store-newer',
      data: { file, version: NEXT.length, supported: MIGRATIONS.length },
    }),
  );
  reopened(file, NEXT);
});

test('what has been written down is neither deleted nor changed, by anyone', () => {
  const file = newFile();
  open(file).events.append(review(card('a')), minutes(0));
  const database = openDatabase(file);
  expect(() => database.exec('DELETE FROM event')).toThrow('append-only');
  expect(() => database.exec('UPDATE event SET rating = 4')).toThrow('append-only');
  database.close();
});
