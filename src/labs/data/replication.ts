import { openServer } from '../kernel/server.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { around, below, poisson } from '../kernel/sources.ts';
import { meanOf, percentile } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';
import { aroundCrash, type Transaction } from './crash-story.ts';

const knobs = {
  mode: oneOf(['async', 'after-commit', 'after-sync', 'full'], {
    zh: '不等 · 先提交再等一个副本收到 · 一个副本收到才提交 · 等所有副本执行完',
    en: 'wait for nobody · commit, then wait for one to receive · wait, then commit · wait for all to apply',
  }),
  replicas: count({ first: 2, least: 1, most: 64, means: { zh: '副本数', en: 'replicas' } }),
  networkMs: amount({
    first: 10,
    least: 1,
    most: 1_000,
    unit: 'ms',
    means: { zh: '网络单程', en: 'one way through the network' },
  }),
  applyMs: amount({
    first: 5,
    least: 1,
    most: 1_000,
    unit: 'ms',
    means: { zh: '副本执行一个事务平均多久', en: 'mean time a replica takes to apply one' },
  }),
  appliers: count({
    first: 8,
    least: 1,
    most: 64,
    means: { zh: '每个副本的回放线程', en: 'applier threads of a replica' },
  }),
  writesPerSecond: count({
    first: 1_000,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒提交的事务', en: 'transactions a second' },
  }),
  readsPerSecond: count({
    first: 1_000,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒在主库上读最新一行的次数', en: 'reads of the newest row on the source, a second' },
  }),
  crashAtSeconds: count({
    first: 30,
    least: 3,
    most: 600,
    unit: 's',
    means: { zh: '主库第几秒报废', en: 'when the source is lost for good' },
  }),
  replicasStopAtSeconds: count({
    first: 0,
    least: 0,
    most: 600,
    unit: 's',
    means: { zh: '副本第几秒起什么也收不到；0 是不停', en: 'when replicas stop receiving; 0 for never' },
  }),
};

const facts = {
  lostTransactions: {
    unit: '',
    means: {
      zh: '客户端收到成功、新主库上却没有的事务',
      en: 'transactions answered OK that the new source does not have',
    },
  },
  phantomReads: {
    unit: '',
    means: { zh: '读到了、切换后却不存在的行，几次', en: 'reads of a row that is gone after the failover' },
  },
  p50CommitMs: { unit: 'ms', means: { zh: '一次提交的中位数', en: 'median of a commit' } },
  p99CommitMs: { unit: 'ms', means: { zh: '一次提交的 p99', en: 'p99 of a commit' } },
  staleShare: {
    unit: '',
    means: {
      zh: '写完马上去副本读、读不到自己的占比',
      en: 'share of clients that miss their own write on a replica right after OK',
    },
  },
  fellBack: {
    unit: '',
    means: {
      zh: '等不到 ack，退回了异步（1 是）',
      en: 'whether it gave up waiting and went on asynchronously (1: yes)',
    },
  },
} satisfies Facts;

/**
 * A source writes its log and sends it to its replicas; each receives it in order, acknowledges and applies it with some
 * threads. The run never really crashes: at 200 moments of its last two seconds it asks what a crash would cost now.
 * Wait points and the time-out are those of MySQL's semi-synchronous replication (replication-semisync-interface).
 */
export const replication = defineLab({
  id: 'replication',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    atCrash: { zh: '主库报废前后的两个事务', en: 'two transactions around the crash' },
    client: { zh: '客户端', en: 'client' },
    source: { zh: '主库', en: 'source' },
    replica: { zh: '最全的副本', en: 'most advanced replica' },
    crash: { zh: '报废', en: 'lost for good' },
    atStake: { zh: '此刻报废会丢几个', en: 'lost, were it to crash now' },
    inOrder: { zh: '副本按日志的顺序收', en: 'replicas receive in the order of the log' },
    waited: {
      zh: '没退回异步时，成功之前有副本收到',
      en: 'unless it fell back, OK comes after a replica has received',
    },
  },
  limits: [
    {
      knobs: ['writesPerSecond', 'crashAtSeconds', 'replicas'],
      rule: 'writesPerSecond × crashAtSeconds × replicas ≤ 500000',
      holds: ({ writesPerSecond, crashAtSeconds, replicas }) =>
        writesPerSecond * crashAtSeconds * replicas <= 500_000,
    },
    {
      knobs: ['readsPerSecond', 'crashAtSeconds'],
      rule: 'readsPerSecond × crashAtSeconds ≤ 1000000',
      holds: ({ readsPerSecond, crashAtSeconds }) => readsPerSecond * crashAtSeconds <= 1_000_000,
    },
  ],
  simulate,
});

/** What a commit costs without any replica: a model. */
const LOCAL = MS;
/** `rpl_semi_sync_source_timeout`: 10,000 ms. */
const GIVE_UP = 10 * SECOND;
const NEVER = Number.POSITIVE_INFINITY;

function simulate(
  { mode, replicas, networkMs, applyMs, appliers, ...load }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const [local, apply, ask] = [streams('local'), streams('apply'), streams('ask')];
  const [network, crashAt] = [Math.round(networkMs * MS), load.crashAtSeconds * SECOND];
  const stopAt = load.replicasStopAtSeconds === 0 ? NEVER : load.replicasStopAtSeconds * SECOND;
  const copies = Array.from({ length: replicas }, () => openServer(simulation, { workers: appliers }));
  const received = copies.map((): number[] => []);
  const log: Transaction[] = [];
  const [readAt, readRow]: [number[], number[]] = [[], []];
  let [waits, newest, answered, stale, inOrder] = [mode !== 'async', -1, 0, 0, true];

  const begin = () => {
    const drawn = { applyTimes: copies.map(() => around(applyMs * MS, apply)), asks: below(replicas, ask) };
    const unknown = { index: -1, loggedAt: NEVER, appliedWhereAsked: false, acks: 0, okAt: NEVER };
    const transaction: Transaction = { askedAt: simulation.now(), ...drawn, ...unknown };
    simulation.after(around(LOCAL, local), () => write(transaction));
  };

  const write = (transaction: Transaction) => {
    transaction.loggedAt = simulation.now();
    transaction.index = log.length;
    log.push(transaction);
    copies.forEach((_, replica) => {
      simulation.after(network, () => receive(transaction, replica));
    });
    if (mode === 'after-commit') commit(transaction);
    if (!waits) answer(transaction);
    else simulation.after(GIVE_UP, () => giveUp(transaction));
  };

  const receive = (transaction: Transaction, replica: number) => {
    const times = received[replica];
    if (times === undefined || simulation.now() >= stopAt) return;
    inOrder &&= times.length === transaction.index;
    times.push(simulation.now());
    const acknowledge = () => simulation.after(network, () => confirm(transaction));
    if (mode !== 'full') acknowledge();
    copies[replica]?.submit({
      service: transaction.applyTimes[replica] ?? 0,
      done: () => {
        transaction.appliedWhereAsked ||= replica === transaction.asks;
        if (mode === 'full') acknowledge();
      },
    });
  };

  const confirm = (transaction: Transaction) => {
    transaction.acks += 1;
    if (transaction.acks === (mode === 'full' ? replicas : 1)) answer(transaction);
  };

  /** One that has waited in vain ends the waiting for all. */
  const giveUp = ({ okAt }: Transaction) => {
    if (okAt !== NEVER) return;
    waits = false;
    log.forEach(answer);
  };

  const answer = (transaction: Transaction) => {
    if (transaction.okAt !== NEVER) return;
    transaction.okAt = simulation.now();
    answered += 1;
    commit(transaction);
    if (!transaction.appliedWhereAsked) stale += 1;
  };

  /** From now on everybody sees it on the source. */
  const commit = ({ index }: Transaction) => {
    newest = Math.max(newest, index);
  };

  const read = () => {
    readAt.push(simulation.now());
    readRow.push(newest);
  };

  poisson(simulation, { perSecond: load.writesPerSecond, until: crashAt }, streams('writes'), begin);
  poisson(simulation, { perSecond: load.readsPerSecond, until: crashAt }, streams('reads'), read);
  simulation.run();

  /** How much of the log the most advanced replica has. */
  const survivingAt = (time: number) => Math.max(...received.map((times) => upTo(times, time)));
  const lostAt = (time: number) => log.slice(survivingAt(time)).filter(({ okAt }) => okAt <= time).length;
  const phantomsAt = (time: number) => {
    const surviving = survivingAt(time);
    let first = upTo(readAt, time);
    const reads = first;
    while (first > 0 && (readRow[first - 1] as number) >= surviving) first -= 1;
    return reads - first;
  };
  const moments = Array.from({ length: 200 }, (_, moment) => crashAt - moment * 10 * MS);
  const commits = log.map(({ askedAt, okAt }) => (okAt - askedAt) / MS);
  const fellBack = mode !== 'async' && !waits;
  const firstReceived = ({ index }: Transaction) =>
    Math.min(...received.map((times) => times[index] ?? NEVER));
  return {
    facts: {
      lostTransactions: meanOf(moments.map(lostAt)),
      phantomReads: meanOf(moments.map(phantomsAt)),
      p50CommitMs: percentile(commits, 0.5),
      p99CommitMs: percentile(commits, 0.99),
      staleShare: stale / log.length,
      fellBack: Number(fellBack),
    },
    series: [
      {
        form: 'messages',
        name: 'atCrash',
        parties: ['client', 'source', 'replica'],
        messages: aroundCrash(log.slice(Math.max(0, survivingAt(crashAt) - 1)).slice(0, 2), {
          crashAt,
          network,
          mode,
          receivedAt: firstReceived,
          seenAt: ({ index }) => readAt[readRow.findIndex((row) => row >= index)] ?? NEVER,
        }),
      },
      {
        form: 'line',
        name: 'atStake',
        unit: '',
        xUnit: 's',
        points: Array.from({ length: 121 }, (_, step) => [
          (load.crashAtSeconds * step) / 120,
          lostAt((crashAt * step) / 120),
        ]),
      },
    ],
    invariants: [
      { name: 'inOrder', holds: inOrder },
      {
        name: 'waited',
        holds:
          mode === 'async' || fellBack || log.every((each) => each.okAt >= firstReceived(each) + network),
      },
      { name: 'drained', holds: answered === log.length },
    ],
  };
}

/** How many of some times, in order, are not after a moment. */
function upTo(times: readonly number[], moment: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
