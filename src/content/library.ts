import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Card, type CardId, type TopicId, topicId, topicOf } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import type { Language } from '../domain/language.ts';
import { type CompiledIndex, type CompiledPage, compiledPath } from './compiled.ts';
import { type LabPage, labPageFrom } from './lab-page.ts';

/** The words of all cards there are: built-in ones from the compiled files, a person's own from the store. */
export type Library = {
  /** In that language; null when there is no such card, or not in it. */
  readonly card: (id: CardId, language: Language) => Card | null;
  /** Plain prompts by name, of every card that has one in that language. */
  readonly prompts: (language: Language) => ReadonlyMap<string, string>;
  /** The topic's title; its own name where it has none. */
  readonly title: (topic: TopicId, language: Language) => string;
  /** A built-in page; null when there is no such page in that language. */
  readonly page: (topic: TopicId, language: Language) => CompiledPage | null;
  /** Built-in pages in teaching order. */
  readonly pages: () => CompiledIndex['pages'];
  /** Of the built-in content. */
  readonly hash: () => string;
  readonly areas: () => CompiledIndex['areas'];
  /** The page of a lab in that language; null when there is none. */
  readonly lab: (id: string, language: Language) => LabPage | null;
  readonly skills: () => CompiledIndex['skills'];
};

/** What the store knows of cards that are not compiled. */
export type StoredCards = {
  readonly body: (card: CardId, language: Language) => Card | null;
  readonly prompts: (language: Language) => ReadonlyMap<CardId, string>;
};

/** Reads one page when one card is asked for: a session of twenty cards touches twenty small files at most. */
export function openLibrary(compiled: string, stored: StoredCards): Library {
  const pages = new Map<string, CompiledPage | null>();
  let index: CompiledIndex | null = null;
  const read = () => {
    index ??= readIndex(compiled);
    return index;
  };
  const page = (topic: TopicId, language: Language) => {
    const path = compiledPath(topic, language);
    const known = pages.get(path);
    if (known !== undefined) return known;
    const found = readPage(join(compiled, path));
    pages.set(path, found);
    return found;
  };
  return {
    // A stored card comes first: a person's pack may stand in for a built-in one.
    card: (id, language) => stored.body(id, language) ?? page(topicOf(id), language)?.cards[id] ?? null,
    prompts: (language) =>
      new Map([...Object.entries(readPrompts(compiled, language)), ...stored.prompts(language)]),
    title: (topic, language) => page(topic, language)?.page.title ?? topic,
    page,
    pages: () => read().pages,
    hash: () => builtInHash(compiled),
    areas: () => read().areas,
    lab: (id, language) => {
      const found = page(topicId({ pack: null, area: 'labs', topic: id }), language);
      return found && labPageFrom(found);
    },
    skills: () => read().skills,
  };
}

/** The hash of the built-in content; comparing it is all that an ordinary start needs. */
export function builtInHash(compiled: string): string {
  return readText(join(compiled, 'hash'), compiled);
}

export function readIndex(compiled: string): CompiledIndex {
  return JSON.parse(readText(join(compiled, 'index.json'), compiled)) as CompiledIndex;
}

function readPrompts(compiled: string, language: Language): Record<string, string> {
  return JSON.parse(readText(join(compiled, `prompts.${language}.json`), compiled)) as Record<string, string>;
}

function readPage(file: string): CompiledPage | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CompiledPage) : null;
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('content-missing', { folder }, { cause: error });
  }
}
