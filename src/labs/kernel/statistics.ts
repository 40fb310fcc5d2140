/** Numbers by the thousand: whatever has a length and can be sorted in place. */
export type Numbers = number[] | Float64Array;

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  return sum;
}

/** 0 of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length;
}

export function maxOf(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] as number);
  return values.length === 0 ? 0 : most;
}

/** Nearest rank over all values; sorts them where they are. `share` 0.99 is p99. 0 of nothing. */
export function percentile(values: Numbers, share: number): number {
  if (values.length === 0) return 0;
  sortUp(values);
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] as number;
}

/** In place: a copy of ten million numbers is memory nobody has to spare. */
export function sortUp(values: Numbers): void {
  if (values instanceof Float64Array) values.sort();
  else values.sort((a, b) => a - b);
}

/** Standard deviation over the mean; 0 when all are alike. */
export function relativeSpread(values: readonly number[]): number {
  const mean = meanOf(values);
  if (mean === 0) return values.every((value) => value === 0) ? 0 : Number.POSITIVE_INFINITY;
  const variance = meanOf(values.map((value) => (value - mean) * (value - mean)));
  return Math.sqrt(variance) / Math.abs(mean);
}

/** The most events in any half-open sliding window; `times` in µs, in order. */
export function mostWithin(times: ArrayLike<number>, window: number): number {
  let most = 0;
  let first = 0;
  for (let last = 0; last < times.length; last += 1) {
    while ((times[last] as number) - (times[first] as number) >= window) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
