/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A subjective day: whole days since 1970-01-01 on the learner's own calendar. */
export type Day = number & { readonly brand: 'Day' };

/** Where a learner's day begins: the zone's offset at a moment, and the hour the day rolls over. */
export type Calendar = {
  /** Minutes east of UTC at that moment; daylight saving included. */
  readonly offsetMinutesAt: (at: Instant) => number;
  /** 0–23; before this hour it is still yesterday. */
  readonly rolloverHour: number;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The subjective day of a moment: its wall-clock date, with the small hours counted to the day before. */
export function dayOf(at: Instant, calendar: Calendar): Day {
  const wallMs = at + calendar.offsetMinutesAt(at) * MINUTE_MS;
  return Math.floor((wallMs - calendar.rolloverHour * HOUR_MS) / DAY_MS) as Day;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** Whole days from one day to another, never below 0: a clock that moved back does not un-age a memory. */
export function daysBetween(from: Day, to: Day): number {
  return Math.max(0, to - from);
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Null when the text is not a date of the calendar. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = (ms / DAY_MS) as Day;
  return formatDay(day) === text ? day : null;
}

/** ISO 8601 with milliseconds and the offset of that place: `2026-11-23T21:04:05.678+08:00`. */
export function formatInstant(at: Instant, offsetMinutes: number): string {
  const wall = new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const size = Math.abs(offsetMinutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Null when the text is not an ISO 8601 moment that names its offset. */
export function parseInstant(text: string): { at: Instant; offsetMinutes: number } | null {
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|([+-])(\d{2}):(\d{2}))$/.exec(
    text,
  );
  if (!match) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  const minutes = match[1] === 'Z' ? 0 : Number(match[3]) * 60 + Number(match[4]);
  return { at, offsetMinutes: match[2] === '-' ? -minutes : minutes };
}
