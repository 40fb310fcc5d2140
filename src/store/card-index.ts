import type { Card, CardId, Head, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import { plainText } from '../domain/prose.ts';
import type { Connection } from './connection.ts';
import type { Folding } from './folding.ts';
import { HEADS, type HeadRow, headFrom, writeHead } from './head-rows.ts';
import { keyOf, rename } from './names.ts';

/** The source of what ships with the program. A pack may put cards in the place of its own. */
export const BUILT_IN = 'built-in';
/** The source of cards read from other tools' files: rows of the store, part of its export. */
export const IMPORTED = 'imported';

/** All that one place has to say about cards. Lists that are not given are empty. */
export type Source = {
  readonly name: string;
  /** Changes whenever anything below does. */
  readonly hash: string;
  readonly heads: readonly Head[];
  readonly renames?: readonly Rename[];
  /** For packs: built-in bodies are compiled and need no rows. */
  readonly bodies?: Iterable<Card>;
  readonly files?: readonly SourceFile[];
};

export type Rename = { readonly from: CardId; readonly to: CardId };

/** What tells a file that changed from one that did not. */
export type SourceFile = {
  readonly path: string;
  readonly modifiedMs: number;
  readonly size: number;
  readonly hash: string;
};

export type ImportedCard = { readonly head: Head; readonly bodies: readonly Card[] };

/** One table of heads over built-in, pack and imported cards, and the bodies of the last two. */
export type CardIndex = {
  /** Null when the source has never been synced. */
  readonly sourceHash: (name: string) => string | null;
  /**
   * Makes the table say what the source says, unless the hash is the one it has. A card that is gone leaves the table
   * and keeps its memory. Sync packs first and the built-in cards last: then a card whose replacement has gone is
   * itself again at once. False when there was nothing to do.
   */
  readonly sync: (source: Source) => boolean;
  readonly removeSource: (name: string) => void;
  readonly sourceNames: () => readonly string[];
  readonly files: (source: string) => readonly SourceFile[];
  readonly heads: (filter?: { readonly topics?: readonly TopicId[] }) => readonly Head[];
  /** Which topics are easily mixed up with which; topics that are with none are left out. */
  readonly confusable: () => ReadonlyMap<TopicId, readonly TopicId[]>;
  /** By today's name or a former one. */
  readonly head: (card: CardId) => Head | null;
  /** Null when the store has no such body; a built-in card's is compiled. */
  readonly body: (card: CardId, language: Language) => Card | null;
  /** Plain text of the prompts of cards whose bodies are rows, in that language. */
  readonly prompts: (language: Language) => ReadonlyMap<CardId, string>;
  /** Adds cards to the imported ones or replaces them; what is not named stays. */
  readonly importCards: (cards: readonly ImportedCard[]) => {
    readonly added: number;
    readonly updated: number;
  };
  readonly importedCards: () => readonly ImportedCard[];
};

export function cardIndex(connection: Connection, folding: Folding): CardIndex {
  const { prepare, read, write } = connection;
  const sourceHash = (name: string) =>
    read(() => prepare<{ hash: string }>('SELECT hash FROM source WHERE name = ?').get(name)?.hash ?? null);
  return {
    sourceHash,
    sync: (source) => {
      if (sourceHash(source.name) === source.hash) return false;
      folding.changing((touch) => {
        for (const { from, to } of source.renames ?? []) rename(connection, from, to).forEach(touch);
        replaceSource(connection, source);
      });
      return true;
    },
    removeSource: (name) => write(() => dropSource(connection, name)),
    sourceNames: () =>
      read(() =>
        prepare<{ name: string }>('SELECT name FROM source ORDER BY name')
          .all()
          .map((row) => row.name),
      ),
    files: (source) => read(() => filesOf(connection, source)),
    heads: (filter = {}) => read(() => readHeads(connection, filter.topics)),
    confusable: () => read(() => readConfusable(connection)),
    head: (card) => read(() => readHead(connection, card)),
    body: (card, language) => read(() => readBody(connection, card, language)),
    prompts: (language) => read(() => readPrompts(connection, language)),
    importCards: (cards) => write(() => addImported(connection, cards)),
    importedCards: () => read(() => readImported(connection)),
  };
}

function replaceSource(connection: Connection, source: Source): void {
  dropSource(connection, source.name);
  const key = addSource(connection, source);
  const from = { source: key, replaces: source.name !== BUILT_IN };
  for (const head of source.heads) writeHead(connection, head, from);
  for (const body of source.bodies ?? []) writeBody(connection, body, key);
  const insert = connection.prepare(
    `INSERT INTO source_file (path, source, modified_ms, size, hash) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET source = excluded.source, modified_ms = excluded.modified_ms, size = excluded.size,
       hash = excluded.hash`,
  );
  for (const file of source.files ?? []) insert.run(file.path, key, file.modifiedMs, file.size, file.hash);
}

function addSource({ prepare }: Connection, { name, hash }: { name: string; hash: string }): number {
  return Number(prepare('INSERT INTO source (name, hash) VALUES (?, ?)').run(name, hash).lastInsertRowid);
}

/** Where a pack had put cards in the place of built-in ones, the built-in source will have to be read again. */
function dropSource({ prepare }: Connection, name: string): void {
  prepare(
    `UPDATE source SET hash = '' WHERE name = ? AND EXISTS (
       SELECT 1 FROM head h JOIN source s ON s.key = h.source WHERE s.name = ? AND h.pack IS NULL)`,
  ).run(BUILT_IN, name);
  prepare('DELETE FROM source WHERE name = ?').run(name);
}

function writeBody(connection: Connection, body: Card, source: number): void {
  const card = keyOf(connection, body.id);
  if (card === null) throw new Error(`a body without a head: ${body.id}`);
  connection
    .prepare(
      `INSERT INTO body (card, language, source, prompt, json) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET source = excluded.source, prompt = excluded.prompt, json = excluded.json`,
    )
    .run(card, body.language, source, plainText(body.prompt), JSON.stringify(body));
}

function filesOf({ prepare }: Connection, source: string): readonly SourceFile[] {
  return prepare<SourceFile>(
    `SELECT f.path, f.modified_ms AS modifiedMs, f.size, f.hash
     FROM source_file f JOIN source s ON s.key = f.source WHERE s.name = ? ORDER BY f.path`,
  ).all(source);
}

function readHeads({ prepare }: Connection, topics: readonly TopicId[] | undefined): readonly Head[] {
  const rows =
    topics === undefined
      ? prepare<HeadRow>(`${HEADS} ORDER BY h.position, c.name`).all()
      : prepare<HeadRow>(
          `${HEADS} WHERE h.topic IN (SELECT value FROM json_each(?)) ORDER BY h.position, c.name`,
        ).all(JSON.stringify(topics));
  return rows.map(headFrom);
}

function readConfusable({ prepare }: Connection): ReadonlyMap<TopicId, readonly TopicId[]> {
  const rows = prepare<{ topic: TopicId; confusable: string }>(
    "SELECT DISTINCT topic, confusable FROM head WHERE confusable <> '[]'",
  ).all();
  return new Map(rows.map(({ topic, confusable }) => [topic, JSON.parse(confusable) as TopicId[]]));
}

function readHead(connection: Connection, card: CardId): Head | null {
  const key = keyOf(connection, card);
  const row = key === null ? undefined : connection.prepare<HeadRow>(`${HEADS} WHERE h.card = ?`).get(key);
  return row === undefined ? null : headFrom(row);
}

function readBody(connection: Connection, card: CardId, language: Language): Card | null {
  const key = keyOf(connection, card);
  const row = connection
    .prepare<{ json: string }>('SELECT json FROM body WHERE card = ? AND language = ?')
    .get(key, language);
  return row === undefined ? null : (JSON.parse(row.json) as Card);
}

function readPrompts({ prepare }: Connection, language: Language): ReadonlyMap<CardId, string> {
  const rows = prepare<{ id: CardId; prompt: string }>(
    'SELECT c.name AS id, b.prompt FROM body b JOIN card c ON c.key = b.card WHERE b.language = ?',
  ).all(language);
  return new Map(rows.map(({ id, prompt }) => [id, prompt]));
}

function addImported(connection: Connection, cards: readonly ImportedCard[]) {
  const { prepare } = connection;
  const known = prepare<{ key: number }>('SELECT key FROM source WHERE name = ?').get(IMPORTED)?.key;
  const source = known ?? addSource(connection, { name: IMPORTED, hash: '' });
  const has = prepare('SELECT 1 FROM head WHERE card = ?');
  let updated = 0;
  for (const { head, bodies } of cards) {
    if (has.get(keyOf(connection, head.id)) !== undefined) updated += 1;
    writeHead(connection, head, { source, replaces: true });
    for (const body of bodies) writeBody(connection, body, source);
  }
  return { added: cards.length - updated, updated };
}

function readImported({ prepare }: Connection): readonly ImportedCard[] {
  const bodies = prepare<{ json: string }>(
    `SELECT b.json FROM body b JOIN source s ON s.key = b.source JOIN card c ON c.key = b.card
     WHERE s.name = ? AND c.name = ? ORDER BY b.language`,
  );
  return prepare<HeadRow>(
    `${HEADS} JOIN source s ON s.key = h.source WHERE s.name = ? ORDER BY h.position, c.name`,
  )
    .all(IMPORTED)
    .map((row) => ({
      head: headFrom(row),
      bodies: bodies.all(IMPORTED, row.id).map(({ json }) => JSON.parse(json) as Card),
    }));
}
