import type { Card, CardId, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import { indexText, type Phrase } from '../domain/searchable.ts';
import type { Connection } from './connection.ts';
import { keyOf } from './names.ts';

/** A card or the notes of a page, as texts to look through. */
export type Passage = {
  readonly page: TopicId;
  /** Null for notes. */
  readonly card: CardId | null;
  readonly texts: PassageTexts;
};

/** `title` weighs most, `body` least. */
export type PassageTexts = {
  readonly title: readonly string[];
  readonly points: readonly string[];
  readonly body: readonly string[];
};

/** Passages that are files, not rows. */
export type PassageSource = {
  readonly name: string;
  /** Changes whenever a passage does. */
  readonly hash: string;
  /** Asked for only when the hash is another than the one last taken in. */
  readonly passages: () => Iterable<Passage>;
};

export type Found = { readonly page: TopicId; readonly card: CardId | null };

/**
 * The words of everything there is, in the language that is asked for. Nothing is done when content changes: the first
 * search afterwards takes in what is new. A hit is a proposal: what it names may have changed since.
 */
export type SearchIndex = {
  /** How many bodies wait to be taken in. */
  readonly waiting: (language: Language) => number;
  /** Takes in sources of another hash, drops those not named, and all bodies that changed. */
  readonly refresh: (
    language: Language,
    from: { readonly sources: readonly PassageSource[]; readonly textsOf: (body: Card) => PassageTexts },
  ) => void;
  /** Best first, of the first so many passages that hold every phrase. */
  readonly find: (language: Language, phrases: readonly Phrase[], most: number) => readonly Found[];
};

/** Cards whose bodies are rows. */
const BODIES = 'bodies';
/** Sources of few passages have their keys below, so that they come before an imported deck of any size. */
const FIRST_BODY_KEY = 1_000_000;
/** As many as one transaction takes in, lest another terminal wait for its answer. */
const BATCH = 2_000;

export function searchIndex(connection: Connection): SearchIndex {
  const { read, write } = connection;
  return {
    waiting: (language) => waitingBodies(connection, language),
    refresh: (language, { sources, textsOf }) => {
      for (const name of goneSources(connection, language, sources)) {
        write(() => dropSource(connection, name, language));
      }
      for (const source of sources) {
        if (hashOf(connection, source.name, language) === source.hash) continue;
        const passages = [...source.passages()];
        write(() => replaceSource(connection, { ...source, passages }, language));
      }
      while (waitingBodies(connection, language) > 0) {
        write(() => takeBodies(connection, language, textsOf));
      }
    },
    find: (language, phrases, most) =>
      phrases.length === 0 ? [] : read(() => findPassages(connection, { language, phrases, most })),
  };
}

function waitingBodies({ prepare, read }: Connection, language: Language): number {
  const count = prepare<{ n: number }>('SELECT count(*) AS n FROM unsearched WHERE language = ?');
  return read(() => count.get(language)?.n ?? 0);
}

function hashOf({ prepare, read }: Connection, source: string, language: Language): string | null {
  const row = read(() =>
    prepare<{ hash: string }>('SELECT hash FROM searched WHERE source = ? AND language = ?').get(
      source,
      language,
    ),
  );
  return row?.hash ?? null;
}

function goneSources({ prepare, read }: Connection, language: Language, sources: readonly PassageSource[]) {
  const rows = read(() =>
    prepare<{ source: string }>('SELECT source FROM searched WHERE language = ?').all(language),
  );
  return rows.map(({ source }) => source).filter((name) => !sources.some((source) => source.name === name));
}

function dropSource(connection: Connection, source: string, language: Language): void {
  const { prepare } = connection;
  const keys = prepare<{ key: number }>('SELECT key FROM passage WHERE source = ? AND language = ?');
  for (const { key } of keys.all(source, language)) dropPassage(connection, key, language);
  prepare('DELETE FROM searched WHERE source = ? AND language = ?').run(source, language);
}

function dropPassage({ prepare }: Connection, key: number, language: Language): void {
  prepare(`DELETE FROM words_${language} WHERE rowid = ?`).run(key);
  prepare('DELETE FROM passage WHERE key = ?').run(key);
}

type ReadSource = Omit<PassageSource, 'passages'> & { readonly passages: readonly Passage[] };

function replaceSource(connection: Connection, { name, hash, passages }: ReadSource, language: Language) {
  const { prepare } = connection;
  dropSource(connection, name, language);
  const last = prepare<{ key: number | null }>('SELECT max(key) AS key FROM passage WHERE key < ?');
  for (const { page, card, texts } of passages) {
    const key = (last.get(FIRST_BODY_KEY)?.key ?? 0) + 1;
    const known = card === null ? null : keyOf(connection, card);
    addPassage(connection, { key, source: name, language, page, card: known }, texts);
  }
  prepare('INSERT INTO searched (source, language, hash) VALUES (?, ?, ?)').run(name, language, hash);
}

type PassageRow = {
  readonly key: number;
  readonly source: string;
  readonly language: Language;
  readonly page: string;
  readonly card: number | null;
};

function addPassage({ prepare }: Connection, row: PassageRow, { title, points, body }: PassageTexts): void {
  prepare(
    'INSERT INTO passage (key, source, language, page, card) VALUES (@key, @source, @language, @page, @card)',
  ).run(row);
  prepare(`INSERT INTO words_${row.language} (rowid, title, points, body) VALUES (?, ?, ?, ?)`).run(
    row.key,
    ...[title, points, body].map((texts) => indexText(texts.join('\n'))),
  );
}

type WaitingRow = { readonly card: number; readonly topic: string | null; readonly json: string | null };

/** One batch. A body that is gone only leaves. */
function takeBodies(connection: Connection, language: Language, textsOf: (body: Card) => PassageTexts): void {
  const { prepare } = connection;
  const waiting = prepare<WaitingRow>(
    `SELECT u.card, h.topic, b.json FROM unsearched u
     LEFT JOIN body b ON b.card = u.card AND b.language = u.language LEFT JOIN head h ON h.card = u.card
     WHERE u.language = ? ORDER BY u.card LIMIT ${BATCH}`,
  ).all(language);
  const last = waiting.at(-1)?.card;
  if (last === undefined) return;
  const old = prepare<{ key: number }>(
    `SELECT p.key FROM unsearched u JOIN passage p ON p.card = u.card AND p.language = u.language AND p.source = ?
     WHERE u.language = ? AND u.card <= ?`,
  );
  for (const { key } of old.all(BODIES, language, last)) dropPassage(connection, key, language);
  let key = lastKey(connection);
  for (const { card, topic, json } of waiting) {
    if (json === null || topic === null) continue;
    key += 1;
    const texts = textsOf(JSON.parse(json) as Card);
    addPassage(connection, { key, source: BODIES, language, page: topic, card }, texts);
  }
  prepare('DELETE FROM unsearched WHERE language = ? AND card <= ?').run(language, last);
}

function lastKey({ prepare }: Connection): number {
  const last = prepare<{ key: number | null }>('SELECT max(key) AS key FROM passage').get()?.key ?? 0;
  return Math.max(FIRST_BODY_KEY, last);
}

/** A phrase in quotes holds nothing but words, so no text of a person's is ever an operator. */
function findPassages(
  { prepare }: Connection,
  { language, phrases, most }: { language: Language; phrases: readonly Phrase[]; most: number },
): readonly Found[] {
  const wanted = phrases.map((phrase) => `"${phrase.join(' ').replaceAll('"', '')}"`).join(' AND ');
  const words = `words_${language}`;
  return prepare<Found>(
    `SELECT p.page, c.name AS card FROM
       (SELECT rowid AS key, bm25(${words}, 8, 3, 1) AS score FROM ${words} WHERE ${words} MATCH ? LIMIT ?) f
     JOIN passage p ON p.key = f.key LEFT JOIN card c ON c.key = p.card
     WHERE p.card IS NULL OR c.name IS NOT NULL
     ORDER BY f.score, f.key`,
  ).all(wanted, most);
}
