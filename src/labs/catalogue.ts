import type { Lab } from './lab.ts';

/** What the labs are about, in the order they are listed. */
export const SUBJECTS = ['traffic', 'messages', 'data', 'cache', 'stability', 'im', 'concurrency'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A lab to be had: its code is loaded when it is asked for. */
export type Entry = {
  readonly id: string;
  readonly subject: Subject;
  readonly load: () => Promise<Lab>;
};

/** Every lab there is, by subject, in the order in which they are best met. */
export const CATALOGUE: readonly Entry[] = [
  {
    id: 'scale-out',
    subject: 'traffic',
    load: async () => (await import('./traffic/scale-out.ts')).scaleOut,
  },
  {
    id: 'load-balance',
    subject: 'traffic',
    load: async () => (await import('./traffic/load-balance.ts')).loadBalance,
  },
  {
    id: 'fault-tolerance',
    subject: 'traffic',
    load: async () => (await import('./traffic/fault-tolerance.ts')).faultTolerance,
  },
  {
    id: 'ids',
    subject: 'data',
    load: async () => (await import('./data/ids.ts')).ids,
  },
  {
    id: 'sequence-service',
    subject: 'data',
    load: async () => (await import('./data/sequence-service.ts')).sequenceService,
  },
  {
    id: 'sharding',
    subject: 'data',
    load: async () => (await import('./data/sharding.ts')).sharding,
  },
  {
    id: 'replication',
    subject: 'data',
    load: async () => (await import('./data/replication.ts')).replication,
  },
  {
    id: 'reconciliation',
    subject: 'data',
    load: async () => (await import('./data/reconciliation.ts')).reconciliation,
  },
];

/** One lab; null where there is none of that name. */
export async function labNamed(id: string): Promise<Lab | null> {
  return (await CATALOGUE.find((entry) => entry.id === id)?.load()) ?? null;
}

/** All labs by name, their code loaded. */
export async function allLabs(): Promise<ReadonlyMap<string, Lab>> {
  const labs = await Promise.all(CATALOGUE.map(({ load }) => load()));
  return new Map(labs.map((lab) => [lab.id, lab]));
}
