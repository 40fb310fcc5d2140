import { expect, test } from 'vitest';
import { consumerAck } from '../../../src/labs/messages/consumer-ack.ts';
import { broken, fact, run, SEEDS, series, sigmas } from '../laws.ts';

const SETTINGS = [
  {},
  { crashProbability: 0.5 },
  { poisonRatio: 1, maxRetries: 2 },
  { poisonRatio: 0.3, crashProbability: 0.9, maxRetries: 0 },
  { poisonRatio: 0, crashProbability: 0.2 },
];
const CASES = SEEDS.flatMap((seed) =>
  SETTINGS.flatMap((knobs) =>
    ['off', 'on'].map((idempotent) => ({ seed, knobs: { messages: 1_000, idempotent, ...knobs } })),
  ),
);

test.each(CASES)('acknowledged after the effect, nothing is lost ($knobs, seed $seed)', ({ seed, knobs }) => {
  const trace = run(consumerAck, knobs, seed);
  const [again, dead] = [fact(trace, 'processedTwice'), fact(trace, 'deadLetters')];
  expect(fact(trace, 'lost')).toBe(0);
  expect(dead).toBe(fact(trace, 'poison'));
  expect(fact(trace, 'effects')).toBe(1_000 - dead + (knobs.idempotent === 'off' ? again : 0));
  expect(broken(trace)).toEqual([]);
});

test.each(CASES)(
  'acknowledged before the effect, nothing comes twice and nothing is kept ($knobs, seed $seed)',
  ({ seed, knobs }) => {
    const trace = run(consumerAck, { ...knobs, ack: 'before' }, seed);
    expect(fact(trace, 'deadLetters')).toBe(0);
    expect(fact(trace, 'processedTwice')).toBe(0);
    expect(fact(trace, 'effects')).toBe(1_000 - fact(trace, 'lost'));
    expect(fact(trace, 'lost')).toBeGreaterThanOrEqual(fact(trace, 'poison'));
    expect(trace.facts.deadLetterAfterMinutes).toBeUndefined();
    expect(broken(trace)).toEqual([]);
  },
);

test.each(SEEDS)('half of all crashes fall on either side of the effect (seed %d)', (seed) => {
  const knobs = { messages: 10_000, crashProbability: 0.2, poisonRatio: 0 };
  const lost = fact(run(consumerAck, { ...knobs, ack: 'before' }, seed), 'lost');
  expect(sigmas(lost, { trials: 10_000, probability: 0.1 })).toBeLessThan(5);
  const again = fact(run(consumerAck, knobs, seed), 'processedTwice');
  // Each run that gets to its effect crashes after it with 0.1 ÷ 0.9, and then there is another run.
  expect(sigmas(again, { trials: 10_000 + again, probability: 0.1 / 0.9 })).toBeLessThan(5);
});

test.each([
  [0, 0],
  [1, 10 / 60],
  [3, 100 / 60],
  [16, 285 + 2 / 3],
  [17, 285 + 2 / 3 + 120],
])('%d retries take %f minutes, each waiting longer than the last', (maxRetries, minutes) => {
  const knobs = { messages: 500, poisonRatio: 0.1, crashProbability: 0, maxRetries };
  const after = fact(run(consumerAck, knobs), 'deadLetterAfterMinutes');
  expect(after - minutes).toBeCloseTo((maxRetries * 0.005) / 60, 9);
});

test('a crash has a message redelivered without using up one of its retries', () => {
  const knobs = { messages: 1_000, poisonRatio: 1, maxRetries: 3 };
  const [calm, crashing] = [0, 0.5].map((crashProbability) =>
    run(consumerAck, { ...knobs, crashProbability }),
  );
  expect(crashing?.facts.deadLetters).toBe(1_000);
  // Half of the crashes find it failed already, so each run but the last has a third of a restart of 20 s before it;
  // the restarts before the first failure are not counted.
  const later =
    fact(crashing as never, 'deadLetterAfterMinutes') - fact(calm as never, 'deadLetterAfterMinutes');
  expect(later).toBeGreaterThan(0.28);
  expect(later).toBeLessThan(0.39);
});

test('the same messages meet the same crashes, however they are handled', () => {
  const [off, on] = ['off', 'on'].map((idempotent) => run(consumerAck, { messages: 5_000, idempotent }));
  expect(on?.facts.processedTwice).toBe(off?.facts.processedTwice);
  expect(on?.facts.effects).toBe(5_000 - fact(on as never, 'deadLetters'));
});

test('the crash that is shown lies between the effect and the ack', () => {
  const shown = (ack: string) =>
    series(run(consumerAck, { ack, messages: 2_000 }), 'messages', 'story').messages.map(({ what }) => what);
  expect(shown('after')).toEqual(['deliver', 'effect', 'crash', 'redeliver', 'effect', 'acknowledge']);
  expect(shown('before')).toEqual(['deliver', 'acknowledge', 'crash', 'lost']);
});
