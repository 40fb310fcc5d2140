import { isReserved } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { id, listOf, oneLine } from './front-matter.ts';
import { inFileOrder, type Report, reporterFor } from './report.ts';
import { readYaml, type Yaml } from './source/yaml.ts';

type Entry = { readonly id: string; readonly names: Readonly<Record<Language, string>> };

/** `topics` are the area's pages in teaching order; those not named come after, by name. */
export type Area = Entry & { readonly topics: readonly string[] };

/** `words` are what a job advertisement calls the skill. */
export type Skill = Entry & { readonly words: readonly string[] };

type Read<T> = { readonly values: readonly T[]; readonly problems: readonly Problem[] };

/** Areas in teaching order, from `areas.yaml`. Entries that cannot be read are problems and left out. */
export function parseAreas(text: string, file = 'areas.yaml'): Read<Area> {
  return parseList(text, file, ['id', 'zh', 'en', 'topics'], (report, entry) => {
    const area = entryFrom(report, entry);
    if (area && isReserved(area.id)) {
      report('area-reserved', entry.line, { id: area.id });
      return null;
    }
    const topics = entry.entries.has('topics')
      ? valueAt(report, entry, 'topics', 'ids', (value) => listOf(value, id))
      : [];
    return area && topics && { ...area, topics };
  });
}

/** The one list of skills, from `skills.yaml`. */
export function parseSkills(text: string, file = 'skills.yaml'): Read<Skill> {
  return parseList(text, file, ['id', 'zh', 'en', 'words'], (report, entry) => {
    const skill = entryFrom(report, entry);
    const words = valueAt(report, entry, 'words', 'texts', (value) => listOf(value, oneLine));
    return skill && words && { ...skill, words };
  });
}

type YamlMap = Extract<Yaml, { type: 'map' }>;

function parseList<T extends Entry>(
  text: string,
  file: string,
  known: readonly string[],
  parse: (report: Report, entry: YamlMap) => T | null,
): Read<T> {
  const { report, problems } = reporterFor(file);
  const yaml = readYaml(report, text.replace(/^\uFEFF/, ''), 1);
  const lines = new Map<string, number>();
  const values: T[] = [];
  if (yaml !== null && yaml.type !== 'list') report('list-file-shape', 1, {});
  for (const entry of yaml?.type === 'list' ? yaml.items : []) {
    if (entry.type !== 'map') {
      report('list-file-shape', entry.line, {});
      continue;
    }
    for (const key of entry.entries.keys()) {
      if (!known.includes(key)) report('entry-key', entry.line, { key, known });
    }
    const value = parse(report, entry);
    if (value === null) continue;
    const first = lines.get(value.id);
    if (first === undefined) values.push(value);
    else report('entry-repeated', entry.line, { id: value.id, first });
    lines.set(value.id, first ?? entry.line);
  }
  return { values, problems: inFileOrder(problems) };
}

function entryFrom(report: Report, entry: YamlMap): Entry | null {
  const name = valueAt(report, entry, 'id', 'id', id);
  const zh = valueAt(report, entry, 'zh', 'text', oneLine);
  const en = valueAt(report, entry, 'en', 'text', oneLine);
  return name === null || zh === null || en === null ? null : { id: name, names: { zh, en } };
}

function valueAt<T>(
  report: Report,
  entry: YamlMap,
  key: string,
  expected: 'id' | 'ids' | 'text' | 'texts',
  parse: (value: Yaml) => T | null,
): T | null {
  const value = entry.entries.get(key);
  const parsed = value === undefined ? null : parse(value);
  if (parsed === null) report('entry-value', value?.line ?? entry.line, { key, expected });
  return parsed;
}
