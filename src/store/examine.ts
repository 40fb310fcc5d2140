import type { CardId } from '../domain/card.ts';
import { isFailure } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { isSameRow, type MemoryRow, readMemory } from './memory-rows.ts';
import { foldedRows } from './refold.ts';
import type { SettingsLog } from './settings-log.ts';

/** What the doctor found wrong with a store. `what` is SQLite's own words. */
export type StoreFinding =
  | { readonly code: 'file-damaged'; readonly what: string }
  | { readonly code: 'row-without-parent'; readonly table: string; readonly row: number }
  | { readonly code: 'memory-differs'; readonly card: CardId }
  | { readonly code: 'seen-differs'; readonly card: CardId };

/** Proves that the file is whole and that every cache is what the log says. All findings at once; none is well. */
export function examine(connection: Connection, settings: SettingsLog): readonly StoreFinding[] {
  return connection.read(() => {
    const damage = damages(connection);
    // What a damaged file says of anything else is not worth hearing.
    if (damage.length > 0) return damage;
    return [
      ...strayRows(connection),
      ...differingMemories(connection, settings),
      ...differingHeads(connection),
    ];
  });
}

/** A badly damaged file stops the check itself: that too is what it found. */
function damages({ database, read }: Connection): readonly StoreFinding[] {
  try {
    const lines = read(() => database.prepare<[], string>('PRAGMA integrity_check').pluck().all());
    return lines.filter((line) => line !== 'ok').map((what) => ({ code: 'file-damaged', what }));
  } catch (error) {
    if (!isFailure(error, 'store-corrupt')) throw error;
    return [
      { code: 'file-damaged', what: error.cause instanceof Error ? error.cause.message : error.message },
    ];
  }
}

function strayRows({ database }: Connection): readonly StoreFinding[] {
  const rows = database.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all();
  return rows.map(({ table, rowid }) => ({ code: 'row-without-parent', table, row: rowid }));
}

function differingMemories(connection: Connection, settings: SettingsLog): readonly StoreFinding[] {
  const { prepare } = connection;
  const named = prepare<{ name: CardId }>('SELECT name FROM card WHERE key = ?');
  const findings: StoreFinding[] = [];
  const differs = ({ card }: MemoryRow) => {
    findings.push({ code: 'memory-differs', card: named.get(card)?.name ?? (String(card) as CardId) });
  };
  const next = prepare<MemoryRow>('SELECT * FROM memory WHERE card > ? AND card < ? ORDER BY card');
  let last = 0;
  for (const row of foldedRows(connection, settings.current().settings)) {
    // Rows between two folded ones have no history to stand on.
    next.all(last, row.card).forEach(differs);
    if (!isSameRow(readMemory(connection, row.card) ?? null, row)) differs(row);
    last = row.card;
  }
  next.all(last, Number.MAX_SAFE_INTEGER).forEach(differs);
  return findings;
}

function differingHeads({ prepare }: Connection): readonly StoreFinding[] {
  const rows = prepare<{ card: CardId }>(
    `SELECT c.name AS card FROM head h JOIN card c ON c.key = h.card
     WHERE h.seen <> EXISTS (SELECT 1 FROM memory m WHERE m.card = h.card AND m.state <> 'new')`,
  ).all();
  return rows.map(({ card }) => ({ code: 'seen-differs', card }));
}
