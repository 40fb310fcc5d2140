import stringWidth from 'string-width';

/** Which way the arms of a box character reach. */
const ARMS: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┌': 'rd',
  '┐': 'ld',
  '└': 'ru',
  '┘': 'lu',
  '╭': 'rd',
  '╮': 'ld',
  '╰': 'ru',
  '╯': 'lu',
  '├': 'rud',
  '┤': 'lud',
  '┬': 'lrd',
  '┴': 'lru',
  '┼': 'lrud',
};

const OTHER_SIDE = { r: 'l', l: 'r', u: 'd', d: 'u' } as const;
const STEPS = { r: [0, 1], l: [0, -1], u: [-1, 0], d: [1, 0] } as const;

/** Arrow heads, the points of a diamond, and letters: an edge may run into its label. */
const ENDS = /[▲▼◄►◀▶◇\p{L}\p{N}]/u;

const JOINTS = /[┌┐└┘╭╮╰╯├┤┬┴┼]/;

/** Corners and crossings whose arms reach into nothing: where a line was cut, moved or overwritten. */
export function brokenBorders(lines: readonly string[]): readonly string[] {
  const known = new Map<number, readonly string[]>();
  const row = (y: number) => {
    const cells = known.get(y) ?? columnsOf(lines[y] ?? '');
    known.set(y, cells);
    return cells;
  };
  return lines.flatMap((line, y) => {
    if (!JOINTS.test(line)) return [];
    return row(y).flatMap((cell, x) => {
      if (!JOINTS.test(cell)) return [];
      const isLoose = (['r', 'l', 'u', 'd'] as const).some((side) => {
        const [down, right] = STEPS[side];
        return ARMS[cell]?.includes(side) && !meets(row(y + down), x + right, OTHER_SIDE[side]);
      });
      return isLoose ? [`${cell} at column ${x + 1} reaches into nothing: ${line}`] : [];
    });
  });
}

/** A space counts as its label's when a letter stands beside it. */
function meets(row: readonly string[], x: number, side: string): boolean {
  const next = row[x] ?? ' ';
  if (ARMS[next]?.includes(side) || ENDS.test(next)) return true;
  return (next === ' ' || next === '') && [row[x - 1], row[x + 1]].some((cell) => ENDS.test(cell ?? ''));
}

const segmenter = new Intl.Segmenter();

/** One entry a column; the second column of a wide character is empty. */
function columnsOf(line: string): readonly string[] {
  return [...segmenter.segment(line)].flatMap(({ segment }) =>
    stringWidth(segment) > 1 ? [segment, ''] : [segment],
  );
}
