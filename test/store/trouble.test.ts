import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { openDatabase } from '../../src/store/sqlite.ts';
import { openConnection } from '../../src/store/store.ts';
import { card, minutes, review } from './support/cards.ts';
import { exported, newFile, newFolder, open } from './support/stores.ts';
import { buildTerminal, terminal } from './support/terminals.ts';

const A = card('a');
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });

function filled(file: string): void {
  const store = open(file);
  for (let minute = 0; minute < 200; minute += 1) store.events.append(review(A), minutes(minute));
  store.close();
}

describe('a folder', () => {
  test('that is missing is made, with those above it', () => {
    const file = join(newFolder(), 'deep', 'er', 'mianba.db');
    open(file).events.append(review(A), minutes(0));
    expect(readdirSync(dirname(file))).toContain('mianba.db');
  });

  test('that cannot be made is named', () => {
    const blocker = join(newFolder(), 'a-file');
    writeFileSync(blocker, '');
    expect(() => open(join(blocker, 'mianba.db'))).toThrow(failing('cannot-create-folder'));
  });
});

describe('a file', () => {
  test('that is no database is left as it is', () => {
    const file = newFile();
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    expect(() => open(file)).toThrow(failing('store-corrupt'));
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(1000));
  });

  test("that is another program's database is left as it is", () => {
    const file = newFile();
    const theirs = openDatabase(file);
    theirs.exec('CREATE TABLE note (text TEXT)');
    theirs.close();
    const before = readFileSync(file);
    expect(() => open(file)).toThrow(failing('store-corrupt'));
    expect(readFileSync(file)).toEqual(before);
  });

  test('that was cut short is called damaged, by whoever reads the missing part', () => {
    const file = newFile();
    filled(file);
    truncateSync(file, 40_000);
    expect(() => exported(open(file))).toThrow(failing('store-corrupt'));
  });

  test('with a page overwritten is found out by the doctor', () => {
    const file = newFile();
    filled(file);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 6 * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(open(file).examine()).toContainEqual(expect.objectContaining({ code: 'file-damaged' }));
  });
});

test('a full disk refuses the answer in words, keeps those before it, and takes it again when there is room', () => {
  const file = newFile();
  const connection = openConnection(file, MIGRATIONS);
  const write = (text: string) =>
    connection.write(() =>
      connection.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run(text, text),
    );
  write('kept');
  connection.database.pragma(
    `max_page_count = ${connection.database.pragma('page_count', { simple: true })}`,
  );
  const long = 'x'.repeat(100_000);
  expect(() => write(long)).toThrow(expect.objectContaining({ code: 'disk-full', data: { file } }));
  connection.database.pragma('max_page_count = 1000000');
  write(long);
  expect(connection.prepare('SELECT count(*) FROM meta').pluck().get()).toBe(2);
  connection.database.close();
});

describe('without permission to write', () => {
  beforeAll(buildTerminal);

  test('a file that may only be read says so', async () => {
    const file = newFile();
    open(file).close();
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o444);
    expect((await terminal(file, { count: 1, name: 'a', asNobody: true })).failure).toBe('store-read-only');
  });

  test('a folder that may only be read says so', async () => {
    const folder = join(newFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    const { failure } = await terminal(join(folder, 'mianba.db'), { count: 1, name: 'a', asNobody: true });
    expect(failure).toBe('store-cannot-open');
  });
});
