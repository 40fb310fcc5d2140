import { describe, expect, test } from 'vitest';
import { SECOND } from '../../../src/labs/kernel/simulation.ts';
import { mostWithin } from '../../../src/labs/kernel/statistics.ts';
import { streamsFrom } from '../../../src/labs/kernel/streams.ts';
import {
  bucketedWindow,
  fixedWindow,
  type Limiter,
  leakyBucket,
  slidingWindow,
  tokenBucket,
} from '../../../src/labs/stability/limiters.ts';
import { rateLimit } from '../../../src/labs/stability/rate-limit.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

const LIMITS = [1, 3, 7, 100, 999, 5000];

describe('timed to the edge', () => {
  test.each(LIMITS)(
    'a fixed window lets exactly twice the limit through in one second (%d)',
    (limitPerSecond) => {
      const trace = run(rateLimit, { limitPerSecond });
      expect(fact(trace, 'worstSecond')).toBe(2 * limitPerSecond);
      expect(broken(trace)).toEqual([]);
    },
  );

  test.each([1, 2, 3, 7, 10, 13, 33, 64])('and so does a window of %d buckets', (buckets) => {
    for (const limitPerSecond of [1, 3, 100, 999]) {
      const trace = run(rateLimit, { algorithm: 'bucketed-window', buckets, limitPerSecond });
      expect(fact(trace, 'worstSecond')).toBe(2 * limitPerSecond);
      expect(broken(trace)).toEqual([]);
    }
  });

  test.each(LIMITS)('a log of times lets the limit through, and no more (%d)', (limitPerSecond) => {
    expect(fact(run(rateLimit, { algorithm: 'sliding-window', limitPerSecond }), 'worstSecond')).toBe(
      limitPerSecond,
    );
  });

  test('the leaky bucket pays with waiting what it saves in bursts', () => {
    const trace = run(rateLimit, { algorithm: 'leaky-bucket' });
    expect(fact(trace, 'worstSecond')).toBeLessThanOrEqual(100);
    expect(fact(trace, 'p99WaitMs')).toBeGreaterThan(900);
    expect(fact(run(rateLimit, { algorithm: 'leaky-bucket', burst: 10 }), 'p99WaitMs')).toBeLessThanOrEqual(
      100,
    );
  });
});

test.each(SEEDS)('a token bucket that has rested lets a burst and the limit through (seed %d)', (seed) => {
  const trace = run(rateLimit, { algorithm: 'token-bucket', attack: 'spike', burst: 60 }, seed);
  expect(fact(trace, 'worstSecond')).toBeGreaterThanOrEqual(155);
  expect(fact(trace, 'worstSecond')).toBeLessThanOrEqual(160);
});

test.each(SEEDS)('whatever comes, each algorithm keeps its promise (seed %d)', (seed) => {
  const random = streamsFrom(seed)('settings');
  for (const algorithm of [
    'fixed-window',
    'bucketed-window',
    'sliding-window',
    'leaky-bucket',
    'token-bucket',
  ]) {
    for (const attack of ['edge', 'steady', 'spike']) {
      const knobs = {
        algorithm,
        attack,
        limitPerSecond: 1 + Math.floor(300 * random()),
        burst: 1 + Math.floor(300 * random()),
        buckets: 1 + Math.floor(64 * random()),
      };
      expect({ knobs, broken: broken(run(rateLimit, knobs, seed)) }).toEqual({ knobs, broken: [] });
    }
  }
});

describe.each(SEEDS)('asked at any moments at all (seed %d)', (seed) => {
  /** Moments that come in clumps and pauses; the releases of those let through, and how long they waited. */
  function asked(limiter: Limiter): { releases: number[]; waits: number[] } {
    const random = streamsFrom(seed)('moments');
    const [releases, waits]: [number[], number[]] = [[], []];
    for (let now = 0, times = 0; times < 3000; times += 1) {
      now += random() < 0.05 ? Math.floor(random() * SECOND) : Math.floor(random() * 3000);
      const wait = limiter(now);
      if (wait === null) continue;
      releases.push(now + wait);
      waits.push(wait);
    }
    return { releases, waits };
  }

  test.each([1, 3, 7, 40, 100])('at a limit of %d', (limit) => {
    const burst = 1 + (limit >> 1);
    const worst = (limiter: Limiter) => mostWithin(asked(limiter).releases, SECOND);
    expect(worst(fixedWindow(limit))).toBeLessThanOrEqual(2 * limit);
    expect(worst(bucketedWindow(limit, 7))).toBeLessThanOrEqual(2 * limit);
    expect(worst(slidingWindow(limit))).toBe(limit);
    expect(worst(tokenBucket(limit, burst))).toBeLessThanOrEqual(limit + burst);

    const { releases, waits } = asked(leakyBucket(limit, burst));
    expect(mostWithin(releases, SECOND)).toBeLessThanOrEqual(limit);
    const gaps = releases.slice(1).map((release, index) => release - (releases[index] as number));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.floor(SECOND / limit));
    expect(Math.max(...waits)).toBeLessThanOrEqual((burst / limit) * SECOND);
  });
});

test('a bucket that has left the window counts no more, one that has not still does', () => {
  const limiter = bucketedWindow(2, 4);
  const answers = [240_000, 249_999, 999_999, 1_000_000, 1_000_001, 1_000_002].map((now) => limiter(now));
  expect(answers).toEqual([0, 0, null, 0, 0, null]);
});

test('a token bucket never saves more than it holds', () => {
  const limiter = tokenBucket(10, 3);
  const after = (now: number, asks: number) =>
    Array.from({ length: asks }, () => limiter(now)).filter((wait) => wait === 0).length;
  expect([after(0, 9), after(100_000, 9), after(3_600 * SECOND, 9)]).toEqual([3, 1, 3]);
});
