import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { copyStore, makeFolder } from './copy.ts';
import { APPLICATION_ID } from './schema.ts';
import { backupFolder } from './sqlite.ts';

/**
 * Brings a store to the newest version, forward only. Under the write lock from the first look at the version, so two
 * terminals that start at once migrate once, and no event falls between the backup and the migration.
 */
export function migrate(connection: Connection, migrations: readonly string[]): void {
  if (versionOf(connection) === migrations.length) return;
  connection.write(() => {
    const version = versionOf(connection);
    if (version > 0) backUpBefore(connection, version);
    for (const migration of migrations.slice(version)) connection.database.exec(migration);
    connection.database.pragma(`application_id = ${APPLICATION_ID}`);
    connection.database.pragma(`user_version = ${migrations.length}`);
  });
}

/**
 * Throws the Failure that says why, when the file is not a store that this version can keep. One transaction looks,
 * lest the tables another terminal is just making be seen without the mark that they are ours.
 */
export function checkStore({ file, database, read }: Connection, supported: number): void {
  const look = database.transaction(() => ({
    application: database.pragma('application_id', { simple: true }),
    version: Number(database.pragma('user_version', { simple: true })),
    tables: Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()),
  }));
  const { application, version, tables } = read(look);
  const isOurs = application === APPLICATION_ID;
  if (!isOurs && tables > 0) throw new Failure('store-corrupt', { file, backups: backupFolder(file) });
  if (version > supported) throw new Failure('store-newer', { file, version, supported });
}

function versionOf({ database, read }: Connection): number {
  return read(() => Number(database.pragma('user_version', { simple: true })));
}

/** `backups/mianba-v1.db`, or `mianba-v1-2.db` when there is one already. A second reader copies: the writer waits. */
function backUpBefore({ file }: Connection, version: number): void {
  const folder = backupFolder(file);
  makeFolder(folder);
  const taken = new Set(readdirSync(folder));
  const stem = `${basename(file, extname(file))}-v${version}`;
  let name = `${stem}${extname(file)}`;
  for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}${extname(file)}`;
  copyStore(file, join(folder, name));
}
