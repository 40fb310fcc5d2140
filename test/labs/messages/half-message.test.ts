import { expect, test } from 'vitest';
import { halfMessage } from '../../../src/labs/messages/half-message.ts';
import { broken, fact, run, SEEDS, series, sigmas } from '../laws.ts';

const SETTINGS = [
  {},
  { commitProbability: 0.5, confirmLoss: 0.6, maxChecks: 3 },
  { confirmLoss: 0.9, checkSeconds: 5, maxChecks: 2 },
  { producersDownMinutes: 10 },
  { producersDownMinutes: 3, checkSeconds: 60, maxChecks: 1, confirmLoss: 0.2 },
  { commitProbability: 0, producersDownMinutes: 8 },
  { commitProbability: 1, confirmLoss: 0 },
];
const CASES = SEEDS.flatMap((seed) =>
  SETTINGS.map((knobs) => ({ seed, knobs: { messages: 2_000, ...knobs } })),
);

test.each(CASES)(
  'every commit is delivered or given up, and no rollback is seen ($knobs, seed $seed)',
  ({ seed, knobs }) => {
    const trace = run(halfMessage, knobs, seed);
    expect(fact(trace, 'visible') + fact(trace, 'lostCommitted')).toBe(fact(trace, 'committed'));
    expect(fact(trace, 'visible') + fact(trace, 'rolledBack') + fact(trace, 'expired')).toBe(2_000);
    expect(broken(trace)).toEqual([]);
  },
);

test.each(SEEDS)('without an outage each lost result costs one check (seed %d)', (seed) => {
  const trace = run(halfMessage, { messages: 10_000, confirmLoss: 0.1 }, seed);
  // Of the results sent, one is first for each message and one is for each check; a tenth of all is lost.
  const trials = 10_000 + fact(trace, 'checks');
  expect(sigmas(fact(trace, 'checks'), { trials, probability: 0.1 })).toBeLessThan(5);
  expect(fact(trace, 'expired')).toBe(0);
});

test('no message whose outcome arrives is ever asked about', () => {
  expect(fact(run(halfMessage, { confirmLoss: 0, producersDownMinutes: 60 }), 'checks')).toBe(0);
});

test.each(SEEDS)('a commit is lost only after all checks went unanswered: 15 × 30 s (seed %d)', (seed) => {
  // Producers go at 11 s, the first scan is at 30 s: the fifteenth check comes at 450 s, when 439 s have gone by.
  const lost = (producersDownMinutes: number) =>
    fact(run(halfMessage, { producersDownMinutes, confirmLoss: 0.05 }, seed), 'lostCommitted');
  const all = lost(60);
  expect(sigmas(all, { trials: 9_000, probability: 0.05 })).toBeLessThan(5);
  expect(lost(7.35)).toBe(all);
  // One check is left, and one answer in twenty is lost on its way.
  expect(sigmas(lost(7.3), { trials: all, probability: 0.05 })).toBeLessThan(5);
  expect(lost(6)).toBe(0);
});

test.each(SEEDS)('whatever is dropped has used up every check it had (seed %d)', (seed) => {
  for (const maxChecks of [1, 4, 15]) {
    const trace = run(halfMessage, { maxChecks, producersDownMinutes: 60, messages: 2_000 }, seed);
    expect(fact(trace, 'expired')).toBeGreaterThan(50);
    expect(fact(trace, 'checks')).toBe(fact(trace, 'expired') * maxChecks);
  }
});

test('more checks outlast the outage, and each one is paid for', () => {
  const [few, many] = [15, 60].map((maxChecks) => run(halfMessage, { producersDownMinutes: 10, maxChecks }));
  expect(many?.facts.lostCommitted).toBe(0);
  expect(many?.facts.committed).toBe(few?.facts.committed);
  expect(many?.facts.checks).toBeGreaterThan(few?.facts.checks ?? 0);
});

test('no message is asked about before it is six seconds old', () => {
  const { messages } = series(run(halfMessage, { checkSeconds: 1 }), 'messages', 'story');
  const [half, check] = ['half', 'check'].map((what) => messages.find((message) => message.what === what));
  expect((check?.at ?? 0) - (half?.at ?? 0)).toBeGreaterThanOrEqual(6_000);
  expect((check?.at ?? 0) - (half?.at ?? 0)).toBeLessThan(7_000);
});
