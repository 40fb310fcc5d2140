import { describe, expect, test } from 'vitest';
import { sharding } from '../../../src/labs/data/sharding.ts';
import { broken, fact, run, SEEDS, sigmas } from '../laws.ts';

const USERS = 40_000;

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}

test('ten million rows a day for ninety days are 878,906 rows in each of 1024 tables', () => {
  expect(Math.floor(fact(run(sharding, { users: USERS }), 'rowsPerTable'))).toBe(878_906);
});

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each([
    { tables: 16, growTo: 32 },
    { tables: 512, growTo: 513 },
    { tables: 6, growTo: 9 },
    { tables: 1_024, growTo: 2_048 },
    { tables: 7, growTo: 7 },
  ])('modulo from $tables to $growTo leaves only who has the same rest twice', ({ tables, growTo }) => {
    const trace = run(sharding, { users: USERS, tables, growTo }, seed);
    // Rests agree for `tables` of every least common multiple.
    const probability = 1 - greatestCommon(tables, growTo) / growTo;
    const moved = fact(trace, 'movedShare') * USERS;
    expect(sigmas(moved, { trials: USERS, probability })).toBeLessThan(5);
    expect(broken(trace)).toEqual([]);
  });

  test.each([
    { tables: 64, growTo: 128 },
    { tables: 100, growTo: 101 },
    { tables: 32, growTo: 40 },
  ])('a ring from $tables to $growTo moves what the new tables take', ({ tables, growTo }) => {
    const trace = run(sharding, { users: USERS, tables, growTo, scheme: 'consistent-hash' }, seed);
    expect(Math.abs(fact(trace, 'movedShare') - (growTo - tables) / growTo)).toBeLessThan(0.02);
    expect(broken(trace)).toEqual([]);
  });

  test('a hash spreads users, so tables are even where all have as many rows', () => {
    const trace = run(sharding, { users: 200_000, tables: 64, growTo: 64 }, seed);
    // 3,125 users a table: the largest of 64 is within 5σ.
    expect(fact(trace, 'skew')).toBeLessThan(1 + 5 / Math.sqrt(200_000 / 64));
  });

  test('the largest user stays in one table however many there are', () => {
    let harmonic = 0;
    for (let rank = 1; rank <= USERS; rank += 1) harmonic += 1 / rank;
    for (const tables of [64, 256, 1_024]) {
      const trace = run(sharding, { users: USERS, tables, growTo: tables, popularity: 'zipf' }, seed);
      expect(fact(trace, 'largestTable')).toBeGreaterThanOrEqual(900_000_000 / harmonic);
      expect(fact(trace, 'skew')).toBeGreaterThanOrEqual(tables / harmonic);
    }
  });

  test('more points on the ring make it more even', () => {
    const skews = [1, 16, 256].map((virtualNodes) =>
      fact(
        run(
          sharding,
          { users: USERS, tables: 16, growTo: 16, scheme: 'consistent-hash', virtualNodes },
          seed,
        ),
        'skew',
      ),
    );
    expect(skews).toEqual([...skews].sort((a, b) => b - a));
  });
});

test('fewer tables than before is no growing', () => {
  expect(() => run(sharding, { growTo: 512 })).toThrow(/growTo ≥ tables/);
});
