import { join } from 'node:path';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Page, ProjectSection, SegmentSection, SkillsSection } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import { parsePage } from '../syntax/page.ts';
import { packFile, packFiles } from './files.ts';

/** The three pages of a profile. */
export const PROFILE_PAGES = ['self-intro', 'skills', 'projects'] as const;
export type ProfilePage = (typeof PROFILE_PAGES)[number];

/** What a candidate says of themselves: their own words, or the sample's where they have written none. */
export type Profile = {
  readonly language: Language;
  readonly isSample: boolean;
  readonly segments: readonly SegmentSection[];
  readonly skillLines: SkillsSection['lines'];
  readonly projects: readonly ProjectSection[];
  /** For the probing questions, which are cards of the projects page. */
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
};

/** In that language where it is written, else in the other one. A page not written is the sample's. */
export function readProfile(
  { own, sample }: { readonly own: string; readonly sample: string },
  language: Language,
): Profile {
  const others = LANGUAGES.filter((each) => each !== language);
  const chosen = [language, ...others].find((each) => PROFILE_PAGES.some((page) => isThere(own, page, each)));
  const spoken = chosen ?? language;
  const reads = PROFILE_PAGES.flatMap((page) => {
    const folder = isThere(own, page, spoken) ? own : sample;
    const file = packFile(folder, `${page}.${spoken}.md`);
    return file === null ? [] : [parsePage({ ...file, path: `profile/${file.path}` })];
  });
  const pages = reads.flatMap(({ page }) => page ?? []);
  const sections = pages.flatMap((page) => page.sections);
  return {
    language: spoken,
    isSample: chosen === undefined,
    segments: sections.filter((section) => section.type === 'segment'),
    skillLines: sections.flatMap((section) => (section.type === 'skills' ? section.lines : [])),
    projects: sections.filter((section) => section.type === 'project'),
    pages,
    problems: reads.flatMap(({ problems }) => problems),
  };
}

/** Every page of a profile there is, under the name the check knows it by. */
export function profileFiles(folder: string): ReturnType<typeof packFiles> {
  return packFiles(folder).map((file) => ({ ...file, path: `profile/${file.path}` }));
}

export function profileFileName(page: ProfilePage, language: Language): string {
  return `${page}.${language}.md`;
}

function isThere(folder: string, page: ProfilePage, language: Language): boolean {
  return packFile(folder, profileFileName(page, language)) !== null;
}

/** The sample that ships with the program. */
export function sampleProfile(content: string): string {
  return join(content, 'profile');
}
