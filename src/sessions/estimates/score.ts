import type { Rating } from '../../domain/rating.ts';

/** An estimate is judged by its order of magnitude: a factor of two either way is good, of ten is near. */
export function scoreByLog(ratio: number | null): Exclude<Rating, 'easy'> {
  const off = factorOff(ratio);
  if (off <= 2) return 'good';
  return off <= 10 ? 'hard' : 'again';
}

/** How many times too much or too little; 1 is exact. No number at all is infinitely far off. */
export function factorOff(ratio: number | null): number {
  if (ratio === null || !(ratio > 0)) return Number.POSITIVE_INFINITY;
  return ratio < 1 ? 1 / ratio : ratio;
}
