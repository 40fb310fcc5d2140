import type { Language } from '../domain/language.ts';
import {
  PROJECT_PARTS,
  type ProjectPart,
  type ProjectSection,
  type Section,
  type SegmentSection,
  type SkillsSection,
} from '../domain/page.ts';
import { reader, reportUnknownKeys } from './attributes.ts';
import type { Chapter } from './chapters.ts';
import type { Names } from './heading.ts';
import { noteAt } from './notes.ts';
import type { Report } from './report.ts';
import type { PageContext } from './sections.ts';
import { flatItems } from './shapes/items.ts';
import { isList, readPoints } from './shapes/recall.ts';
import type { List } from './source/blocks.ts';
import { sourceBetween } from './source/lines.ts';
import { parseProse } from './source/prose.ts';

/** `## title {#id seconds=35 in=60,120,180}`: paragraphs to say, then a list of what must not be left out. */
export function readSegment(
  report: Report,
  chapter: Chapter,
  { id, attributes }: Names,
  { lines }: PageContext,
): SegmentSection {
  const { blocks, line, end, heading } = chapter;
  reportUnknownKeys(report, line, attributes, ['seconds', 'in']);
  const read = reader(report, line, attributes);
  const seconds = read('seconds', '1–600', secondsFrom);
  const versions = read('in', '60,120,180', versionsFrom);
  for (const key of ['seconds', 'in']) if (!attributes.has(key)) report('segment-key', line, { key });
  const listAt = blocks.findIndex(isList);
  const list = blocks[listAt];
  const late = listAt === -1 ? undefined : blocks[listAt + 1];
  if (late) report('segment-late', late.line, {});
  const script = sourceBetween(lines, line + 1, list?.line ?? end);
  if (script === '') report('segment-script', line, {});
  const mentions = isList(list) ? readPoints(report, list, 'optional') : [];
  return {
    type: 'segment',
    line,
    id,
    title: parseProse(heading?.text ?? ''),
    seconds: seconds ?? 0,
    versions: versions ?? [],
    script,
    mentions: mentions.map((point) => (point.kind === 'point' ? { ...point, kind: 'must' } : point)),
  };
}

function secondsFrom(text: string): number | null {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return seconds > 0 && seconds <= 600 ? seconds : null;
}

function versionsFrom(text: string): readonly number[] | null {
  const versions = text.split(',').map(secondsFrom);
  return versions.every((seconds) => seconds !== null) ? versions : null;
}

/** A chapter of the skill list: its lists are skill lines, all else is notes. */
export function readSkillLines(report: Report, chapter: Chapter, { lines }: PageContext): readonly Section[] {
  const { blocks, line, end, heading } = chapter;
  const sections: Section[] = [];
  const firstList = blocks.find(isList);
  const intro = sourceBetween(lines, line + 1, firstList?.line ?? end);
  if (heading !== null || intro !== '') sections.push(noteAt(chapter, intro));
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (isList(block)) sections.push(skillsFrom(report, block, block.line));
    if (!isList(block) || next === undefined || isList(next)) return;
    const nextList = blocks.slice(index + 1).find(isList);
    const source = sourceBetween(lines, next.line, nextList?.line ?? end);
    sections.push({ type: 'note', line: next.line, heading: null, source });
  });
  return sections;
}

function skillsFrom(report: Report, list: List, line: number): SkillsSection {
  const rows = flatItems(report, list).flatMap((item) => {
    const [, text = '', ids = ''] = /^([^{}]*)\{([a-z0-9\s-]+)\}\s*$/.exec(item.text) ?? [];
    const skills = ids.split(/\s+/).filter((id) => id !== '');
    if (text.trim() !== '' && skills.length > 0) return [{ text: parseProse(text), skills }];
    report('skill-line', item.line, {});
    return [];
  });
  return { type: 'skills', line, lines: rows };
}

/** The four sub-headings of a project, in their order. */
export const PART_HEADINGS: Readonly<Record<Language, Readonly<Record<ProjectPart, string>>>> = {
  zh: { background: '项目介绍', stack: '技术栈', highlights: '项目亮点', problems: '遇到的问题' },
  en: { background: 'Background', stack: 'Stack', highlights: 'Highlights', problems: 'Problems' },
};

/** A project and the chapters of its parts; the chapters begin with the project's own. */
export function readProject(
  report: Report,
  [own, ...rest]: readonly Chapter[],
  { lines, language }: PageContext,
  { id, attributes }: Names,
): { readonly section: ProjectSection; readonly chapters: number } {
  const line = own?.line ?? 1;
  reportUnknownKeys(report, line, attributes, []);
  const stray = own?.blocks[0];
  if (stray) report('project-text', stray.line, {});
  const afterParts = rest.findIndex(({ heading }) => heading?.names !== 'note' || heading.depth !== 3);
  const chapters = afterParts === -1 ? rest : rest.slice(0, afterParts);
  const parts = { background: '', stack: '', highlights: '', problems: '' };
  PROJECT_PARTS.forEach((part, index) => {
    const name = PART_HEADINGS[language][part];
    const chapter = chapters.find(({ heading }) => heading?.text === name);
    if (chapter === undefined) report('project-part', line, { part: name });
    else parts[part] = sourceBetween(lines, chapter.line + 1, chapter.end);
    if (chapter && chapter !== chapters[index]) report('project-order', chapter.line, { part: name });
  });
  const known = new Set(Object.values(PART_HEADINGS[language]));
  for (const { heading, line: at } of chapters) {
    if (heading && !known.has(heading.text)) report('project-heading', at, { heading: heading.text });
  }
  const name = parseProse(own?.heading?.text ?? '');
  return { section: { type: 'project', line, id, name, parts }, chapters: chapters.length + 1 };
}
