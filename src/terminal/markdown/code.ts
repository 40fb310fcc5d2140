import type { Tokens } from 'marked';
import { type Cell, cellsOf, columnsOf, firstColumns, textOf } from '../cells.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import type { PageStyle } from './spans.ts';

const INDENT = '    ';
const NARROW_INDENT = '  ';
const NARROW = 60;

/** Code keeps its own lines; one too long goes on in the next, behind a mark that is no part of the code. */
export function drawCode(
  code: Tokens.Code,
  { look, style }: { look: Look; style: PageStyle },
  width: number,
) {
  const indent = width < NARROW ? NARROW_INDENT : INDENT;
  const mark = glyphsOf(look).continued;
  const later = indent.slice(mark.length + 1) + paletteOf(look).dim(mark.padEnd(2));
  const room = width - indent.length;
  return codeLines(style.code(code)).flatMap((line) =>
    cut(line, room).map(
      (piece, index) => (index === 0 ? indent : later.padStart(indent.length)) + textOf(piece),
    ),
  );
}

function codeLines(styled: string): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const cell of cellsOf(styled)) {
    if (cell.text === '\n') lines.push([]);
    else lines.at(-1)?.push(cell);
  }
  return lines;
}

function cut(line: readonly Cell[], room: number): Cell[][] {
  if (columnsOf(line) <= room) return [[...line]];
  const first = firstColumns(line, room);
  return [first, ...cut(line.slice(first.length), room)];
}
