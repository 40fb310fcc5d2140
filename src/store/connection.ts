import type BetterSqlite3 from 'better-sqlite3';
import { BUSY_WAIT_MS, type Database, namingFailures, openDatabase } from './sqlite.ts';

/** One open store. Every statement of the room runs inside `read` or `write`, which name what goes wrong. */
export type Connection = {
  readonly file: string;
  readonly database: Database;
  /** The prepared form of a statement, made once. */
  readonly prepare: Prepare;
  readonly read: <T>(work: () => T) => T;
  /** One transaction that holds the write lock from its first line; waits for another writer. Nests. */
  readonly write: <T>(work: () => T) => T;
};

export type Prepare = <Row = unknown, Parameters extends unknown[] | object = unknown[]>(
  sql: string,
) => Parameters extends unknown[]
  ? BetterSqlite3.Statement<Parameters, Row>
  : BetterSqlite3.Statement<[Parameters], Row>;

export function connect(file: string, busyWaitMs: number = BUSY_WAIT_MS): Connection {
  const database = openDatabase(file, busyWaitMs);
  const prepared = new Map<string, unknown>();
  const transaction = database.transaction((work: () => unknown) => work());
  return {
    file,
    database,
    prepare: ((sql: string) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    }) as Prepare,
    read: (work) => namingFailures(file, work, busyWaitMs),
    write: <T>(work: () => T) =>
      database.inTransaction
        ? work()
        : namingFailures(file, () => transaction.immediate(work) as T, busyWaitMs),
  };
}
