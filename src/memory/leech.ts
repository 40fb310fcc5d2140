/**
 * Whether this lapse is one to speak up at: the threshold, then every half of it again, rounded up.
 * After Anki's `leech_threshold_met`. A threshold of 0 turns it off. The card is only pointed out, where Anki suspends
 * it: an interviewer asks the question all the same, so it should be read again, not put out of sight.
 */
export function isLeechLapse(lapses: number, threshold: number): boolean {
  if (threshold === 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
