import { describe, expect, test } from 'vitest';
import { hotKey } from '../../../src/labs/cache/hot-key.ts';
import { slotOf } from '../../../src/labs/cache/slots.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

/** Small enough to be quick, large enough for its noise to be. */
const READS = { readsPerSecond: 10_000 };
const SECONDS = 3;

test.each([
  // The check value of CRC16-XMODEM, and two answers of CLUSTER KEYSLOT.
  ['123456789', 0x31c3],
  ['foo', 12_182],
  ['bar', 5_061],
])('%s lies in slot %d', (key, slot) => {
  expect(slotOf(key)).toBe(slot);
});

describe.each(SEEDS)('seed %d', (seed) => {
  test.each([
    { nodes: 8, copies: 1 },
    { nodes: 8, copies: 3 },
    { nodes: 3, copies: 5 },
    { nodes: 64, copies: 64 },
    { nodes: 1, copies: 4 },
  ])('the busiest of $nodes nodes bears at least its part of a key with $copies copies', (knobs) => {
    for (const placement of ['hash', 'spread']) {
      const trace = run(hotKey, { ...READS, ...knobs, placement, hotShare: 0.9 }, seed);
      const hot = 0.9 * READS.readsPerSecond;
      const sigma = Math.sqrt((hot * 0.1) / SECONDS);
      const part = (hot - 5 * sigma) / Math.min(knobs.copies, knobs.nodes);
      expect(fact(trace, 'busiestNodeQps')).toBeGreaterThanOrEqual(part);
      expect(broken(trace)).toEqual([]);
    }
  });

  test.each([
    { nodes: 8, copies: 8 },
    { nodes: 8, copies: 5 },
    { nodes: 6, copies: 6 },
    { nodes: 4, copies: 12 },
    { nodes: 16, copies: 16 },
  ])('chosen suffixes give each of $nodes nodes its even part of $copies copies', (knobs) => {
    const trace = run(hotKey, { ...READS, ...knobs, placement: 'spread', hotShare: 1 }, seed);
    const even = READS.readsPerSecond / Math.min(knobs.copies, knobs.nodes);
    const sigma = Math.sqrt(even / SECONDS);
    expect(Math.abs(fact(trace, 'busiestNodeQps') - even)).toBeLessThan(5 * sigma);
  });

  test('plain suffixes do not: eight copies lie on four of eight nodes, two on each', () => {
    const trace = run(hotKey, { ...READS, copies: 8 }, seed);
    const held = series(trace, 'bars', 'nodes').bars.filter(([node]) => node.includes('×2'));
    expect(held).toHaveLength(4);
    const excess = fact(trace, 'busiestNodeQps') / fact(trace, 'meanNodeQps');
    expect(excess).toBeGreaterThan(1.75);
    expect(excess).toBeLessThan(1.95);
  });

  test.each([1_000, 300, 1_500, 40])(
    'a local value of %d ms is fetched once a life by each server',
    (localTtlMs) => {
      const appServers = 30;
      const knobs = { ...READS, appServers, localTtlMs, localCache: 'on', hotShare: 1 };
      const trace = run(hotKey, knobs, seed);
      const most = (appServers * Math.ceil((SECONDS * 1000) / localTtlMs)) / SECONDS;
      expect(fact(trace, 'cacheQps')).toBeLessThanOrEqual(most);
      expect(fact(trace, 'cacheQps')).toBeGreaterThan(0.5 * most);
      expect(fact(trace, 'staleMs')).toBeLessThanOrEqual(localTtlMs);
      expect(fact(trace, 'staleMs')).toBeGreaterThan(0.5 * localTtlMs);
      expect(broken(trace)).toEqual([]);
    },
  );

  test('without local values every read reaches the cluster, and none is old', () => {
    const trace = run(hotKey, READS, seed);
    const sigma = Math.sqrt(READS.readsPerSecond / SECONDS);
    expect(Math.abs(fact(trace, 'cacheQps') - READS.readsPerSecond)).toBeLessThan(5 * sigma);
    expect(fact(trace, 'staleMs')).toBe(0);
  });

  test('local values spare the cluster hot reads only', () => {
    const [off, on] = ['off', 'on'].map((localCache) =>
      run(hotKey, { ...READS, localCache, hotShare: 0 }, seed),
    );
    expect(on?.facts).toEqual(off?.facts);
  });
});
