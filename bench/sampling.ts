/** Milliseconds of each round, in the order they were run. */
export type Samples = readonly number[];

/**
 * Runs every measure once a round, in turn: A B C A B C … What slows the machine for a while slows them all. The first
 * round warms caches and is not counted.
 */
export async function inTurn<Name extends string>(
  measures: Readonly<Record<Name, () => number | Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<Name, Samples>>> {
  const names = Object.keys(measures) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const ms = await measures[name]();
      if (round > 0) samples[name].push(ms);
    }
  }
  return samples;
}

export function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

export function median(samples: Samples): number {
  return percentile(samples, 50);
}

/** The sample that so many per cent do not exceed (nearest rank). */
export function percentile(samples: Samples, percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
