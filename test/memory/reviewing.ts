import { cardId, topicId } from '../../src/domain/card.ts';
import { type Calendar, dayOf, type Instant } from '../../src/domain/day.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { type Memory, NEW_MEMORY, type SeenMemory } from '../../src/memory/memory.ts';
import { rememberReview } from '../../src/memory/scheduler.ts';

export const topic = topicId({ pack: null, area: 'cache', topic: 'penetration' });
export const card = cardId(topic, 'what');

export const UTC: Calendar = { offsetMinutesAt: () => 0, rolloverHour: 0 };
export const NOON: Instant = Date.UTC(2026, 2, 2, 12);

export const PLAIN: Settings = { ...DEFAULT_SETTINGS, fuzz: false };

/** Settings under which the published numbers of a scheduler with or without a short term were made. */
export function settingsFor(weights: readonly number[], shortTerm: 'short term' | 'no short term'): Settings {
  if (shortTerm === 'short term') return { ...PLAIN, weights };
  // fsrs-rs writes "no short term" as w17 = w18 = w19 = 0; without steps no review falls on the day of the last.
  const still = weights.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight));
  return { ...PLAIN, weights: still, learningStepsMinutes: [], relearningStepsMinutes: [] };
}

/** One more review in UTC. */
export function answered(memory: Memory, rating: Rating, at: number, settings: Settings = PLAIN): SeenMemory {
  return rememberReview(memory, { card, rating, at, day: dayOf(at, UTC) }, settings);
}

/** A card asked again and again in UTC, each time at the very moment it falls due. */
export function reviewedOnDue(
  ratings: readonly Rating[],
  settings: Settings,
  start = NOON,
): readonly SeenMemory[] {
  const memories: SeenMemory[] = [];
  let memory: Memory = NEW_MEMORY;
  let at = start;
  for (const rating of ratings) {
    const next = answered(memory, rating, at, settings);
    memories.push(next);
    memory = next;
    at = dueAt(next);
  }
  return memories;
}

/** The moment a memory is due in UTC, at the hour of its last review when it is due by the day. */
export function dueAt(memory: SeenMemory): Instant {
  return memory.due.by === 'instant'
    ? memory.due.at
    : memory.lastAt + (memory.due.day - memory.lastDay) * 86_400_000;
}

/** Days until due; 0 inside steps under a day. */
export function daysUntilDue(memory: SeenMemory): number {
  return memory.due.by === 'day' ? memory.due.day - memory.lastDay : 0;
}

/** The calendar of a real place, from the machine's own time zone tables. */
export function calendarOf(timeZone: string, rolloverHour: number): Calendar {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsetMinutesAt = (at: Instant) => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  return { offsetMinutesAt, rolloverHour };
}
