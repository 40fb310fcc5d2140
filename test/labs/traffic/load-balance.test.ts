import { describe, expect, test } from 'vitest';
import { smoothRoundRobin } from '../../../src/labs/traffic/balancers.ts';
import { loadBalance } from '../../../src/labs/traffic/load-balance.ts';
import { broken, fact, run, SEEDS, sigmas } from '../laws.ts';

const REQUESTS = 5_000;
const WEIGHTS = [[5, 3, 2], [1, 1], [7, 1, 1, 1], [4]];

function picks(weights: readonly number[], times: number): number[] {
  const choose = smoothRoundRobin(weights);
  return Array.from({ length: times }, () => choose({ key: 0, chance: 0 }));
}

describe('smooth round robin', () => {
  test('spreads the heavy one out: 5, 1, 1 is a a b a c a a', () => {
    expect(
      picks([5, 1, 1], 7)
        .map((provider) => 'abc'[provider])
        .join(''),
    ).toBe('aabacaa');
  });

  test.each(WEIGHTS.map((weights) => ({ weights })))(
    'gives each its weight in any window of a round ($weights)',
    ({ weights }) => {
      const sum = weights.reduce((a, b) => a + b);
      const chosen = picks(weights, 5 * sum);
      for (let from = 0; from + sum <= chosen.length; from += 1) {
        const window = chosen.slice(from, from + sum);
        expect(weights.map((_, provider) => window.filter((each) => each === provider).length)).toEqual(
          weights,
        );
      }
    },
  );
});

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each(WEIGHTS.map((weights) => ({ weights })))(
    'chance follows the weights ($weights)',
    ({ weights }) => {
      const trace = run(loadBalance, { weights, requests: REQUESTS }, seed);
      const sum = weights.reduce((a, b) => a + b);
      weights.forEach((weight, provider) => {
        const got = fact(trace, `share${provider + 1}`) * REQUESTS;
        expect(sigmas(got, { trials: REQUESTS, probability: weight / sum })).toBeLessThan(5);
      });
      expect(broken(trace)).toEqual([]);
    },
  );

  test('round robin is exact, however slow somebody is', () => {
    for (const slowFactor of [1, 5]) {
      const trace = run(
        loadBalance,
        { strategy: 'weighted-round-robin', requests: REQUESTS, slowFactor },
        seed,
      );
      expect([1, 2, 3].map((provider) => fact(trace, `share${provider}`))).toEqual([0.5, 0.3, 0.2]);
      expect(broken(trace)).toEqual([]);
    }
  });

  test('a hash does not look at weights, and only the last one’s keys move when it leaves', () => {
    const knobs = { strategy: 'consistent-hash', requests: REQUESTS, load: 0.3 };
    const shares = [
      [5, 3, 2],
      [1, 8, 1],
    ].map((weights) => {
      const trace = run(loadBalance, { ...knobs, weights }, seed);
      expect(broken(trace)).toEqual([]);
      // A third of the keys, give or take how even 160 points are.
      expect(fact(trace, 'movedKeys') / 100_000).toBeGreaterThan(0.2);
      expect(fact(trace, 'movedKeys') / 100_000).toBeLessThan(0.45);
      return [1, 2, 3].map((provider) => fact(trace, `share${provider}`));
    });
    expect(shares[0]).toEqual(shares[1]);
  });

  test.each(['least-active', 'shortest-response'])('%s gives less to who has become slow', (strategy) => {
    const [well, slow] = [1, 4].map((slowFactor) =>
      run(loadBalance, { strategy, requests: REQUESTS, slowFactor }, seed),
    );
    if (well === undefined || slow === undefined) throw new Error('two runs');
    expect(fact(slow, 'share1')).toBeLessThan(0.8 * fact(well, 'share1'));
    expect([...broken(well), ...broken(slow)]).toEqual([]);
  });

  test('who does not look piles requests up on the slow one, who looks does not', () => {
    const latencies = ['weighted-random', 'weighted-round-robin', 'least-active', 'shortest-response'].map(
      (strategy) =>
        fact(run(loadBalance, { strategy, requests: REQUESTS, slowFactor: 4 }, seed), 'p99LatencyMs'),
    );
    const [random = 0, turns = 0, active = 0, response = 0] = latencies;
    expect(Math.min(random, turns)).toBeGreaterThan(5 * Math.max(active, response));
  });
});
