import { createInterface } from 'node:readline';

/** A conversation a line at a time: pipes, scripts, screen readers. */
export type LineReader = {
  /** Writes the prompt, then waits for a line; null at the end of the input, and ever after. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly close: () => void;
};

type Opening = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Called for each line before it is handed over; a stopped clock moves by it. */
  readonly onLine?: () => void;
};

/**
 * Lines come as they are, without their line ends (LF or CR LF), and wait until they are asked for. The last one
 * counts without a line end too.
 */
export function openLines({ input, output, onLine = () => {} }: Opening): LineReader {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const coming = lines[Symbol.asyncIterator]();
  return {
    async ask(prompt) {
      output.write(prompt);
      const { value, done } = await coming.next();
      if (done) return null;
      onLine();
      return value;
    },
    close: () => lines.close(),
  };
}
