import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atScaleRows } from './at-scale.ts';
import { commitRows } from './commit.ts';
import { gradingRows } from './grading.ts';
import { startRows } from './start.ts';
import { drawTable, type Row } from './table.ts';

/**
 * The ratios of ARCHITECTURE.md, each measured beside its floor in this one run. Nothing fails by time: another machine,
 * or this one on another day, has other numbers.
 */
const root = process.argv[2] ?? '.';
const folder = mkdtempSync(join(tmpdir(), 'mianba-bench-'));
try {
  // Starts come first: forking is dearer from a process that has grown.
  const sections: readonly (readonly [string, () => Promise<readonly Row[]>])[] = [
    ['starting', () => startRows(root, folder)],
    ['committing', () => commitRows(folder)],
    ['grading', async () => gradingRows(root)],
    ['100,000 cards and 1,000,000 reviews', () => atScaleRows(root, folder)],
  ];
  const rows: Row[] = [];
  for (const [name, measure] of sections) {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`${drawTable(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
