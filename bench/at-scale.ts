import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../src/domain/settings.ts';
import { planQueue } from '../src/memory/queue.ts';
import { MIGRATIONS } from '../src/store/schema.ts';
import { openConnection, type Store } from '../src/store/store.ts';
import { makeStore, NOW, openBenchStore, TODAY } from './big-store.ts';
import { findingRows } from './finding.ts';
import { nextCard, planned, queueRequest } from './plan-and-ask.ts';
import { inTurn, median, percentile, timed } from './sampling.ts';
import type { Row } from './table.ts';

const SIZE = { cards: 100_000, reviewsEach: 10, fresh: 1_000 };

export async function atScaleRows(root: string, folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'big.db');
  const madeMs = timed(() => makeStore(file, SIZE));
  const bytes = statSync(file).size;
  process.stderr.write(
    `  a store of ${Math.round(bytes / 1e6)} MB, made in ${Math.round(madeMs / 1000)} s\n`,
  );
  const compiled = join(root, 'dist', 'content');
  const resident = residentRows(file, compiled);
  const store = openBenchStore(file);
  try {
    return [
      ...(await dueRows(store, file)),
      ...(await planningRows(store)),
      ...nextCardRows(store, compiled),
      ...resident,
      ...(await refoldRows(store, file)),
      ...findingRows(store),
    ];
  } finally {
    store.close();
  }
}

/** The numbers of `due`, written for this store: nothing suspended, nothing buried, nothing done today. */
const DUE = `
  SELECT steps.cards + min(days.cards, @reviewsPerDay) AS due, fresh.cards AS fresh,
    min(days.overdue, @reviewsPerDay) AS overdue, steps.cards + days.cards AS waiting,
    steps.minutes + days.minutes * min(days.cards, @reviewsPerDay) / max(1, days.cards) + fresh.minutes AS minutes
  FROM
    (SELECT count(*) AS cards, total(minutes) AS minutes FROM memory JOIN head USING (card)
     WHERE suspended = 0 AND due_at <= @now) steps,
    (SELECT count(*) AS cards, total(minutes) AS minutes, count(*) FILTER (WHERE due_day < @today) AS overdue
     FROM memory JOIN head USING (card) WHERE suspended = 0 AND due_day <= @today) days,
    (SELECT count(*) AS cards, total(minutes) AS minutes FROM
      (SELECT minutes FROM head WHERE seen = 0 ORDER BY position LIMIT @newPerDay)) fresh`;

async function dueRows(store: Store, file: string): Promise<readonly Row[]> {
  const { database } = openConnection(file, MIGRATIONS);
  const { newPerDay, reviewsPerDay } = DEFAULT_SETTINGS;
  const statement = database.prepare(DUE);
  const moment = { today: TODAY, now: NOW };
  const counts = () => ({ ...store.memories.counts(moment), settings: store.settings() });
  const raw = () =>
    statement.get({ ...moment, newPerDay, reviewsPerDay }) as { readonly [name: string]: number };
  const { due, fresh, overdue, waiting, minutes } = counts();
  const same = raw();
  const numbers = [due, fresh, overdue, waiting, minutes].join();
  const rawNumbers = [same.due, same.fresh, same.overdue, same.waiting, Math.ceil(same.minutes ?? 0)].join();
  if (numbers !== rawNumbers) throw new Error(`due says ${numbers}, the statement ${rawNumbers}`);
  const samples = await inTurn({ counts: () => timed(counts), raw: () => timed(raw) }, 31);
  database.close();
  return [
    {
      what: `due, ${waiting} of ${SIZE.cards} cards waiting`,
      unit: 'ms',
      measured: median(samples.counts),
      floor: { is: 'one statement', value: median(samples.raw) },
      wanted: { ratio: 2 },
    },
  ];
}

async function planningRows(store: Store): Promise<readonly Row[]> {
  const request = queueRequest(store);
  if (request.due.length !== SIZE.cards) throw new Error(`only ${request.due.length} cards are due`);
  const samples = await inTurn(
    { plan: () => timed(() => planQueue(request)), readAndPlan: () => timed(() => planned(store)) },
    7,
  );
  return [
    { what: `a queue planned from ${SIZE.cards} due cards`, unit: 'ms', measured: median(samples.plan) },
    { what: '… and read from the store', unit: 'ms', measured: median(samples.readAndPlan) },
  ];
}

function nextCardRows(store: Store, compiled: string): readonly Row[] {
  const ask = nextCard(store, compiled);
  const samples = planned(store)
    .slice(0, 5_000)
    .map((entry) => timed(() => ask(entry)));
  store.claims.release();
  return [
    {
      what: 'next card of that queue, p99',
      unit: 'ms',
      measured: percentile(samples, 99),
      wanted: { below: 5 },
    },
    { what: '… median', unit: 'ms', measured: median(samples) },
  ];
}

function residentRows(file: string, compiled: string): readonly Row[] {
  const child = join(import.meta.dirname, 'resident.js');
  const sizeOf = (args: readonly string[]) =>
    Number(execFileSync(process.execPath, [child, ...args], { encoding: 'utf8' }));
  return [
    {
      what: 'memory to plan 1000 reviews a day and ask them',
      unit: 'MB',
      measured: sizeOf([file, compiled, '1000']),
      floor: { is: 'the same code, idle', value: sizeOf([]) },
      wanted: { below: 150 },
    },
    { what: '… and with no limit to the day', unit: 'MB', measured: sizeOf([file, compiled]) },
  ];
}

/**
 * The floors read every row of the log that has a card. Whole rows are soonest read as they lie and then sorted; the
 * columns that a fold uses are all in an index, which is the way the fold itself takes.
 */
const IN_ORDER = 'WHERE card IS NOT NULL ORDER BY card, at, id';
const WHOLE = `SELECT * FROM event NOT INDEXED ${IN_ORDER}`;
const NARROW = `SELECT card, type, rating, at, day, until FROM event INDEXED BY event_of_card ${IN_ORDER}`;

async function refoldRows(store: Store, file: string): Promise<readonly Row[]> {
  const { database } = openConnection(file, MIGRATIONS);
  const reading = (sql: string) => {
    const statement = database.prepare(sql).raw();
    return () =>
      timed(() => {
        let rows = 0;
        for (const _row of statement.iterate()) rows += 1;
        if (rows !== SIZE.cards * SIZE.reviewsEach) throw new Error(`the log has ${rows} rows`);
      });
  };
  const samples = await inTurn(
    {
      refold: () => timed(store.memories.refold),
      whole: reading(WHOLE),
      narrow: reading(NARROW),
    },
    3,
  );
  database.close();
  const measured = median(samples.refold);
  const row = {
    what: `a full re-fold of ${SIZE.cards * SIZE.reviewsEach} reviews`,
    unit: 'ms',
    measured,
  } as const;
  return [
    {
      ...row,
      floor: { is: 'whole rows by card, at, id', value: median(samples.whole) },
      wanted: { ratio: 1.5 },
    },
    { ...row, what: '… beside the index alone', floor: { is: 'six columns', value: median(samples.narrow) } },
  ];
}
