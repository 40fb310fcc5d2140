import { describe, expect, test } from 'vitest';
import { chatDelivery } from '../../../src/labs/im/chat-delivery.ts';
import { broken, fact, run, SEEDS, series, sigmas } from '../laws.ts';

const NETWORKS = [
  { loss: 0, reconnectEvery: 20 },
  { loss: 0.05, reconnectEvery: 50 },
  { loss: 0.3, reconnectEvery: 0 },
  { loss: 0.7, reconnectEvery: 100 },
];
const cases = SEEDS.flatMap((seed) => NETWORKS.map((network) => ({ seed, ...network })));

describe('with acknowledgements and dedupe', () => {
  test.each(cases)(
    'nothing is lost and nothing shown twice, though some come late (loss $loss, seed $seed)',
    ({ seed, ...network }) => {
      const trace = run(chatDelivery, { ack: 'on', dedupe: 'on', messages: 1_000, ...network }, seed);
      expect(trace.facts).toMatchObject({ lost: 0, shownTwice: 0 });
      expect(fact(trace, 'outOfOrder')).toBeGreaterThan(0);
      expect(broken(trace)).toEqual([]);
    },
  );

  test.each(cases)('by number, all are shown in order (loss $loss, seed $seed)', ({ seed, ...network }) => {
    for (const dedupe of ['off', 'on']) {
      const trace = run(
        chatDelivery,
        { ack: 'on', dedupe, order: 'by-seq', messages: 1_000, ...network },
        seed,
      );
      expect(trace.facts).toMatchObject({ lost: 0, outOfOrder: 0 });
    }
  });
});

test.each(cases)(
  'acknowledgements alone show some messages twice: a lost answer looks like a lost message (loss $loss, seed $seed)',
  ({ seed, ...network }) => {
    const trace = run(chatDelivery, { ack: 'on', messages: 1_000, ...network }, seed);
    expect(fact(trace, 'lost')).toBe(0);
    expect(fact(trace, 'shownTwice')).toBeGreaterThan(0);
    expect(broken(trace)).toEqual([]);
  },
);

test.each(SEEDS)('without acknowledgements as many are lost as the network loses (seed %d)', (seed) => {
  for (const probability of [0, 0.05, 0.4, 0.9]) {
    for (const order of ['as-arrived', 'by-seq']) {
      const knobs = { loss: probability, reconnectEvery: 0, messages: 4_000, order };
      const trace = run(chatDelivery, knobs, seed);
      expect(sigmas(fact(trace, 'lost'), { trials: 4_000, probability })).toBeLessThanOrEqual(5);
      expect(trace.facts).toMatchObject({ shownTwice: 0, retries: 0 });
    }
  }
});

test.each(SEEDS)('a reconnect loses what is on the wire, and no more (seed %d)', (seed) => {
  const trace = run(chatDelivery, { loss: 0, reconnectEvery: 100, messages: 10_000 }, seed);
  // 10 ms after a send: that one, and with one chance in two the one before.
  expect(fact(trace, 'lost')).toBeGreaterThanOrEqual(100);
  expect(fact(trace, 'lost')).toBeLessThanOrEqual(200);
  expect(sigmas(fact(trace, 'lost') - 100, { trials: 100, probability: 0.5 })).toBeLessThanOrEqual(5);
});

test('dedupe changes what is shown, not what is sent', () => {
  const [plain, dedupe] = ['off', 'on'].map((on) => run(chatDelivery, { ack: 'on', dedupe: on }));
  expect(plain?.facts.retries).toBe(dedupe?.facts.retries);
});

test('the picture follows the first message that was lost until it is shown', () => {
  const { messages } = series(run(chatDelivery, { ack: 'on' }), 'messages', 'wire');
  const lost = messages.find((message) => message.lost);
  const number = lost?.what.split(' ')[1];
  expect(messages.map(({ what }) => what)).toContain(`show ${number}`);
});

test('each message has exactly one outcome', () => {
  const trace = run(chatDelivery, { ack: 'on', messages: 500 });
  const bars = series(trace, 'bars', 'outcomes').bars;
  expect(bars.reduce((sum, [, value]) => sum + value, 0)).toBe(500);
});
