import { type Heading, readHeading } from './heading.ts';
import type { Report } from './report.ts';
import type { Block } from './source/blocks.ts';

/** A heading (null above the first) and what stands under it, up to the next heading. `end` is exclusive. */
export type Chapter = {
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly line: number;
  readonly end: number;
};

/** Cuts a page at its headings. The first chapter has no heading and may be empty. */
export function readChapters(
  report: Report,
  blocks: readonly Block[],
  { first, last }: { first: number; last: number },
): readonly Chapter[] {
  const chapters: { heading: Heading | null; blocks: Block[]; line: number; end: number }[] = [
    { heading: null, blocks: [], line: first - 1, end: last + 1 },
  ];
  for (const block of blocks) {
    const current = chapters.at(-1);
    if (current === undefined) continue;
    if (block.type !== 'heading') {
      current.blocks.push(block);
      continue;
    }
    current.end = block.line;
    const heading = readHeading(report, block);
    chapters.push({ heading, blocks: [], line: block.line, end: last + 1 });
  }
  return chapters;
}
