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

/** Every lab there is, by subject. */
export const CATALOGUE: readonly Entry[] = [
  entry('scale-out', 'traffic', async () => (await import('./traffic/scale-out.ts')).scaleOut),
  entry('load-balance', 'traffic', async () => (await import('./traffic/load-balance.ts')).loadBalance),
  entry(
    'fault-tolerance',
    'traffic',
    async () => (await import('./traffic/fault-tolerance.ts')).faultTolerance,
  ),
  entry('consumer-ack', 'messages', async () => (await import('./messages/consumer-ack.ts')).consumerAck),
  entry('half-message', 'messages', async () => (await import('./messages/half-message.ts')).halfMessage),
  entry('replication', 'data', async () => (await import('./data/replication.ts')).replication),
  entry('sharding', 'data', async () => (await import('./data/sharding.ts')).sharding),
  entry('ids', 'data', async () => (await import('./data/ids.ts')).ids),
  entry('sequence-service', 'data', async () => (await import('./data/sequence-service.ts')).sequenceService),
  entry('reconciliation', 'data', async () => (await import('./data/reconciliation.ts')).reconciliation),
  entry('hot-key', 'cache', async () => (await import('./cache/hot-key.ts')).hotKey),
  entry('cache-breakdown', 'cache', async () => (await import('./cache/cache-breakdown.ts')).cacheBreakdown),
  entry(
    'circuit-breaker',
    'stability',
    async () => (await import('./stability/circuit-breaker.ts')).circuitBreaker,
  ),
  entry('rate-limit', 'stability', async () => (await import('./stability/rate-limit.ts')).rateLimit),
  entry('fan-out', 'im', async () => (await import('./im/fan-out.ts')).fanOut),
  entry('big-group', 'im', async () => (await import('./im/big-group.ts')).bigGroup),
  entry('read-receipt', 'im', async () => (await import('./im/read-receipt.ts')).readReceipt),
  entry('message-recall', 'im', async () => (await import('./im/message-recall.ts')).messageRecall),
  entry('chat-delivery', 'im', async () => (await import('./im/chat-delivery.ts')).chatDelivery),
  entry('group-delivery', 'im', async () => (await import('./im/group-delivery.ts')).groupDelivery),
  entry('offline-pull', 'im', async () => (await import('./im/offline-pull.ts')).offlinePull),
  entry('login-kickout', 'im', async () => (await import('./im/login-kickout.ts')).loginKickout),
];

/** Names that pages point to already, of labs that are still being built. */
export const UPCOMING: readonly string[] = [
  'plugin-loading',
  'tracing',
  'local-message-table',
  'broker-durability',
  'backlog',
  'cache-penetration',
  'cache-avalanche',
  'cache-consistency',
  'active-users',
  'leaderboard',
  'degradation',
  'overload',
  'isolation',
  'oversell',
  'distributed-lock',
  'thread-pool',
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

function entry(id: string, subject: Subject, load: Entry['load']): Entry {
  return { id, subject, load };
}
