import { describe, expect, test } from 'vitest';
import { cacheBreakdown } from '../../../src/labs/cache/cache-breakdown.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

/** Reads a second, ms to rebuild, seconds to live: the crowds are 500, 40, 600 and 2. */
const HOT = [
  { readsPerSecond: 10_000, rebuildMs: 50, ttlSeconds: 1, databaseConnections: 20 },
  { readsPerSecond: 2_000, rebuildMs: 20, ttlSeconds: 3, databaseConnections: 1 },
  { readsPerSecond: 3_000, rebuildMs: 200, ttlSeconds: 2, databaseConnections: 200 },
  { readsPerSecond: 40, rebuildMs: 50, ttlSeconds: 5, databaseConnections: 5 },
].flatMap((knobs) => SEEDS.map((seed) => ({ knobs: { ...knobs, expiries: 4 }, seed })));

const crowdOf = (knobs: { readsPerSecond: number; rebuildMs: number }) =>
  (knobs.readsPerSecond * knobs.rebuildMs) / 1000;

/** Of a mean of four Poisson crowds. */
const fiveSigma = (crowd: number) => 5 * Math.sqrt(crowd / 4) + 0.25;

describe.each(HOT)('$knobs, seed $seed', ({ knobs, seed }) => {
  test('unprotected, the first to miss is joined by all who come until the value is back', () => {
    const trace = run(cacheBreakdown, knobs, seed);
    const crowd = crowdOf(knobs);
    expect(Math.abs(fact(trace, 'loadsPerExpiry') - 1 - crowd)).toBeLessThan(fiveSigma(crowd));
    expect(fact(trace, 'staleReads')).toBe(0);
    expect(broken(trace)).toEqual([]);
  });

  test('behind a mutex one of them loads, and no other waits longer than that and one look', () => {
    const trace = run(cacheBreakdown, { ...knobs, protect: 'mutex' }, seed);
    expect(fact(trace, 'loadsPerExpiry')).toBe(1);
    expect(fact(trace, 'peakDatabaseQps')).toBe(1);
    expect(fact(trace, 'p99LatencyMs')).toBeLessThanOrEqual(knobs.rebuildMs + 10);
    expect(fact(trace, 'staleReads')).toBe(0);
    expect(broken(trace)).toEqual([]);
  });

  test('a logical expiry makes nobody wait, and gives the crowd the old value', () => {
    const trace = run(cacheBreakdown, { ...knobs, protect: 'logical-expiry' }, seed);
    const crowd = crowdOf(knobs);
    expect(fact(trace, 'loadsPerExpiry')).toBe(1);
    expect(fact(trace, 'p99LatencyMs')).toBe(0);
    expect(Math.abs(fact(trace, 'staleReads') - 1 - crowd)).toBeLessThan(fiveSigma(crowd));
    expect(broken(trace)).toEqual([]);
  });

  test('refreshed before its time, the value never expires: one load, nothing stale', () => {
    const trace = run(cacheBreakdown, { ...knobs, protect: 'early-refresh' }, seed);
    expect(fact(trace, 'loadsPerExpiry')).toBe(1);
    expect(fact(trace, 'staleReads')).toBe(0);
    // Only a load that takes longer than the last tenth of the value's life lets it expire.
    if (knobs.rebuildMs < knobs.ttlSeconds * 100) expect(trace.facts).not.toHaveProperty('p99LatencyMs');
    expect(broken(trace)).toEqual([]);
  });
});

test.each(SEEDS)(
  'a key nobody reads in its last tenth expires all the same, and is loaded once (seed %d)',
  (seed) => {
    const knobs = {
      protect: 'early-refresh',
      readsPerSecond: 1,
      rebuildMs: 500,
      ttlSeconds: 2,
      expiries: 50,
    };
    const trace = run(cacheBreakdown, knobs, seed);
    expect(trace.facts).toMatchObject({ loadsPerExpiry: 1, staleReads: 0 });
    expect(trace.facts).toHaveProperty('p99LatencyMs');
  },
);

test.each(SEEDS)('fewer connections make the crowd wait longer, not smaller (seed %d)', (seed) => {
  const [few, many] = [5, 500].map((databaseConnections) =>
    run(cacheBreakdown, { ttlSeconds: 1, expiries: 2, databaseConnections }, seed),
  );
  if (few === undefined || many === undefined) throw new Error('both ran');
  expect(fact(few, 'p99LatencyMs')).toBeGreaterThan(20 * fact(many, 'p99LatencyMs'));
  expect(fact(few, 'loadsPerExpiry') / fact(many, 'loadsPerExpiry')).toBeCloseTo(1, 0);
});
