import type { CardId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import { RATINGS } from '../domain/rating.ts';
import type { Settings } from '../domain/settings.ts';
import { foldMemory, type MemoryEvent } from '../memory/fold.ts';
import type { Connection } from './connection.ts';
import { deleteMemory, type MemoryRow, memoryRow, writeMemory } from './memory-rows.ts';
import type { CardKey } from './names.ts';
import type { SettingsState } from './settings-log.ts';

/** Cards whose histories are in memory at once while all are folded. */
const CARDS_AT_ONCE = 500;

/** Reads what a fold needs from the index alone, retracted events left out. */
const HISTORY = `
  SELECT card, type, rating, at, day, until FROM event e INDEXED BY event_of_card
  WHERE card BETWEEN ? AND ? AND type IN ('review', 'suspend', 'resume', 'bury', 'forget')
    AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = e.id)
  ORDER BY card, at, id`;

type HistoryRow = [CardKey, MemoryEvent['type'], number | null, Instant, Day, Day | null];

/** Works out one card's memory again. The one path for an answer, an undo, an import and a merge. */
export function refoldCard(connection: Connection, card: CardKey, settings: Settings): void {
  const name = connection.prepare<{ name: CardId }>('SELECT name FROM card WHERE key = ?').get(card)?.name;
  if (name === undefined) return;
  const row = foldHistory({ card, name }, historyOf(connection, card, card), settings);
  const before = stateOf(connection, card);
  if (row === null) deleteMemory(connection, card);
  else writeMemory(connection, row);
  const after = row?.state ?? 'new';
  if ((before === 'new') === (after === 'new')) return;
  connection.prepare('UPDATE head SET seen = ? WHERE card = ?').run(after === 'new' ? 0 : 1, card);
}

function stateOf({ prepare }: Connection, card: CardKey): MemoryRow['state'] {
  return (
    prepare<Pick<MemoryRow, 'state'>>('SELECT state FROM memory WHERE card = ?').get(card)?.state ?? 'new'
  );
}

/** Works out every memory again, a few hundred cards at a time, in one transaction. */
export function refoldAll(connection: Connection, { settings, hash }: SettingsState): void {
  connection.write(() => {
    connection.prepare('DELETE FROM memory').run();
    for (const row of foldedRows(connection, settings)) writeMemory(connection, row);
    connection
      .prepare(
        `UPDATE head SET seen = NOT seen
         WHERE seen <> EXISTS (SELECT 1 FROM memory m WHERE m.card = head.card AND m.state <> 'new')`,
      )
      .run();
    setFoldedUnder(connection, hash);
  });
}

/** The rows the memory table should hold, by card. Other statements may run between one row and the next. */
export function* foldedRows(connection: Connection, settings: Settings): Generator<MemoryRow> {
  for (const names of cardsInTurn(connection)) {
    const [first, last] = [names[0], names.at(-1)];
    if (first === undefined || last === undefined) return;
    const rows = historyOf(connection, first.card, last.card);
    let start = 0;
    for (const named of names) {
      let end = start;
      while (rows[end]?.[0] === named.card) end += 1;
      const row = end === start ? null : foldHistory(named, rows.slice(start, end), settings);
      if (row !== null) yield row;
      start = end;
    }
  }
}

type NamedCard = { readonly card: CardKey; readonly name: CardId };

function* cardsInTurn({ prepare }: Connection): Generator<readonly NamedCard[]> {
  const next = prepare<NamedCard>('SELECT key AS card, name FROM card WHERE key > ? ORDER BY key LIMIT ?');
  let last = 0;
  while (true) {
    const cards = next.all(last, CARDS_AT_ONCE);
    if (cards.length === 0) return;
    yield cards;
    last = cards.at(-1)?.card ?? last;
  }
}

function historyOf({ prepare }: Connection, first: CardKey, last: CardKey): readonly HistoryRow[] {
  return prepare<HistoryRow>(HISTORY).raw().all(first, last) as HistoryRow[];
}

function foldHistory(
  { card, name }: NamedCard,
  rows: readonly HistoryRow[],
  settings: Settings,
): MemoryRow | null {
  const memory = foldMemory(name, rows.map(memoryEvent), settings);
  return memoryRow(card, memory, firstDayOf(rows));
}

function memoryEvent([, type, rating, at, day, until]: HistoryRow): MemoryEvent {
  switch (type) {
    case 'review':
      return { type, rating: RATINGS[(rating ?? 1) - 1] ?? 'again', at, day };
    case 'bury':
      return { type, until: until ?? day };
    default:
      return { type };
  }
}

/** The day of the first review since the card was last forgotten. */
function firstDayOf(rows: readonly HistoryRow[]): Day | null {
  const forgotten = rows.findLastIndex(([, type]) => type === 'forget');
  const first = rows.find(([, type], index) => index > forgotten && type === 'review');
  return first?.[4] ?? null;
}

/** The hash of the settings that every row of the memory table was folded under; null before the first fold. */
export function foldedUnder({ prepare }: Connection): string | null {
  const row = prepare<{ value: string }>("SELECT value FROM meta WHERE name = 'folded-under'").get();
  return row?.value ?? null;
}

function setFoldedUnder({ prepare }: Connection, hash: string): void {
  prepare(
    "INSERT INTO meta (name, value) VALUES ('folded-under', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  ).run(hash);
}
