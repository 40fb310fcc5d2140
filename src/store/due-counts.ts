import { RESERVED_AREAS } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Connection } from './connection.ts';

export type DueCounts = {
  /** Seen cards to ask today: those inside learning steps, and as many others as the day's limit still allows. */
  readonly due: number;
  /** New cards the day's limit still allows. */
  readonly fresh: number;
  /** How many of `due` should have been asked on an earlier day. */
  readonly overdue: number;
  /** Seen cards that wait, whatever the limit says. */
  readonly waiting: number;
  /** For `due` and `fresh` together; whole, rounded up. */
  readonly minutes: number;
};

export type CountRequest = {
  readonly today: Day;
  readonly now: Instant;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
};

/** Of a head `h`: its cards are met for the first time in reviews. */
export const TAUGHT = `h.area NOT IN (${RESERVED_AREAS.map((area) => `'${area}'`).join(', ')})`;

/** One statement. The minutes of a day cut short by its limit are those of an average card. */
const COUNTS = `
  WITH
    done AS (
      SELECT (SELECT count(*) FROM memory WHERE last_day = @today AND first_day = @today) AS fresh,
        (SELECT count(*) FROM memory WHERE last_day = @today AND first_day <> @today) AS reviewed
    ),
    by_step AS (
      SELECT count(*) AS cards, total(h.minutes) AS minutes
      FROM memory m JOIN head h ON h.card = m.card
      WHERE m.suspended = 0 AND m.due_at <= @now AND (m.buried_until IS NULL OR m.buried_until <= @today)
    ),
    by_day AS (
      SELECT count(*) AS cards, total(h.minutes) AS minutes, count(*) FILTER (WHERE m.due_day < @today) AS overdue,
        min(count(*), max(0, @reviewsPerDay - (SELECT reviewed FROM done))) AS allowed
      FROM memory m CROSS JOIN head h ON h.card = m.card
      WHERE m.suspended = 0 AND m.due_day <= @today AND (m.buried_until IS NULL OR m.buried_until <= @today)
    ),
    new_cards AS (
      SELECT h.minutes FROM head h
      WHERE h.seen = 0 AND ${TAUGHT} AND NOT EXISTS (
        SELECT 1 FROM memory m WHERE m.card = h.card AND (m.suspended = 1 OR m.buried_until > @today))
      ORDER BY h.position, h.card LIMIT max(0, @newPerDay - (SELECT fresh FROM done))
    ),
    fresh AS (SELECT count(*) AS cards, total(minutes) AS minutes FROM new_cards)
  SELECT
    by_step.cards + by_day.allowed AS due,
    fresh.cards AS fresh,
    min(by_day.overdue, by_day.allowed) AS overdue,
    by_step.cards + by_day.cards AS waiting,
    by_step.minutes + by_day.minutes * by_day.allowed / max(1, by_day.cards) + fresh.minutes AS minutes
  FROM by_step, by_day, fresh`;

export function dueCounts({ prepare }: Connection, request: CountRequest): DueCounts {
  const { today, now, newPerDay, reviewsPerDay } = request;
  const row = prepare<DueCounts>(COUNTS).get({ today, now, newPerDay, reviewsPerDay });
  if (row === undefined) throw new Error('counting gave no row');
  return { ...row, minutes: Math.ceil(row.minutes) };
}
