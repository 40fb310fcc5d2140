import stringWidth from 'string-width';
import { type Cell, cellsOf, textOf } from './cells.ts';

/** Columns a text takes on screen: Chinese counts two a character, escape sequences nothing. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Fills up with spaces to a width in columns; a wider text stays as it is. */
export function padded(text: string, width: number, side: 'left' | 'right' | 'center' = 'left'): string {
  const room = Math.max(0, width - displayWidth(text));
  if (side === 'right') return ' '.repeat(room) + text;
  const before = side === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/** Cuts one line of styled text to a width in columns; what was cut ends in the ellipsis. */
export function truncated(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  if (room < 0) return ellipsis.slice(0, width);
  const kept = firstColumns(cellsOf(text), room);
  return textOf([...kept, { text: ellipsis, width: 0, style: kept.at(-1)?.style ?? [] }]);
}

/** As many leading cells as fit into a width. */
export function firstColumns(cells: readonly Cell[], width: number): Cell[] {
  let used = 0;
  const end = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return end === -1 ? [...cells] : cells.slice(0, end);
}

export function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
