import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { reasonOf } from './files.ts';

/** `number` counts from 1; `text` has no line end, and is null when the line is too long to be read. */
export type Line = { readonly number: number; readonly text: string | null };

const STDIN = '-';
const CHUNK_BYTES = 65_536;
/** Characters. Far beyond any line of ours, and far below what a string can hold. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * The lines of a UTF-8 file, or of standard input for `-`, a chunk at a time: LF or CRLF, a byte order mark passed
 * over, the last line with or without its end. Throws `cannot-read`.
 */
export function* readLines(file: string, longest: number = LONGEST_LINE): Generator<Line, void> {
  let number = 1;
  let pending = '';
  let isTooLong = false;
  const take = (piece: string) => {
    isTooLong ||= pending.length + piece.length > longest;
    pending = isTooLong ? '' : pending + piece;
  };
  const finished = (): Line => {
    const line = { number, text: isTooLong ? null : pending.replace(/\r$/, '') };
    number += 1;
    pending = '';
    isTooLong = false;
    return line;
  };
  for (const chunk of readChunks(file)) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, end));
      yield finished();
      from = end + 1;
    }
    take(chunk.slice(from));
  }
  if (pending !== '' || isTooLong) yield finished();
}

/** Everything on standard input, however slowly it comes. */
export function readInput(): string {
  return [...readChunks(STDIN)].join('');
}

function* readChunks(file: string): Generator<string, void> {
  const decoder = new TextDecoder();
  const bytes = Buffer.alloc(CHUNK_BYTES);
  const descriptor = file === STDIN ? 0 : namingReads(file, () => openSync(file, 'r'));
  try {
    for (let size = -1; size !== 0; ) {
      size = namingReads(file, () => readSome(descriptor, bytes));
      yield decoder.decode(bytes.subarray(0, size), { stream: size !== 0 });
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

const WAIT_MS = 10;

/**
 * Waits for the next bytes; 0 at the end. A pipe that Node has looked at does not block any more: it says EAGAIN while
 * it is empty. On Windows the end of standard input is an error.
 */
function readSome(descriptor: number, bytes: Buffer): number {
  while (true) {
    try {
      return readSync(descriptor, bytes);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'EOF') return 0;
      if (reason !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

/** What is under a name before something is written there. */
export type FirstLine =
  /** No file, or an empty one. */
  | { readonly state: 'nothing' }
  | { readonly state: 'line'; readonly file: string; readonly text: string | null }
  /** A folder, a pipe, a device. */
  | { readonly state: 'no-file'; readonly file: string };

/** Looks before something is written over. Throws `cannot-read`. */
export function firstLineOf(name: string): FirstLine {
  const file = resolve(name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) return { state: 'no-file', file };
  if (stats === undefined) return { state: 'nothing' };
  for (const { text } of readLines(file)) return { state: 'line', file, text };
  return { state: 'nothing' };
}

/**
 * Writes all lines to a file, or leaves it as it was: they go to a partial file, which takes the name once it is on
 * the disk. Returns how many there were. Throws `cannot-write`, and whatever the source of the lines throws.
 */
export function writeLines(file: string, lines: Iterable<string>): number {
  // A link goes on pointing where it did.
  const target = existsSync(file) ? realpathSync(file) : resolve(file);
  const partial = `${target}.${process.pid}.partial`;
  try {
    const count = writePartial({ partial, target }, lines);
    namingWrites(target, () => renameSync(partial, target));
    return count;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

type Destination = { readonly partial: string; readonly target: string };

function writePartial({ partial, target }: Destination, lines: Iterable<string>): number {
  let count = 0;
  const descriptor = namingWrites(target, () => openSync(partial, 'w'));
  try {
    for (const chunk of inChunks(lines)) {
      namingWrites(target, () => writeFileSync(descriptor, chunk.text));
      count += chunk.lines;
    }
    namingWrites(target, () => fsyncSync(descriptor));
    return count;
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all lines to a stream, no faster than its reader takes them. */
export async function sendLines(stream: NodeJS.WritableStream, lines: Iterable<string>): Promise<void> {
  for (const { text } of inChunks(lines)) {
    if (!stream.write(text)) await new Promise<void>((resume) => stream.once('drain', () => resume()));
  }
}

/** One call to the system for many lines. */
function* inChunks(lines: Iterable<string>): Generator<{ readonly text: string; readonly lines: number }> {
  let chunk = { text: '', lines: 0 };
  for (const line of lines) {
    chunk = { text: `${chunk.text}${line}\n`, lines: chunk.lines + 1 };
    if (chunk.text.length < CHUNK_BYTES) continue;
    yield chunk;
    chunk = { text: '', lines: 0 };
  }
  if (chunk.lines > 0) yield chunk;
}

function namingReads<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const named = file === STDIN ? file : resolve(file);
    throw new Failure('cannot-read', { file: named, reason: reasonOf(error) }, { cause: error });
  }
}

function namingWrites<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Failure('cannot-write', { file, reason: reasonOf(error) }, { cause: error });
  }
}
