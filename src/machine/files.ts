import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** Writes the whole file or nothing: a reader never sees half of it, nor does a power cut leave one. */
export function writeAtomically(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(partial, 'w');
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Failure('cannot-write', { file, reason: reasonOf(error) }, { cause: error });
  }
}

/** Writes a new file with its folders. Throws `file-exists` rather than touch one that is there. */
export function createFile(file: string, text: string): void {
  if (existsSync(file)) throw new Failure('file-exists', { file });
  writeAtomically(file, text);
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Names of the files of a folder, in order; none where there is no folder. */
export function fileNames(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder).sort() : [];
}

/** The system's short word for what went wrong, such as EACCES or ENOSPC. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** A file as it is. Throws the failure `cannot-read`. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure('cannot-read', { file, reason: reasonOf(error) });
  }
}

/** The text of a file. Throws the failure `cannot-read`. */
export function readText(file: string): string {
  return new TextDecoder().decode(readBytes(file));
}
