import type { Language } from '../domain/language.ts';
import type { ProjectSection, SegmentSection, SkillsSection } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';
import type { Messages } from '../i18n/en.ts';
import { STAR, type Story, storyOf } from '../sessions/profile/story.ts';
import { spokenSeconds } from '../sessions/spoken.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { clockText } from './session/clock-line.ts';
import { displayWidth, padded } from './width.ts';
import { wrapped } from './wrap.ts';

type Page = { readonly look: Look; readonly messages: Messages };

/** A profile as it is drawn. */
export type DrawnProfile = {
  readonly language: Language;
  readonly isSample: boolean;
  readonly segments: readonly SegmentSection[];
  readonly skillLines: SkillsSection['lines'];
  readonly projects: readonly ProjectSection[];
};

type About = { readonly topics: ReadonlyMap<string, readonly string[]>; readonly folder: string };

/** Introduction by segment and version, claims with the topics that back them, projects with their lengths. */
export function drawProfile(profile: DrawnProfile, { topics, folder }: About, page: Page): string[] {
  const { look, messages } = page;
  const { title, dim } = paletteOf(look);
  const { profile: words } = messages;
  return [
    ...wrapped(dim(profile.isSample ? words.sample : words.own(folder)), look.width),
    '',
    title(words.introduction),
    ...drawSegments(profile, page),
    '',
    title(words.skills),
    ...drawSkills(profile.skillLines, topics, page),
    '',
    title(words.projects),
    ...profile.projects.flatMap((project) => drawProject(project, profile.language, page)),
  ];
}

/** The time each segment takes at a usual pace beside its budget; then each version as a whole. */
function drawSegments({ segments, language }: DrawnProfile, { look, messages }: Page): string[] {
  const { good, warn, dim } = paletteOf(look);
  const { profile: words } = messages;
  const timed = segments.map((segment) => ({ ...segment, needs: spokenSeconds(segment.script, language) }));
  const rows = timed.flatMap(({ title, seconds, needs, versions }) => {
    const style = needs > seconds * 1.15 ? warn : good;
    const time = `${style(padded(`${Math.round(needs)} s`, 6, 'right'))} ${dim(`/ ${padded(`${seconds} s`, 6)}`)}`;
    return wrapped(
      `${plainText(title)} ${dim(versions.map((version) => `${version}`).join(' '))}`,
      look.width,
      {
        indent: `  ${time} `,
      },
    );
  });
  const lengths = [...new Set(timed.flatMap(({ versions }) => versions))].sort((a, b) => a - b);
  const totals = lengths.map((length) => {
    const own = timed.filter(({ versions }) => versions.includes(length));
    const needs = own.reduce((sum, segment) => sum + segment.needs, 0);
    const style = Math.abs(needs - length) > length * 0.15 ? warn : good;
    return words.version(length, style(`${Math.round(needs)} s`));
  });
  return [...rows, ...wrapped(totals.join(`  ${dim(glyphsOf(look).dot)}  `), look.width, { indent: '  ' })];
}

function drawSkills(
  lines: SkillsSection['lines'],
  topics: About['topics'],
  { look, messages }: Page,
): string[] {
  const { dim, warn } = paletteOf(look);
  return lines.flatMap(({ text, skills }) => {
    const backed = [...new Set(skills.flatMap((skill) => topics.get(skill) ?? []))];
    const behind =
      backed.length === 0 ? warn(messages.profile.noTopics) : dim(messages.profile.topics(backed.length));
    return wrapped(`${plainText(text)}  ${behind}`, look.width, { indent: `  ${glyphsOf(look).bullet} ` });
  });
}

function drawProject(project: ProjectSection, language: Language, { look, messages }: Page): string[] {
  const { strong, dim, warn } = paletteOf(look);
  const { profile: words } = messages;
  const story = storyOf(project, language);
  const widest = Math.max(...story.parts.map(({ part }) => displayWidth(words.star[STAR[part]])));
  const parts = story.parts.map(({ part, length, seconds }) => {
    const name = padded(words.star[STAR[part]], widest);
    return `    ${dim(name)}  ${padded(clockText(seconds * 1000), 5, 'right')}  ${dim(words.length(length))}`;
  });
  return [
    ...wrapped(`${strong(plainText(project.name))}  ${clockText(story.seconds * 1000)}`, look.width, {
      indent: '  ',
    }),
    ...parts,
    ...adviceOf(story, messages).flatMap((line) => wrapped(warn(line), look.width, { indent: '    ' })),
  ];
}

/** What to mend, part by part, then of the whole. */
function adviceOf({ parts, advice }: Story, { profile: words }: Messages): string[] {
  const ofParts = parts.flatMap(({ part, advice: own }) =>
    own.map((each) => `${words.star[STAR[part]]}: ${words.advice[each]}`),
  );
  return [...ofParts, ...advice.map((each) => words.advice[each])];
}
