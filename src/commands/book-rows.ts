import type { App } from '../app.ts';
import type { Book, BookEntry } from '../content/book.ts';
import type { Library } from '../content/library.ts';
import type { TopicId } from '../domain/card.ts';
import { LANGUAGES } from '../domain/language.ts';

/** A page as it is listed, in the person's language. */
export type BookRow = {
  readonly id: TopicId;
  readonly area: string;
  readonly areaName: string;
  readonly title: string;
  readonly cards: number;
};

export function bookRows(app: App, library: Library, book: Book): readonly BookRow[] {
  const counts = new Map<TopicId, number>();
  for (const { topic } of app.openStore().cards.heads()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const nameOf = areaNames(app, library);
  return book.entries().map((entry) => ({
    id: entry.id,
    area: entry.area,
    areaName: entry.pack === null ? nameOf(entry.area) : `${entry.pack}: ${nameOf(entry.area)}`,
    title: titleOf(app, entry),
    cards: counts.get(entry.id) ?? 0,
  }));
}

/** What an area is called: by the list of areas, by us for those of their own kind, else as it is written. */
export function areaNames({ language, messages }: App, library: Library): (area: string) => string {
  const names = new Map(library.areas().map((area) => [area.id, area.names[language]]));
  return (area) => names.get(area) ?? messages.reading.areas[area] ?? area;
}

function titleOf({ language }: App, { id, titles }: BookEntry): string {
  const others = LANGUAGES.flatMap((other) => titles[other] ?? []);
  return titles[language] ?? others[0] ?? id;
}
