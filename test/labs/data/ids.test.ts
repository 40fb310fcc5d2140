import { describe, expect, test } from 'vitest';
import { CHAT_80, grows, SNOWFLAKE } from '../../../src/labs/data/id-formats.ts';
import { ids } from '../../../src/labs/data/ids.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

const NOVEMBER = 1_793_836_800_000;

describe('what an id is made of', () => {
  test('snowflake is 41, 10 and 12 bits, as Twitter laid them out', () => {
    const parts = { ms: NOVEMBER, node: 1023, sequence: 4095, conversation: 0 };
    const text = SNOWFLAKE.encode(parts);
    expect(BigInt(text)).toBe((BigInt(NOVEMBER - 1_288_834_974_657) << 22n) + (1n << 22n) - 1n);
    expect(SNOWFLAKE.decode(text)).toEqual({ ms: NOVEMBER, node: 1023, sequence: 4095 });
  });

  test('the 80 bits are 16 symbols and 3 hyphens, and the last ms of 42 bits fits', () => {
    const parts = { ms: 2 ** 42 - 1, node: 0, sequence: 4095, conversation: 2 ** 26 - 1 };
    expect(CHAT_80.encode(parts)).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(CHAT_80.encode({ ms: 0, node: 0, sequence: 0, conversation: 1 })).toBe('2222-2222-2222-2223');
    expect(CHAT_80.decode('ZZZZ-ZZZZ-ZZZZ-ZZZZ')).toEqual({
      ms: 2 ** 42 - 1,
      sequence: 4095,
      conversation: 2 ** 26 - 1,
    });
  });

  test('a later ms sorts later as text, whatever the lower bits say', () => {
    const full = { node: 1023, sequence: 4095, conversation: 2 ** 26 - 1 };
    const empty = { node: 0, sequence: 0, conversation: 0 };
    for (const format of [SNOWFLAKE, CHAT_80]) {
      const [before, after] = [
        { ms: NOVEMBER, ...full },
        { ms: NOVEMBER + 1, ...empty },
      ].map(format.encode);
      expect(grows(before ?? '', after ?? '')).toBe(true);
    }
  });
});

const ROLLBACKS = [
  { rollbackMs: 2, nodes: 1, idsPerMs: 8, millis: 100 },
  { rollbackMs: 20, nodes: 4, idsPerMs: 40, millis: 200 },
  { rollbackMs: 50, nodes: 8, idsPerMs: 100, millis: 110 },
];

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each(ROLLBACKS)('a clock that goes back $rollbackMs ms repeats that node, and no other', (knobs) => {
    const trace = run(ids, knobs, seed);
    expect(fact(trace, 'duplicates')).toBeGreaterThan(0);
    const perNode = knobs.idsPerMs / knobs.nodes;
    const asked = knobs.rollbackMs * perNode;
    expect(fact(trace, 'duplicates')).toBeLessThanOrEqual(asked + 5 * Math.sqrt(asked));
    expect(broken(trace)).toEqual([]);
  });

  test.each(ROLLBACKS)('waiting for a clock $rollbackMs ms behind repeats nothing', (knobs) => {
    const trace = run(ids, { ...knobs, guard: 'on' }, seed);
    expect(fact(trace, 'duplicates')).toBe(0);
    expect(fact(trace, 'waitedMs')).toBeGreaterThanOrEqual(knobs.rollbackMs - 2);
    expect(fact(trace, 'waitedMs')).toBeLessThanOrEqual(knobs.rollbackMs);
    expect(broken(trace)).toEqual([]);
  });

  test.each(['snowflake', 'chat-80'])(
    '%s keeps the order of milliseconds while clocks are right',
    (scheme) => {
      const trace = run(ids, { scheme, rollbackMs: 0, nodes: 8, idsPerMs: 80, millis: 40 }, seed);
      expect(fact(trace, 'orderBreaks')).toBe(0);
    },
  );

  test('a clock that went back breaks the order between nodes, waiting or not', () => {
    for (const guard of ['off', 'on'])
      expect(fact(run(ids, { guard, millis: 200 }, seed), 'orderBreaks')).toBeGreaterThan(0);
  });

  test('steps never meet, and need no clock', () => {
    const trace = run(ids, { scheme: 'step', nodes: 5, millis: 50 }, seed);
    expect([fact(trace, 'duplicates'), fact(trace, 'waitedMs')]).toEqual([0, 0]);
    expect(fact(trace, 'orderBreaks')).toBeGreaterThan(0);
  });

  test('beyond 4096 a ms snowflake waits for the next one', () => {
    const trace = run(ids, { nodes: 1, rollbackMs: 0, idsPerMs: 8192, millis: 3 }, seed);
    expect(fact(trace, 'duplicates')).toBe(0);
    // Twice too many: the last of 3 ms is made in the sixth.
    expect(fact(trace, 'waitedMs')).toBe(3);
  });

  test('beyond 4096 a ms the spin of chat-80 goes round, and repeats within one conversation', () => {
    const knobs = {
      scheme: 'chat-80',
      nodes: 1,
      rollbackMs: 0,
      conversations: 1,
      idsPerMs: 5000,
      millis: 2,
    };
    expect(fact(run(ids, knobs, seed), 'duplicates')).toBe(2 * (5000 - 4096));
  });

  test('two nodes repeat each other in chat-80, unless a conversation keeps to one', () => {
    const knobs = {
      scheme: 'chat-80',
      nodes: 16,
      rollbackMs: 0,
      conversations: 5,
      idsPerMs: 1600,
      millis: 10,
    };
    expect(fact(run(ids, knobs, seed), 'duplicates')).toBeGreaterThan(0);
    expect(fact(run(ids, { ...knobs, pinned: 'on' }, seed), 'duplicates')).toBe(0);
  });
});
