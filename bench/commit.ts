import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../src/domain/random.ts';
import { uuidMint } from '../src/domain/uuid.ts';
import { bytesOf } from '../src/store/event-rows.ts';
import { MIGRATIONS } from '../src/store/schema.ts';
import { openConnection } from '../src/store/store.ts';
import { dayAt, makeStore, NOW, nameOf, openBenchStore, review } from './big-store.ts';
import { inTurn, median, timed } from './sampling.ts';
import type { Row } from './table.ts';

const SIZE = { cards: 2_000, reviewsEach: 10, fresh: 0 };
const ROUNDS = 1_000;

/** One answer, and the floor: the row of the log and the row of the memory, with all values ready, in one transaction. */
export async function commitRows(folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'commit.db');
  makeStore(file, SIZE);
  const rawFile = join(folder, 'commit-raw.db');
  copyFileSync(file, rawFile);
  const store = openBenchStore(file);
  const raw = rawCommit(rawFile);
  let answered = 0;
  const samples = await inTurn(
    {
      answer: () => {
        answered += 1;
        const at = NOW + answered * 60_000;
        const happening = review(nameOf((answered * 7) % SIZE.cards), 'good');
        return timed(() => store.events.append(happening, { at, offsetMinutes: 0, day: dayAt(at) }));
      },
      raw: () => raw.commit(answered),
    },
    ROUNDS,
  );
  store.close();
  raw.close();
  return [
    {
      what: 'one answer committed',
      unit: 'ms',
      measured: median(samples.answer),
      floor: { is: 'raw insert + upsert', value: median(samples.raw) },
      wanted: { ratio: 2 },
    },
  ];
}

/** The same file, schema and pragmas: the connection is the store's own. */
function rawCommit(file: string): {
  readonly commit: (answered: number) => number;
  readonly close: () => void;
} {
  const { database } = openConnection(file, MIGRATIONS);
  const insert = database.prepare(
    `INSERT INTO event (id, device, at, offset_minutes, day, type, card, rating, until, target, rest)
     VALUES (?, 1, ?, 0, ?, 'review', ?, 3, NULL, NULL, ?)`,
  );
  const upsert = database.prepare(
    `INSERT INTO memory (card, state, stability, difficulty, due_day, due_at, step, last_at, last_day, first_day,
       reviews, lapses, suspended, buried_until)
     VALUES (?, 'review', 12.5, 5.5, ?, NULL, NULL, ?, ?, 19800, 11, 1, 0, NULL)
     ON CONFLICT (card) DO UPDATE SET state = excluded.state, stability = excluded.stability,
       difficulty = excluded.difficulty, due_day = excluded.due_day, due_at = excluded.due_at,
       step = excluded.step, last_at = excluded.last_at, last_day = excluded.last_day,
       first_day = excluded.first_day, reviews = excluded.reviews, lapses = excluded.lapses,
       suspended = excluded.suspended, buried_until = excluded.buried_until`,
  );
  const both = database.transaction((event: readonly unknown[], memory: readonly unknown[]) => {
    insert.run(...event);
    upsert.run(...memory);
  });
  const mintId = uuidMint(seededRandom(3));
  const { card: _card, rating: _rating, type: _type, ...rest } = review(nameOf(0), 'good');
  const json = JSON.stringify(rest);
  return {
    commit: (answered) => {
      const at = NOW + answered * 60_000;
      const key = 1 + ((answered * 7) % SIZE.cards);
      const event = [bytesOf(mintId(at)), at, dayAt(at), key, json];
      const memory = [key, dayAt(at) + 12, at, dayAt(at)];
      return timed(() => both.immediate(event, memory));
    },
    close: () => database.close(),
  };
}
