import { type CardId, cardId, type Head, topicId, topicOf } from '../../../src/domain/card.ts';
import { type Calendar, type Day, dayOf, type Instant } from '../../../src/domain/day.ts';
import type { ReviewHappening } from '../../../src/domain/event.ts';
import type { Rating } from '../../../src/domain/rating.ts';
import type { Moment } from '../../../src/store/event-log.ts';

const calendar: Calendar = { offsetMinutesAt: () => 480, rolloverHour: 4 };
export const NOON: Instant = Date.parse('2026-11-23T04:00:00Z');
export const TODAY: Day = dayOf(NOON, calendar);

/** So many minutes after noon in Beijing. */
export function minutes(count: number): Moment {
  const at = NOON + count * 60_000;
  return { at, offsetMinutes: 480, day: dayOf(at, calendar) };
}

export const days = (count: number): Moment => minutes(count * 24 * 60);

export function card(name: string, topic = 'penetration'): CardId {
  return cardId(topicId({ pack: null, area: 'cache', topic }), name);
}

export function review(id: CardId, rating: Rating = 'good', text = ''): ReviewHappening {
  return {
    type: 'review',
    card: id,
    language: 'zh',
    rating,
    suggested: 'good',
    tookMs: 12_345,
    confidence: 'sure',
    how: 'typed',
    hints: 1,
    session: 'session-1',
    text,
    points: [{ text: '缓存空值', machine: 'hit', person: true }],
  };
}

export function head(id: CardId, position: number, more: Partial<Head> = {}): Head {
  return {
    id,
    pack: null,
    area: 'cache',
    topic: topicOf(id),
    kind: 'recall',
    level: 2,
    minutes: 2,
    frequency: 'mid',
    skills: ['redis'],
    confusable: [],
    parent: null,
    after: null,
    position,
    ...more,
  };
}
