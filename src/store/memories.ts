import type { CardId, TopicId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import { type Memory, NEW_MEMORY } from '../memory/memory.ts';
import type { DueCard, FreshCard } from '../memory/queue.ts';
import type { Connection } from './connection.ts';
import { type DueCounts, dueCounts, TAUGHT } from './due-counts.ts';
import type { Folding } from './folding.ts';
import { dueFrom, type MemoryRow, memoryFrom, readMemory } from './memory-rows.ts';
import { keyOf } from './names.ts';
import { refoldAll } from './refold.ts';
import type { SettingsLog } from './settings-log.ts';

export type SeenCard = { readonly id: CardId; readonly memory: Memory };

/** What the log leaves behind for each card. Cards that no content has any more keep their memory, and are not asked. */
export type Memories = {
  readonly of: (card: CardId) => Memory;
  /** Every card that has a memory, by name. */
  readonly all: () => readonly SeenCard[];
  /**
   * Seen, not put aside, and due: all that wait inside learning steps, the longest first, and of those due by the day
   * as many as asked for, the most overdue for their stability first, as the queue takes them.
   */
  readonly due: (request: DueRequest) => readonly DueCard[];
  /** Never seen and not put aside, in teaching order; what belongs to a rehearsal is met there first. */
  readonly fresh: (request: FreshRequest) => readonly FreshCard[];
  /** Topics of which a first card was met today. */
  readonly topicsMetToday: (today: Day) => ReadonlySet<TopicId>;
  /** What the daily limits still allow today. */
  readonly allowance: (today: Day) => Allowance;
  readonly counts: (by: { readonly today: Day; readonly now: Instant }) => DueCounts;
  /** Folds everything again. Not needed in the ordinary run of things. */
  readonly refold: () => void;
};

export type DueRequest = {
  readonly today: Day;
  readonly now: Instant;
  /** Of those due by the day; left out, all. */
  readonly most?: number;
  /** Only of these topics; left out, of all. */
  readonly topics?: readonly TopicId[];
};

export type FreshRequest = {
  readonly today: Day;
  readonly most: number;
  /** Only of these topics; left out, of all. */
  readonly topics?: readonly TopicId[];
};

/** A card counts once a day, however often it came back in its steps; a card met today counts as new alone. */
export type Allowance = { readonly newLeft: number; readonly reviewsLeft: number };

export function memories(connection: Connection, folding: Folding, settings: SettingsLog): Memories {
  const reading = <T>(work: () => T): T => {
    folding.ensureCurrent();
    return connection.read(work);
  };
  return {
    of: (card) => reading(() => memoryOf(connection, card)),
    all: () => reading(() => allMemories(connection)),
    due: (by) => reading(() => dueCards(connection, by)),
    fresh: (request) => reading(() => freshCards(connection, request)),
    topicsMetToday: (today) => reading(() => topicsMet(connection, today)),
    allowance: (today) =>
      reading(() => {
        const { newPerDay, reviewsPerDay } = settings.current().settings;
        const { fresh, reviewed } = done(connection, today);
        return {
          newLeft: Math.max(0, newPerDay - fresh),
          reviewsLeft: Math.max(0, reviewsPerDay - reviewed),
        };
      }),
    counts: (by) => reading(() => dueCounts(connection, { ...by, ...settings.current().settings })),
    refold: () => connection.write(() => refoldAll(connection, settings.current())),
  };
}

function memoryOf(connection: Connection, card: CardId): Memory {
  const key = keyOf(connection, card);
  return key === null ? NEW_MEMORY : memoryFrom(readMemory(connection, key));
}

function allMemories({ prepare }: Connection): readonly SeenCard[] {
  return prepare<MemoryRow & { readonly id: CardId }>(
    'SELECT m.*, c.name AS id FROM memory m JOIN card c ON c.key = m.card ORDER BY c.name',
  )
    .all()
    .map((row) => ({ id: row.id, memory: memoryFrom(row) }));
}

type DueRow = {
  readonly id: CardId;
  readonly topic: TopicId;
  readonly state: DueCard['state'];
  readonly due_day: Day | null;
  readonly due_at: Instant | null;
  readonly stability: number;
  readonly lastDay: Day;
};

function dueCards({ prepare }: Connection, request: DueRequest): readonly DueCard[] {
  const { today, now, most = -1, topics } = request;
  const where = `m.suspended = 0 AND (m.buried_until IS NULL OR m.buried_until <= @today) ${inTopics(topics)}`;
  const by = { today, now, most, ...topicList(topics) };
  const steps = prepare<DueRow>(
    `SELECT c.name AS id, h.topic, m.state, m.due_day, m.due_at, m.stability, m.last_day AS lastDay
     FROM memory m JOIN head h ON h.card = m.card JOIN card c ON c.key = m.card
     WHERE m.due_at <= @now AND ${where} ORDER BY m.due_at, m.card`,
  ).all(by);
  const days = prepare<DueRow>(
    `SELECT c.name AS id, m.topic, m.state, m.due_day, m.due_at, m.stability, m.last_day AS lastDay
     FROM (
       SELECT m.*, h.topic, max(0, @today - m.last_day) / m.stability AS overdueness
       FROM memory m CROSS JOIN head h ON h.card = m.card
       WHERE m.due_day <= @today AND ${where} ORDER BY overdueness DESC, m.card LIMIT @most
     ) m JOIN card c ON c.key = m.card ORDER BY m.overdueness DESC, m.card`,
  ).all(by);
  return [...steps, ...days].map(({ due_day, due_at, ...row }) => ({
    ...row,
    due: dueFrom({ due_day, due_at }),
  }));
}

/** A condition on `h`, and the parameter it takes; none for every topic. */
function inTopics(topics: readonly TopicId[] | undefined): string {
  return topics === undefined ? '' : 'AND h.topic IN (SELECT value FROM json_each(@topics))';
}

function topicList(topics: readonly TopicId[] | undefined): { readonly topics?: string } {
  return topics === undefined ? {} : { topics: JSON.stringify(topics) };
}

const NOT_ASIDE = `NOT EXISTS (
  SELECT 1 FROM memory m WHERE m.card = h.card AND (m.suspended = 1 OR m.buried_until > @today))`;

function freshCards({ prepare }: Connection, { today, most, topics }: FreshRequest): readonly FreshCard[] {
  return prepare<FreshCard>(
    `SELECT c.name AS id, h.topic, h.position FROM head h JOIN card c ON c.key = h.card
     WHERE h.seen = 0 AND ${TAUGHT} AND ${NOT_ASIDE} ${inTopics(topics)} ORDER BY h.position, h.card LIMIT @most`,
  ).all({ today, most, ...topicList(topics) });
}

function topicsMet({ prepare }: Connection, today: Day): ReadonlySet<TopicId> {
  const rows = prepare<{ topic: TopicId }>(
    `SELECT DISTINCT h.topic FROM memory m JOIN head h ON h.card = m.card
     WHERE m.last_day = @today AND m.first_day = @today`,
  ).all({ today });
  return new Set(rows.map(({ topic }) => topic));
}

function done({ prepare }: Connection, today: Day): { readonly fresh: number; readonly reviewed: number } {
  const row = prepare<{ fresh: number; reviewed: number }>(
    `SELECT (SELECT count(*) FROM memory WHERE last_day = @today AND first_day = @today) AS fresh,
       (SELECT count(*) FROM memory WHERE last_day = @today AND first_day <> @today) AS reviewed`,
  ).get({ today });
  return row ?? { fresh: 0, reviewed: 0 };
}
