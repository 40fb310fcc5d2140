import { parseCardId } from './card.ts';
import { formatDay, formatInstant, parseDay, parseInstant } from './day.ts';
import { type Event, type Happening, HOWS, type Json, type Stamp } from './event.ts';
import { LANGUAGES } from './language.ts';
import { CONFIDENCES, RATINGS } from './rating.ts';
import { parseEventId } from './uuid.ts';

export type JsonObject = { readonly [field: string]: Json };

/** An event as one line of an export: `at` with its offset, days as dates, the rest as the event has it. */
export function eventToJson(event: Event): JsonObject {
  const { id, device, at, offsetMinutes, day, ...happening } = event;
  const { type, ...fields } = happeningToJson(happening);
  return {
    type: event.type,
    id,
    device,
    at: formatInstant(at, offsetMinutes),
    day: formatDay(day),
    ...fields,
  };
}

/** The part of a line that says what happened. */
export function happeningToJson(happening: Happening): JsonObject {
  return 'until' in happening ? { ...happening, until: formatDay(happening.until) } : happening;
}

/** What a line says, or the first field that is not what it should be. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly field: string };

/** Reads the part every event has, also one of a type that only a later version knows. */
export function stampFromJson(line: JsonObject): Reading<Stamp> {
  const { id, device, at, day } = line;
  const readId = typeof id === 'string' ? parseEventId(id) : null;
  if (readId === null) return { ok: false, field: 'id' };
  if (!isText(device) || device === '') return { ok: false, field: 'device' };
  const moment = typeof at === 'string' ? parseInstant(at) : null;
  if (moment === null) return { ok: false, field: 'at' };
  const readDay = typeof day === 'string' ? parseDay(day) : null;
  if (readDay === null) return { ok: false, field: 'day' };
  return { ok: true, value: { id: readId, device, ...moment, day: readDay } };
}

/** Reads what happened. A type that this version has no name for is a wrong `type`; ask `isHappeningType` first. */
export function happeningFromJson(line: JsonObject): Reading<Happening> {
  const { type } = line;
  if (!isText(type) || !isHappeningType(type)) return { ok: false, field: 'type' };
  const checks: Checks = FIELDS[type];
  const names = Object.keys(checks);
  const wrong = names.find((name) => !checks[name]?.(line[name]));
  if (wrong !== undefined) return { ok: false, field: wrong };
  const fields = Object.fromEntries(names.map((name) => [name, line[name]]));
  const until = isText(line.until) && type === 'bury' ? { until: parseDay(line.until) } : {};
  return { ok: true, value: { type, ...fields, ...until } as Happening };
}

/** Whether this version knows the type, and so what its fields mean. */
export function isHappeningType(type: string): type is Happening['type'] {
  return Object.hasOwn(FIELDS, type);
}

type Check = (value: Json | undefined) => boolean;
type Checks = { readonly [field: string]: Check };

const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isCard: Check = (value) => isText(value) && parseCardId(value) !== null;
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isAmount: Check = (value) => typeof value === 'number' && value >= 0;
const isData: Check = (value) => value !== undefined;
const isLanguageName = oneOf(LANGUAGES);
const isRating = oneOf(RATINGS);

const FIELDS: { readonly [type in Happening['type']]: Checks } = {
  review: {
    card: isCard,
    language: isLanguageName,
    rating: isRating,
    suggested: nullOr(isRating),
    tookMs: isAmount,
    confidence: nullOr(oneOf(CONFIDENCES)),
    how: oneOf(HOWS),
    hints: isCount,
    session: isText,
    text: isText,
    points: listOf(isPointVerdict),
  },
  retraction: { of: (value) => isText(value) && parseEventId(value) !== null },
  suspend: { card: isCard },
  resume: { card: isCard },
  bury: { card: isCard, until: (value) => isText(value) && parseDay(value) !== null },
  forget: { card: isCard },
  setting: { key: isText, value: isSettingValue },
  alias: {
    card: isCard,
    language: isLanguageName,
    point: isCount,
    group: isCount,
    alias: isText,
    about: isText,
  },
  take: { data: isData },
  interview: { data: isData },
  prediction: { data: isData },
  override: { data: isData },
};

function oneOf(names: readonly string[]): Check {
  return (value) => isText(value) && names.includes(value);
}

function nullOr(check: Check): Check {
  return (value) => value === null || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function isPointVerdict(value: Json | undefined): boolean {
  if (!isJsonObject(value)) return false;
  const { text, machine, person } = value;
  return isText(text) && oneOf(['hit', 'undetected', 'wrong'])(machine) && typeof person === 'boolean';
}

function isSettingValue(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number');
  return value !== undefined && !isJsonObject(value);
}

/** True for an object, and neither for a list nor for null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
