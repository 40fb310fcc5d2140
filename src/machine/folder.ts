import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { reasonOf } from './files.ts';
import { isAlive } from './processes.ts';

/** `path` is relative to the folder. */
export type FolderFile = { readonly path: string; readonly text: string };

/** Where a name leads, seen from where the program was started. */
export function folderNamed(name: string): string {
  return resolve(name);
}

/** The same for a file: its folder, and its name in it. */
export function fileNamed(name: string): { readonly folder: string; readonly path: string } {
  return { folder: dirname(resolve(name)), path: basename(name) };
}

/** What stands under a name: its text, null for nothing, and `no-file` for a folder or a device. Throws `cannot-read`. */
export function textIn(folder: string, path: string): string | null | { readonly is: 'no-file' } {
  const file = join(folder, path);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return stats.isFile() ? readFileSync(file, 'utf8') : { is: 'no-file' };
  } catch (error) {
    // A file where a folder should be has nothing below it; writing there will say so.
    if (reasonOf(error) === 'ENOTDIR') return null;
    throw new Failure('cannot-read', { file, reason: reasonOf(error) }, { cause: error });
  }
}

/**
 * Writes files into a folder. All of them are on the disk beside it before the first takes its name, so what can go
 * wrong goes wrong while nothing is changed, and no file is ever seen half. Throws `cannot-write`.
 */
export function writeFolder(folder: string, files: readonly FolderFile[]): void {
  const staging = join(folder, `.mianba-${process.pid}.partial`);
  let at = folder;
  try {
    makeFolder(folder);
    mkdirSync(staging);
    dropLeftBehind(folder);
    for (const { path, text } of files) {
      at = join(folder, path);
      mkdirSync(dirname(at), { recursive: true });
      writeSettled(join(staging, path), text);
    }
    for (const { path } of files) {
      at = join(folder, path);
      renameSync(join(staging, path), targetOf(at));
    }
  } catch (error) {
    throw new Failure('cannot-write', { file: at, reason: reasonOf(error) }, { cause: error });
  } finally {
    // Removing below what is no folder fails, forced or not.
    if (existsSync(staging)) rmSync(staging, { recursive: true });
  }
}

/** Level by level: asked for all at once, Node tries for ever where the system makes no folders, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function writeSettled(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'w');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link goes on pointing where it did. */
function targetOf(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? file : realpathSync(file);
}

/** Of an export that was killed. */
function dropLeftBehind(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, process] = /^\.mianba-(\d+)\.partial$/.exec(name) ?? [];
    if (process !== undefined && !isAlive(Number(process)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
