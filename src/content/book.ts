import type { TopicId } from '../domain/card.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { PageKind } from '../domain/page.ts';
import { type CompiledPage, notesOf } from './compiled.ts';
import type { Library } from './library.ts';
import { packNames } from './sync.ts';

/** Everything there is to read: the built-in pages in teaching order, then those of the person's own packs. */
export type Book = {
  readonly entries: () => readonly BookEntry[];
  /** In that language, else in the one it is written in; null when there is no such page. */
  readonly page: (id: TopicId, language: Language) => BookPage | null;
  /** Names of the packs. */
  readonly packs: readonly string[];
  /** Pages of a pack that are written in that language. */
  readonly packPages: (pack: string, language: Language) => readonly BookPage[];
};

export type BookEntry = {
  readonly id: TopicId;
  /** Null for a page that is built in. */
  readonly pack: string | null;
  readonly area: string;
  readonly titles: Readonly<Partial<Record<Language, string>>>;
};

/** A page without its cards. `notes` is Markdown, without the title. */
export type BookPage = { readonly about: CompiledPage['page']; readonly notes: string };

/** The candidate's own pages have commands of their own. */
const PERSONAL: readonly PageKind[] = ['intro', 'skills', 'projects'];

/** The Markdown parser is loaded only for who has packs; a pack's pages are parsed when they are first asked for. */
export async function openBook(packs: string, library: Library): Promise<Book> {
  const names = packNames(packs);
  const own = names.length === 0 ? null : await import('./read-pack.ts');
  const pagesOf = remembered((pack: string) => own?.packPages(packs, pack) ?? []);
  const ownPage = (id: TopicId, language: Language) => {
    const [pack = '', name] = id.split(':');
    return name === undefined || !names.includes(pack) ? null : own?.packPage(packs, id, language);
  };
  return {
    entries: () => [
      ...library
        .pages()
        .filter(({ kind }) => !PERSONAL.includes(kind))
        .map(({ id, titles }) => ({ id, pack: null, area: areaOf(id), titles })),
      ...names.flatMap((pack) => entriesOf(pack, pagesOf(pack))),
    ],
    page: (id, language) => {
      for (const each of [language, ...LANGUAGES.filter((other) => other !== language)]) {
        const page = library.page(id, each) ?? ownPage(id, each) ?? null;
        if (page !== null) return bookPage(page);
      }
      return null;
    },
    packs: names,
    packPages: (pack, language) =>
      pagesOf(pack)
        .filter(({ page }) => page.language === language)
        .map(bookPage),
  };
}

/** `mine:cache/breakdown` lies in `cache`. */
export function areaOf(id: TopicId): string {
  return /(?:^|:)([^:/]+)\//.exec(id)?.[1] ?? id;
}

function bookPage(page: CompiledPage): BookPage {
  return { about: page.page, notes: notesOf(page).markdown };
}

/** A page of a pack that stands in for a built-in one is read under that one's name. */
function entriesOf(pack: string, pages: readonly CompiledPage[]): BookEntry[] {
  const entries = new Map<TopicId, BookEntry>();
  for (const { page } of pages) {
    if (page.overrides || PERSONAL.includes(page.kind)) continue;
    const titles = { ...entries.get(page.id)?.titles, [page.language]: page.title };
    entries.set(page.id, { id: page.id, pack, area: areaOf(page.id), titles });
  }
  return [...entries.values()];
}

function remembered<Value>(make: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  };
}
