import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

/** Columns and rows are there when it is a terminal, and follow its window. */
export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'columns' | 'rows'>>;

/** The screen for one prompt, which ends its output when it is done: everything passes, but the end. */
export function promptOutput(screen: Output): Writable {
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, callback) {
      screen.write(chunk);
      // At once, so that what is printed right after the prompt does not overtake its last frame.
      callback();
    },
  });
  return Object.defineProperties(output, {
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
  });
}
