import type { EstimateKind, Given } from '../domain/estimate.ts';

/** What an estimate of one kind says: the question, its chain, and the three designs it may call for. */
export type EstimateSentences = {
  readonly title: string;
  readonly ask: (given: Given) => string;
  /** `results` are those on the way, `answer` is the last. */
  readonly chain: (given: Given, results: readonly number[], answer: number) => readonly string[];
  readonly designs: readonly [string, string, string];
};

const n = (value: number | undefined): string => {
  const number = value ?? 0;
  if (number >= 1e15) return number.toExponential(2).replace('e+', ' × 10^');
  return Number(number.toPrecision(4)).toLocaleString('en-US', { maximumFractionDigits: 3 });
};

export const estimatesEn = {
  title: 'Estimate',
  intro:
    'Fresh numbers each time. What counts is the order of magnitude: within a factor of 2 is good, of 10 near.',
  design: 'Which design does that number call for?',
  right: 'Right.',
  wrong: (design: string) => `Rather: ${design}`,
  chain: 'The chain',
  rated: {
    good: 'Within a factor of 2.',
    hard: 'Within a factor of 10.',
    again: 'More than a factor of 10 off.',
  } as Readonly<Record<'good' | 'hard' | 'again', string>>,
  off: (factor: string) => `Off by a factor of ${factor}.`,
  skipped: 'No number this time.',
  done: (good: number, of: number, designs: number) =>
    `${good} of ${of} within a factor of 2; ${designs} of ${of} designs right.`,
  weakest: (kind: string) => `Furthest off: ${kind}.`,
  again: (seed: number) => `The same numbers again: mianba estimate --seed ${seed}`,
  history: (share: string) => `So far: ${share}`,
  reference: 'Numbers to estimate with',
  referenceHint: 'mianba estimate --reference lists numbers to estimate with.',
  units: { year: 'years' } as Readonly<Record<string, string>>,
  kinds: {
    traffic: {
      title: 'traffic',
      ask: ({ users, requests, peak }) =>
        `${n(users)} people use it on a day, each sends ${n(requests)} requests, and the peak is ${n(peak)} times the average. What is the peak, in QPS?`,
      chain: ({ users, requests, peak }, [daily, average], answer) => [
        `${n(users)} × ${n(requests)} = ${n(daily)} requests a day`,
        `÷ 86,400 s (take 10^5) = ${n(average)} QPS on average`,
        `× ${n(peak)} = ${n(answer)} QPS at the peak`,
      ],
      designs: [
        'One service with two or three instances and one database with good indexes',
        'Stateless instances behind a load balancer, a cache in front of the database, read replicas',
        'Everything split: cache in tiers, sharded databases, a queue before the writes, limits at the door',
      ],
    },
    storage: {
      title: 'storage',
      ask: ({ rows, bytes, years, copies }) =>
        `${n(rows)} rows a day of ${n(bytes)} B are kept for ${n(years)} ${years === 1 ? 'year' : 'years'}, in ${n(copies)} copies. How much disk is that in all, in TB?`,
      chain: ({ rows, bytes, years, copies }, [daily, single], answer) => [
        `${n(rows)} × ${n(bytes)} B = ${n(daily)} GB a day`,
        `× 365 × ${n(years)} = ${n(single)} TB in one copy`,
        `× ${n(copies)} copies = ${n(answer)} TB, indexes not counted`,
      ],
      designs: [
        'One database with a replica or two; archiving can wait',
        'Shard, or partition by time and move the old part to cheaper storage',
        'A distributed or column store for history, hot and cold apart, compression from the first day',
      ],
    },
    bandwidth: {
      title: 'bandwidth',
      ask: ({ qps, kilobytes }) =>
        `${n(qps)} requests a second, each answered with ${n(kilobytes)} kB. What bandwidth goes out, in Gbit/s?`,
      chain: ({ qps, kilobytes }, [megabytes], answer) => [
        `${n(qps)} × ${n(kilobytes)} kB = ${n(megabytes)} MB/s`,
        `× 8 bits = ${n(answer)} Gbit/s`,
      ],
      designs: [
        'One network card of 1 Gbit/s carries it',
        'Several machines with 10 Gbit/s each, compression on, and static content moved out',
        'A CDN in front: no single site should carry it alone',
      ],
    },
    shards: {
      title: 'shards',
      ask: ({ rows, days, perTable }) =>
        `${n(rows)} rows a day, kept for ${n(days)} days; a table should hold at most ${n(perTable)} rows. How many tables?`,
      chain: ({ rows, days, perTable }, [kept], answer) => [
        `${n(rows)} × ${n(days)} = ${n(kept)} rows`,
        `÷ ${n(perTable)} a table = ${n(answer)} tables, then up to the next power of two`,
      ],
      designs: [
        'One table: no sharding, only a plan for archiving',
        'Shard within a few databases, the sharding key chosen from the main query',
        'Many databases and a power of two of tables, with a lookup for queries without the key',
      ],
    },
    cache: {
      title: 'cache memory',
      ask: ({ items, hotPercent, bytes, overhead }) =>
        `Of ${n(items)} items ${n(hotPercent)} % are hot; each takes ${n(bytes)} B and about ${n(overhead)} B of overhead in the cache. How much memory, in GB?`,
      chain: ({ items, hotPercent, bytes, overhead }, [cached], answer) => [
        `${n(items)} × ${n(hotPercent)} % = ${n(cached)} items in the cache`,
        `× (${n(bytes)} + ${n(overhead)}) B = ${n(answer)} GB, before replicas`,
      ],
      designs: [
        'It fits into the process itself or one small instance',
        'One cache server with a replica, its memory limit and eviction set',
        'A cluster, slots spread over several servers; or fewer fields and shorter time to live first',
      ],
    },
    bloom: {
      title: 'bloom filter',
      ask: ({ keys, falsePercent }) =>
        `A bloom filter for ${n(keys)} keys with ${n(falsePercent)} % false positives at the best number of hashes. How large is it, in MB?`,
      chain: ({ keys }, [bitsPerKey, hashes], answer) => [
        `bits a key = ln(1/p) ÷ (ln 2)² = ${n(bitsPerKey)}`,
        `${n(keys)} × ${n(bitsPerKey)} ÷ 8 = ${n(answer)} MB`,
        `hashes = bits a key × ln 2 = ${n(Math.round(hashes ?? 0))}`,
      ],
      designs: [
        'In the process of each application server, rebuilt at its start',
        'One shared bitmap in the cache: a Redis string holds up to 512 MB',
        'Split by key over several bitmaps or machines, or a smaller set of keys',
      ],
    },
    ids: {
      title: 'ids',
      ask: ({ bits, perSecond }) =>
        `A sequence of ${n(bits)} bits gives out ${n(perSecond)} numbers a second without a pause. After how many years is it used up?`,
      chain: ({ bits, perSecond }, [numbers, seconds], answer) => [
        `2^${n(bits)} = ${n(numbers)} numbers (2^10 ≈ 10^3)`,
        `÷ ${n(perSecond)}/s = ${n(seconds)} s`,
        `÷ 3.15 × 10^7 s a year = ${n(answer)} years`,
      ],
      designs: [
        'Too few bits: widen it now, changing ids later touches every table',
        'It lasts a product’s life, but note the date and watch it',
        'Bits to spare: some can carry a machine number or a shard',
      ],
    },
    'fan-out': {
      title: 'fan-out',
      ask: ({ members, messages, perSecond }) =>
        `${n(messages)} ${messages === 1 ? 'message' : 'messages'} to a group of ${n(members)}, one copy a member; ${n(perSecond)} copies are written a second. How long until the last member has all, in s?`,
      chain: ({ members, messages, perSecond }, [copies], answer) => [
        `${n(members)} × ${n(messages)} = ${n(copies)} copies`,
        `÷ ${n(perSecond)}/s = ${n(answer)} s`,
      ],
      designs: [
        'Write a copy for each member: simple, and quick enough',
        'Write copies in parallel and merge those for one receiver; big groups in a queue of their own',
        'One copy a group, members read it: or the queue never empties',
      ],
    },
    machines: {
      title: 'machines',
      ask: ({ qps, ms, threads, usablePercent }) =>
        `${n(qps)} QPS; a request holds one of ${n(threads)} threads of a machine for ${n(ms)} ms, and a machine should be ${n(usablePercent)} % busy at most. How many machines, with one to spare?`,
      chain: ({ qps, threads, ms, usablePercent }, [most, planned], answer) => [
        `${n(threads)} threads ÷ ${n(ms)} ms = ${n(most)} QPS a machine at the most (Little’s law)`,
        `× ${n(usablePercent)} % = ${n(planned)} QPS planned`,
        `${n(qps)} ÷ ${n(planned)}, rounded up, + 1 = ${n(answer)} machines`,
      ],
      designs: [
        'Two or three instances: what matters is that one may fail',
        'A group behind a load balancer that scales with the load',
        'Several sites or cells, each able to lose one; look first for what makes a request slow',
      ],
    },
  } as Readonly<Record<EstimateKind, EstimateSentences>>,
  /** Rounded; `where` says where the number comes from. */
  references: [
    ['read from main memory', '100 ns', 'LADIS 2009 keynote on large distributed systems'],
    ['random read from an SSD', '0.1 ms', 'data sheets of NVMe drives: 80–150 µs'],
    ['round trip within a data centre', '0.5 ms', 'LADIS 2009 keynote'],
    ['seek of a hard disk', '10 ms', 'LADIS 2009 keynote; data sheets: 8–10 ms'],
    ['round trip between continents', '150 ms', 'light in fibre: 200 km a ms, 15,000 km and back'],
    ['a day', '86,400 s, about 10^5', 'arithmetic'],
    ['a year', '3.15 × 10^7 s', 'arithmetic'],
    ['1 Gbit/s', '125 MB/s', 'arithmetic: ÷ 8'],
    ['Redis, one instance, no pipeline', '70–80 k SET/s', 'redis.io, benchmarks page: sample runs'],
    ['Redis, pipeline of 16', '400–500 k/s', 'redis.io, benchmarks page: sample runs'],
    ['snowflake, one node', '4,096 ids a ms', '12 bits of sequence'],
    ['bits a key of a bloom filter at 1 %', '9.6', 'ln(1/p) ÷ (ln 2)²'],
  ] as readonly (readonly [what: string, value: string, where: string])[],
};

export type EstimateWords = typeof estimatesEn;
