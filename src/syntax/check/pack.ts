import type { Language } from '../../domain/language.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { Page } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Area, parseAreas, parseSkills, type Skill } from '../lists.ts';
import { type PageFile, type ReadPage, readPage } from '../page.ts';
import { withoutPack } from '../path.ts';
import { inFileOrder, type Report, reporterFor } from '../report.ts';
import { decodeText } from '../source/decode.ts';
import { checkCard, type SelfCheck } from './check-card.ts';
import { checkLab, type LabChecks } from './check-lab.ts';
import { cardLines, checkFormerNames, checkNames, type KnownNames, topicsOf } from './check-names.ts';
import { checkParity, type Side } from './parity.ts';

/** What the check cannot know by itself. */
export type PackChecks = {
  /** Null for the content that ships with the program: it must have hints, key points and both languages. */
  readonly pack: string | null;
  /** Whether a mermaid diagram can be drawn; null to leave diagrams unchecked. */
  readonly draws: ((source: string) => boolean) | null;
  readonly selfCheck: SelfCheck | null;
  /** The lab of that name; left out where labs cannot be asked. */
  readonly lab?: (id: string) => LabChecks | null;
  /** Names from outside the pack. */
  readonly known: KnownNames;
};

export type CheckedPack = {
  readonly pages: readonly Page[];
  readonly areas: readonly Area[];
  readonly skills: readonly Skill[];
  /** Topics and cards, each counted once for both languages. */
  readonly topics: number;
  readonly cards: number;
  readonly problems: readonly Problem[];
};

/** Reads a whole pack and lists every problem in it. Files that are neither pages nor the two lists are not looked at. */
export function checkPack(files: readonly PageFile[], checks: PackChecks): CheckedPack {
  const areas = readList(files, 'areas.yaml', parseAreas);
  const skills = readList(files, 'skills.yaml', parseSkills);
  const reads = files.filter(({ path }) => path.endsWith('.md')).map((file) => readPage(file, checks.pack));
  const desk = openDesk();
  const known = withOwn(checks.known, { areas: areas.values, skills: skills.values, reads });
  for (const read of reads) checkPage(desk.reportFor(read.path), read, known, checks);
  for (const language of LANGUAGES) checkFormerNames(desk.reportFor, inLanguage(reads, language));
  checkPairs(desk.reportFor, reads, checks);
  const pages = reads.flatMap(({ page }) => page ?? []);
  const read = [...areas.problems, ...skills.problems, ...reads.flatMap(({ problems }) => problems)];
  return {
    pages,
    areas: areas.values,
    skills: skills.values,
    topics: topicsOf(reads).size,
    cards: new Set(pages.flatMap((page) => cardLines(page).map(({ id }) => id))).size,
    problems: inFileOrder([...read, ...desk.problems()]),
  };
}

/** One reporter a file, and all they gathered. */
function openDesk(): { readonly reportFor: (path: string) => Report; readonly problems: () => Problem[] } {
  const reporters = new Map<string, ReturnType<typeof reporterFor>>();
  const reportFor = (path: string) => {
    const reporter = reporters.get(path) ?? reporterFor(path);
    reporters.set(path, reporter);
    return reporter.report;
  };
  return { reportFor, problems: () => [...reporters.values()].flatMap(({ problems }) => problems) };
}

type ReadList<T> = { readonly values: readonly T[]; readonly problems: readonly Problem[] };

function readList<T>(
  files: readonly PageFile[],
  name: string,
  parse: (text: string, file: string) => ReadList<T>,
): ReadList<T> {
  const file = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (file === undefined) return { values: [], problems: [] };
  const { report, problems } = reporterFor(file.path);
  const text = decodeText(report, file.bytes);
  const { values, problems: found } = parse(text ?? '', file.path);
  return { values, problems: text === null ? problems : [...problems, ...found] };
}

function withOwn(
  known: KnownNames,
  own: { areas: readonly Area[]; skills: readonly Skill[]; reads: readonly ReadPage[] },
): KnownNames {
  return {
    labs: known.labs,
    areas: new Set([...known.areas, ...own.areas.map(({ id }) => id)]),
    skills: new Set([...known.skills, ...own.skills.map(({ id }) => id)]),
    topics: new Set<string>([...known.topics, ...topicsOf(own.reads)]),
  };
}

function checkPage(report: Report, read: ReadPage, known: KnownNames, checks: PackChecks): void {
  const { page, diagrams } = read;
  if (page === null) return;
  checkNames(report, { page, keyLines: read.keyLines }, known);
  for (const { line, source } of diagrams) {
    if (checks.draws !== null && !checks.draws(source)) report('diagram-undrawn', line, {});
  }
  const lab = page.kind === 'lab' ? checks.lab?.(page.id.slice(page.id.indexOf('/') + 1)) : null;
  if (lab) checkLab(report, read, page, lab);
  for (const section of page.sections) {
    if (section.type !== 'card' && section.type !== 'prediction') continue;
    checkCard(report, page, section, { isBuiltIn: checks.pack === null, selfCheck: checks.selfCheck });
  }
}

function inLanguage(reads: readonly ReadPage[], language: Language): readonly ReadPage[] {
  return reads.filter(({ page }) => page?.language === language);
}

/** Pairs up the two languages of each page. A user's pack may speak only one. */
function checkPairs(
  reportFor: (path: string) => Report,
  reads: readonly ReadPage[],
  checks: PackChecks,
): void {
  const sides = new Map<string, Side>();
  for (const read of reads) {
    if (read.page === null) continue;
    const name = `${withoutPack(read.page.id)}.${read.page.language}`;
    const first = sides.get(name);
    const side = { read, page: read.page, report: reportFor(read.path) };
    if (first) side.report('page-repeated', 1, { first: first.read.path });
    else sides.set(name, side);
  }
  for (const side of sides.values()) {
    const { id, language } = side.page;
    const other = sides.get(`${withoutPack(id)}.${language === 'zh' ? 'en' : 'zh'}`);
    if (other && language === 'en') checkParity(other, side);
    if (other || checks.pack !== null) continue;
    const missing = side.read.path.replace(/\.(?:zh|en)\.md$/, language === 'zh' ? '.en.md' : '.zh.md');
    if (!reads.some(({ path }) => path === missing)) side.report('language-missing', 1, { file: missing });
  }
}
