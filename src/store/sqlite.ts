import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../domain/failure.ts';

export type Database = BetterSqlite3.Database;

/** How long a write waits for another terminal's, unless it is told otherwise. */
export const BUSY_WAIT_MS = 5_000;

/** Opens a database file, making it when it is missing. Its folder must exist. */
export function openDatabase(file: string, busyWaitMs: number = BUSY_WAIT_MS): Database {
  try {
    const Constructor = loadSqlite();
    return new Constructor(file, { timeout: busyWaitMs });
  } catch (error) {
    if (!isMissingLibrary(error)) throw namedFailure(file, error, busyWaitMs);
    throw new Failure('sqlite-missing', { reason: String(error) }, { cause: error });
  }
}

/**
 * Requires the package rather than importing it: the lexer that finds the exports of a CommonJS module costs 3 ms of
 * start-up. Handing in the path of the native file, so that `bindings` need not look for it, saves under 1 ms more:
 * not worth knowing where each version of the package keeps it.
 */
function loadSqlite(): typeof BetterSqlite3 {
  return createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
}

/** Not installed, not built, or built for another Node: the native file is loaded with the first connection. */
function isMissingLibrary(error: unknown): boolean {
  const code = codeOf(error);
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED') return true;
  return error instanceof Error && error.message.startsWith('Could not locate the bindings file');
}

/** Runs work on a file, and turns what SQLite says of the file into a failure a person can act on. */
export function namingFailures<T>(file: string, work: () => T, busyWaitMs: number = BUSY_WAIT_MS): T {
  try {
    return work();
  } catch (error) {
    throw namedFailure(file, error, busyWaitMs);
  }
}

/** The failure behind an error of SQLite; any other error, and one that only a bug can cause, as it came. */
function namedFailure(file: string, error: unknown, busyWaitMs: number): unknown {
  const code = codeOf(error);
  const options = { cause: error };
  switch (code.split('_').slice(0, 2).join('_')) {
    case 'SQLITE_FULL':
      return new Failure('disk-full', { file }, options);
    case 'SQLITE_BUSY':
      return new Failure('store-busy', { file, waitedMs: busyWaitMs }, options);
    case 'SQLITE_READONLY':
      return new Failure('store-read-only', { file }, options);
    case 'SQLITE_CANTOPEN':
      return new Failure('store-cannot-open', { file }, options);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new Failure('store-corrupt', { file, backups: backupFolder(file) }, options);
    case 'SQLITE_IOERR':
      return new Failure('cannot-read', { file, reason: code }, options);
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Where copies of a store are kept: `backups/` beside it. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}
