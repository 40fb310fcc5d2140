import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { fanOut } from '../../../src/labs/im/fan-out.ts';
import { below } from '../../../src/labs/kernel/sources.ts';
import { settingsOf } from '../../../src/labs/settings.ts';
import { broken, fact, run, SEEDS } from '../laws.ts';

const random = seededRandom(5);
/** Everybody is in exactly `groupsPerUser` groups, since groups divide the people without a rest. */
const WORLDS = Array.from({ length: 12 }, () => {
  const groupSize = 2 + below(30, random);
  return {
    groupSize,
    users: groupSize * (1 + below(8, random)),
    groupsPerUser: 1 + below(15, random),
    messagesPerDay: 1 + below(300, random),
    syncsPerDay: 1 + below(20, random),
    bytesPerMessage: 1 + below(1_000, random),
  };
});
const cases = WORLDS.flatMap((world) => SEEDS.slice(0, 3).map((seed) => ({ seed, ...world })));

describe.each(cases)(
  '$users people in groups of $groupSize, $messagesPerDay messages, $syncsPerDay syncs (seed $seed)',
  ({ seed, ...world }) => {
    const { groupSize, groupsPerUser, users, syncsPerDay, messagesPerDay, bytesPerMessage } = world;

    test('on write a message is copied to every member, and one stream holds all', () => {
      const trace = run(fanOut, { ...world, mode: 'write' }, seed);
      expect(trace.facts).toEqual({
        copies: groupSize,
        bytesPerDay: messagesPerDay * groupSize * bytesPerMessage,
        streamsToSync: 1,
        readsPerSync: 1,
        operationsPerDay: messagesPerDay * groupSize + users * syncsPerDay,
      });
      expect(broken(trace)).toEqual([]);
    });

    test('on read a message is stored once, and every group is a stream to look at', () => {
      const trace = run(fanOut, { ...world, mode: 'read' }, seed);
      expect(trace.facts).toEqual({
        copies: 1,
        bytesPerDay: messagesPerDay * bytesPerMessage,
        streamsToSync: groupsPerUser,
        readsPerSync: groupsPerUser,
        operationsPerDay: messagesPerDay + users * syncsPerDay * groupsPerUser,
      });
      expect(broken(trace)).toEqual([]);
    });

    test('the hybrid writes up to its limit and reads above it', () => {
      const facts = (knobs: object) => run(fanOut, { ...world, ...knobs }, seed).facts;
      expect(facts({ mode: 'hybrid', writeLimit: groupSize })).toEqual(facts({ mode: 'write' }));
      expect(facts({ mode: 'hybrid', writeLimit: groupSize - 1 })).toEqual(facts({ mode: 'read' }));
    });

    test('the two cross over where the copies saved equal the looks saved', () => {
      const crossing = (users * syncsPerDay * (groupsPerUser - 1)) / (groupSize - 1);
      const costs = (messages: number) =>
        ['write', 'read'].map((mode) =>
          fact(run(fanOut, { ...world, mode, messagesPerDay: messages }, seed), 'operationsPerDay'),
        ) as [number, number];
      const [writeAbove, readAbove] = costs(Math.floor(crossing) + 1);
      expect(writeAbove).toBeGreaterThan(readAbove);
      if (crossing < 2) return;
      const [writeBelow, readBelow] = costs(Math.ceil(crossing) - 1);
      expect(writeBelow).toBeLessThan(readBelow);
    });
  },
);

test.each(SEEDS)('where groups leave a rest, everybody still gets what their own said (seed %d)', (seed) => {
  for (const mode of ['write', 'read']) {
    const trace = run(fanOut, { mode, users: 103, groupSize: 25, messagesPerDay: 500, syncsPerDay: 7 }, seed);
    expect(broken(trace)).toEqual([]);
  }
});

test('a group cannot have more people than there are', () => {
  expect(settingsOf(fanOut, { users: '50' })).toMatchObject({
    trouble: 'clash',
    knobs: ['groupSize', 'users'],
  });
});
