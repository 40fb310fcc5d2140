import { describe, expect, test } from 'vitest';
import { groupDelivery } from '../../../src/labs/im/group-delivery.ts';
import { settingsOf } from '../../../src/labs/settings.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const GROUPS = [
  { members: 2, online: 1, messages: 50, loss: 0 },
  { members: 5, online: 2, messages: 300, loss: 0.05 },
  { members: 5, online: 4, messages: 300, loss: 0.9 },
  { members: 20, online: 0, messages: 250, loss: 0.5 },
  { members: 40, online: 30, messages: 60, loss: 0.3 },
];
const cases = SEEDS.flatMap((seed) => GROUPS.map((group) => ({ seed, ...group })));

describe.each(cases)('a group of $members, $online online, loss $loss (seed $seed)', ({ seed, ...group }) => {
  test('every message is one send row, one receive row for each other member, and missing nowhere', () => {
    const trace = run(groupDelivery, group, seed);
    expect(trace.facts).toMatchObject({
      sendRows: group.messages,
      receiveRows: group.messages * (group.members - 1),
      missing: 0,
    });
    expect(broken(trace)).toEqual([]);
  });

  test('one flush at the very end writes one statement a receiver', () => {
    const trace = run(groupDelivery, { ...group, flushSeconds: 3_600 }, seed);
    expect(fact(trace, 'ackWrites')).toBe(group.members - 1);
  });

  test('the longer between flushes, the fewer statements', () => {
    const writes = [0.001, 1, 5, 30, 3_600].map((flushSeconds) =>
      fact(run(groupDelivery, { ...group, flushSeconds }, seed), 'ackWrites'),
    );
    expect(writes).toEqual([...writes].sort((a, b) => b - a));
  });
});

test.each(SEEDS)('without loss each receiver costs one statement a flush (seed %d)', (seed) => {
  for (const flushSeconds of [1, 2, 5, 10, 20]) {
    const [members, messages] = [5, 200];
    const trace = run(groupDelivery, { members, online: 4, messages, loss: 0, flushSeconds }, seed);
    expect(fact(trace, 'ackWrites')).toBe(4 * (messages / 10 / flushSeconds));
  }
});

test.each(SEEDS)('flushed at once, every message is its own statement, and every page (seed %d)', (seed) => {
  const knobs = { members: 6, online: 3, messages: 250, loss: 0, flushSeconds: 0.001 };
  const trace = run(groupDelivery, knobs, seed);
  const pages = Math.ceil(250 / 100);
  // A poll may acknowledge a message a moment before its own acknowledgement does, never twice.
  expect(fact(trace, 'ackWrites')).toBe(3 * 250 + 2 * pages);
});

test('a lost push leaves a gap, and the gap is pulled', () => {
  const { messages } = series(run(groupDelivery), 'messages', 'gap');
  const lost = messages.findIndex((message) => message.lost && message.to === 'member');
  const number = messages[lost]?.what.split(' ')[1];
  expect(messages.slice(lost).map(({ what }) => what)).toContain(`pull ${number}`);
});

test('nobody can be online who is not a receiver', () => {
  expect(settingsOf(groupDelivery, { members: '3', online: '3' })).toMatchObject({
    trouble: 'clash',
    knobs: ['online', 'members'],
  });
});
