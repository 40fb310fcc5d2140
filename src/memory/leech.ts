import type { Memory } from './memory.ts';

/**
 * Whether this lapse is one to speak up at: the threshold, then every half of it again, rounded up.
 * After Anki's `leech_threshold_met`. A threshold of 0 turns it off.
 */
export function isLeechLapse(lapses: number, threshold: number): boolean {
  if (threshold === 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/**
 * Whether a card keeps being forgotten. It is only pointed out, where Anki suspends it: an interviewer asks the
 * question all the same, so it should be read again and split up, not put out of sight. Burying or suspending
 * it is the person's act, and an event.
 */
export function isLeech(memory: Memory, threshold: number): boolean {
  return threshold > 0 && memory.state !== 'new' && memory.lapses >= threshold;
}
