import type { App } from '../app.ts';
import { areaOf, type Book, openBook } from '../content/book.ts';
import type { Library } from '../content/library.ts';
import type { Card, CardId, TopicId } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { LANGUAGES } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import type { LastAnswer, NotesCard, NotesPage } from '../formats/notes/values.ts';
import { missedIn } from '../sessions/missed.ts';
import { areaNames, bookRows } from './book-rows.ts';

type Wanted = { readonly topics: readonly string[]; readonly missed?: boolean };

/** Pages with their cards and the last answers to them, in teaching order; with `missed`, those that have some left. */
export async function notesPages(app: App, { topics, missed }: Wanted): Promise<readonly NotesPage[]> {
  const library = await app.openLibrary();
  const book = await openBook(app.places.packs, library);
  const cards = cardsByTopic(app);
  const answerOf = lastAnswers(app);
  return wantedPages(app, { library, book, topics: cards.keys() }, topics).flatMap((listed) => {
    const noted = (cards.get(listed.id) ?? []).flatMap((id): NotesCard[] => {
      const card = cardIn(app, library, id);
      const last = card && answerOf(card);
      if (card === null || (missed && last?.any !== true)) return [];
      return [{ card, last: last?.answer ?? null }];
    });
    if (missed && noted.length === 0) return [];
    return [notesPage(app, book, listed, noted)];
  });
}

type Listed = { readonly id: TopicId; readonly area: string; readonly areaName: string };
type Shelf = { readonly library: Library; readonly book: Book; readonly topics: Iterable<TopicId> };

/** Pages, then topics that are cards only. */
function wantedPages(
  app: App,
  { library, book, topics }: Shelf,
  asked: readonly string[],
): readonly Listed[] {
  const rows = bookRows(app, library, book);
  const paged = new Set(rows.map(({ id }) => id));
  const nameOf = areaNames(app, library);
  const others = [...topics]
    .filter((id) => !paged.has(id))
    .map((id) => ({ id, area: areaOf(id), areaName: nameOf(areaOf(id)) }));
  const all: readonly Listed[] = [...rows, ...others];
  if (asked.length === 0) return all;
  const known = new Set<string>(all.flatMap(({ id, area }) => [area, id]));
  for (const topic of asked) {
    if (!known.has(topic)) throw new Failure('topic-unknown', { topic, near: nearest(topic, known) });
  }
  return all.filter(({ id, area }) => asked.includes(area) || asked.includes(id));
}

function notesPage(app: App, book: Book, { id, areaName }: Listed, cards: readonly NotesCard[]): NotesPage {
  const page = book.page(id, app.language);
  return {
    id,
    area: areaName,
    title: page?.about.title ?? id,
    language: page?.about.language ?? app.language,
    skills: page?.about.skills ?? [],
    sources: page?.about.sources ?? [],
    verified: page?.about.verified ?? null,
    notes: page?.notes ?? '',
    cards,
  };
}

/** The sample profile is nobody's notes. */
function cardsByTopic(app: App): ReadonlyMap<TopicId, readonly CardId[]> {
  const topics = new Map<TopicId, CardId[]>();
  for (const { id, topic, area } of app.openStore().cards.heads()) {
    if (area === 'profile') continue;
    const cards = topics.get(topic) ?? [];
    cards.push(id);
    topics.set(topic, cards);
  }
  return topics;
}

/** In the person's language, else in the one it exists in. */
function cardIn({ language }: App, library: Library, id: CardId): Card | null {
  for (const each of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const card = library.card(id, each);
    if (card !== null) return card;
  }
  return null;
}

/** Only cards with a memory are asked about: a deck just imported has none. */
function lastAnswers(app: App) {
  const { events, memories } = app.openStore();
  const answered = new Set(memories.all().map(({ id }) => id));
  return (card: Card): { readonly any: boolean; readonly answer: LastAnswer } | null => {
    const review = answered.has(card.id) ? events.lastAnswerOf(card.id) : null;
    if (review === null) return null;
    const { any, points, wrong } = missedIn(card, review);
    return { any, answer: { rating: review.rating, text: review.text, missed: points, wrong } };
  };
}
