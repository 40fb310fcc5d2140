import type { MatchShape } from '../../domain/card.ts';
import type { Report } from '../report.ts';
import type { Table } from '../source/blocks.ts';
import { parseProse } from '../source/prose.ts';
import { reportPlaceWords } from './choice.ts';
import { reportAlike } from './items.ts';
import { reportBraces } from './plain.ts';

/** A table of two columns and three to nine rows, no two cells of a column alike. `lines` are the file's. */
export function readMatch(
  report: Report,
  table: Table,
  line: number,
  lines: readonly string[],
): MatchShape | null {
  const [left = '', right = ''] = table.heads;
  if (table.heads.length !== 2) {
    report('match-columns', line, { columns: table.heads.length });
    return null;
  }
  if (table.rows.length < 3 || table.rows.length > 9)
    report('match-count', line, { rows: table.rows.length });
  for (const row of table.rows) {
    const count = cellsIn(lines[row.line - 1] ?? '');
    if (count !== 2) report('match-row', row.line, { cells: count });
    if (row.cells.some((cell) => cell === '')) report('match-empty', row.line, {});
    for (const cell of row.cells) {
      reportBraces(report, cell, row.line);
      reportPlaceWords(report, cell, row.line);
    }
  }
  for (const column of [0, 1]) {
    const cells = table.rows.map((row) => ({ line: row.line, text: row.cells[column] ?? '' }));
    reportAlike(cells, (at, text) => report('match-alike', at, { text }));
  }
  return {
    kind: 'match',
    heads: [parseProse(left), parseProse(right)],
    pairs: table.rows.map(({ cells }) => ({
      left: parseProse(cells[0] ?? ''),
      right: parseProse(cells[1] ?? ''),
    })),
  };
}

/** Cells of a row as written: markdown-it drops cells past the heads and makes up missing ones. */
function cellsIn(row: string): number {
  const bars = row.trim().replace(/\\\|/g, '  ').replace(/^\|/, '').replace(/\|$/, '');
  return bars.split('|').length;
}
