import type { TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { PageKind, Section } from '../domain/page.ts';
import { type OpenCard, readCardSection } from './card-section.ts';
import type { Chapter } from './chapters.ts';
import { reportLab } from './lab.ts';
import { noteAt } from './notes.ts';
import { readProject, readSegment, readSkillLines } from './profile.ts';
import type { Report } from './report.ts';
import { sourceBetween } from './source/lines.ts';

/** Everything a section's reader may ask about its page. */
export type PageContext = {
  readonly lines: readonly string[];
  readonly kind: PageKind;
  readonly topic: TopicId;
  readonly language: Language;
};

/** The sections of a page in order, and the ids of cards that could not be made. */
export function readSections(
  report: Report,
  { chapters, ...page }: PageContext & { readonly chapters: readonly Chapter[] },
): { readonly sections: readonly Section[]; readonly broken: readonly string[] } {
  const sections: Section[] = [];
  const broken: string[] = [];
  let open: readonly OpenCard[] = [];
  let project: string | null = null;
  for (let i = 0; i < chapters.length; i += 1) {
    const chapter = chapters[i];
    if (chapter === undefined) break;
    const { heading } = chapter;
    if (heading === null || heading.names === 'note') {
      const isInside = heading !== null && heading.depth > (open[0]?.depth ?? 6);
      if (isInside) report('heading-inside-card', chapter.line, {});
      else open = [];
      sections.push(...readNotes(report, chapter, page));
    } else if (page.kind === 'intro' && heading.depth === 2 && heading.names !== 'broken') {
      sections.push(readSegment(report, chapter, heading.names, page));
    } else if (page.kind === 'projects' && heading.depth === 2 && heading.names !== 'broken') {
      const read = readProject(report, chapters.slice(i), page, heading.names);
      sections.push(read.section);
      project = read.section.id;
      open = [{ depth: 2, id: null, isProject: true }];
      i += read.chapters - 1;
    } else {
      const read = readCardSection(report, { chapter, heading, open, project }, page);
      if (read.section) sections.push(read.section);
      if (read.broken !== null) broken.push(read.broken);
      open = read.open;
    }
  }
  reportRepeatedIds(report, chapters);
  reportFacts(report, page);
  if (page.kind === 'lab') reportLab(report, sections, page.language, broken);
  return { sections, broken };
}

function readNotes(report: Report, chapter: Chapter, page: PageContext): readonly Section[] {
  if (page.kind === 'skills') return readSkillLines(report, chapter, page);
  const { heading, line, end } = chapter;
  const source = sourceBetween(page.lines, line + 1, end);
  if (heading === null) return source === '' ? [] : [noteAt(chapter, source)];
  return [noteAt(chapter, source)];
}

function reportRepeatedIds(report: Report, chapters: readonly Chapter[]): void {
  const seen = new Map<string, number>();
  for (const { heading, line } of chapters) {
    if (heading === null || typeof heading.names === 'string') continue;
    const { id } = heading.names;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else report('id-repeated', line, { id, first });
  }
}

/** Only a lab has facts; anywhere else the braces would reach the reader. */
function reportFacts(report: Report, { kind, lines }: PageContext): void {
  if (kind === 'lab') return;
  lines.forEach((line, index) => {
    if (line.includes('{{facts.')) report('fact-outside-lab', index + 1, {});
  });
}
