import type { Day, Instant } from '../domain/day.ts';
import { type Due, type Memory, NEW_MEMORY } from '../memory/memory.ts';
import type { Connection } from './connection.ts';
import type { CardKey } from './names.ts';

/** A row of the memory table. The table's own checks say which columns go together. */
export type MemoryRow = {
  readonly card: CardKey;
  readonly state: Memory['state'];
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly due_day: Day | null;
  readonly due_at: Instant | null;
  readonly step: number | null;
  readonly last_at: Instant | null;
  readonly last_day: Day | null;
  readonly first_day: Day | null;
  readonly reviews: number;
  readonly lapses: number;
  readonly suspended: 0 | 1;
  readonly buried_until: Day | null;
};

const COLUMNS = [
  'card',
  'state',
  'stability',
  'difficulty',
  'due_day',
  'due_at',
  'step',
  'last_at',
  'last_day',
  'first_day',
  'reviews',
  'lapses',
  'suspended',
  'buried_until',
] as const satisfies readonly (keyof MemoryRow)[];

/** A folded memory as its row; null for a card that is as if it had never been met. */
export function memoryRow(card: CardKey, memory: Memory, firstDay: Day | null): MemoryRow | null {
  const { suspended, buriedUntil } = memory;
  const rest = { suspended: suspended ? 1 : 0, buried_until: buriedUntil } as const;
  if (memory.state === 'new') {
    return suspended || buriedUntil !== null ? { ...NEW_ROW, card, ...rest } : null;
  }
  return {
    card,
    state: memory.state,
    stability: memory.stability,
    difficulty: memory.difficulty,
    due_day: memory.due.by === 'day' ? memory.due.day : null,
    due_at: memory.due.by === 'instant' ? memory.due.at : null,
    step: memory.state === 'review' ? null : memory.step,
    last_at: memory.lastAt,
    last_day: memory.lastDay,
    first_day: firstDay,
    reviews: memory.reviews,
    lapses: memory.lapses,
    ...rest,
  };
}

const NEW_ROW = {
  state: 'new',
  stability: null,
  difficulty: null,
  due_day: null,
  due_at: null,
  step: null,
  last_at: null,
  last_day: null,
  first_day: null,
  reviews: 0,
  lapses: 0,
} as const;

export function memoryFrom(row: MemoryRow | undefined): Memory {
  if (row === undefined) return NEW_MEMORY;
  const rest = { suspended: row.suspended === 1, buriedUntil: row.buried_until };
  const { state, stability, difficulty, last_at: lastAt, last_day: lastDay, reviews, lapses } = row;
  if (state === 'new' || stability === null || difficulty === null || lastAt === null || lastDay === null) {
    return { state: 'new', ...rest };
  }
  const trace = { stability, difficulty, lastAt, lastDay, reviews, lapses, ...rest };
  const due = dueFrom(row);
  if (state !== 'review') return { state, step: row.step ?? 0, due, ...trace };
  if (due.by !== 'day') throw new Error(`card ${row.card} is in review and due at a moment`);
  return { state, due, ...trace };
}

/** Of a row that has been seen: one of the two is set. */
export function dueFrom({ due_day, due_at }: Pick<MemoryRow, 'due_day' | 'due_at'>): Due {
  return due_at === null ? { by: 'day', day: due_day ?? (0 as Day) } : { by: 'instant', at: due_at };
}

export function readMemory({ prepare }: Connection, card: CardKey): MemoryRow | undefined {
  return prepare<MemoryRow>('SELECT * FROM memory WHERE card = ?').get(card);
}

const WRITE = `INSERT INTO memory (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (card) DO UPDATE SET ${COLUMNS.slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

export function writeMemory({ prepare }: Connection, row: MemoryRow): void {
  prepare(WRITE).run(COLUMNS.map((column) => row[column]));
}

export function deleteMemory({ prepare }: Connection, card: CardKey): void {
  prepare('DELETE FROM memory WHERE card = ?').run(card);
}

export function isSameRow(a: MemoryRow | null, b: MemoryRow | null): boolean {
  if (a === null || b === null) return a === b;
  return COLUMNS.every((column) => a[column] === b[column]);
}
