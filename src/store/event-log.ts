import type { CardId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Event, EventId, Happening, ReviewHappening, Stamp } from '../domain/event.ts';
import { happeningFromJson, happeningToJson, type JsonObject } from '../domain/event-json.ts';
import type { Connection } from './connection.ts';
import {
  bytesOf,
  type CheckedLine,
  checkedLine,
  EVENT_LINES,
  type EventRow,
  eventFrom,
  insertEvent,
  lineFrom,
} from './event-rows.ts';
import type { Folding } from './folding.ts';
import { type CardKey, keyOf } from './names.ts';

/** When, and on whose day. The store adds the id and the device. */
export type Moment = { readonly at: Instant; readonly offsetMinutes: number; readonly day: Day };

export type Review = Stamp & ReviewHappening;
export type LoggedReview = Review & { readonly retracted: boolean };

export type Imported = {
  /** Events that were not in the log before. */
  readonly added: number;
  /** Events the log had already. */
  readonly skipped: number;
  /** How many of the added are reviews. */
  readonly reviews: number;
  /** Lines that are no events: which one, counted from 0, and the first field that is wrong. They are left out. */
  readonly problems: readonly { readonly index: number; readonly field: string }[];
};

/** What happened. Whatever is added is on the disk, and the memories it touches are folded, when a call returns. */
export type EventLog = {
  readonly append: (happening: Happening, moment: Moment) => Event;
  /** All of them or none. */
  readonly appendAll: (happenings: readonly Happening[], moment: Moment) => readonly Event[];
  /** Retracts the last review appended on this device that still counts; null when there is none. */
  readonly undo: (moment: Moment) => Review | null;
  /** Adds the events of an export, in whatever order they come; those of unknown types are kept as they are. */
  readonly importLines: (lines: Iterable<JsonObject>) => Imported;
  /** Every event in (at, id) order. Finish, or break off, before the next call to the store. */
  readonly exportLines: () => IterableIterator<JsonObject>;
  /** In (at, id) order. */
  readonly reviewsOf: (card: CardId) => readonly LoggedReview[];
  /** The last review that counts. */
  readonly lastAnswerOf: (card: CardId) => Review | null;
  /** Days in a row with a review that counts, up to today or, while today has none yet, up to yesterday. */
  readonly streakDays: (today: Day) => number;
  /** All that count of a type other than review, in (at, id) order. */
  readonly ofType: <Type extends OtherType>(type: Type) => readonly EventOf<Type>[];
};

type OtherType = Exclude<Happening['type'], 'review'>;
export type EventOf<Type extends Happening['type']> = Stamp & Extract<Happening, { readonly type: Type }>;

export type LogTools = {
  readonly connection: Connection;
  readonly folding: Folding;
  readonly device: string;
  readonly mintId: (at: Instant) => EventId;
};

export function eventLog(tools: LogTools): EventLog {
  const { connection } = tools;
  const appendAll: EventLog['appendAll'] = (happenings, moment) =>
    tools.folding.changing((touch) => happenings.map((happening) => add(tools, happening, moment, touch)));
  return {
    append: (happening, moment) => tools.folding.changing((touch) => add(tools, happening, moment, touch)),
    appendAll,
    undo: (moment) =>
      connection.write(() => {
        const last = lastReviewHere(tools);
        if (last !== null) appendAll([{ type: 'retraction', of: last.id }], moment);
        return last;
      }),
    importLines: (lines) => tools.folding.changing((touch) => addLines(connection, lines, touch)),
    exportLines: () => exportedLines(connection),
    reviewsOf: (card) => connection.read(() => readReviews(connection, card)),
    lastAnswerOf: (card) =>
      connection.read(() => readReviews(connection, card).findLast(({ retracted }) => !retracted) ?? null),
    streakDays: (today) => connection.read(() => countStreak(connection, today)),
    ofType: (type) => connection.read(() => readOthers(connection, type)),
  };
}

function countStreak({ prepare }: Connection, today: Day): number {
  const isDrilled = prepare(
    `SELECT 1 FROM event e WHERE type = 'review' AND day = ? AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = e.id)`,
  );
  const last = isDrilled.get(today) === undefined ? today - 1 : today;
  let first = last;
  while (isDrilled.get(first) !== undefined) first -= 1;
  return last - first;
}

type Touch = (card: CardKey | null) => void;

/** Under a stopped clock and another process's ids an id can be taken: then the next one is not. */
function add(
  { connection, device, mintId }: LogTools,
  happening: Happening,
  moment: Moment,
  touch: Touch,
): Event {
  const { type } = happening;
  const line = happeningToJson(happening);
  const checked = happeningFromJson(line);
  if (!checked.ok) throw new TypeError(`a ${type} with a wrong ${checked.field}`);
  while (true) {
    const event: Event = { id: mintId(moment.at), device, ...moment, ...happening };
    if (addLine(connection, { stamp: event, type, line }, touch)) return event;
  }
}

/** False when the log has an event of that id. */
function addLine(connection: Connection, checked: CheckedLine, touch: Touch): boolean {
  const inserted = insertEvent(connection, checked);
  if (inserted === null) return false;
  if (inserted.card !== null) touch(inserted.card);
  if (checked.type === 'setting') touch(null);
  if (inserted.target !== null) touch(cardOfEvent(connection, inserted.target));
  return true;
}

/** The card of an event; null when it has none, or when the event has not arrived yet. */
function cardOfEvent({ prepare }: Connection, id: string): CardKey | null {
  return (
    prepare<{ card: CardKey | null }>('SELECT card FROM event WHERE id = ?').get(bytesOf(id))?.card ?? null
  );
}

function addLines(connection: Connection, lines: Iterable<JsonObject>, touch: Touch): Imported {
  const problems: { index: number; field: string }[] = [];
  let [index, added, skipped, reviews] = [0, 0, 0, 0];
  for (const line of lines) {
    const checked = checkedLine(line);
    if (!checked.ok) problems.push({ index, field: checked.field });
    else if (!addLine(connection, checked.value, touch)) skipped += 1;
    else {
      added += 1;
      if (checked.value.type === 'review') reviews += 1;
    }
    index += 1;
  }
  return { added, skipped, reviews, problems };
}

function lastReviewHere({ connection, device }: LogTools): Review | null {
  const row = connection
    .prepare<{ seq: number }>(
      `SELECT seq FROM event e WHERE type = 'review' AND device = (SELECT key FROM device WHERE id = ?)
         AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = e.id)
       ORDER BY seq DESC LIMIT 1`,
    )
    .get(device);
  if (row === undefined) return null;
  const found = connection.prepare<EventRow>(`${EVENT_LINES} WHERE e.seq = ?`).get(row.seq);
  return found === undefined ? null : reviewFrom(found);
}

function* exportedLines({ database, read }: Connection): IterableIterator<JsonObject> {
  // A statement of its own: a cached one that was not read to its end would stay busy.
  const rows = read(() =>
    database.prepare<unknown[], EventRow>(`${EVENT_LINES} ORDER BY e.at, e.id`).iterate(),
  );
  for (const row of rows) yield lineFrom(row);
}

function readReviews(connection: Connection, card: CardId): readonly LoggedReview[] {
  const key = keyOf(connection, card);
  if (key === null) return [];
  const rows = connection
    .prepare<EventRow & { readonly retracted: 0 | 1 }>(
      `SELECT *, EXISTS (SELECT 1 FROM event r WHERE r.target = l.id) AS retracted
       FROM (${EVENT_LINES} WHERE e.card = ? AND e.type = 'review') l ORDER BY at, id`,
    )
    .all(key);
  return rows.map((row) => ({ ...reviewFrom(row), retracted: row.retracted === 1 }));
}

function reviewFrom(row: EventRow): Review {
  const event = eventFrom(row);
  if (event.type !== 'review') throw new Error(`event ${event.id} is no review`);
  return event;
}

/** The first condition repeats the index's own, which SQLite asks for before it uses a partial index. */
function readOthers<Type extends OtherType>({ prepare }: Connection, type: Type): readonly EventOf<Type>[] {
  const rows = prepare<EventRow>(
    `${EVENT_LINES} WHERE e.type <> 'review' AND e.type = ?
       AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = e.id)
     ORDER BY e.at, e.id`,
  ).all(type);
  return rows.map(eventFrom) as EventOf<Type>[];
}
