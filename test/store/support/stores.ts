import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../../src/domain/event-json.ts';
import { openStore, type Store, type StoreRequest } from '../../../src/store/store.ts';

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mianba-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const newFile = (): string => join(newFolder(), 'mianba.db');

export function open(file: string = newFile(), more: Partial<StoreRequest> = {}): Store {
  const store = openStore({
    file,
    place: { machine: 'desk', home: '/home/learner' },
    processes: { own: 1, isAlive: () => true },
    ...more,
  });
  onTestFinished(store.close);
  return store;
}

export const exported = (store: Store): readonly JsonObject[] => [...store.events.exportLines()];

/** Lines made elsewhere: what another store exports after it was given something to do. */
export function linesOf(work: (store: Store) => void, machine = 'laptop'): readonly JsonObject[] {
  const elsewhere = open(newFile(), { place: { machine, home: '/elsewhere' } });
  work(elsewhere);
  return exported(elsewhere);
}
