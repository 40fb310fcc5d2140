import type { App } from '../app.ts';
import { packFile } from '../content/files.ts';
import { readIndex } from '../content/library.ts';
import {
  PROFILE_PAGES,
  type Profile,
  type ProfilePage,
  profileFileName,
  profileFiles,
  readProfile,
  sampleProfile,
} from '../content/profile.ts';
import { Failure } from '../domain/failure.ts';
import { LANGUAGES } from '../domain/language.ts';
import { describeProblem } from '../domain/problem.ts';
import { plainText } from '../domain/prose.ts';
import { problemsEn } from '../i18n/problems-en.ts';
import { problemsZh } from '../i18n/problems-zh.ts';
import { createFile, isFolder } from '../machine/files.ts';
import { storyOf } from '../sessions/profile/story.ts';
import { spokenSeconds } from '../sessions/spoken.ts';
import { checkPack } from '../syntax/check/pack.ts';
import { drawProfile } from '../terminal/profile-screen.ts';
import { showJobAd } from './job-ad.ts';

/** Copies the sample, in both languages. What is there already stays as it is. */
export function runProfileInit(app: App): void {
  const { content, profile } = app.places;
  const files = LANGUAGES.flatMap((language) => PROFILE_PAGES.map((page) => profileFileName(page, language)));
  const missing = files.filter((name) => packFile(profile, name) === null);
  for (const name of missing) {
    const sample = packFile(sampleProfile(content), name);
    if (sample !== null) createFile(`${profile}/${name}`, new TextDecoder().decode(sample.bytes));
  }
  const { profile: words } = app.messages;
  app.print(missing.length === 0 ? words.allThere(profile) : words.copied(missing.length, profile));
  app.print(words.editNext);
}

/** Opens a page in the editor, copied from the sample first if it was not there, and checks it afterwards. */
export async function runProfileEdit(app: App, { page }: { readonly page?: string }): Promise<number> {
  const { editFile, editorOf } = await import('../machine/editor.ts');
  const chosen = pageOf(page ?? PROFILE_PAGES[0]);
  const { content, profile } = app.places;
  const name = profileFileName(chosen, app.language);
  const file = `${profile}/${name}`;
  if (packFile(profile, name) === null) {
    const sample = packFile(sampleProfile(content), name);
    createFile(file, sample === null ? '' : new TextDecoder().decode(sample.bytes));
  }
  editFile(editorOf(app.env, app.config.editor), file);
  return runProfileCheck(app, {});
}

/** What is said, how long it takes, what it claims, and where a story lets its teller down. */
export function runProfileShow(
  app: App,
  { json, jd }: { readonly json?: boolean; readonly jd?: string },
): void {
  const profile = profileOf(app);
  if (jd !== undefined) {
    const claimed = new Set(profile.skillLines.flatMap(({ skills }) => skills));
    showJobAd(app, { file: jd, claimed, json: json === true });
    return;
  }
  if (json) {
    app.print(JSON.stringify(profileJson(app, profile)));
    return;
  }
  const topics = topicsBySkill(app);
  const page = { look: app.look(), messages: app.messages };
  for (const line of drawProfile(profile, { topics, folder: app.places.profile }, page)) app.print(line);
}

/** Every slip with its file and line. Returns the exit code: 1 with any problem. */
export function runProfileCheck(app: App, { json }: { readonly json?: boolean }): number {
  const { profile } = app.places;
  if (!isFolder(profile)) throw new Failure('profile-missing', { folder: profile });
  const index = readIndex(app.places.compiled);
  const { problems } = checkPack(profileFiles(profile), {
    pack: 'profile',
    draws: null,
    selfCheck: null,
    known: {
      areas: new Set(index.areas.map(({ id }) => id)),
      skills: new Set(index.skills.map(({ id }) => id)),
      labs: new Set(),
      topics: new Set(index.pages.map(({ id }) => id)),
    },
  });
  const worded = problems.map((problem) => {
    const said = describeProblem(problem, app.language === 'zh' ? problemsZh : problemsEn);
    const file = `${profile}/${problem.file.replace(/^profile\//, '')}`;
    return { code: problem.code, file, line: problem.line, ...said };
  });
  if (json) app.print(JSON.stringify({ problems: worded }));
  else {
    for (const { file, line, message, hint } of worded) app.print(`${file}:${line}: ${message}; ${hint}`);
    app.print(
      worded.length === 0 ? app.messages.profile.clean : app.messages.content.problems(worded.length),
    );
  }
  return worded.length === 0 ? 0 : 1;
}

export function profileOf(app: App): Profile {
  const { content, profile } = app.places;
  return readProfile({ own: profile, sample: sampleProfile(content) }, app.language);
}

/** Built-in topics that back each skill: what is claimed is what is asked. */
export function topicsBySkill(app: App): ReadonlyMap<string, readonly string[]> {
  const { pages } = readIndex(app.places.compiled);
  const bySkill = new Map<string, string[]>();
  for (const { id, kind, skills } of pages) {
    for (const skill of kind === 'topic' ? skills : [])
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), id]);
  }
  return bySkill;
}

function profileJson(app: App, { language, isSample, segments, skillLines, projects }: Profile) {
  const topics = topicsBySkill(app);
  return {
    language,
    sample: isSample,
    segments: segments.map(({ id, title, seconds, versions, script }) => ({
      id,
      title: plainText(title),
      budgetSeconds: seconds,
      spokenSeconds: Math.round(spokenSeconds(script, language)),
      versions,
    })),
    skills: skillLines.map(({ text, skills }) => ({
      text: plainText(text),
      skills,
      topics: skills.flatMap((skill) => topics.get(skill) ?? []),
    })),
    projects: projects.map((project) => ({ name: plainText(project.name), ...storyOf(project, language) })),
  };
}

function pageOf(name: string): ProfilePage {
  const page = PROFILE_PAGES.find((each) => each === name);
  if (page !== undefined) return page;
  throw new Failure('argument-invalid', {
    name: 'page',
    value: name,
    allowed: PROFILE_PAGES.join(' · '),
  });
}
