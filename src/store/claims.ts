import type { CardId } from '../domain/card.ts';
import type { Instant } from '../domain/day.ts';
import type { Connection } from './connection.ts';
import { keyFor } from './names.ts';

/** This process, and how to tell whether another still runs. */
export type Processes = { readonly own: number; readonly isAlive: (id: number) => boolean };

/** Which card is on whose screen, so that two terminals never ask the same one. */
export type Claims = {
  /** Takes a card, and lets go of the one before. False when a process that still runs has it. */
  readonly take: (card: CardId, at: Instant) => boolean;
  readonly release: () => void;
};

export function claims(connection: Connection, { own, isAlive }: Processes): Claims {
  const { database, prepare, write } = connection;
  const release = () => {
    prepare('DELETE FROM claim WHERE process = ?').run(own);
  };
  return {
    take: (card, at) =>
      unsynced(() =>
        write(() => {
          const key = keyFor(connection, card);
          const holder = prepare<{ process: number }>('SELECT process FROM claim WHERE card = ?').get(key);
          if (holder !== undefined && holder.process !== own && isAlive(holder.process)) return false;
          prepare('DELETE FROM claim WHERE card = ? OR process = ?').run(key, own);
          prepare('INSERT INTO claim (card, process, since) VALUES (?, ?, ?)').run(key, own, at);
          return true;
        }),
      ),
    release: () => unsynced(() => write(release)),
  };

  /** A claim means nothing after a crash, so no question waits for the disk; the next answer writes both through. */
  function unsynced<T>(work: () => T): T {
    database.pragma('synchronous = NORMAL');
    try {
      return work();
    } finally {
      database.pragma('synchronous = FULL');
    }
  }
}
