import type { Tokens } from 'marked';
import { type Glyphs, glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { longestUnit, wrapped } from '../wrap.ts';
import { columnWidths } from './columns.ts';
import type { PageStyle } from './spans.ts';

type Page = { readonly look: Look; readonly style: PageStyle };
type Side = 'left' | 'right' | 'center';
type Grid = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sides: readonly Side[];
};

/** A grid that fits the width, its cells wrapped; where not even that fits, one record a row. */
export function drawTable(table: Tokens.Table, { look, style }: Page, width: number): string[] {
  const grid: Grid = {
    heads: table.header.map((cell) => style.spans(cell.tokens)),
    rows: table.rows.map((row) => row.map((cell) => style.spans(cell.tokens))),
    sides: table.align.map((align) => align ?? 'left'),
  };
  const widths = columnWidths(needsOf(grid), width - bordersOf(grid));
  return widths ? drawGrid(grid, widths, look) : drawRecords(grid, look, width);
}

/** A bar on either side of every column and a space inside each bar. */
function bordersOf({ heads }: Grid): number {
  return heads.length * 3 + 1;
}

function needsOf({ heads, rows }: Grid) {
  return heads.map((head, column) => {
    const cells = [head, ...rows.map((row) => row[column] ?? '')];
    return {
      widest: Math.max(...cells.flatMap((cell) => cell.split('\n').map(displayWidth))),
      unit: Math.max(...cells.map(longestUnit)),
    };
  });
}

function drawGrid(grid: Grid, widths: readonly number[], look: Look): string[] {
  const glyphs = glyphsOf(look);
  const palette = paletteOf(look);
  const rows = grid.rows.map((row) => drawRow(row, widths, { sides: grid.sides, glyphs, palette }));
  const heads = drawRow(
    grid.heads.map((head) => palette.strong(head)),
    widths,
    { sides: grid.sides, glyphs, palette },
  );
  const rule = (left: string, middle: string, right: string) =>
    palette.dim(left + widths.map((width) => glyphs.line.repeat(width + 2)).join(middle) + right);
  const between = rule(glyphs.middleLeft, glyphs.middle, glyphs.middleRight);
  // Rows of one line each are told apart without rules; with a wrapped one among them they are not.
  const body = rows.some((row) => row.length > 1) ? joined(rows, between) : rows.flat();
  return [
    rule(glyphs.topLeft, glyphs.topMiddle, glyphs.topRight),
    ...heads,
    between,
    ...body,
    rule(glyphs.bottomLeft, glyphs.bottomMiddle, glyphs.bottomRight),
  ];
}

function joined(rows: readonly (readonly string[])[], between: string): string[] {
  return rows.flatMap((row, index) => (index === 0 ? row : [between, ...row]));
}

function drawRow(
  row: readonly string[],
  widths: readonly number[],
  { sides, glyphs, palette }: { sides: readonly Side[]; glyphs: Glyphs; palette: Palette },
): string[] {
  const cells = widths.map((width, column) => wrapped(row[column] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  const bar = palette.dim(glyphs.bar);
  return Array.from({ length: height }, (_, line) => {
    const texts = widths.map((width, column) => padded(cells[column]?.[line] ?? '', width, sides[column]));
    return `${bar} ${texts.join(` ${bar} `)} ${bar}`;
  });
}

/** The first cell is the record's name; under it `head: cell`, a line each. */
function drawRecords({ heads, rows }: Grid, look: Look, width: number): string[] {
  const { strong, dim } = paletteOf(look);
  const records = rows.map(([name = '', ...cells]) => [
    ...wrapped(strong(name), width),
    ...cells.flatMap((cell, index) =>
      wrapped(`${dim(`${heads[index + 1] ?? ''}:`)} ${cell}`, width, { indent: '  ', hangingIndent: '    ' }),
    ),
  ]);
  return records.flatMap((record, index) => (index === 0 ? record : ['', ...record]));
}
