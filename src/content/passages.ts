import type { Card, Shape, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import { type Prose, plainText } from '../domain/prose.ts';
import { markdownText } from '../grading/markdown-text.ts';
import type { Book, BookPage } from './book.ts';
import type { Library } from './library.ts';

/** What can be found in a card or in notes. Each text is one line; the first of `title` is what it is called. */
export type Texts = {
  readonly title: readonly string[];
  readonly points: readonly string[];
  readonly body: readonly string[];
};

/** A card's question, what its answer has to say, and the model answer. What is wrong is not to be found. */
export function cardTexts({ prompt, setting, shape, answer }: Card): Texts {
  return {
    title: [plainText(prompt), ...linesOf(setting)],
    points: shapeTexts(shape),
    body: linesOf(answer),
  };
}

export function notesTexts({ about, notes }: BookPage): Texts {
  return { title: [about.title], points: [], body: linesOf(notes) };
}

function linesOf(markdown: string): string[] {
  return markdownText(markdown.replace(/^\s*\|.*\|\s*$/gm, rowText))
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** A row of a table as a line that reads in any language; the rule under its head is none. */
function rowText(row: string): string {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? '' : `${cells.join(' · ')}  `;
}

function shapeTexts(shape: Shape): string[] {
  switch (shape.kind) {
    case 'recall':
      return shape.points.filter(({ kind }) => kind !== 'wrong').map(({ text }) => plainText(text));
    case 'choice':
    case 'multi':
      return shape.options
        .filter(({ right }) => right)
        .map(({ text, explanation }) => joined([text, explanation], ' — '));
    case 'order':
      return shape.items.map(plainText);
    case 'match':
      return shape.pairs.map(({ left, right }) => joined([left, right], ' — '));
    case 'cloze':
      return [
        shape.pieces
          .map((piece) => ('blank' in piece ? (piece.blank[0] ?? '') : plainText(piece.text)))
          .join(''),
      ];
    case 'estimate':
      return [shape.source, ...shape.steps.map(plainText)];
  }
}

function joined(texts: readonly (Prose | null)[], separator: string): string {
  return texts.flatMap((text) => (text === null ? [] : [plainText(text)])).join(separator);
}

/** Built-in cards and the notes of every page, each source with the hash that says whether it changed. */
export function passageSources(
  { library, book }: { readonly library: Library; readonly book: Book },
  language: Language,
  packHash: (pack: string) => string | null,
) {
  return [
    { name: 'built-in', hash: library.hash(), passages: () => builtInPassages(library, book, language) },
    ...book.packs.map((pack) => ({
      name: `pack:${pack}`,
      hash: packHash(pack) ?? '',
      passages: () => book.packPages(pack, language).map(notesPassage),
    })),
  ];
}

type FilePassage = { readonly page: TopicId; readonly card: Card['id'] | null; readonly texts: Texts };

function builtInPassages(library: Library, book: Book, language: Language): FilePassage[] {
  return library.pages().flatMap(({ id }) => {
    const page = library.page(id, language);
    if (page === null) return [];
    const cards = Object.values(page.cards).map((card) => ({
      page: id,
      card: card.id,
      texts: cardTexts(card),
    }));
    const notes = book.page(id, language);
    return [...(notes === null ? [] : [notesPassage(notes)]), ...cards];
  });
}

function notesPassage(page: BookPage): FilePassage {
  return { page: page.about.id, card: null, texts: notesTexts(page) };
}
