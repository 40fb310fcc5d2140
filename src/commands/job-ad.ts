import type { App } from '../app.ts';
import { readIndex } from '../content/library.ts';
import { anyText } from '../formats/any-text.ts';
import { readBytes } from '../machine/files.ts';
import {
  type WantedSkill,
  type WantedTopic,
  wantedSkills,
  wantedTopics,
} from '../sessions/profile/job-ad.ts';
import { drawJobAd } from '../terminal/job-ad-screen.ts';

/** What an advertisement asks for, and the topics that prepare for it, the most wanted first. */
export type ReadJobAd = {
  readonly skills: readonly WantedSkill[];
  readonly topics: readonly WantedTopic[];
};

/** Reads an advertisement in whatever encoding it was saved; says so when it was not UTF-8. */
export function readJobAd(app: App, file: string): ReadJobAd {
  const { text, encoding } = anyText(readBytes(file));
  if (encoding !== 'utf-8') app.say(app.messages.profile.readAs(file, encoding));
  const index = readIndex(app.places.compiled);
  const skills = wantedSkills(text, index.skills);
  const topics = wantedTopics(
    skills,
    index.pages.filter(({ kind }) => kind === 'topic'),
  );
  return { skills, topics };
}

/** Why each topic is wanted: the words of the advertisement, with their lines. */
export function showJobAd(
  app: App,
  {
    file,
    claimed,
    json,
  }: { readonly file: string; readonly claimed: ReadonlySet<string>; readonly json: boolean },
): void {
  const read = readJobAd(app, file);
  if (json) {
    app.print(JSON.stringify(read));
    return;
  }
  const { skills, pages } = readIndex(app.places.compiled);
  const names = new Map(skills.map(({ id, names: own }) => [id, own[app.language]]));
  const titles = new Map(pages.map(({ id, titles: own }) => [id, own[app.language] ?? id]));
  const page = { look: app.look(), messages: app.messages };
  for (const line of drawJobAd(read, { names, titles, claimed }, page)) app.print(line);
}
