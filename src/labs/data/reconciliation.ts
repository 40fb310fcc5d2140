import { shuffled } from '../../domain/random.ts';
import { mixed } from '../kernel/hashing.ts';
import { below } from '../kernel/sources.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  method: oneOf(['full', 'bucketed'], {
    zh: '逐笔全传，还是分桶先比摘要',
    en: 'send every record, or digests of buckets first',
  }),
  records: count({
    first: 100_000,
    least: 1,
    most: 1_000_000,
    means: { zh: '我方的流水', en: 'records on our side' },
  }),
  missing: count({
    first: 20,
    least: 0,
    most: 100_000,
    means: { zh: '对方少了几条', en: 'records the other side lacks' },
  }),
  extra: count({
    first: 10,
    least: 0,
    most: 100_000,
    means: { zh: '对方多了几条', en: 'records only the other side has' },
  }),
  tampered: count({
    first: 15,
    least: 0,
    most: 100_000,
    means: { zh: '两边都有、金额不同的几条', en: 'records whose amounts differ' },
  }),
  buckets: count({ first: 1_000, least: 1, most: 1_000_000, means: { zh: '分多少个桶', en: 'buckets' } }),
};

const facts = {
  found: { unit: '', means: { zh: '找到的不一致', en: 'differences found' } },
  compared: {
    unit: '',
    means: { zh: '逐条看过的记录，一对算一条', en: 'records looked at one by one, a pair counting once' },
  },
  bytesExchanged: { unit: 'B', means: { zh: '对方传过来的字节', en: 'bytes the other side sends' } },
} satisfies Facts;

/**
 * Two sides keep the same books, but for what went wrong. Either every record is sent and compared, or both sides put
 * theirs into buckets by a hash of the number, compare one digest a bucket, and send the records only where those differ.
 */
export const reconciliation = defineLab({
  id: 'reconciliation',
  knobs,
  facts,
  words: {
    sent: { zh: '对方传了多少', en: 'what the other side sent' },
    digests: { zh: '桶的摘要', en: 'digests of buckets' },
    details: { zh: '明细', en: 'records' },
    everything: { zh: '全传要', en: 'sending all would be' },
    differences: { zh: '找到的不一致', en: 'differences found' },
    missing: { zh: '我有他没有', en: 'only we have' },
    extra: { zh: '他有我没有', en: 'only they have' },
    tampered: { zh: '金额不同', en: 'amounts differ' },
    exact: { zh: '每一类找到的就是埋下的，不多不少', en: 'of each kind, what was found is what was planted' },
    once: { zh: '桶里的记录加起来一条不少', en: 'every record is in one bucket' },
  },
  limits: [
    {
      knobs: ['missing', 'tampered', 'records'],
      rule: 'missing + tampered ≤ records',
      holds: ({ missing, tampered, records }) => missing + tampered <= records,
    },
  ],
  simulate,
});

const RECORD_BYTES = 24;
/** 64 bits of hashes and 64 of how many. */
const DIGEST_BYTES = 16;

type Entry = { readonly number: number; readonly amount: number };
type Kinds = { missing: number; extra: number; tampered: number };

function simulate(
  { method, buckets, ...planted }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const { ours, theirs } = books(planted, streams);
  const size = method === 'bucketed' ? buckets : 1;
  const [ourBuckets, theirBuckets] = [inBuckets(ours, size), inBuckets(theirs, size)];
  const found: Kinds = { missing: 0, extra: 0, tampered: 0 };
  let [compared, records] = [0, 0];

  ourBuckets.forEach((mine, bucket) => {
    const other = theirBuckets[bucket] ?? [];
    if (method === 'bucketed' && isSame(digestOf(mine), digestOf(other))) return;
    records += other.length;
    compared += compare(mine, other, found);
  });

  const digests = method === 'bucketed' ? buckets * DIGEST_BYTES : 0;
  const details = records * RECORD_BYTES;
  const inAll = (all: readonly (readonly Entry[])[]) => all.reduce((sum, { length }) => sum + length, 0);
  return {
    facts: {
      found: found.missing + found.extra + found.tampered,
      compared,
      bytesExchanged: digests + details,
    },
    series: [
      {
        form: 'bars',
        name: 'sent',
        unit: 'B',
        bars: [
          ['digests', digests],
          ['details', details],
          ['everything', theirs.length * RECORD_BYTES],
        ],
      },
      { form: 'bars', name: 'differences', unit: '', bars: Object.entries(found) },
    ],
    invariants: [
      {
        name: 'exact',
        holds: (['missing', 'extra', 'tampered'] as const).every((kind) => found[kind] === planted[kind]),
      },
      { name: 'once', holds: inAll(ourBuckets) === ours.length && inAll(theirBuckets) === theirs.length },
    ],
  };
}

/** Our books, and theirs: in another order, and with what went wrong. */
function books(
  { records, missing, extra, tampered }: Kinds & { readonly records: number },
  streams: Streams,
): { readonly ours: readonly Entry[]; readonly theirs: readonly Entry[] } {
  const [amounts, errors] = [streams('amounts'), streams('errors')];
  const first = below(0x1_0000_0000, streams('numbers'));
  const entry = (index: number): Entry => ({
    number: mixed(first + index),
    amount: 1 + below(1_000_000, amounts),
  });
  const ours = Array.from({ length: records }, (_, index) => entry(index));
  const kept = shuffled(ours, errors).slice(missing);
  const theirs = kept.map((each, index) =>
    index < tampered ? { ...each, amount: each.amount + 1 + below(1_000, errors) } : each,
  );
  const added = Array.from({ length: extra }, (_, index) => entry(records + index));
  return { ours, theirs: [...theirs, ...added] };
}

function inBuckets(entries: readonly Entry[], size: number): Entry[][] {
  const buckets = Array.from({ length: size }, (): Entry[] => []);
  for (const entry of entries) buckets[mixed(entry.number) % size]?.push(entry);
  return buckets;
}

type Digest = { readonly entries: number; readonly low: number; readonly high: number };

/** Sums do not hang on the order. With XOR instead, a record that is there twice would cancel itself. */
function digestOf(entries: readonly Entry[]): Digest {
  let [low, high] = [0, 0];
  for (const { number, amount } of entries) {
    const hash = mixed(mixed(number) ^ amount);
    low = (low + hash) >>> 0;
    high = (high + mixed(hash + amount)) >>> 0;
  }
  return { entries: entries.length, low, high };
}

function isSame(a: Digest, b: Digest): boolean {
  return a.entries === b.entries && a.low === b.low && a.high === b.high;
}

/** Matches two lists by number and notes what is wrong; returns how many numbers there were. */
function compare(ours: readonly Entry[], theirs: readonly Entry[], found: Kinds): number {
  const unmatched = new Map(theirs.map(({ number, amount }) => [number, amount]));
  for (const { number, amount } of ours) {
    const other = unmatched.get(number);
    if (other === undefined) found.missing += 1;
    else if (other !== amount) found.tampered += 1;
    unmatched.delete(number);
  }
  found.extra += unmatched.size;
  return ours.length + unmatched.size;
}
