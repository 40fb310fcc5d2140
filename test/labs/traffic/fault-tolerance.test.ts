import { describe, expect, test } from 'vitest';
import { faultTolerance } from '../../../src/labs/traffic/fault-tolerance.ts';
import { broken, fact, run, SEEDS, series, sigmas } from '../laws.ts';

const REQUESTS = 2_000;
const CHANCES = [0.05, 0.2, 0.6];

/** Integer powers by multiplication. */
function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : base * power(base, exponent - 1);
}

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each([
    { strategy: 'failover', knobs: { retries: 2 }, succeeds: (p: number) => 1 - power(p, 3) },
    { strategy: 'failover', knobs: { retries: 5 }, succeeds: (p: number) => 1 - power(p, 6) },
    { strategy: 'failfast', knobs: {}, succeeds: (p: number) => 1 - p },
    { strategy: 'failsafe', knobs: {}, succeeds: (p: number) => 1 - p },
    { strategy: 'failback', knobs: {}, succeeds: (p: number) => 1 - p },
    { strategy: 'forking', knobs: { forks: 3 }, succeeds: (p: number) => 1 - power(p, 3) },
    { strategy: 'broadcast', knobs: { providers: 4 }, succeeds: (p: number) => power(1 - p, 4) },
  ])('$strategy succeeds as often as its calls allow ($knobs)', ({ strategy, knobs, succeeds }) => {
    for (const failureProbability of CHANCES) {
      const trace = run(faultTolerance, { strategy, failureProbability, requests: REQUESTS, ...knobs }, seed);
      const got = fact(trace, 'successRatio') * REQUESTS;
      expect(sigmas(got, { trials: REQUESTS, probability: succeeds(failureProbability) })).toBeLessThan(5);
      const errors = ['failsafe', 'failback'].includes(strategy) ? 0 : REQUESTS - got;
      expect(fact(trace, 'errorsSeen')).toBe(Math.round(errors));
      expect(broken(trace)).toEqual([]);
    }
  });

  test('failover reaches a provider that works if it may try once more than are down', () => {
    for (const downProviders of [0, 1, 2]) {
      const knobs = { failureProbability: 0, downProviders, requests: REQUESTS };
      expect(fact(run(faultTolerance, { ...knobs, retries: downProviders }, seed), 'successRatio')).toBe(1);
      if (downProviders === 0) continue;
      const few = run(faultTolerance, { ...knobs, retries: downProviders - 1 }, seed);
      expect(fact(few, 'successRatio')).toBeLessThan(1);
    }
  });

  test('forking over one more than are down never fails', () => {
    const knobs = { strategy: 'forking', failureProbability: 0, downProviders: 1, requests: REQUESTS };
    expect(fact(run(faultTolerance, { ...knobs, forks: 2 }, seed), 'errorsSeen')).toBe(0);
    expect(fact(run(faultTolerance, { ...knobs, forks: 1 }, seed), 'errorsSeen')).toBeGreaterThan(0);
  });

  test('failback gives up only what failed every time, as long as its queue has room', () => {
    for (const retries of [1, 2, 3]) {
      const knobs = { strategy: 'failback', failureProbability: 0.4, retries, requestsPerSecond: 5 };
      const trace = run(faultTolerance, { ...knobs, requests: REQUESTS }, seed);
      const failures = fact(trace, 'recoveredLater') + fact(trace, 'neverRecovered');
      expect(failures).toBe(Math.round((1 - fact(trace, 'successRatio')) * REQUESTS));
      const probability = power(0.4, retries);
      expect(sigmas(fact(trace, 'neverRecovered'), { trials: failures, probability })).toBeLessThan(5);
      expect(broken(trace)).toEqual([]);
    }
  });

  test('failback has a hundred places, and drops what finds none', () => {
    const knobs = { strategy: 'failback', failureProbability: 1, retries: 1, requestsPerSecond: 10_000 };
    const trace = run(faultTolerance, { ...knobs, requests: 1_000 }, seed);
    // All come within a tenth of a second, long before the first retry.
    expect([fact(trace, 'recoveredLater'), fact(trace, 'neverRecovered')]).toEqual([0, 1_000]);
    const mild = run(
      faultTolerance,
      { ...knobs, failureProbability: 0.5, retries: 20, requests: 1_000 },
      seed,
    );
    expect(fact(mild, 'recoveredLater')).toBeLessThanOrEqual(100);
    expect(fact(mild, 'recoveredLater')).toBeGreaterThan(90);
  });

  test('calls cost what each strategy says: one, one a fork, one a provider', () => {
    const calls = (knobs: Record<string, string | number>) =>
      fact(run(faultTolerance, { requests: REQUESTS, ...knobs }, seed), 'callsPerRequest');
    expect(calls({ strategy: 'failfast' })).toBe(1);
    expect(calls({ strategy: 'forking', forks: 3 })).toBe(3);
    expect(calls({ strategy: 'broadcast', providers: 5 })).toBe(5);
    expect(calls({ strategy: 'failover' })).toBeCloseTo(1.24, 1);
  });
});

test('the first call of a request meets the same whatever the strategy', () => {
  const first = ['failover', 'failfast', 'failback', 'broadcast'].map((strategy) =>
    series(run(faultTolerance, { strategy, requests: 200 }), 'messages', 'firstFailures').messages.slice(
      0,
      2,
    ),
  );
  expect(new Set(first.map((messages) => JSON.stringify(messages))).size).toBe(1);
});

test('more forks than providers, or more down than there are, is a contradiction', () => {
  expect(() => run(faultTolerance, { forks: 4 })).toThrow(/forks ≤ providers/);
  expect(() => run(faultTolerance, { downProviders: 4 })).toThrow(/downProviders ≤ providers/);
});
