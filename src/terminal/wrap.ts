import { type Cell, cellsOf, columnsOf, firstColumns, textOf } from './cells.ts';
import { breaksBetween, neverFirst, withoutJoiners } from './kinsoku.ts';
import { displayWidth } from './width.ts';

export type Indents = {
  /** Stands before the first line: a bullet, a bar. */
  readonly indent?: string;
  /** Stands before every later line; the same width in spaces as `indent` when not given. */
  readonly hangingIndent?: string;
};

/**
 * A styled text as lines no wider than `width` columns, each complete with its own colours. Line breaks in the text
 * are kept, and spaces at the end of a line are not. `wrap-ansi` breaks at spaces only, which tears Chinese
 * anywhere or moves a whole sentence to the next line, so lines are broken here.
 */
export function wrapped(text: string, width: number, { indent = '', hangingIndent }: Indents = {}): string[] {
  const hanging = hangingIndent ?? ' '.repeat(displayWidth(indent));
  const room = { first: width - displayWidth(indent), later: width - displayWidth(hanging) };
  const lines = logicalLines(cellsOf(text)).flatMap((line, index) =>
    filled(unitsOf(line), index === 0 ? room : { first: room.later, later: room.later }),
  );
  return lines.map((line, index) =>
    withoutTrailingSpaces((index === 0 ? indent : hanging) + withoutJoiners(textOf(trimmedEnd(line)))),
  );
}

/** Cuts one line of styled text to a width in columns; what was cut ends in the ellipsis. */
export function truncated(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  if (room < 0) return ellipsis.slice(0, width);
  const kept = firstColumns(cellsOf(text), room);
  return textOf([...kept, { text: ellipsis, width: 0, style: kept.at(-1)?.style ?? [] }]);
}

/** Columns of the widest piece that is never cut: what a column needs so that no word breaks. */
export function longestUnit(text: string): number {
  return Math.max(
    0,
    ...logicalLines(cellsOf(text))
      .flatMap(unitsOf)
      .map((unit) => columnsOf(trimmedEnd(unit))),
  );
}

function logicalLines(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.text === '\n') lines.push([]);
    else lines.at(-1)?.push(cell);
  }
  return lines;
}

/** Runs of cells that stay together, each with the spaces that follow it. */
function unitsOf(line: readonly Cell[]): Cell[][] {
  const units: Cell[][] = [];
  let previous: Cell | null = null;
  for (const cell of line) {
    const unit = units.at(-1);
    if (unit && previous && !breaksBetween(previous, cell)) unit.push(cell);
    else units.push([cell]);
    previous = cell;
  }
  return units;
}

/** Greedy: a unit goes where it fits, else to the next line; one that no line can hold is cut. */
function filled(units: readonly Cell[][], room: { first: number; later: number }): Cell[][] {
  const lines: Cell[][] = [[]];
  let used = 0;
  for (const unit of units) {
    const line = lines.at(-1) ?? [];
    const inked = columnsOf(trimmedEnd(unit));
    if (used + inked <= limitOf(lines, room)) {
      line.push(...unit);
      used += columnsOf(unit);
      continue;
    }
    if (trimmedEnd(line).length > 0) lines.push([]);
    else line.length = 0;
    appendCut(lines, unit, room);
    used = columnsOf(lines.at(-1) ?? []);
  }
  return lines;
}

/** Cut at the edge, but so that no closing mark begins a line. A space never begins one either. */
function appendCut(lines: Cell[][], unit: readonly Cell[], room: { first: number; later: number }): void {
  let used = 0;
  for (const cell of unit) {
    let line = lines.at(-1) ?? [];
    if (cell.text !== ' ' && line.length > 0 && used + cell.width > limitOf(lines, room)) {
      line = neverFirst(cell) && line.length > 2 ? line.splice(-1) : [];
      lines.push(line);
      used = columnsOf(line);
    }
    line.push(cell);
    used += cell.width;
  }
}

/** Columns of the last line there is; two at least, or a Chinese character would never find a place. */
function limitOf(lines: readonly Cell[][], { first, later }: { first: number; later: number }): number {
  return Math.max(2, lines.length === 1 ? first : later);
}

function trimmedEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.text !== ' ') + 1);
}

function withoutTrailingSpaces(line: string): string {
  return line.replace(/ +$/, '');
}
