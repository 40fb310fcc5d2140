/** What the cells of one column ask for, in columns of the screen. */
export type Need = {
  /** The widest cell on one line. */
  readonly widest: number;
  /** The longest piece that is not to be cut. */
  readonly unit: number;
};

/** Narrower than this, a column of Chinese reads like a column of single characters. */
const COMFORTABLE = 10;

/**
 * Widths that add up to no more than `room`, or null when a word would have to be cut. Every column gets the least
 * it needs; what is left goes to the narrowest first, so that short columns stay on one line.
 */
export function columnWidths(needs: readonly Need[], room: number): number[] | null {
  const widths = needs.map(({ widest, unit }) => Math.max(1, unit, Math.min(widest, COMFORTABLE)));
  let left = room - sum(widths);
  if (left < 0) return null;
  const byWant = needs
    .map(({ widest }, column) => ({ column, want: widest - (widths[column] ?? 0) }))
    .toSorted((a, b) => a.want - b.want);
  for (const [index, { column, want }] of byWant.entries()) {
    const given = Math.min(Math.max(0, want), Math.floor(left / (byWant.length - index)));
    widths[column] = (widths[column] ?? 0) + given;
    left -= given;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
