import { type Random, seededRandom, seedFrom } from '../domain/random.ts';

/** Chance for shuffles: from the machine, or repeatable under MIANBA_SEED. */
export function chanceOf(env: NodeJS.ProcessEnv): Random {
  const seed = env.MIANBA_SEED;
  // The global `crypto` wakes on first use; importing node:crypto would cost every start 1.5 ms.
  return seed
    ? seededRandom(seedFrom(seed))
    : () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0x1_0000_0000;
}
