import type { App } from '../app.ts';
import { type Book, openBook } from '../content/book.ts';
import { parseTopicId, type TopicId } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';
import { drawNotes } from '../terminal/reader/page-view.ts';
import { padded } from '../terminal/width.ts';
import { type BookRow, bookRows } from './book-rows.ts';

type ReadRequest = { readonly page?: string; readonly json?: boolean };

/** A page of notes, turned over on a screen or printed where there is none; without a page, the list of them. */
export async function runRead(app: App, { page, json }: ReadRequest): Promise<void> {
  const library = await app.openLibrary();
  const book = await openBook(app.places.packs, library);
  const rows = bookRows(app, library, book);
  const area = rows.filter((row) => page === undefined || row.area === page);
  const id = area.length > 0 ? null : knownPage(app, book, rows, page ?? '');
  if (json) return app.print(JSON.stringify(id === null ? area.map(listed) : pageJson(app, book, rows, id)));
  const open = id ?? area[0]?.id;
  const at = rows.findIndex((row) => row.id === open);
  if (app.isInteractive() && at !== -1) {
    const { turnPages } = await import('./reader.ts');
    return turnPages(app, { library, book, rows }, { at, isListed: id === null });
  }
  const lines = id === null ? listLines(area) : await pageLines(app, book, rows, id);
  app.print(lines.join('\n'));
}

function knownPage(app: App, book: Book, rows: readonly BookRow[], typed: string): TopicId {
  const id = parseTopicId(typed);
  const topics = new Set(
    app
      .openStore()
      .cards.heads()
      .map(({ topic }) => topic),
  );
  // A page that the list leaves out, such as the candidate's own, is read by its name.
  if (id !== null && (topics.has(id) || book.page(id, app.language) !== null)) return id;
  const names = [...rows.flatMap((row) => [row.area, row.id]), ...topics];
  throw new Failure('topic-unknown', { topic: typed, near: nearest(typed, new Set<string>(names)) });
}

function pageOf(app: App, book: Book, id: TopicId) {
  const page = book.page(id, app.language);
  if (page === null) throw new Failure('page-without-notes', { topic: id });
  return page;
}

function pageLines(app: App, book: Book, rows: readonly BookRow[], id: TopicId) {
  const { about, notes } = pageOf(app, book, id);
  const row = rows.find((each) => each.id === id);
  const shown = { id, areaName: '', cards: 0, ...row, title: about.title };
  return drawNotes({ ...shown, area: shown.areaName }, notes, app.look(), app.messages);
}

function listed({ id, area, title, cards }: BookRow) {
  return { page: id, area, title, cards };
}

function pageJson(app: App, book: Book, rows: readonly BookRow[], id: TopicId) {
  const { about, notes } = pageOf(app, book, id);
  const at = rows.findIndex((row) => row.id === id);
  return {
    page: id,
    area: rows[at]?.area ?? null,
    title: about.title,
    lang: about.language,
    cards: rows[at]?.cards ?? 0,
    previous: rows[at - 1]?.id ?? null,
    next: at === -1 ? null : (rows[at + 1]?.id ?? null),
    markdown: notes,
  };
}

/** Areas, and under each its pages: name, cards, title. */
function listLines(rows: readonly BookRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  return rows.flatMap(({ id, areaName, title, cards }, index) => {
    const isFirst = rows[index - 1]?.areaName !== areaName;
    const line = `  ${padded(id, width)}  ${String(cards).padStart(4)}  ${title}`;
    return [...(isFirst && index > 0 ? [''] : []), ...(isFirst ? [areaName] : []), line];
  });
}
