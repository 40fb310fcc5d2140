import { describe, expect, test } from 'vitest';
import { loginKickout } from '../../../src/labs/im/login-kickout.ts';
import { settingsOf } from '../../../src/labs/settings.ts';
import { broken, fact, run, SEEDS, series, sigmas } from '../laws.ts';

const RACES = [
  { devices: 1, sameKind: 1, raceMs: 5 },
  { devices: 3, sameKind: 2, raceMs: 1 },
  { devices: 3, sameKind: 2, raceMs: 5 },
  { devices: 3, sameKind: 3, raceMs: 20 },
  { devices: 8, sameKind: 5, raceMs: 10 },
  { devices: 30, sameKind: 30, raceMs: 3 },
];
const cases = SEEDS.flatMap((seed) => RACES.map((race) => ({ seed, trials: 300, ...race })));

test.each(cases)(
  'an atomic swap and a kick by session leave exactly one a kind, always ($sameKind of $devices in $raceMs ms, seed $seed)',
  ({ seed, ...race }) => {
    const trace = run(loginKickout, { ...race, swap: 'atomic', kickBy: 'session' }, seed);
    expect(trace.facts).toEqual({
      doubleSessions: 0,
      sentToGone: 0,
      online: race.devices - race.sameKind + 1,
      kicked: (race.sameKind - 1) * race.trials,
    });
    expect(broken(trace)).toEqual([]);
  },
);

describe.each(cases.filter(({ sameKind }) => sameKind > 1))(
  '$sameKind of $devices in $raceMs ms (seed $seed)',
  ({ seed, ...race }) => {
    test('reading first and writing afterwards leaves two in some races', () => {
      const trace = run(loginKickout, { ...race, kickBy: 'session' }, seed);
      expect(fact(trace, 'doubleSessions')).toBeGreaterThan(0);
      // Kicked by session, a session in the table is never closed.
      expect(fact(trace, 'sentToGone')).toBe(0);
      expect(broken(trace)).toEqual([]);
    });

    test('a kick by kind closes new sessions too, and messages go to a gate without them', () => {
      for (const swap of ['get-then-set', 'atomic']) {
        const trace = run(loginKickout, { ...race, swap, kickBy: 'kind' }, seed);
        expect(fact(trace, 'sentToGone')).toBeGreaterThan(0);
        expect(broken(trace)).toEqual([]);
      }
    });

    test('an atomic swap never leaves two, however the kick is addressed', () => {
      const trace = run(loginKickout, { ...race, swap: 'atomic', kickBy: 'kind' }, seed);
      expect(fact(trace, 'doubleSessions')).toBe(0);
    });
  },
);

test.each(SEEDS)('two phones on one gate in four: a kick by kind hits both (seed %d)', (seed) => {
  const trace = run(loginKickout, { devices: 2, swap: 'atomic', trials: 2_000 }, seed);
  const trials = { trials: 2_000, probability: 1 / 4 };
  expect(sigmas(fact(trace, 'sentToGone'), trials)).toBeLessThanOrEqual(5);
});

test.each(SEEDS)('logins far apart do not race (seed %d)', (seed) => {
  const [near, far] = [5, 500].map((raceMs) =>
    fact(run(loginKickout, { raceMs, trials: 2_000 }, seed), 'doubleSessions'),
  );
  expect(far).toBeLessThan((near ?? 0) / 20);
});

test('the picture is of a race that went wrong: both found nobody, and nobody was kicked', () => {
  const { messages } = series(run(loginKickout, { kickBy: 'session' }), 'messages', 'race');
  expect(messages.map(({ what }) => what).sort()).toEqual(
    ['GET → ∅', 'GET → ∅', 'SET 1', 'SET 2', 'next', 'stays', 'stays'].sort(),
  );
});

test('no more of a kind can log in than there are devices', () => {
  expect(settingsOf(loginKickout, { sameKind: '4' })).toMatchObject({
    trouble: 'clash',
    knobs: ['sameKind', 'devices'],
  });
});
