import { describe, expect, test } from 'vitest';
import { replication } from '../../../src/labs/data/replication.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

const SHORT = { crashAtSeconds: 3, writesPerSecond: 200, readsPerSecond: 200 };

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each([
    { networkMs: 10, writesPerSecond: 500 },
    { networkMs: 40, writesPerSecond: 400 },
    { networkMs: 5, writesPerSecond: 200, replicas: 5 },
  ])('asynchronous, a crash loses what is on the wire: $writesPerSecond/s for $networkMs ms', (knobs) => {
    const trace = run(replication, { ...SHORT, ...knobs }, seed);
    const expected = (knobs.writesPerSecond * knobs.networkMs) / 1_000;
    // 200 moments of two seconds: each write of them counts for as many moments as it is on the wire.
    const sigma = expected * Math.sqrt(1 / (2 * knobs.writesPerSecond));
    expect(Math.abs(fact(trace, 'lostTransactions') - expected)).toBeLessThan(5 * sigma + 0.02 * expected);
    expect(fact(trace, 'phantomReads')).toBeGreaterThan(0);
    expect(broken(trace)).toEqual([]);
  });

  test.each([1, 2, 5])(
    'waiting after the commit loses nothing, but %d replicas let rows vanish',
    (replicas) => {
      const trace = run(replication, { ...SHORT, mode: 'after-commit', replicas }, seed);
      expect(fact(trace, 'lostTransactions')).toBe(0);
      expect(fact(trace, 'phantomReads')).toBeGreaterThan(0);
      expect(broken(trace)).toEqual([]);
    },
  );

  test.each(['after-sync', 'full'])('%s loses nothing, and no row that was read vanishes', (mode) => {
    for (const networkMs of [1, 30]) {
      const trace = run(replication, { ...SHORT, mode, networkMs, replicas: 3 }, seed);
      expect([fact(trace, 'lostTransactions'), fact(trace, 'phantomReads'), fact(trace, 'fellBack')]).toEqual(
        [0, 0, 0],
      );
      expect(broken(trace)).toEqual([]);
    }
  });

  test('one way and back is what an acknowledgement costs; applying everywhere costs more', () => {
    const medians = ['async', 'after-commit', 'after-sync', 'full'].map((mode) =>
      fact(run(replication, { ...SHORT, mode, networkMs: 20 }, seed), 'p50CommitMs'),
    );
    const [none = 0, afterCommit = 0, afterSync = 0, full = 0] = medians;
    expect(afterCommit - none).toBeCloseTo(40, 1);
    expect(afterSync).toBe(afterCommit);
    expect(full).toBeGreaterThan(afterSync + 0.5 * 5);
  });

  test('only where all have applied does everyone find what he wrote', () => {
    const slow = { ...SHORT, applyMs: 30, appliers: 20, networkMs: 5 };
    const stale = ['async', 'after-sync', 'full'].map((mode) =>
      fact(run(replication, { ...slow, mode }, seed), 'staleShare'),
    );
    expect(stale[0]).toBe(1);
    expect(stale[1]).toBeGreaterThan(0.5);
    expect(stale[2]).toBe(0);
  });

  test.each(['after-commit', 'after-sync', 'full'])(
    '%s falls back after ten seconds without an ack',
    (mode) => {
      const knobs = { mode, writesPerSecond: 50, readsPerSecond: 50, replicasStopAtSeconds: 3 };
      const early = run(replication, { ...knobs, crashAtSeconds: 12 }, seed);
      expect(fact(early, 'lostTransactions')).toBe(0);
      const late = run(replication, { ...knobs, crashAtSeconds: 20 }, seed);
      expect(fact(late, 'fellBack')).toBe(1);
      // Everything since second 3, at moments that are on average one second before the crash.
      const expected = 50 * (20 - 1 - 3);
      expect(Math.abs(fact(late, 'lostTransactions') - expected)).toBeLessThan(5 * Math.sqrt(expected));
      expect(fact(late, 'p99CommitMs')).toBeGreaterThan(9_000);
    },
  );
});
