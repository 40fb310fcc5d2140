import { openFlow } from '../kernel/flow.ts';
import { histogramOf, ratesOf } from '../kernel/series.ts';
import { openServer } from '../kernel/server.ts';
import { type Action, MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { exponential } from '../kernel/sources.ts';
import { mostWithin, percentile } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import {
  amount,
  count,
  defineLab,
  type Facts,
  type Message,
  oneOf,
  type SettingsOf,
  type TraceOf,
} from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';

const knobs = {
  protect: oneOf(['none', 'mutex', 'logical-expiry', 'early-refresh'], {
    zh: '过期时怎样保护数据库',
    en: 'what protects the database when the value expires',
  }),
  readsPerSecond: amount({
    first: 10_000,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '这个 key 每秒被读多少次', en: 'reads of this one key a second' },
  }),
  rebuildMs: count({
    first: 50,
    least: 1,
    most: 10_000,
    unit: 'ms',
    means: { zh: '查一次数据库并写回缓存要多久', en: 'time to load the value and write it back' },
  }),
  ttlSeconds: count({
    first: 10,
    least: 1,
    most: 3_600,
    unit: 's',
    means: { zh: '值写入后多久过期', en: 'life of a value once written' },
  }),
  expiries: count({
    first: 5,
    least: 1,
    most: 100,
    means: { zh: '观察几次过期', en: 'how many expiries are watched' },
  }),
  databaseConnections: count({
    first: 20,
    least: 1,
    most: 10_000,
    means: { zh: '数据库连接数，其余排队', en: 'database connections; the rest wait' },
  }),
};

const facts = {
  loadsPerExpiry: {
    unit: '',
    means: { zh: '一次过期引起多少次查库', en: 'loads begun because of one expiry' },
  },
  peakDatabaseQps: {
    unit: '/s',
    means: { zh: '任意一秒内最多的查库次数', en: 'most loads asked for within any second' },
  },
  p99LatencyMs: {
    unit: 'ms',
    means: { zh: '碰上过期值的读请求，p99 耗时', en: 'p99 of the reads that met the expired value' },
  },
  staleReads: {
    unit: '',
    means: { zh: '每次过期有多少读拿到旧值', en: 'reads answered with the old value, per expiry' },
  },
} satisfies Facts;

/** How long a read that lost the lock sleeps before it looks again. */
const LOOK_AGAIN = 10 * MS;

/**
 * One hot key in a cache that answers at once, and the database behind it. A value that was loaded lives for its ttl; from
 * its end until the first load writes it back there is a gap, and `protect` says what a read does that falls into it.
 */
export const cacheBreakdown = defineLab({
  id: 'cache-breakdown',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    loads: { zh: '每秒查库次数', en: 'loads a second' },
    latency: { zh: '碰上过期值的读，耗时分布', en: 'latency of reads that met the old value' },
    story: { zh: '第一次到期时的前三个读', en: 'the first three reads of the first expiry' },
    read1: { zh: '读 1', en: 'read 1' },
    read2: { zh: '读 2', en: 'read 2' },
    read3: { zh: '读 3', en: 'read 3' },
    cache: { zh: '缓存', en: 'cache' },
    database: { zh: '数据库', en: 'database' },
    get: { zh: '读', en: 'get' },
    expired: { zh: '已过期', en: 'expired' },
    load: { zh: '查库', en: 'load' },
    writeBack: { zh: '写回', en: 'write back' },
    value: { zh: '值', en: 'value' },
    old: { zh: '旧值', en: 'old value' },
    collapsed: {
      zh: '有保护时，任何时刻最多一次查库在途',
      en: 'with protection, never two loads at once',
    },
  },
  limits: [
    {
      knobs: ['rebuildMs', 'ttlSeconds'],
      rule: 'rebuildMs ≤ 1000 × ttlSeconds',
      holds: ({ rebuildMs, ttlSeconds }) => rebuildMs <= 1000 * ttlSeconds,
    },
    {
      knobs: ['readsPerSecond', 'ttlSeconds', 'expiries'],
      rule: 'readsPerSecond × ttlSeconds × expiries ≤ 5000000',
      holds: ({ readsPerSecond, ttlSeconds, expiries }) =>
        readsPerSecond * ttlSeconds * expiries <= 5_000_000,
    },
  ],
  simulate,
});

/** A read that found the value due; `name` only of those whose story is told. */
type Read = { readonly arrived: number; readonly metExpired: boolean; readonly name: string };

function simulate(
  { protect, readsPerSecond, rebuildMs, ttlSeconds, expiries, databaseConnections }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const flow = openFlow();
  const database = openServer(simulation, { workers: databaseConnections });
  const gaps = streams('arrivals');
  const ttl = ttlSeconds * SECOND;
  // Early refresh begins when a tenth of the life is left, while the value may still be served.
  const dueBefore = protect === 'early-refresh' ? ttl / 10 : 0;
  const [loads, latencies]: [number[], number[]] = [[], []];
  let expiresAt = ttl;
  let isOver = false;
  let [met, loading, mostLoading, staleReads] = [0, 0, 0, 0];
  const { nextName, tell, told } = openStory(simulation.now);

  const isExpired = () => simulation.now() >= expiresAt;
  const isDue = () => simulation.now() >= expiresAt - dueBefore;
  const read = () => {
    flow.offer();
    if (!isDue()) return flow.finish();
    look({ arrived: simulation.now(), metExpired: isExpired(), name: nextName() });
  };
  /** What a read does that found the value due, and again each time it wakes. */
  const look = (reader: Read) => {
    tell(reader.name, { from: reader.name, to: 'cache', what: isExpired() ? 'expired' : 'get' });
    if (!isExpired() || protect === 'logical-expiry') {
      if (isDue() && loading === 0) load(reader, () => {});
      if (isExpired()) staleReads += 1;
      answer(reader, { from: 'cache', what: isExpired() ? 'old' : 'value' });
    } else if (protect === 'none' || loading === 0) {
      load(reader, () => answer(reader, { from: 'database', what: 'value' }));
    } else {
      simulation.after(LOOK_AGAIN, () => look(reader));
    }
  };
  /** Whoever loads writes back, and the value lives for another ttl, however late the load. */
  const load = ({ name }: Read, then: Action) => {
    if (loading === 0) met += 1;
    loading += 1;
    mostLoading = Math.max(mostLoading, loading);
    loads.push(simulation.now());
    tell(name, { from: name, to: 'database', what: 'load' });
    const done = () => {
      loading -= 1;
      expiresAt = simulation.now() + ttl;
      isOver = met === expiries;
      tell(name, { from: 'database', to: 'cache', what: 'writeBack' });
      then();
    };
    database.submit({ service: rebuildMs * MS, done });
  };
  const answer = ({ arrived, metExpired, name }: Read, { from, what }: { from: string; what: string }) => {
    flow.finish();
    tell(name, { from, to: name, what });
    if (metExpired) latencies.push((simulation.now() - arrived) / MS);
  };
  /** Reads come until the last expiry is healed; late loads move it, so its moment is not known before. */
  const comeNext = () =>
    simulation.after(exponential(SECOND / readsPerSecond, gaps), () => {
      if (isOver) return;
      read();
      comeNext();
    });
  comeNext();
  simulation.run();

  const seconds = Math.ceil(simulation.now() / SECOND);
  return {
    facts: {
      loadsPerExpiry: loads.length / met,
      peakDatabaseQps: mostWithin(loads, SECOND),
      ...(latencies.length > 0 && { p99LatencyMs: percentile(latencies, 0.99) }),
      staleReads: staleReads / met,
    },
    series: [
      {
        form: 'line',
        name: 'loads',
        unit: '/s',
        xUnit: 's',
        points: ratesOf(loads, { until: seconds * SECOND, spans: Math.min(120, seconds) }),
      },
      {
        form: 'messages',
        name: 'story',
        parties: [...NAMES, 'cache', 'database'],
        messages: told,
      },
      ...(latencies.length > 0 ? [histogramOf('latency', { unit: 'ms', values: latencies })] : []),
    ],
    invariants: [
      { name: 'drained', holds: flow.offered() === flow.done() },
      { name: 'collapsed', holds: protect === 'none' || mostLoading === 1 },
    ],
  };
}

const NAMES = ['read1', 'read2', 'read3'];

/** Writes down what happens to the first few reads; of the others, whose name is empty, nothing. */
function openStory(now: () => number) {
  const told: Message[] = [];
  let [named, startedAt] = [0, 0];
  return {
    told,
    nextName: () => {
      if (named === 0) startedAt = now();
      named += 1;
      return NAMES[named - 1] ?? '';
    },
    tell: (name: string, message: Pick<Message, 'from' | 'to' | 'what'>) => {
      if (name !== '' && told.length < 24)
        told.push({ at: (now() - startedAt) / MS, lost: false, ...message });
    },
  };
}
