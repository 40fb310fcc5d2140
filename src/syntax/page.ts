import type { Page } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import { readChapters } from './chapters.ts';
import { type FactName, factsIn } from './facts.ts';
import { frontMatterEnd, readFrontMatter } from './front-matter.ts';
import { reportMarks } from './marks/block-marks.ts';
import { inPack, pageId, parsePath } from './path.ts';
import { inFileOrder, type Report, reporterFor } from './report.ts';
import { readSections } from './sections.ts';
import { readBlocks } from './source/blocks.ts';
import { isComment, withoutComments } from './source/comments.ts';
import { DEEPEST_NESTING, decodeText } from './source/decode.ts';
import { type Diagram, diagramsIn } from './source/diagrams.ts';

/** A file of a pack. `path` ends in `area/topic.language.md`; folders above are kept in problems and otherwise ignored. */
export type PageFile = { readonly path: string; readonly bytes: Uint8Array };

/** A page as read, with what the checks need besides. */
export type ReadPage = {
  readonly path: string;
  /** Null when the file cannot be read as a page at all. */
  readonly page: Page | null;
  readonly problems: readonly Problem[];
  /** Ids of cards that stand on the page but could not be made. */
  readonly broken: readonly string[];
  readonly diagrams: readonly Diagram[];
  /** Every fact the page asks a lab for. */
  readonly facts: readonly FactName[];
  /** The line each key of the front matter stands on. */
  readonly keyLines: ReadonlyMap<string, number>;
};

/**
 * Reads one page. Any bytes give a page or null, and every problem there is; a card that cannot be made is left
 * out and the rest of its page lives. `pack` is null for built-in content.
 */
export function parsePage(
  file: PageFile,
  pack: string | null = null,
): { readonly page: Page | null; readonly problems: readonly Problem[] } {
  const { page, problems } = readPage(file, pack);
  return { page, problems };
}

export function readPage({ path, bytes }: PageFile, pack: string | null): ReadPage {
  const { report, problems } = reporterFor(path);
  const text = decodeText(report, bytes);
  const read = text === null ? null : readText(report, { path, text, pack });
  return {
    path,
    page: read?.page ?? null,
    problems: inFileOrder(problems),
    broken: read?.broken ?? [],
    diagrams: read?.diagrams ?? [],
    facts: read?.facts ?? [],
    keyLines: read?.keyLines ?? new Map(),
  };
}

function readText(
  report: Report,
  { path, text, pack }: { path: string; text: string; pack: string | null },
): Omit<ReadPage, 'path' | 'problems'> | null {
  const place = parsePath(path);
  if (place === null) report('path-form', 1, {});
  const written = text.split('\n');
  const frontEnd = frontMatterEnd(report, written);
  const hasFence = written[0]?.trimEnd() === '---';
  const first = frontEnd === null ? Number(hasFence) : frontEnd + 1;
  // Blank lines in place of the front matter keep every line number that of the file.
  const { blocks, depth } = readBlocks('\n'.repeat(first) + written.slice(first).join('\n'));
  if (depth > DEEPEST_NESTING) {
    report('nesting-too-deep', 1, { most: DEEPEST_NESTING });
    return null;
  }
  reportMarks(report, blocks);
  const fields = frontEnd === null ? null : written.slice(1, frontEnd).join('\n');
  const front = readFrontMatter(report, fields, place?.kind ?? 'topic');
  if (place === null) return null;
  const id = pageId(place, front.values.overrides ? null : pack);
  const visible = blocks.filter((block) => !isComment(block));
  const lines = withoutComments(written, blocks);
  const chapters = readChapters(report, visible, { first: first + 1, last: lines.length });
  const read = readSections(report, {
    chapters,
    lines,
    kind: place.kind,
    topic: id,
    language: place.language,
  });
  const { kind, language } = place;
  const { values, keyLines } = front;
  const was = values.was.map((former) => inPack(former, values.overrides ? null : pack));
  const page: Page = { kind, id, language, ...values, was, sections: read.sections };
  return { page, broken: read.broken, diagrams: diagramsIn(blocks), facts: factsIn(lines), keyLines };
}
