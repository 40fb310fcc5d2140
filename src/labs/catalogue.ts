/** Every lab there is to name, by subject. A page may only point to one of these. */
export const LAB_IDS: readonly string[] = [
  // Traffic and calls
  'scale-out',
  'load-balance',
  'fault-tolerance',
  'plugin-loading',
  'tracing',
  // Messages
  'local-message-table',
  'broker-durability',
  'consumer-ack',
  'half-message',
  'backlog',
  // Data
  'replication',
  'sharding',
  'ids',
  'sequence-service',
  'reconciliation',
  // Cache
  'hot-key',
  'cache-breakdown',
  'cache-penetration',
  'cache-avalanche',
  'active-users',
  'leaderboard',
  // Stability
  'circuit-breaker',
  'rate-limit',
  'degradation',
  'overload',
  'isolation',
  // Instant messaging
  'fan-out',
  'big-group',
  'read-receipt',
  'message-recall',
  'chat-delivery',
  'group-delivery',
  'offline-pull',
  'login-kickout',
  // What interviewers add
  'oversell',
  'cache-consistency',
  'distributed-lock',
  'thread-pool',
];
