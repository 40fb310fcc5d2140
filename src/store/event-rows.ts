import { type CardId, parseCardId } from '../domain/card.ts';
import { type Day, formatDay, formatInstant, type Instant, parseDay } from '../domain/day.ts';
import type { Event, Stamp } from '../domain/event.ts';
import {
  happeningFromJson,
  isHappeningType,
  type JsonObject,
  type Reading,
  stampFromJson,
} from '../domain/event-json.ts';
import { RATINGS, type Rating } from '../domain/rating.ts';
import type { Connection } from './connection.ts';
import { type CardKey, keyFor } from './names.ts';

/** An event on its way in: its stamp read and its fields checked, the line itself as it came. */
export type CheckedLine = { readonly stamp: Stamp; readonly type: string; readonly line: JsonObject };

/** An event of a type that only a later version knows is kept as it came; only its stamp is checked. */
export function checkedLine(line: JsonObject): Reading<CheckedLine> {
  const stamp = stampFromJson(line);
  if (!stamp.ok) return stamp;
  const { type } = line;
  if (typeof type !== 'string' || type === '') return { ok: false, field: 'type' };
  const happening = isHappeningType(type) ? happeningFromJson(line) : null;
  if (happening !== null && !happening.ok) return happening;
  return { ok: true, value: { stamp: stamp.value, type, line } };
}

/** Adds an event to the end of the log. False when the log already has one of that id. */
export function insertEvent(
  connection: Connection,
  { stamp, type, line }: CheckedLine,
): InsertedEvent | null {
  const { card, rating, until, of, rest } = columnsOf(type, line);
  const key = card === null ? null : keyFor(connection, card);
  const { changes } = connection
    .prepare(
      `INSERT INTO event (id, device, at, offset_minutes, day, type, card, rating, until, target, rest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    )
    .run(
      bytesOf(stamp.id),
      deviceKey(connection, stamp.device),
      stamp.at,
      stamp.offsetMinutes,
      stamp.day,
      type,
      key,
      rating === null ? null : RATINGS.indexOf(rating) + 1,
      until,
      of === null ? null : bytesOf(of),
      JSON.stringify(rest),
    );
  return changes === 0 ? null : { card: key, target: of };
}

/** What an event that was just added touches: a card, or through a retraction another event. */
export type InsertedEvent = { readonly card: CardKey | null; readonly target: string | null };

type Columns = {
  readonly card: CardId | null;
  readonly rating: Rating | null;
  readonly until: Day | null;
  readonly of: string | null;
  readonly rest: JsonObject;
};

const NO_COLUMNS = { card: null, rating: null, until: null, of: null };

/** Only fields whose meaning this version knows get a column; those of a type it does not know stay as they are. */
function columnsOf(type: string, line: JsonObject): Columns {
  const { type: _type, id: _id, device: _device, at: _at, day: _day, ...fields } = line;
  switch (type) {
    case 'review': {
      const { card, rating, ...rest } = fields;
      return { ...NO_COLUMNS, card: cardOf(card), rating: rating as Rating, rest };
    }
    case 'bury': {
      const { card, until, ...rest } = fields;
      return { ...NO_COLUMNS, card: cardOf(card), until: parseDay(String(until)), rest };
    }
    case 'suspend':
    case 'resume':
    case 'forget':
    case 'alias': {
      const { card, ...rest } = fields;
      return { ...NO_COLUMNS, card: cardOf(card), rest };
    }
    case 'retraction': {
      const { of, ...rest } = fields;
      return { ...NO_COLUMNS, of: String(of), rest };
    }
    default:
      return { ...NO_COLUMNS, rest: fields };
  }
}

function cardOf(name: unknown): CardId | null {
  return parseCardId(String(name));
}

function deviceKey({ prepare }: Connection, id: string): number {
  const known = prepare<{ key: number }>('SELECT key FROM device WHERE id = ?').get(id);
  return known?.key ?? Number(prepare('INSERT INTO device (id) VALUES (?)').run(id).lastInsertRowid);
}

/** Every column a line is made of; `FROM event e` follows, then the caller's own conditions. */
export const EVENT_LINES = `
  SELECT e.id, d.id AS device, e.at, e.offset_minutes AS offsetMinutes, e.day, e.type, c.name AS card,
    e.rating, e.until, e.target, e.rest
  FROM event e JOIN device d ON d.key = e.device LEFT JOIN card c ON c.key = e.card`;

export type EventRow = {
  readonly id: Buffer;
  readonly device: string;
  readonly at: Instant;
  readonly offsetMinutes: number;
  readonly day: Day;
  readonly type: string;
  readonly card: CardId | null;
  readonly rating: number | null;
  readonly until: Day | null;
  readonly target: Buffer | null;
  readonly rest: string;
};

/** The line an event came as, or would have come as. */
export function lineFrom(row: EventRow): JsonObject {
  const rating = row.rating === null ? undefined : RATINGS[row.rating - 1];
  return {
    type: row.type,
    id: textOf(row.id),
    device: row.device,
    at: formatInstant(row.at, row.offsetMinutes),
    day: formatDay(row.day),
    ...(row.card === null ? {} : { card: row.card }),
    ...(rating === undefined ? {} : { rating }),
    ...(row.until === null ? {} : { until: formatDay(row.until) }),
    ...(row.target === null ? {} : { of: textOf(row.target) }),
    ...(JSON.parse(row.rest) as JsonObject),
  };
}

/** The event of a row of a type this version knows. What is in the log was checked on its way in. */
export function eventFrom(row: EventRow): Event {
  const happening = happeningFromJson(lineFrom(row));
  if (!happening.ok) throw new Error(`event ${textOf(row.id)} of the log has a wrong ${happening.field}`);
  const { device, at, offsetMinutes, day } = row;
  return { id: textOf(row.id), device, at, offsetMinutes, day, ...happening.value };
}

export function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function textOf(bytes: Buffer): Event['id'] {
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return groups.join('-') as Event['id'];
}
