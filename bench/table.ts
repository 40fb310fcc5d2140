/** One thing measured: against a floor, against a fixed limit, or only to be known. */
export type Row = {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly measured: number;
  readonly floor?: { readonly is: string; readonly value: number };
  readonly wanted?: { readonly ratio: number } | { readonly below: number };
};

const HEADS = ['what', 'measured', 'floor', 'ratio', 'wanted', ''];

/** A Markdown table whose columns line up. A row that misses what is wanted says so, and nothing more comes of it. */
export function drawTable(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEADS), rule, ...cells.map(line)].join('\n');
}

function cellsOf({ what, unit, measured, floor, wanted }: Row): string[] {
  const ratio = floor === undefined ? null : measured / floor.value;
  return [
    what,
    amount(measured, unit),
    floor === undefined ? '' : `${amount(floor.value, unit)} ${floor.is}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    wantedText(wanted, unit),
    isMissed(wanted, measured, ratio) ? 'missed' : '',
  ];
}

function wantedText(wanted: Row['wanted'], unit: Row['unit']): string {
  if (wanted === undefined) return '';
  return 'ratio' in wanted ? `≤ ${wanted.ratio} ×` : `≤ ${wanted.below} ${unit}`;
}

function isMissed(wanted: Row['wanted'], measured: number, ratio: number | null): boolean {
  if (wanted === undefined) return false;
  return 'ratio' in wanted ? ratio === null || ratio > wanted.ratio : measured > wanted.below;
}

/** Three digits that mean something, and no more. */
function amount(value: number, unit: string): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}
