import type { Report } from '../report.ts';
import { linesBefore } from './mask.ts';

export const MOST_BYTES = 1_048_576;
export const LONGEST_LINE = 20_000;
export const DEEPEST_NESTING = 20;

/**
 * The text of a file with `\n` line ends and no byte order mark, or null when it is not to be parsed at all.
 * Bytes that are not UTF-8 are reported and replaced, so the rest of the file can still be checked.
 */
export function decodeText(report: Report, bytes: Uint8Array): string | null {
  if (bytes.length > MOST_BYTES) {
    report('file-too-large', 1, { bytes: bytes.length, most: MOST_BYTES });
    return null;
  }
  if (looksLikeUtf16(bytes)) {
    report('utf-16', 1, {});
    return null;
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const garbled = text.indexOf('\uFFFD');
  if (garbled !== -1) report('utf-8-invalid', linesBefore(text, garbled) + 1, {});
  const nul = text.indexOf('\0');
  if (nul !== -1) report('nul-character', linesBefore(text, nul) + 1, {});
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long === -1) return text.replaceAll('\0', '\uFFFD');
  report('line-too-long', long + 1, { most: LONGEST_LINE });
  return null;
}

/** A byte order mark, or every other byte of the beginning being NUL, as in Latin text without a mark. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  if (start.length < 4) return false;
  return [0, 1].some((parity) => start.every((byte, i) => (i % 2 === parity) === (byte === 0)));
}
