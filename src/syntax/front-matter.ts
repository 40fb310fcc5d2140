import { parseTopicId, type TopicId } from '../domain/card.ts';
import type { Page, PageKind } from '../domain/page.ts';
import type { Expected } from '../domain/problem.ts';
import { isSecureAddress } from './marks/links.ts';
import type { Report } from './report.ts';
import { readYaml, type Yaml } from './source/yaml.ts';

export type FrontMatter = {
  readonly values: Omit<Page, 'kind' | 'id' | 'language' | 'sections'>;
  /** The line each key stands on. */
  readonly keyLines: ReadonlyMap<string, number>;
};

/** The text between the `---` lines, and the line the page goes on at; null when the page has none. */
export function frontMatterEnd(report: Report, lines: readonly string[]): number | null {
  if (lines[0]?.trimEnd() !== '---') {
    report('front-matter-missing', 1, {});
    return null;
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end !== -1) return end;
  report('front-matter-open', 1, {});
  return null;
}

const KEYS = ['title', 'skills', 'lab', 'confusable', 'verified', 'sources', 'was', 'overrides'];

/**
 * Reads front matter that begins on line 2; null is that of a page without any. Every value that cannot be read is a
 * problem and counts as not given.
 */
export function readFrontMatter(report: Report, text: string | null, kind: PageKind): FrontMatter {
  const yaml = text === null ? null : readYaml(report, text, 2);
  if (yaml !== null && yaml.type !== 'map' && text?.trim() !== '') report('front-matter-shape', 2, {});
  const entries = yaml?.type === 'map' ? yaml.entries : new Map<string, Yaml>();
  const known = kind === 'design' ? [...KEYS, 'minutes'] : KEYS;
  for (const [key, { line }] of entries) {
    if (!known.includes(key)) report('front-matter-key', line, { key, known });
  }
  const read = <T>(key: string, expected: Expected, parse: (value: Yaml) => T | null): T | null => {
    const value = entries.get(key);
    if (value === undefined) return null;
    const parsed = parse(value);
    if (parsed === null) report('front-matter-value', value.line, { key, expected });
    return parsed;
  };
  const title = read('title', 'text', oneLine);
  if (yaml !== null && !entries.has('title')) report('title-missing', 1, {});
  const minutes = kind === 'design' ? read('minutes', 'whole', wholeNumber) : null;
  if (yaml !== null && kind === 'design' && !entries.has('minutes')) report('minutes-missing', 1, {});
  const keyLines = new Map([...entries].map(([key, { line }]) => [key, line]));
  const values = {
    title: title ?? '',
    skills: read('skills', 'ids', (value) => listOf(value, id)) ?? [],
    lab: read('lab', 'id', id),
    confusable: read('confusable', 'topics', (value) => listOf(value, topic)) ?? [],
    verified: read('verified', 'month', month),
    sources: read('sources', 'addresses', (value) => listOf(value, address)) ?? [],
    was: read('was', 'topics', (value) => listOf(value, topic)) ?? [],
    overrides: read('overrides', 'boolean', flag) ?? false,
    minutes,
  };
  return { values, keyLines };
}

export function oneLine(value: Yaml): string | null {
  if (value.type !== 'scalar' || typeof value.value !== 'string') return null;
  const text = value.value.trim();
  return text === '' || text.includes('\n') ? null : text;
}

export function id(value: Yaml): string | null {
  const text = oneLine(value);
  return text !== null && /^[a-z0-9-]+$/.test(text) ? text : null;
}

/** Null when the value is no list or any of its items is wrong. */
export function listOf<T>(value: Yaml, parse: (item: Yaml) => T | null): readonly T[] | null {
  if (value.type !== 'list') return null;
  const parsed = value.items.map(parse);
  return parsed.every((item) => item !== null) ? parsed : null;
}

function topic(value: Yaml): TopicId | null {
  const text = oneLine(value);
  return text === null ? null : parseTopicId(text);
}

function month(value: Yaml): string | null {
  const text = oneLine(value);
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : null;
}

function address(value: Yaml): string | null {
  const text = oneLine(value);
  return text !== null && isSecureAddress(text) ? text : null;
}

function wholeNumber(value: Yaml): number | null {
  const number = value.type === 'scalar' ? value.value : null;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : null;
}

function flag(value: Yaml): boolean | null {
  return value.type === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}
