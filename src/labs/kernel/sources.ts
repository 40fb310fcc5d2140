import type { Random } from '../../domain/random.ts';
import { SECOND, type Simulation } from './simulation.ts';

/** Times are whole microseconds; `1 - random()` is never 0, so its logarithm is finite. */
export function exponential(mean: number, random: Random): number {
  return Math.round(-mean * Math.log(1 - random()));
}

/** Evenly between half and one and a half times the mean: for laws that must hold at any setting. */
export function around(mean: number, random: Random): number {
  return Math.round(mean * (0.5 + random()));
}

/** True with that probability. */
export function happens(probability: number, random: Random): boolean {
  return random() < probability;
}

/** A whole number from 0 to below `count`. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

type Arrivals = {
  readonly perSecond: number;
  /** Of the first moment at which one may come, in µs; 0 when left out. */
  readonly from?: number;
  /** No arrival at or after this moment, in µs. */
  readonly until: number;
  /** No more than so many. */
  readonly most?: number;
};

/** A Poisson process: exponential gaps. Each arrival plans the next, so the heap stays small. */
export function poisson(
  simulation: Simulation,
  { perSecond, from = 0, until, most = Number.POSITIVE_INFINITY }: Arrivals,
  random: Random,
  arrive: (index: number) => void,
): void {
  let index = 0;
  let exact = from;
  const plan = () => {
    // Summed before it is rounded: rounding every gap would bend the rate where gaps are a few microseconds.
    exact -= (SECOND / perSecond) * Math.log(1 - random());
    const time = Math.floor(exact);
    if (time >= until || index >= most) return;
    simulation.at(time, () => {
      const arrived = index;
      index += 1;
      plan();
      arrive(arrived);
    });
  };
  plan();
}

/** One every `1 / perSecond` seconds, the first at `from`. */
export function evenly(
  simulation: Simulation,
  { perSecond, from = 0, until, most = Number.POSITIVE_INFINITY }: Arrivals,
  arrive: (index: number) => void,
): void {
  const plan = (index: number) => {
    const time = from + Math.floor((index * SECOND) / perSecond);
    if (time >= until || index >= most) return;
    simulation.at(time, () => {
      plan(index + 1);
      arrive(index);
    });
  };
  plan(0);
}

/**
 * Ranks from 0, the first the most popular: P(rank i) ∝ 1/(i+1)^exponent, computed by exp and log since the last bit of
 * `**` differs between versions of Node. Makes a table of `count` numbers.
 */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += Math.exp(-exponent * Math.log(rank + 1));
    upTo[rank] = sum;
  }
  return (random) => {
    const point = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) <= point) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
