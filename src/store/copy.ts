import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { Failure } from '../domain/failure.ts';
import { namingFailures, openDatabase } from './sqlite.ts';

/**
 * Writes a whole, compact copy of a store to a file that must not exist yet, while others may go on using the store.
 * The copy appears under its name only when it is complete and on the disk; `VACUUM INTO` itself does not wait for it.
 */
export function copyStore(file: string, target: string): void {
  if (existsSync(target)) throw new Failure('file-exists', { file: target });
  const part = `${target}.part`;
  rmSync(part, { force: true });
  const reader = openDatabase(file);
  try {
    namingFailures(target, () => reader.prepare('VACUUM INTO ?').run(part));
    settle(part);
    renameSync(part, target);
  } finally {
    reader.close();
    rmSync(part, { force: true });
  }
}

function settle(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and those above it. Throws `cannot-create-folder`. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure('cannot-create-folder', { folder, reason: String(error) }, { cause: error });
  }
}
