import { describe, expect, test } from 'vitest';
import { openSimulation, SECOND } from '../../../src/labs/kernel/simulation.ts';
import { around, evenly, exponential, poisson, zipf } from '../../../src/labs/kernel/sources.ts';
import { meanOf } from '../../../src/labs/kernel/statistics.ts';
import { streamsFrom } from '../../../src/labs/kernel/streams.ts';
import { SEEDS, sigmas } from '../laws.ts';

const take = (count: number, random: () => number) => Array.from({ length: count }, random);

describe('a stream of chance', () => {
  test('is the same for the same seed and name, and its own for any other', () => {
    const numbers = (seed: number, name: string) => take(5, streamsFrom(seed)(name));
    expect(numbers(1, 'arrivals')).toEqual(numbers(1, 'arrivals'));
    expect(numbers(1, 'arrivals')).not.toEqual(numbers(2, 'arrivals'));
    expect(numbers(1, 'arrivals')).not.toEqual(numbers(1, 'service'));
  });

  test('gives the first numbers it gave when the pages were written', () => {
    expect(take(3, streamsFrom(1)('arrivals'))).toMatchInlineSnapshot(`
      [
        0.3294372954405844,
        0.7582204574719071,
        0.44318940467201173,
      ]
    `);
  });

  test.each(SEEDS)('is even over its range (seed %d)', (seed) => {
    const random = streamsFrom(seed)('dice');
    const faces = new Array<number>(16).fill(0);
    for (const value of take(160_000, random))
      faces[Math.floor(value * 16)] = (faces[Math.floor(value * 16)] ?? 0) + 1;
    const off = faces.map((count) => sigmas(count, { trials: 160_000, probability: 1 / 16 }));
    expect(Math.max(...off)).toBeLessThan(5);
  });
});

describe('arrivals', () => {
  test.each(SEEDS)('by Poisson come at their rate, in whole microseconds and in order (seed %d)', (seed) => {
    const simulation = openSimulation();
    const times: number[] = [];
    poisson(
      simulation,
      { perSecond: 2_000, from: SECOND, until: 51 * SECOND },
      streamsFrom(seed)('a'),
      (index) => {
        expect(index).toBe(times.length);
        times.push(simulation.now());
      },
    );
    simulation.run();
    expect(Math.abs(times.length - 100_000)).toBeLessThan(5 * Math.sqrt(100_000));
    expect(times[0]).toBeGreaterThanOrEqual(SECOND);
    expect(times.at(-1)).toBeLessThan(51 * SECOND);
    // The gaps of a Poisson process spread as widely as they are long on average.
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    const variance = meanOf(gaps.map((gap) => (gap - 500) ** 2));
    expect(Math.sqrt(variance) / 500).toBeCloseTo(1, 1);
  });

  test('evenly spaced come exactly so often', () => {
    const simulation = openSimulation();
    const times: number[] = [];
    evenly(simulation, { perSecond: 3, until: 2 * SECOND }, () => void times.push(simulation.now()));
    simulation.run();
    expect(times).toEqual([0, 333_333, 666_666, 1_000_000, 1_333_333, 1_666_666]);
  });
});

describe('a draw', () => {
  test.each(SEEDS)('exponential or around a mean has that mean (seed %d)', (seed) => {
    const random = streamsFrom(seed)('service');
    const drawn = take(100_000, () => exponential(1_000, random));
    expect(Math.abs(meanOf(drawn) - 1_000)).toBeLessThan((5 * 1_000) / Math.sqrt(100_000));
    const bounded = take(10_000, () => around(1_000, random));
    expect(Math.min(...bounded)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...bounded)).toBeLessThanOrEqual(1_500);
  });

  test.each([0.5, 0.99, 1.2])(
    'by Zipf falls on a rank as often as its power law says (exponent %d)',
    (exponent) => {
      const pick = zipf(1_000, exponent);
      const random = streamsFrom(3)('users');
      const counts = new Array<number>(1_000).fill(0);
      for (let draw = 0; draw < 200_000; draw += 1) {
        const rank = pick(random);
        counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const weights = counts.map((_, rank) => Math.exp(-exponent * Math.log(rank + 1)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (const rank of [0, 1, 9, 99, 999]) {
        const probability = (weights[rank] ?? 0) / total;
        expect(sigmas(counts[rank] ?? 0, { trials: 200_000, probability })).toBeLessThan(5);
      }
    },
  );
});
