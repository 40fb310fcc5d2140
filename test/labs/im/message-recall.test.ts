import { describe, expect, test } from 'vitest';
import { messageRecall } from '../../../src/labs/im/message-recall.ts';
import { settingsOf } from '../../../src/labs/settings.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const DAYS = [
  { messages: 20_000, recalls: 200, keyBits: 16, early: 0.05 },
  { messages: 30_000, recalls: 600, keyBits: 17, early: 0 },
  { messages: 30_000, recalls: 500, keyBits: 18, early: 0.5 },
  { messages: 10_000, recalls: 10_000, keyBits: 24, early: 1 },
];
const cases = SEEDS.flatMap((seed) => DAYS.map((day) => ({ seed, ...day })));

describe.each(cases)(
  '$recalls recalls of $messages, $keyBits bits, $early early (seed $seed)',
  ({ seed, ...day }) => {
    const early = Math.round(day.early * day.recalls);

    test('by key alone, recalls hide as many others as happen to share a key', () => {
      const trace = run(messageRecall, day, seed);
      // Others that were recalled as well do not count as wrong.
      const others = day.messages - day.recalls;
      const expected = (day.recalls * others) / 2 ** day.keyBits;
      const off = Math.abs(fact(trace, 'wronglyRecalled') - expected);
      // One key that hides several makes a clump: a little more than a Poisson count varies; overlaps take a little off.
      const overlap = (expected * expected) / (2 * Math.max(1, others));
      expect(off).toBeLessThanOrEqual(5 * Math.sqrt(expected) + overlap + 0.5);
      expect(broken(trace)).toEqual([]);
    });

    test('with the time of sending none is hidden wrongly', () => {
      for (const tombstone of ['off', 'on']) {
        const trace = run(messageRecall, { ...day, tombstone, checkSendTime: 'on' }, seed);
        expect(fact(trace, 'wronglyRecalled')).toBe(0);
        expect(broken(trace)).toEqual([]);
      }
    });

    test('without tombstones the overtaken stay visible, with them none does', () => {
      const shown = (tombstone: string) =>
        run(messageRecall, { ...day, tombstone, checkSendTime: 'on' }, seed).facts;
      expect(shown('off')).toMatchObject({ stillShown: early, recalled: day.recalls - early });
      expect(shown('on')).toMatchObject({ stillShown: 0, recalled: day.recalls });
    });

    test('a tombstone is kept even where a recall hid another message', () => {
      const trace = run(messageRecall, { ...day, tombstone: 'on' }, seed);
      expect(fact(trace, 'stillShown')).toBe(0);
      expect(broken(trace)).toEqual([]);
    });
  },
);

test.each(SEEDS)('each bit more halves the wrong ones (seed %d)', (seed) => {
  const wrong = [16, 17, 18, 19].map((keyBits) =>
    fact(run(messageRecall, { messages: 50_000, recalls: 2_000, keyBits }, seed), 'wronglyRecalled'),
  );
  for (const [index, count] of wrong.slice(1).entries()) {
    expect(count / (wrong[index] ?? 0)).toBeGreaterThan(0.4);
    expect(count / (wrong[index] ?? 0)).toBeLessThan(0.6);
  }
});

test('the picture shows a message hidden for another that shares its key', () => {
  const trace = run(messageRecall, { messages: 20_000, keyBits: 16 });
  const { messages } = series(trace, 'messages', 'case');
  const bystander = messages.find(({ from }) => from === 'other');
  expect(messages.filter(({ what }) => what === bystander?.what).map(({ from }) => from)).toContain('sender');
  expect(messages.map(({ what }) => what)).toContain('hidesWrong');
});

test('no more can be recalled than was sent', () => {
  expect(settingsOf(messageRecall, { messages: '10', recalls: '11' })).toMatchObject({
    trouble: 'clash',
    knobs: ['recalls', 'messages'],
  });
});
