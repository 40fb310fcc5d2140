import { describe, expect, test } from 'vitest';
import { sequenceService } from '../../../src/labs/data/sequence-service.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const RATE = 100_000;

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each([100, 1_000, 4_000])(
    'with a ceiling each, a step of %d is one write in as many numbers',
    (step) => {
      const trace = run(sequenceService, { requestsPerSecond: RATE, step, crashAtSeconds: 2 }, seed);
      // A hundred users, each at its own point of a step: half a write each way.
      const rounding = 5 * Math.sqrt(100 / 12) * (1 / 2);
      const expected = RATE / step;
      expect(Math.abs(fact(trace, 'writesPerSecond') - expected)).toBeLessThan(0.02 * expected + rounding);
    },
  );

  test.each([10, 1_000, 50_000])('with a ceiling each, nobody jumps farther than a step of %d', (step) => {
    const trace = run(sequenceService, { requestsPerSecond: RATE, step, crashAtSeconds: 2 }, seed);
    expect(fact(trace, 'restartJump')).toBeLessThanOrEqual(step);
    expect(fact(trace, 'restartJump')).toBeGreaterThan(step / 2);
    expect(fact(trace, 'quietJump')).toBeGreaterThan(0);
  });

  test('a section writes as often as its busiest user gets through a step', () => {
    const trace = run(sequenceService, { requestsPerSecond: RATE, step: 100, share: 'section' }, seed);
    let harmonic = 0;
    for (let rank = 1; rank <= 1_000; rank += 1) harmonic += 1 / rank;
    const expected = RATE / harmonic / 100;
    // The busiest user's share of a mix of 65,536 is itself drawn: 5σ of it is 5 %.
    expect(Math.abs(fact(trace, 'writesPerSecond') - expected) / expected).toBeLessThan(0.05);
  });

  test('a quiet user of a section jumps by far more than a step', () => {
    const trace = run(sequenceService, { requestsPerSecond: RATE, share: 'section', step: 500 }, seed);
    expect(fact(trace, 'quietJump')).toBeGreaterThan(100 * 500);
  });

  test.each(['user', 'section'])('saved before, no %s is ever given a number twice', (share) => {
    for (const step of [1, 50, 10_000]) {
      const trace = run(sequenceService, { requestsPerSecond: RATE, share, step, crashAtSeconds: 1 }, seed);
      expect(fact(trace, 'wentBackwards')).toBe(0);
      expect(broken(trace)).toEqual([]);
    }
  });

  test('saved after, a crash between the two hands numbers out again', () => {
    const knobs = { requestsPerSecond: RATE, persist: 'after', step: 10, crashAtSeconds: 1 };
    const trace = run(sequenceService, knobs, seed);
    // At most what is given in 10 ms, and a step for each of the hundred users.
    expect(fact(trace, 'wentBackwards')).toBeGreaterThan(0);
    expect(fact(trace, 'wentBackwards')).toBeLessThanOrEqual(RATE * 0.01 + 100 * 10);
    expect(series(trace, 'messages', 'lastRaise').messages.filter(({ lost }) => lost)).toHaveLength(1);
    expect(broken(trace)).toEqual([]);
  });
});

test('a load too large to run is shared by equal machines, and their writes add up', () => {
  const [small, large] = [1_000_000, 20_000_000].map((requestsPerSecond) =>
    fact(run(sequenceService, { requestsPerSecond, crashAtSeconds: 1 }), 'writesPerSecond'),
  );
  expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(18);
  expect((large ?? 0) / (small ?? 1)).toBeLessThan(22);
});

test('a ceiling for each of 2^32 users is 32 GiB, one for each hundred thousand is 343,600 bytes', () => {
  const trace = run(sequenceService, { requestsPerSecond: RATE });
  expect([fact(trace, 'stateBytes'), fact(trace, 'sectionBytes')]).toEqual([32 * 2 ** 30, 343_600]);
});
