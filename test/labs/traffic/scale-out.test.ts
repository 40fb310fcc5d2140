import { describe, expect, test } from 'vitest';
import { scaleOut } from '../../../src/labs/traffic/scale-out.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

/** Mean wait of M/M/c in ms, by Erlang's C formula (Erlang 1917); λ and μ a second. */
function erlangWaitMs(lambda: number, mu: number, servers: number): { waitMs: number; probability: number } {
  const load = lambda / mu;
  let blocking = 1;
  for (let server = 1; server <= servers; server += 1)
    blocking = (load * blocking) / (server + load * blocking);
  const rho = load / servers;
  const probability = blocking / (1 - rho + rho * blocking);
  return { waitMs: (1000 * probability) / (servers * mu - lambda), probability };
}

/** Five standard deviations of a mean wait over `requests`, as a share of it. */
function fiveSigma(rho: number, requests: number, probability: number): number {
  return (5 * 2) / ((1 - rho) * Math.sqrt(requests * probability));
}

describe('below saturation', () => {
  test.each(
    SEEDS.flatMap((seed) => [
      { seed, nodes: 2, arrivalsPerSecond: 180 },
      { seed, nodes: 4, arrivalsPerSecond: 280 },
      { seed, nodes: 1, arrivalsPerSecond: 50 },
    ]),
  )(
    'a shared queue waits as Erlang says ($nodes nodes, $arrivalsPerSecond/s, seed $seed)',
    ({ seed, ...knobs }) => {
      const trace = run(scaleOut, { ...knobs, routing: 'shared-queue', seconds: 300 }, seed);
      const { waitMs, probability } = erlangWaitMs(knobs.arrivalsPerSecond, 100, knobs.nodes);
      const rho = knobs.arrivalsPerSecond / 100 / knobs.nodes;
      const off = Math.abs(fact(trace, 'meanWaitMs') - waitMs) / waitMs;
      expect(off).toBeLessThan(fiveSigma(rho, knobs.arrivalsPerSecond * 300, probability));
      expect(broken(trace)).toEqual([]);
    },
  );

  test.each(SEEDS)('random routing waits as separate queues do (seed %d)', (seed) => {
    const trace = run(scaleOut, { seconds: 300 }, seed);
    const { waitMs, probability } = erlangWaitMs(90, 100, 1);
    const off = Math.abs(fact(trace, 'meanWaitMs') - waitMs) / waitMs;
    expect(off).toBeLessThan(fiveSigma(0.9, 180 * 300, probability));
  });

  test.each(SEEDS)(
    'one queue for all waits less than turns, and turns less than chance (seed %d)',
    (seed) => {
      const waits = ['shared-queue', 'round-robin', 'random'].map((routing) =>
        fact(run(scaleOut, { routing, seconds: 300 }, seed), 'meanWaitMs'),
      );
      expect(waits).toEqual([...waits].sort((a, b) => a - b));
    },
  );
});

test.each(SEEDS)('above saturation the queue grows for as long as requests come (seed %d)', (seed) => {
  const [rho, seconds] = [1.5, 100];
  const trace = run(scaleOut, { arrivalsPerSecond: 100 * rho, nodes: 1, seconds }, seed);
  const expected = ((rho - 1) * seconds * 1000) / 2;
  const off = Math.abs(fact(trace, 'meanWaitMs') - expected) / expected;
  expect(off).toBeLessThan((5 * Math.sqrt(2 / (100 * rho * seconds))) / (rho - 1));
  expect(broken(trace)).toEqual([]);
});

test('the same work arrives however it is routed', () => {
  const [random, shared] = ['random', 'shared-queue'].map((routing) =>
    run(scaleOut, { routing, seconds: 60 }),
  );
  expect(random?.facts.utilisation).toBeCloseTo(shared?.facts.utilisation ?? 0, 2);
});
