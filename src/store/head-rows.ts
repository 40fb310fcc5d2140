import type { After, CardId, Frequency, Head, Kind, Level, TopicId } from '../domain/card.ts';
import type { Connection } from './connection.ts';
import { type CardKey, keyFor } from './names.ts';

export type HeadRow = {
  readonly id: CardId;
  readonly pack: string | null;
  readonly area: string;
  readonly topic: TopicId;
  readonly kind: Kind;
  readonly level: Level;
  readonly minutes: number;
  readonly frequency: Frequency;
  /** JSON lists. */
  readonly skills: string;
  readonly confusable: string;
  readonly parent: CardId | null;
  readonly after: After | null;
  readonly position: number;
};

/** `FROM head h …` and the caller's conditions follow in the same statement. */
export const HEADS = `
  SELECT c.name AS id, h.pack, h.area, h.topic, h.kind, h.level, h.minutes, h.frequency, h.skills, h.confusable,
    h.parent, h.after, h.position
  FROM head h JOIN card c ON c.key = h.card`;

export function headFrom(row: HeadRow): Head {
  return {
    ...row,
    skills: JSON.parse(row.skills) as string[],
    confusable: JSON.parse(row.confusable) as TopicId[],
  };
}

/** Puts a head in the table. Built-in heads leave one that a pack has put in their place. */
export function writeHead(
  connection: Connection,
  head: Head,
  from: { readonly source: number; readonly replaces: boolean },
): CardKey {
  const card = keyFor(connection, head.id);
  const { skills, confusable, ...columns } = head;
  const lists = { skills: JSON.stringify(skills), confusable: JSON.stringify(confusable) };
  const whenTaken = from.replaces ? REPLACE : 'NOTHING';
  connection.prepare(`${INSERT} ON CONFLICT (card) DO ${whenTaken}`).run({
    ...columns,
    ...lists,
    card,
    source: from.source,
  });
  return card;
}

const COLUMNS = [
  'source',
  'pack',
  'area',
  'topic',
  'kind',
  'level',
  'minutes',
  'frequency',
  'skills',
  'confusable',
  'parent',
  'after',
  'position',
];

const INSERT = `
  INSERT INTO head (card, seen, ${COLUMNS.join(', ')})
  VALUES (@card, EXISTS (SELECT 1 FROM memory m WHERE m.card = @card AND m.state <> 'new'),
    ${COLUMNS.map((column) => `@${column}`).join(', ')})`;
const REPLACE = `UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;
