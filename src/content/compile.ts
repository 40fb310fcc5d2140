import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Head, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { Page, PredictionSection } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';
import { withFacts } from '../syntax/facts.ts';
import { parseAreas, parseSkills } from '../syntax/lists.ts';
import { parsePage } from '../syntax/page.ts';
import { type CompiledIndex, compiledPage, compiledPath, type PageHead } from './compiled.ts';
import { packFiles } from './files.ts';
import { headsOf, renamesOf } from './heads.ts';
import { labFacts } from './lab-facts.ts';
import { inTeachingOrder } from './teaching-order.ts';

/**
 * Compiles the built-in content into JSON that a start only has to read: one index, the prompts of each language, and
 * one file a page. Returns a line for each problem; what can be read is compiled all the same, and the content
 * check is where problems stop a release.
 */
export function compileBuiltIn({ from, to }: { readonly from: string; readonly to: string }): string[] {
  const files = packFiles(from);
  const read = files.filter(({ path }) => path.endsWith('.md')).map((file) => parsePage(file));
  const pages = read.flatMap(({ page }) => (page === null ? [] : [withMeasured(from, page)]));
  const areas = parseAreas(readFileSync(join(from, 'areas.yaml'), 'utf8')).values;
  const ordered = inTeachingOrder(pages, areas);
  const index: CompiledIndex = {
    hash: hashOf(files),
    areas: areas.map(({ id, names }) => ({ id, names })),
    skills: parseSkills(readFileSync(join(from, 'skills.yaml'), 'utf8')).values.map(
      ({ id, names, words }) => ({ id, names, words }),
    ),
    pages: pageHeads(ordered),
    heads: builtInHeads(ordered),
    renames: ordered.flatMap(renamesOf),
  };
  writeJson(join(to, 'index.json'), index);
  writeText(join(to, 'hash'), index.hash);
  for (const page of ordered)
    writeJson(join(to, compiledPath(page.id, page.language)), compiledPage(page, predictionsOf(read, page)));
  for (const language of ['zh', 'en'] as const)
    writeJson(join(to, `prompts.${language}.json`), promptsOf(ordered, language));
  return read
    .flatMap(({ problems }) => problems)
    .map(({ file, line, code }) => `content/${file}:${line}: ${code}`);
}

function predictionsOf(
  read: readonly { readonly page: Page | null }[],
  { id, language }: Page,
): readonly PredictionSection[] {
  const written = read.find(({ page }) => page?.id === id && page.language === language)?.page;
  return written?.sections.filter((section) => section.type === 'prediction') ?? [];
}

/** The numbers a lab found stand on its page, and what it asks to be predicted is a card that tells its story first. */
function withMeasured(content: string, page: Page): Page {
  if (page.kind !== 'lab') return page;
  const filled = withFacts(page, labFacts(content, page.id.slice(page.id.indexOf('/') + 1)));
  const [first] = filled.sections;
  const story = first?.type === 'note' ? first.source.trim() : '';
  const sections = filled.sections.map((section) => {
    if (section.type !== 'card' || section.card.kind !== 'estimate') return section;
    const setting = [story, section.card.setting].filter((text) => text !== '').join('\n\n');
    return { ...section, card: { ...section.card, setting } };
  });
  return { ...filled, sections };
}

/** Heads are the same in either language; the first page of a topic to come gives them. */
function builtInHeads(pages: readonly Page[]): Head[] {
  const done = new Set<TopicId>();
  let position = 0;
  return pages.flatMap((page) => {
    if (done.has(page.id)) return [];
    done.add(page.id);
    const heads = headsOf(page, { pack: null, position });
    position += heads.length;
    return heads;
  });
}

function pageHeads(pages: readonly Page[]): PageHead[] {
  const heads = new Map<TopicId, PageHead>();
  for (const { id, kind, lab, skills, language, title } of pages) {
    heads.set(id, { id, kind, lab, skills, titles: { ...heads.get(id)?.titles, [language]: title } });
  }
  return [...heads.values()];
}

function promptsOf(pages: readonly Page[], language: Language): Record<string, string> {
  const sections = pages.filter((page) => page.language === language).flatMap((page) => page.sections);
  return Object.fromEntries(
    sections.flatMap((section) =>
      section.type === 'card' ? [[section.card.id, plainText(section.card.prompt)]] : [],
    ),
  );
}

function hashOf(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(path).update('\0').update(bytes).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function writeJson(file: string, value: unknown): void {
  writeText(file, JSON.stringify(value));
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
