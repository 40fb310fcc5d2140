import { type Random, seededRandom, seedFrom } from '../domain/random.ts';

/** Chance for shuffles: from the machine, or repeatable under MIANBA_SEED. */
export function chanceOf(env: NodeJS.ProcessEnv): Random {
  const seed = env.MIANBA_SEED;
  // Good enough to shuffle options. The global `crypto` takes 2 ms to wake, and the first question would wait for it.
  return seed ? seededRandom(seedFrom(seed)) : Math.random;
}
