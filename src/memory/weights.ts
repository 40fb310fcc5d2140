/** The published FSRS-6 defaults, trained on some 700 million reviews (open-spaced-repetition/fsrs-rs). */
export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** The forgetting curve's exponent before FSRS-6 learned it as the last weight. */
const DECAY_BEFORE_6 = 0.5;

/** Whether the numbers can be FSRS weights: 17 (FSRS-4), 19 (FSRS-5) or 21 (FSRS-6), with a curve that falls. */
export function areWeights(numbers: readonly number[]): boolean {
  const initial = numbers.slice(0, 4);
  const decay = numbers[20] ?? DECAY_BEFORE_6;
  return (
    [17, 19, 21].includes(numbers.length) &&
    numbers.every(Number.isFinite) &&
    initial.every((stability) => stability > 0) &&
    decay > 0
  );
}

/**
 * 21 weights from any generation, unchanged where the generations agree; null gives the defaults.
 * Nothing is clipped: bounds belong to training, and fsrs-rs leaves weights alone when it predicts.
 * For the same reason the ceiling on w17 and w18 for several relearning steps has no place here.
 * Migration: fsrs-rs `convert_parameters`. Throws a RangeError for what `areWeights` refuses.
 */
export function fullWeights(weights: readonly number[] | null): readonly number[] {
  if (weights === null) return DEFAULT_WEIGHTS;
  if (!areWeights(weights)) throw new RangeError(`not FSRS weights: ${weights.join(', ')}`);
  if (weights.length === 21) return weights;
  if (weights.length === 19) return [...weights, 0, DECAY_BEFORE_6];
  return [...withLinearDamping(weights), 0, 0, 0, DECAY_BEFORE_6];
}

/** FSRS-5 changed how difficulty starts and moves; these three weights give the same course under it. */
function withLinearDamping(weights: readonly number[]): readonly number[] {
  const [start = 0, spread = 0, change = 0] = weights.slice(4, 7);
  return weights
    .with(4, spread * 2 + start)
    .with(5, Math.log(spread * 3 + 1) / 3)
    .with(6, change + 0.5);
}
