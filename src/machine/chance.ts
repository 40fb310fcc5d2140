import { randomBytes } from 'node:crypto';
import { type Random, seededRandom, seedFrom } from '../domain/random.ts';

/** Chance for shuffles: from the machine, or repeatable under MIANBA_SEED. */
export function chanceOf(env: NodeJS.ProcessEnv): Random {
  const seed = env.MIANBA_SEED;
  return seed ? seededRandom(seedFrom(seed)) : () => randomBytes(4).readUInt32BE() / 0x1_0000_0000;
}
