import type { TopicId } from '../domain/card.ts';

/** For each topic, those easily mixed up with it. A page that names another speaks for both. */
export type Rivals = ReadonlyMap<TopicId, ReadonlySet<TopicId>>;

export function rivalsFrom(confusable: ReadonlyMap<TopicId, readonly TopicId[]>): Rivals {
  const rivals = new Map<TopicId, Set<TopicId>>();
  const add = (topic: TopicId, rival: TopicId) => {
    const known = rivals.get(topic);
    if (known === undefined) rivals.set(topic, new Set([rival]));
    else known.add(rival);
  };
  for (const [topic, others] of confusable) {
    for (const other of others) {
      if (other === topic) continue;
      add(topic, other);
      add(other, topic);
    }
  }
  return rivals;
}
