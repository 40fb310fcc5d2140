import type { CardId } from '../domain/card.ts';
import type { Connection } from './connection.ts';

/** The row number that stands for a card everywhere else in the store. */
export type CardKey = number & { readonly brand: 'CardKey' };

/** The card of that name, today's or a former one; null when no event and no content has ever named it. */
export function keyOf({ prepare }: Connection, name: CardId): CardKey | null {
  const today = prepare<{ key: CardKey }>('SELECT key FROM card WHERE name = ?').get(name);
  if (today !== undefined) return today.key;
  return (
    prepare<{ key: CardKey }>('SELECT card AS key FROM former_name WHERE name = ?').get(name)?.key ?? null
  );
}

/** The card of that name; a new row when there was none. */
export function keyFor(connection: Connection, name: CardId): CardKey {
  const known = keyOf(connection, name);
  if (known !== null) return known;
  const added = connection.prepare('INSERT INTO card (name) VALUES (?)').run(name);
  return Number(added.lastInsertRowid) as CardKey;
}

/**
 * Gives a card another name, and keeps the old one pointing at it. Where both names already have a history (an export
 * of a newer version was read first) they become one. Returns the cards whose memory has to be folded again.
 */
export function rename(connection: Connection, from: CardId, to: CardId): readonly CardKey[] {
  const { prepare } = connection;
  const old = prepare<{ key: CardKey }>('SELECT key FROM card WHERE name = ?').get(from)?.key;
  const target = prepare<{ key: CardKey }>('SELECT key FROM card WHERE name = ?').get(to)?.key;
  prepare('DELETE FROM former_name WHERE name = ?').run(to);
  if (old !== undefined && target === undefined) {
    prepare('UPDATE card SET name = ? WHERE key = ?').run(to, old);
    remember(connection, from, old);
    return [old];
  }
  const kept = target ?? keyFor(connection, to);
  if (old !== undefined) merge(connection, old, kept);
  remember(connection, from, kept);
  return old === undefined ? [] : [kept];
}

function remember({ prepare }: Connection, name: CardId, key: CardKey): void {
  prepare(
    'INSERT INTO former_name (name, card) VALUES (?, ?) ON CONFLICT DO UPDATE SET card = excluded.card',
  ).run(name, key);
}

function merge({ prepare }: Connection, from: CardKey, into: CardKey): void {
  prepare('UPDATE event SET card = ? WHERE card = ?').run(into, from);
  prepare('UPDATE former_name SET card = ? WHERE card = ?').run(into, from);
  for (const table of ['memory', 'head', 'body', 'claim']) {
    prepare(`DELETE FROM ${table} WHERE card = ?`).run(from);
  }
  prepare('DELETE FROM card WHERE key = ?').run(from);
}
