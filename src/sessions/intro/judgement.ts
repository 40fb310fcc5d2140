import type { CardId } from '../../domain/card.ts';
import type { Day, Instant } from '../../domain/day.ts';
import type { Json } from '../../domain/event.ts';
import type { Language } from '../../domain/language.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Settings } from '../../domain/settings.ts';
import { foldMemory } from '../../memory/fold.ts';
import { spokenLength } from '../spoken.ts';
import type { IntroMode, Spoken } from './take.ts';

/** One rehearsal as it is kept. */
export type TakeRecord = {
  readonly seconds: number;
  readonly mode: IntroMode;
  readonly totalMs: number;
  readonly isWhole: boolean;
  readonly rating: Exclude<Rating, 'easy'>;
  readonly perMinute: number;
  readonly fillers: number;
  readonly at: Instant;
  readonly day: Day;
};

/** Of the parts that were told, in the unit of the language; 0 when nothing was. */
export function pacePerMinute({ parts, tookMs, totalMs }: Spoken, language: Language): number {
  if (totalMs <= 0) return 0;
  const told = parts.slice(0, tookMs.length).map(({ script }) => script);
  return (spokenLength(told.join('\n'), language) / totalMs) * 60_000;
}

/** Near its time and nothing left out is good; a fifth off, or one thing left out, is near. */
export function rateTake(
  { totalMs, isWhole }: Pick<Spoken, 'totalMs' | 'isWhole'>,
  { targetMs, missed }: { readonly targetMs: number; readonly missed: number },
): Exclude<Rating, 'easy'> {
  if (!isWhole) return 'again';
  const off = Math.abs(totalMs - targetMs) / targetMs;
  if (off <= 0.1 && missed === 0) return 'good';
  return off <= 0.25 && missed <= 2 ? 'hard' : 'again';
}

/** The day to rehearse again: takes are scheduled like cards, but never twice in a day. Null before the first. */
export function nextRehearsal(takes: readonly TakeRecord[], settings: Settings): Day | null {
  const daily = { ...settings, learningStepsMinutes: [], relearningStepsMinutes: [], fuzz: false };
  const events = takes.map(({ rating, at, day }) => ({ type: 'review' as const, rating, at, day }));
  const memory = foldMemory('profile/self-intro#take' as CardId, events, daily);
  return memory.state === 'new' || memory.due.by !== 'day' ? null : memory.due.day;
}

/** A take as the log has it; null for another room's. */
export function takeFrom(
  data: Json,
  { at, day }: { readonly at: Instant; readonly day: Day },
): TakeRecord | null {
  if (data === null || typeof data !== 'object' || !('room' in data) || data.room !== 'intro') return null;
  const { seconds, mode, totalMs, isWhole, rating, perMinute, fillers } = data;
  if (typeof seconds !== 'number' || typeof totalMs !== 'number' || typeof perMinute !== 'number')
    return null;
  if (rating !== 'again' && rating !== 'hard' && rating !== 'good') return null;
  return {
    seconds,
    mode: mode as IntroMode,
    totalMs,
    isWhole: isWhole === true,
    rating,
    perMinute,
    fillers: typeof fillers === 'number' ? fillers : 0,
    at,
    day,
  };
}
