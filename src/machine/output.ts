import { writeSync } from 'node:fs';

/**
 * Writes the whole text to an open descriptor before returning: 1 is the product, 2 the talk. Without a stream in
 * between nothing waits in memory when the program ends. A reader that has gone, as in `mianba cards | head`, ends it
 * quietly.
 */
export function writeAll(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      // A pipe that is full and does not wait: let its reader catch up.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
