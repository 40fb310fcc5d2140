/** Rows of nothing but uprights: the empty rows above and below a box's label, and most of a long link. */
const UPRIGHTS_ONLY = /^[\s│┃┆|:#]*$/u;

/** What a line above must be tied to. */
const RISES = new Set(['│', '├', '┤', '┃', '┆']);
const UPRIGHT = new Set([...RISES, '┼', '┬', '┴', '▼', '▲', '┌', '┐', '└', '┘']);

/**
 * A flowchart in half the rows. Every upright in a row left out goes on in the rows above and below it, so
 * nothing comes apart.
 */
export function compacted(lines: readonly string[]): string[] {
  return lines.filter((line) => !UPRIGHTS_ONLY.test(line));
}

/** Ties links to the boxes they leave: the renderer starts some of them beside the border. */
export function mended(lines: readonly string[]): string[] {
  const grid = lines.map((line) => Array.from({ length: line.length }, (_, at) => line.charAt(at)));
  grid.forEach((row, y) => {
    row.forEach((cell, x) => {
      const above = grid[y - 1];
      if (above && RISES.has(cell) && above[x] === '─') above[x] = '┬';
      if (cell === '├' && !UPRIGHT.has(above?.[x] ?? '') && !UPRIGHT.has(grid[y + 1]?.[x] ?? '')) {
        tieLeft(row, x);
      }
    });
  });
  return grid.map((row) => row.join(''));
}

/** `│  ├──►` becomes `├─────►`, where only spaces lie between. */
function tieLeft(row: string[], x: number): void {
  const from = row.slice(0, x).findLastIndex((cell) => cell !== ' ');
  const line = row[x + 1];
  if (row[from] !== '│' || line === undefined || !'─┄━'.includes(line)) return;
  row[from] = '├';
  row.fill(line, from + 1, x + 1);
}
