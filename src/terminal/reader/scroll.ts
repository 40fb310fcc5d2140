/** Where a page is open: its first shown line, of so many, in a window of so many rows. */
export type Scroll = { readonly top: number; readonly lines: number; readonly rows: number };

export type Move = 'line-up' | 'line-down' | 'page-up' | 'page-down' | 'start' | 'end';

/** A page keeps one line of the one before, so that the eye finds its place. */
export function moved({ top, lines, rows }: Scroll, move: Move): number {
  const page = Math.max(1, rows - 1);
  const to = {
    'line-up': top - 1,
    'line-down': top + 1,
    'page-up': top - page,
    'page-down': top + page,
    start: 0,
    end: lines,
  }[move];
  return within({ top: to, lines, rows });
}

/** The nearest place to it that does not leave rows empty. */
export function within({ top, lines, rows }: Scroll): number {
  return Math.max(0, Math.min(top, lines - rows));
}

/** How much of the page has been seen, 0 to 100. */
export function seenPercent({ top, lines, rows }: Scroll): number {
  return lines <= rows ? 100 : Math.floor((Math.min(lines, top + rows) / lines) * 100);
}

/**
 * The same place in lines broken for another width: where as many letters stand before it. Boxes and rules count for
 * nothing, since they change with the width.
 */
export function samePlace(before: readonly string[], top: number, after: readonly string[]): number {
  if (top === 0) return 0;
  const wanted = lettersIn(before.slice(0, top));
  let letters = 0;
  for (const [index, line] of after.entries()) {
    letters += lettersIn([line]);
    if (letters > wanted) return index;
  }
  return 0;
}

function lettersIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => {
    const plain = line.replace(/\u001B\[[\d;:]*m/g, '');
    return sum + (plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
  }, 0);
}
