import { type Random, seededRandom } from '../../domain/random.ts';
import { below } from '../kernel/sources.ts';

/**
 * Chance that travels with one message: what it meets on its way hangs on nothing that happens to any other, so a run
 * with one knob turned compares the same messages. One draw of `random` each.
 */
export function ownChance(random: Random): Random {
  return seededRandom(below(0x1_0000_0000, random));
}
