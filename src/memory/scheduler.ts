import type { CardId } from '../domain/card.ts';
import { addDays, type Day, daysBetween, type Instant } from '../domain/day.ts';
import type { Rating } from '../domain/rating.ts';
import type { Settings } from '../domain/settings.ts';
import { type Model, modelFor, type Strength } from './fsrs.ts';
import { fuzzedDays, fuzzFactor, leastAfter } from './fuzz.ts';
import { MINUTES_PER_DAY, type Step, stepAfter } from './learning-steps.ts';
import type { DayDue, Due, Memory, SeenMemory } from './memory.ts';

/** A card was answered: when, on whose day, and how well. */
export type Answered = {
  readonly card: CardId;
  readonly rating: Rating;
  readonly at: Instant;
  readonly day: Day;
};

/**
 * A memory after one more review. Days are the ones the reviews themselves carry, so neither a time zone nor
 * a clock set back can make them wrong.
 */
export function rememberReview(memory: Memory, review: Answered, settings: Settings): SeenMemory {
  const { rating, at, day } = review;
  const asking: Asking = { memory, review, settings, model: modelFor(settings) };
  const { stability, difficulty } = strengthAfter(rating, asking);
  const step = stepFor(rating, asking);
  const lapsed = rating === 'again' && memory.state === 'review' ? 1 : 0;
  const trace = {
    stability,
    difficulty,
    lastAt: at,
    lastDay: day,
    reviews: reviewsOf(memory) + 1,
    lapses: (memory.state === 'new' ? 0 : memory.lapses) + lapsed,
    suspended: memory.suspended,
    buriedUntil: memory.buriedUntil,
  };
  if (step === null) {
    return { state: 'review', due: dayDue(day, daysUntilNext(rating, stability, asking)), ...trace };
  }
  const state = memory.state === 'new' || memory.state === 'learning' ? 'learning' : 'relearning';
  return { state, step: step.step, due: stepDue(step, review), ...trace };
}

/** A review being applied; what follows from each of the four ratings is worked out from it. */
type Asking = {
  readonly memory: Memory;
  readonly review: Answered;
  readonly settings: Settings;
  readonly model: Model;
};

function strengthAfter(rating: Rating, { memory, review, model }: Asking): Strength {
  if (memory.state === 'new') return model.firstStrength(rating);
  return model.nextStrength(memory, daysBetween(memory.lastDay, review.day), rating);
}

/** The step the rating leads to, or null when the card comes back on a day FSRS chooses. */
function stepFor(rating: Rating, { memory, settings }: Asking): Step | null {
  switch (memory.state) {
    case 'new':
      return stepAfter(settings.learningStepsMinutes, 0, rating);
    case 'learning':
      return stepAfter(settings.learningStepsMinutes, memory.step, rating);
    case 'relearning':
      return stepAfter(settings.relearningStepsMinutes, memory.step, rating);
    case 'review':
      return rating === 'again' ? stepAfter(settings.relearningStepsMinutes, 0, 'again') : null;
  }
}

/** A step of a day or more is kept by the calendar: the hour of the answer must not decide the day. */
function stepDue({ minutes }: Step, { at, day }: Answered): Due {
  if (minutes >= MINUTES_PER_DAY) return dayDue(day, wholeDays(minutes));
  return { by: 'instant', at: at + Math.round(minutes * 60_000) };
}

function wholeDays(minutes: number): number {
  return Math.round(minutes / MINUTES_PER_DAY);
}

function dayDue(day: Day, days: number): DayDue {
  return { by: 'day', day: addDays(day, days) };
}

/** Days until the stability calls for the next review, within what the other ratings and the maximum allow. */
function daysUntilNext(rating: Rating, stability: number, asking: Asking): number {
  const { memory, review, settings, model } = asking;
  const ideal = model.idealDays(stability);
  const maximum = settings.maximumIntervalDays;
  const minimum = leastDays(rating, asking);
  if (!settings.fuzz) return fuzzedDays(null, ideal, { minimum, maximum });
  const previousDays = memory.state === 'review' && rating !== 'again' ? memory.due.day - memory.lastDay : 0;
  return fuzzedDays(fuzzFactor(review.card, reviewsOf(memory)), ideal, {
    minimum: Math.max(minimum, leastAfter(previousDays, ideal, maximum)),
    maximum,
  });
}

const RATING_BELOW = { again: null, hard: 'again', good: 'hard', easy: 'good' } as const;

/**
 * A day more than the next worse rating would wait, if that one waits by the day; else 1. Easy is held above
 * good even where good leads to a short step, as in Anki; that again counts too, when there are no steps, is
 * ts-fsrs' long-term scheduler.
 */
function leastDays(rating: Rating, asking: Asking): number {
  const below = RATING_BELOW[rating];
  if (below === null) return 1;
  const step = stepFor(below, asking);
  if (step !== null && step.minutes >= MINUTES_PER_DAY) return wholeDays(step.minutes) + 1;
  if (step !== null && rating !== 'easy') return 1;
  return daysUntilNext(below, strengthAfter(below, asking).stability, asking) + 1;
}

function reviewsOf(memory: Memory): number {
  return memory.state === 'new' ? 0 : memory.reviews;
}
