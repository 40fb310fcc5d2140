/** Dots finer than characters: each character of the picture holds two by four of them. */
export type Canvas = {
  readonly columns: number;
  readonly rows: number;
  /** Sets a dot; (0, 0) is at the bottom left. Outside the picture nothing happens. */
  readonly dot: (x: number, y: number) => void;
  readonly line: (from: Dot, to: Dot) => void;
  /** Top to bottom. */
  readonly text: () => string[];
};

export type Dot = readonly [x: number, y: number];

/** Bits of a braille pattern by column and row, from the top (Unicode, "Braille Patterns"). */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;

/** In ASCII a character is one dot: a star. */
export function openCanvas({
  columns,
  rows,
  unicode,
}: {
  readonly columns: number;
  readonly rows: number;
  readonly unicode: boolean;
}): Canvas {
  const cells = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const dot = (x: number, y: number) => {
    const [column, fromBottom] = [Math.floor(x / 2), Math.floor(y / 4)];
    const row = cells[rows - 1 - fromBottom];
    if (row === undefined || column < 0 || column >= columns) return;
    row[column] = (row[column] ?? 0) | (BITS[x % 2 === 0 ? 0 : 1][3 - (y % 4)] ?? 0);
  };
  return {
    columns,
    rows,
    dot,
    line: (from, to) => {
      const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]), 1);
      for (let step = 0; step <= steps; step += 1) {
        const share = step / steps;
        dot(Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share));
      }
    },
    text: () =>
      cells.map((row) =>
        row.map((bits) => (bits === 0 ? ' ' : unicode ? String.fromCharCode(0x2800 + bits) : '*')).join(''),
      ),
  };
}
