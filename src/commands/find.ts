import type { App } from '../app.ts';
import { type Book, openBook } from '../content/book.ts';
import { type Hit, hitInCard, hitInNotes } from '../content/hits.ts';
import type { Library } from '../content/library.ts';
import { cardTexts, notesTexts, passageSources } from '../content/passages.ts';
import { Failure } from '../domain/failure.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { type Phrase, phrasesOf } from '../domain/searchable.ts';
import type { Found } from '../store/search-index.ts';
import { drawFound } from '../terminal/found-screen.ts';
import { nearTopics } from './near-topics.ts';

type FindRequest = { readonly words: readonly string[]; readonly limit: string; readonly json?: boolean };

/** Ranked among as many as this: a word that is everywhere finds enough, and no search takes long. */
const MOST_RANKED = 2_000;
/** Taking in more than this takes a moment: the person is told. */
const MANY = 5_000;

/** Full text over notes and cards, built in, of one's own and imported. */
export async function runFind(app: App, { words, limit, json }: FindRequest): Promise<void> {
  const most = limitOf(limit);
  const library = await app.openLibrary();
  const shelf = { library, book: await openBook(app.places.packs, library) };
  const phrases = phrasesOf(words.join(' '));
  const found = foundIn(app, shelf, { language: app.language, phrases });
  const hits = bestHits(found, shelf, { language: app.language, phrases, most });
  if (json) return app.print(JSON.stringify(hits));
  if (hits.length === 0) return sayNothingFound(app, shelf, { words: words.join(' '), phrases });
  const lines = hits.map((hit) => ({ ...hit, prompt: promptOf(library, hit, app.language) }));
  for (const line of drawFound(lines, app.look(), app.messages)) app.print(line);
  if (found.length > hits.length) app.say(app.messages.reading.moreFound(hits.length, found.length));
}

type Shelf = { readonly library: Library; readonly book: Book };
type Wanted = { readonly language: Language; readonly phrases: readonly Phrase[] };

/** The index is brought up to date by whoever searches: neither a start nor an answer waits for it. */
function foundIn(app: App, shelf: Shelf, { language, phrases }: Wanted): readonly Found[] {
  const { search, cards } = app.openStore();
  const waiting = search.waiting(language);
  if (waiting > MANY) app.say(app.messages.reading.takingIn(waiting));
  const packHash = (pack: string) => cards.sourceHash(`pack:${pack}`);
  search.refresh(language, { sources: passageSources(shelf, language, packHash), textsOf: cardTexts });
  return search.find(language, phrases, MOST_RANKED);
}

/** What was found is read again: a card may have been replaced by one that does not say it. */
function bestHits(
  found: readonly Found[],
  { library, book }: Shelf,
  { language, phrases, most }: Wanted & { readonly most: number },
): Hit[] {
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (const { page, card } of found) {
    if (hits.length === most) break;
    const name = card ?? page;
    if (seen.has(name)) continue;
    seen.add(name);
    const notes = book.page(page, language);
    const body = card === null ? null : library.card(card, language);
    const line =
      card === null
        ? notes && hitInNotes(notesTexts(notes), phrases)
        : body && hitInCard(cardTexts(body), phrases);
    if (line) hits.push({ page, card, title: notes?.about.title ?? page, ...line });
  }
  return hits;
}

function promptOf(library: Library, { card }: Hit, language: Language): string | null {
  const body = card === null ? null : library.card(card, language);
  return body && (cardTexts(body).title[0] ?? null);
}

function sayNothingFound(
  app: App,
  shelf: Shelf,
  { words, phrases }: { readonly words: string; readonly phrases: readonly Phrase[] },
): void {
  const { reading } = app.messages;
  app.say(reading.nothingFound(shownWords(words)));
  const near = nearTopics(words, shelf.book.entries(), app.language);
  app.say(near.length > 0 ? reading.didYouMean(near) : reading.tryFewer);
  for (const language of LANGUAGES.filter((other) => other !== app.language)) {
    const elsewhere = foundIn(app, shelf, { language, phrases }).length;
    if (elsewhere > 0) app.say(reading.foundElsewhere(elsewhere, language));
  }
}

const MOST_SHOWN = 60;

/** What was typed, fit for a line of a terminal. */
function shownWords(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : line;
}

function limitOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Failure('argument-invalid', { name: '--limit', value: text, allowed: '1, 2, 3 …' });
}
