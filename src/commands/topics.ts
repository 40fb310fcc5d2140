import type { App } from '../app.ts';
import type { Head, TopicId } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';

/**
 * The heads of what was asked for: areas (`cache`), topics (`cache/breakdown`) or packs (`mine:cache/breakdown`); all
 * of them when nothing was. Throws `topic-unknown` with the nearest name there is.
 */
export function headsIn(app: App, topics: readonly string[]): readonly Head[] {
  const heads = app.openStore().cards.heads();
  if (topics.length === 0) return heads;
  const known = new Set<string>(heads.flatMap(({ area, topic }) => [area, topic]));
  for (const topic of topics) {
    if (!known.has(topic)) throw new Failure('topic-unknown', { topic, near: nearest(topic, known) });
  }
  const asked = new Set(topics);
  return heads.filter(({ area, topic }) => asked.has(area) || asked.has(topic satisfies TopicId));
}
