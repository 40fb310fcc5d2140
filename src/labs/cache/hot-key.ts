import { MS, SECOND } from '../kernel/simulation.ts';
import { below, happens } from '../kernel/sources.ts';
import { maxOf, sumOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { nodeOf } from './slots.ts';

const knobs = {
  nodes: count({
    first: 8,
    least: 1,
    most: 64,
    means: { zh: '缓存集群的节点数', en: 'nodes of the cache cluster' },
  }),
  readsPerSecond: amount({
    first: 300_000,
    least: 1,
    most: 1_500_000,
    unit: '/s',
    means: { zh: '应用每秒发起的读', en: 'reads a second, of all keys' },
  }),
  hotShare: amount({
    first: 0.8,
    least: 0,
    most: 1,
    means: { zh: '其中读热 key 的占比', en: 'share of them that want the hot key' },
  }),
  copies: count({
    first: 1,
    least: 1,
    most: 64,
    means: { zh: '热 key 存几份，读时随机挑一份', en: 'copies of the hot key; a read picks one at random' },
  }),
  placement: oneOf(['hash', 'spread'], {
    zh: '副本怎么起名：hash 依次加后缀 :0 :1 …；spread 挑后缀，让每个节点都轮到',
    en: 'how copies are named: hash takes :0 :1 …; spread picks suffixes until every node has one',
  }),
  localCache: oneOf(['off', 'on'], {
    zh: '应用进程里有没有本地缓存',
    en: 'whether each application server keeps the hot value itself',
  }),
  localTtlMs: count({
    first: 1_000,
    least: 1,
    most: 2_000,
    unit: 'ms',
    means: { zh: '本地那份保留多久', en: 'life of that local value' },
  }),
  appServers: count({
    first: 50,
    least: 1,
    most: 10_000,
    means: { zh: '应用服务器数', en: 'application servers' },
  }),
};

const facts = {
  busiestNodeQps: { unit: '/s', means: { zh: '最忙节点的读', en: 'reads at the busiest node' } },
  meanNodeQps: { unit: '/s', means: { zh: '平均每个节点的读', en: 'reads at a node on average' } },
  cacheQps: { unit: '/s', means: { zh: '到达缓存集群的读', en: 'reads that reach the cluster' } },
  staleMs: {
    unit: 'ms',
    means: {
      zh: '值改了以后，旧值最久还被读到多久',
      en: 'longest time the old value was served after a change',
    },
  },
} satisfies Facts;

const SPAN = 3 * SECOND;
/** The hot value is changed once, early enough for the oldest local value to end within the span. */
const CHANGED_AT = SECOND;
const ITEMS = 10_000;

/**
 * Three seconds of a Redis Cluster: every read goes to the node that holds the slot of its key. The cache answers at once,
 * so a node is a counter. Where application servers keep the hot value themselves, the first read after its end goes out
 * and renews it; it is a single flight, and those that come meanwhile share its answer.
 */
export const hotKey = defineLab({
  id: 'hot-key',
  knobs,
  facts,
  words: {
    nodes: { zh: '各节点每秒的读（×：热副本数）', en: 'reads a second by node (×: hot copies)' },
    answered: { zh: '每秒的读由谁回答', en: 'who answers, reads a second' },
    local: { zh: '应用本地', en: 'application servers' },
    busiest: { zh: '最忙的节点', en: 'the busiest node' },
    others: { zh: '其余节点', en: 'all other nodes' },
    conserved: { zh: '每个读恰好由一处回答', en: 'every read is answered in one place' },
    pigeonhole: {
      zh: '热 key 的读：最忙节点 ≥ 总数 ÷ 副本所在的节点数',
      en: 'hot reads: at the busiest node ≥ all ÷ nodes with a copy',
    },
  },
  simulate,
});

function simulate(
  {
    nodes,
    readsPerSecond,
    hotShare,
    copies,
    placement,
    localCache,
    localTtlMs,
    appServers,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const [gap, want, which, at] = [streams('gap'), streams('want'), streams('which'), streams('server')];
  const hotItem = below(ITEMS, streams('hot'));
  const homes = homesOf({ key: `item:${hotItem}`, copies, nodes, placement });
  const nodeOfItem = Array.from({ length: ITEMS }, (_, item) => nodeOf(`item:${item}`, nodes));
  const ttl = localTtlMs * MS;
  // Every server has been running for long: what it keeps is of any age.
  const age = streams('age');
  const keptUntil = Float64Array.from({ length: appServers }, () => below(ttl, age));
  const [hotReads, coldReads] = [new Float64Array(nodes), new Float64Array(nodes)];
  let [offered, local, staleFor] = [0, 0, 0];

  /** Whether the server's own value answers; if it has ended, this read renews it from the cluster. */
  const isKept = (server: number, time: number): boolean => {
    const until = keptUntil[server] as number;
    if (time >= until) {
      keptUntil[server] = time + ttl;
      return false;
    }
    const isOld = until - ttl < CHANGED_AT && time >= CHANGED_AT;
    if (isOld) staleFor = Math.max(staleFor, time - CHANGED_AT);
    return true;
  };
  const nextGap = () => -(SECOND / readsPerSecond) * Math.log(1 - gap());
  for (let time = nextGap(); time < SPAN; time += nextGap()) {
    offered += 1;
    const isHot = happens(hotShare, want);
    const pick = which();
    const server = below(appServers, at);
    if (isHot && localCache === 'on' && isKept(server, time)) {
      local += 1;
      continue;
    }
    const places = isHot ? homes : nodeOfItem;
    const counts = isHot ? hotReads : coldReads;
    const node = places[Math.floor(pick * places.length)] as number;
    counts[node] = (counts[node] as number) + 1;
  }
  const reads = hotReads.map((count, node) => count + (coldReads[node] as number));
  const perSecond = (count: number) => (count * SECOND) / SPAN;
  const [busiest, inCluster] = [maxOf(reads), sumOf(reads)];
  return {
    facts: {
      busiestNodeQps: perSecond(busiest),
      meanNodeQps: perSecond(inCluster / nodes),
      cacheQps: perSecond(inCluster),
      staleMs: staleFor / MS,
    },
    series: [
      {
        form: 'bars',
        name: 'nodes',
        unit: '/s',
        bars: Array.from(reads, (count, node) => [labelOf(node, homes), perSecond(count)] as const),
      },
      {
        form: 'bars',
        name: 'answered',
        unit: '/s',
        bars: [
          ['local', perSecond(local)],
          ['busiest', perSecond(busiest)],
          ['others', perSecond(inCluster - busiest)],
        ],
      },
    ],
    invariants: [
      { name: 'conserved', holds: offered === local + inCluster },
      { name: 'pigeonhole', holds: maxOf(hotReads) * new Set(homes).size >= sumOf(hotReads) },
    ],
  };
}

/**
 * Where the copies `key:0`, `key:1` … are. A suffix moves a key by its CRC, which is linear and not chance: eight digits
 * reach four of eight nodes. So `spread` tries suffixes, and passes over those that lead where there is more than elsewhere.
 */
function homesOf({ key, copies, nodes, placement }: Hot): readonly number[] {
  const homes: number[] = [];
  const held = new Array<number>(nodes).fill(0);
  for (let suffix = 0; homes.length < copies; suffix += 1) {
    const node = nodeOf(copies === 1 ? key : `${key}:${suffix}`, nodes);
    const had = held[node] as number;
    if (placement === 'spread' && had > Math.min(...held)) continue;
    held[node] = had + 1;
    homes.push(node);
  }
  return homes;
}

type Hot = {
  readonly key: string;
  readonly copies: number;
  readonly nodes: number;
  readonly placement: 'hash' | 'spread';
};

/** `#3 ×2`: the third node, which holds two copies of the hot key. */
function labelOf(node: number, homes: readonly number[]): string {
  const held = homes.filter((home) => home === node).length;
  return `#${node + 1}${held > 0 ? ` ×${held}` : ''}`;
}
