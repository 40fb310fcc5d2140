import type { App } from '../app.ts';
import { type Head, parseTopicId, type TopicId } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';
import { drawMarkdown } from '../terminal/markdown.ts';
import { runContentList } from './content-list.ts';

/** The notes of a topic, drawn for the screen or the pipe they go to; without a topic, which there are. */
export async function runRead(app: App, { topic }: { readonly topic?: string }): Promise<void> {
  if (topic === undefined) return runContentList(app, { topics: [] });
  const library = await app.openLibrary();
  const id = knownTopic(topic, app.openStore().cards.heads());
  const notes = id.includes(':')
    ? (await import('../content/read-pack.ts')).packNotes(app.places.packs, id, app.language)
    : library.notes(id, app.language);
  if (notes === null) throw new Failure('card-untranslated', { id, language: app.language });
  const look = app.look();
  const lines = await drawMarkdown(`# ${notes.title}\n\n${notes.markdown}`, {
    look,
    labels: app.messages.callouts,
  });
  app.print(lines.join('\n'));
}

function knownTopic(typed: string, heads: readonly Head[]): TopicId {
  const topics = new Set(heads.map(({ topic }) => topic));
  const id = parseTopicId(typed);
  if (id !== null && topics.has(id)) return id;
  throw new Failure('topic-unknown', { topic: typed, near: nearest(typed, topics) });
}
