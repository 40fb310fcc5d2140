import type { App } from '../app.ts';
import { readIndex } from '../content/library.ts';
import { Failure } from '../domain/failure.ts';
import { LANGUAGES } from '../domain/language.ts';
import { createFile } from '../machine/files.ts';
import { parsePath } from '../syntax/path.ts';
import { topicTemplate } from '../syntax/template.ts';

type NewRequest = { readonly topic: string; readonly pack: string; readonly title?: string };

/** Writes a topic of the person's own, in both languages, that passes the check as it stands. Overwrites nothing. */
export function runContentNew(app: App, { topic, pack, title }: NewRequest): void {
  if (!/^[a-z0-9-]+$/.test(pack))
    throw new Failure('argument-invalid', { name: '--pack', value: pack, allowed: 'a–z 0–9 -' });
  const place = parsePath(`${topic}.en.md`);
  const { areas } = readIndex(app.places.compiled);
  if (place?.kind !== 'topic' || !areas.some(({ id }) => id === place.area)) {
    const allowed = areas.map(({ id }) => `${id}/…`).join(' ');
    throw new Failure('argument-invalid', { name: 'topic', value: topic, allowed });
  }
  const files = LANGUAGES.map((language) => ({
    file: `${app.places.packs}/${pack}/${topic}.${language}.md`,
    language,
  }));
  for (const { file, language } of files)
    createFile(file, topicTemplate(language, { title: title ?? place.topic, skills: [] }));
  app.print(app.messages.content.created(files.map(({ file }) => file)));
  app.print(app.messages.content.createdNext);
}
