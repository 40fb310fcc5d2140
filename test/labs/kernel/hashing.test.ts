import { expect, test } from 'vitest';
import { mixed, openRing } from '../../../src/labs/kernel/hashing.ts';

test('hashes are unsigned and never meet', () => {
  const hashes = Array.from({ length: 100_000 }, (_, value) => mixed(value));
  expect(new Set(hashes).size).toBe(100_000);
  expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
});

test('a ring spreads hashes over its owners, more evenly with more points', () => {
  const skewOf = (points: number) => {
    const counts = new Array<number>(8).fill(0);
    const ownerOf = openRing(8, points);
    for (let key = 0; key < 40_000; key += 1) {
      const owner = ownerOf(mixed(key));
      counts[owner] = (counts[owner] ?? 0) + 1;
    }
    return Math.max(...counts) / 5_000;
  };
  expect(skewOf(1)).toBeGreaterThan(1.5);
  expect(skewOf(640)).toBeLessThan(1.15);
});

test('one more owner takes from the others, and nothing else moves', () => {
  const [before, after] = [openRing(5, 40), openRing(6, 40)];
  const moves = Array.from({ length: 20_000 }, (_, key) => [before(mixed(key)), after(mixed(key))] as const);
  const moved = moves.filter(([from, to]) => from !== to);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every(([, to]) => to === 5)).toBe(true);
});

test('what lies behind the last point belongs to the first', () => {
  const ownerOf = openRing(3, 2);
  expect(ownerOf(2 ** 32 - 1)).toBe(ownerOf(0));
});
