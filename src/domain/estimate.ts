import type { Quantity } from './quantity.ts';

/** What is estimated. */
export const ESTIMATES = [
  'traffic',
  'storage',
  'bandwidth',
  'shards',
  'cache',
  'bloom',
  'ids',
  'fan-out',
  'machines',
] as const;
export type EstimateKind = (typeof ESTIMATES)[number];

/** The numbers given, by name, in the units the sentence of its kind says. */
export type Given = Readonly<Record<string, number>>;

/** A question with fresh numbers, and what comes of them. */
export type EstimateProblem = {
  readonly kind: EstimateKind;
  readonly given: Given;
  readonly answer: Quantity;
  /** Results on the way to the answer, in the order of the chain. */
  readonly results: readonly number[];
  /** Which of the three designs of its kind the answer calls for, the smallest first. */
  readonly consequence: 0 | 1 | 2;
};
