import type { Connection } from './connection.ts';
import type { CardKey } from './names.ts';
import { foldedUnder, refoldAll, refoldCard } from './refold.ts';
import type { SettingsLog } from './settings-log.ts';

/** Keeps the memory table the fold of the log, whatever changes the log. */
export type Folding = {
  /**
   * One transaction: the work, then the fold of every card it touched. Touching null says that settings may have
   * changed. Either all of it is kept or nothing.
   */
  readonly changing: <T>(work: (touch: (card: CardKey | null) => void) => T) => T;
  /** Folds everything again if the settings, or the way of folding, are not those of the memory table. */
  readonly ensureCurrent: () => void;
};

export function folding(connection: Connection, settings: SettingsLog): Folding {
  const isCurrent = () => connection.read(() => foldedUnder(connection) === settings.current().hash);
  return {
    changing: (work) => {
      try {
        return connection.write(() => {
          const touched = new Set<CardKey>();
          const result = work((card) => {
            if (card === null) settings.forget();
            else touched.add(card);
          });
          if (!isCurrent()) refoldAll(connection, settings.current());
          else for (const card of touched) refoldCard(connection, card, settings.current().settings);
          return result;
        });
      } catch (error) {
        // The settings may have been read from what is now rolled back.
        settings.forget();
        throw error;
      }
    },
    ensureCurrent: () => {
      if (isCurrent()) return;
      connection.write(() => {
        if (!isCurrent()) refoldAll(connection, settings.current());
      });
    },
  };
}
