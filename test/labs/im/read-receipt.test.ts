import { describe, expect, test } from 'vitest';
import { readReceipt } from '../../../src/labs/im/read-receipt.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const CROWDS = [
  { readers: 1, concurrency: 20, windowMs: 100, storeMs: 2 },
  { readers: 200, concurrency: 20, windowMs: 100, storeMs: 2 },
  { readers: 300, concurrency: 2, windowMs: 500, storeMs: 5 },
  { readers: 60, concurrency: 64, windowMs: 1, storeMs: 10 },
  { readers: 50, concurrency: 5, windowMs: 10_000, storeMs: 1 },
];
const cases = SEEDS.flatMap((seed) => CROWDS.map((crowd) => ({ seed, ...crowd })));

describe.each(cases)(
  '$readers readers in $windowMs ms, $concurrency at once, $storeMs ms a trip (seed $seed)',
  ({ seed, ...crowd }) => {
    const at = (strategy: string) => run(readReceipt, { ...crowd, strategy }, seed);

    test.each(['lock', 'version', 'serial', 'serial-merge'])('%s loses nobody', (strategy) => {
      const trace = at(strategy);
      expect(fact(trace, 'lostReaders')).toBe(0);
      expect(broken(trace)).toEqual([]);
    });

    test('the naive way loses readers once their reads overlap', () => {
      const trace = at('naive');
      expect(broken(trace)).toEqual([]);
      const { readers, windowMs, storeMs } = crowd;
      if (readers * 2 * storeMs > 2 * windowMs) expect(fact(trace, 'lostReaders')).toBeGreaterThan(0);
    });

    test('writes: one a reader, plus the refused ones, and fewer where they merge', () => {
      const writes = (strategy: string) => fact(at(strategy), 'writes');
      expect([writes('naive'), writes('lock'), writes('serial')]).toEqual(Array(3).fill(crowd.readers));
      expect(writes('version')).toBe(crowd.readers + fact(at('version'), 'conflicts'));
      expect(writes('serial-merge')).toBeLessThanOrEqual(crowd.readers);
    });
  },
);

test.each(SEEDS)('one at a time, even the naive way loses nobody (seed %d)', (seed) => {
  expect(fact(run(readReceipt, { concurrency: 1 }, seed), 'lostReaders')).toBe(0);
});

test.each(SEEDS)('a lock costs two more trips a reader than one line does (seed %d)', (seed) => {
  const [lock, serial] = ['lock', 'serial'].map((strategy) =>
    fact(run(readReceipt, { strategy }, seed), 'p99Ms'),
  );
  expect(lock).toBeGreaterThan((serial ?? 0) * 1.3);
});

test.each(SEEDS)('merged, nobody waits for more than the round before and their own (seed %d)', (seed) => {
  // A round is one read and one write of at most 1.5 × 2 ms each.
  expect(fact(run(readReceipt, { strategy: 'serial-merge' }, seed), 'p99Ms')).toBeLessThanOrEqual(12);
});

test('the picture shows two who started from the same list', () => {
  const { messages, parties } = series(run(readReceipt), 'messages', 'pair');
  const writes = messages.filter(({ what }) => what.startsWith('write'));
  expect(writes.map(({ from }) => from).sort()).toEqual([parties[0], parties[2]].sort());
  expect(new Set(writes.map(({ what }) => what)).size).toBe(1);
});
