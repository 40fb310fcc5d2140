import { dirname } from 'node:path';
import { uuidMint } from '../domain/uuid.ts';
import { type CardIndex, cardIndex } from './card-index.ts';
import { machineChance } from './chance.ts';
import { type Claims, claims, type Processes } from './claims.ts';
import { type Connection, connect } from './connection.ts';
import { copyStore, makeFolder } from './copy.ts';
import { deviceAt, type Place } from './device.ts';
import { type EventLog, eventLog } from './event-log.ts';
import { examine, type StoreFinding } from './examine.ts';
import { folding } from './folding.ts';
import { type Memories, memories } from './memories.ts';
import { checkStore, migrate } from './migrate.ts';
import { MIGRATIONS } from './schema.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { type SettingsState, settingsLog } from './settings-log.ts';

export type StoreRequest = {
  /** Made, with its folder, when it is missing. */
  readonly file: string;
  readonly place: Place;
  readonly processes: Processes;
  /** How long a write waits for another terminal's before it fails; 5 s when left out. */
  readonly busyWaitMs?: number;
};

/** All that is kept: what happened, what follows from it, and which cards there are. */
export type Store = {
  readonly file: string;
  readonly device: string;
  readonly events: EventLog;
  readonly memories: Memories;
  readonly cards: CardIndex;
  readonly claims: Claims;
  readonly search: SearchIndex;
  readonly settings: () => SettingsState;
  readonly examine: () => readonly StoreFinding[];
  /** A whole, compact copy in a file that must not exist yet. */
  readonly backUp: (target: string) => void;
  readonly close: () => void;
};

/** Opens the store of a home. Throws a Failure when the file or its folder does not let it. */
export function openStore({ file, place, processes, busyWaitMs }: StoreRequest): Store {
  makeFolder(dirname(file));
  const connection = openConnection(file, MIGRATIONS, busyWaitMs);
  const settings = settingsLog(connection);
  const folds = folding(connection, settings);
  const device = deviceAt(connection, place);
  const mintId = uuidMint(machineChance());
  return {
    file,
    device,
    events: eventLog({ connection, folding: folds, device, mintId }),
    memories: memories(connection, folds, settings),
    cards: cardIndex(connection, folds),
    claims: claims(connection, processes),
    search: searchIndex(connection),
    settings: () => connection.read(settings.current),
    examine: () => examine(connection, settings),
    backUp: (target) => copyStore(file, target),
    close: () => connection.database.close(),
  };
}

/** A connection to a store of the newest version, set so that what a call has written stays written. */
export function openConnection(file: string, migrations: readonly string[], busyWaitMs?: number): Connection {
  const connection = connect(file, busyWaitMs);
  try {
    checkStore(connection, migrations.length);
    connection.read(() => {
      connection.database.pragma('journal_mode = WAL');
      connection.database.pragma('synchronous = FULL');
      connection.database.pragma('foreign_keys = ON');
    });
    migrate(connection, migrations);
    return connection;
  } catch (error) {
    connection.database.close();
    throw error;
  }
}
