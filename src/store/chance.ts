import type { Random } from '../domain/random.ts';

/**
 * The machine's own chance, for ids alone: seeded, two homes would name different events alike. Drawn 64 numbers at a
 * time, since each call into the library costs as much as a write of a row. The global `crypto` is
 * used because importing `node:crypto` costs every start 2 ms, drawn from or not.
 */
export function machineChance(): Random {
  const numbers = new Uint32Array(64);
  let used = numbers.length;
  return () => {
    if (used === numbers.length) {
      crypto.getRandomValues(numbers);
      used = 0;
    }
    const number = numbers[used] ?? 0;
    used += 1;
    return number / 0x1_0000_0000;
  };
}
