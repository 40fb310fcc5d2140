import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { bigGroup } from '../../../src/labs/im/big-group.ts';
import { below } from '../../../src/labs/kernel/sources.ts';
import { settingsOf } from '../../../src/labs/settings.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const random = seededRandom(11);
const GROUPS = Array.from({ length: 25 }, () => ({
  members: 1 + below(400, random),
  deliverMs: 1 + below(20, random),
  concurrency: 1 + below(12, random),
  messages: 1 + below(30, random),
  messagesPerSecond: 0.5 + 20 * random(),
}));

test.each(GROUPS)(
  'one message takes ⌈$members ÷ $concurrency⌉ writes of $deliverMs ms one after another',
  ({ members, deliverMs, concurrency }) => {
    const trace = run(bigGroup, { members, deliverMs, concurrency });
    expect(fact(trace, 'lastDeliveredSeconds')).toBeCloseTo(
      (Math.ceil(members / concurrency) * deliverMs) / 1000,
      6,
    );
    expect(fact(trace, 'storeRequests')).toBe(members);
    expect(broken(trace)).toEqual([]);
  },
);

test.each([
  [1, 80],
  [5, 16],
])('ten thousand members at 8 ms: %d at once are done after %d s', (concurrency, seconds) => {
  const trace = run(bigGroup, { concurrency });
  expect(fact(trace, 'lastDeliveredSeconds')).toBe(seconds);
});

describe.each(GROUPS)('$messages messages to $members at $messagesPerSecond a second', (group) => {
  const knobs = { ...group, leavers: Math.floor(group.members / 4) };

  test('every copy arrives, and merging never takes more writes nor ends later', () => {
    const [plain, merged] = ['off', 'on'].map((merge) => run(bigGroup, { ...knobs, merge }));
    if (plain === undefined || merged === undefined) throw new Error('both have run');
    expect([...broken(plain), ...broken(merged)]).toEqual([]);
    expect(fact(merged, 'storeRequests')).toBeLessThanOrEqual(fact(plain, 'storeRequests'));
    expect(fact(merged, 'lastDeliveredSeconds')).toBeLessThanOrEqual(fact(plain, 'lastDeliveredSeconds'));
    const copies = (trace: typeof plain) => series(trace, 'bars', 'work').bars.slice(0, 2);
    expect(copies(merged)).toEqual(copies(plain));
  });

  test('leavers cost a notice for each member still in', () => {
    const { members, leavers } = knobs;
    const expected = Array.from({ length: leavers }, (_, index) => members - index - 1);
    for (const merge of ['off', 'on']) {
      const trace = run(bigGroup, { ...knobs, merge });
      expect(fact(trace, 'controlDeliveries')).toBe(expected.reduce((sum, each) => sum + each, 0));
      const dropped = run(bigGroup, { ...knobs, merge, dropControl: 'on' });
      expect(fact(dropped, 'controlDeliveries')).toBe(0);
      expect(broken(dropped)).toEqual([]);
    }
  });
});

test('without a backlog merging changes nothing', () => {
  const slow = { members: 300, messages: 10, messagesPerSecond: 1 };
  const [plain, merged] = ['off', 'on'].map((merge) => run(bigGroup, { ...slow, merge }).facts);
  expect(merged).toEqual(plain);
});

test('with a backlog each write carries what waited: as many as come during one round', () => {
  const busy = { members: 2_000, deliverMs: 8, concurrency: 1, messages: 200, merge: 'on' };
  // 1 message a second, 16 s a round.
  const writes = fact(run(bigGroup, busy), 'storeRequests');
  expect((2_000 * 200) / writes).toBeGreaterThan(12);
  expect((2_000 * 200) / writes).toBeLessThanOrEqual(17);
});

test('a thousand leavers of ten thousand cost 9,499,500 notices', () => {
  const trace = run(bigGroup, { leavers: 1_000, merge: 'on' });
  expect(fact(trace, 'controlDeliveries')).toBe(9_499_500);
});

test('nothing hangs on chance', () => {
  const runs = SEEDS.map((seed) => JSON.stringify(run(bigGroup, { members: 100, messages: 5 }, seed)));
  expect(new Set(runs).size).toBe(1);
});

test('somebody has to stay', () => {
  expect(settingsOf(bigGroup, { leavers: '10', members: '10' })).toMatchObject({
    trouble: 'clash',
    knobs: ['leavers', 'members'],
  });
});
