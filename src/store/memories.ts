import type { CardId, TopicId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import { type Memory, NEW_MEMORY } from '../memory/memory.ts';
import type { DueCard, FreshCard } from '../memory/queue.ts';
import type { Connection } from './connection.ts';
import { type DueCounts, dueCounts } from './due-counts.ts';
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
  /** Seen, not put aside, and due by that day; inside learning steps, by that moment. The most overdue first. */
  readonly due: (by: { readonly today: Day; readonly now: Instant }) => readonly DueCard[];
  /** Never seen and not put aside, in teaching order. */
  readonly fresh: (request: FreshRequest) => readonly FreshCard[];
  readonly topicsMetOn: (day: Day) => ReadonlySet<TopicId>;
  /** What the daily limits still allow on that day. */
  readonly allowance: (day: Day) => Allowance;
  readonly counts: (by: { readonly today: Day; readonly now: Instant }) => DueCounts;
  /** Folds everything again. Not needed in the ordinary run of things. */
  readonly refold: () => void;
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
    topicsMetOn: (day) => reading(() => topicsMetOn(connection, day)),
    allowance: (day) =>
      reading(() => {
        const { newPerDay, reviewsPerDay } = settings.current().settings;
        const { fresh, reviewed } = doneOn(connection, day);
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

function dueCards({ prepare }: Connection, by: { today: Day; now: Instant }): readonly DueCard[] {
  const rows = prepare<DueRow>(
    `SELECT c.name AS id, h.topic, m.state, m.due_day, m.due_at, m.stability, m.last_day AS lastDay
     FROM (
       SELECT * FROM memory WHERE suspended = 0 AND due_at <= @now
       UNION ALL
       SELECT * FROM memory WHERE suspended = 0 AND due_day <= @today
     ) m JOIN head h ON h.card = m.card JOIN card c ON c.key = m.card
     WHERE m.buried_until IS NULL OR m.buried_until <= @today
     ORDER BY m.due_at IS NULL, m.due_at, m.due_day, m.card`,
  ).all(by);
  return rows.map(({ due_day, due_at, ...row }) => ({ ...row, due: dueFrom({ due_day, due_at }) }));
}

const NOT_ASIDE = `NOT EXISTS (
  SELECT 1 FROM memory m WHERE m.card = h.card AND (m.suspended = 1 OR m.buried_until > @today))`;

function freshCards({ prepare }: Connection, { today, most, topics }: FreshRequest): readonly FreshCard[] {
  const inTopics = topics === undefined ? '' : 'AND h.topic IN (SELECT value FROM json_each(@topics))';
  return prepare<FreshCard>(
    `SELECT c.name AS id, h.topic, h.position FROM head h JOIN card c ON c.key = h.card
     WHERE h.seen = 0 AND ${NOT_ASIDE} ${inTopics} ORDER BY h.position, h.card LIMIT @most`,
  ).all({ today, most, ...(topics === undefined ? {} : { topics: JSON.stringify(topics) }) });
}

function topicsMetOn({ prepare }: Connection, day: Day): ReadonlySet<TopicId> {
  const rows = prepare<{ topic: TopicId }>(
    'SELECT DISTINCT h.topic FROM memory m JOIN head h ON h.card = m.card WHERE m.first_day = ?',
  ).all(day);
  return new Set(rows.map(({ topic }) => topic));
}

function doneOn({ prepare }: Connection, day: Day): { readonly fresh: number; readonly reviewed: number } {
  const row = prepare<{ fresh: number; reviewed: number }>(
    `SELECT (SELECT count(*) FROM memory WHERE first_day = @day) AS fresh,
       (SELECT count(*) FROM memory WHERE last_day = @day AND first_day <> @day) AS reviewed`,
  ).get({ day });
  return row ?? { fresh: 0, reviewed: 0 };
}
