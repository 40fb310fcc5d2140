import { type Random, seedFrom } from '../../domain/random.ts';

/** A stream of chance for each name: a draw added to one moves nothing in any other. */
export type Streams = (name: string) => Random;

/** The same seed gives the same streams, on every machine. */
export function streamsFrom(seed: number): Streams {
  return (name) => smallFast(seedFrom(`${seed}/${name}`), seedFrom(`${name}/${seed}`), seed >>> 0);
}

/**
 * sfc32 of PractRand: 128 bits of state, so that runs of ten million draws stay far from its period; numbers in [0, 1)
 * with 32 bits. Warmed up for twelve rounds, as its author does.
 */
function smallFast(first: number, second: number, third: number): Random {
  let [a, b, c, counter] = [first, second, third, 1];
  const next = (): number => {
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let round = 0; round < 12; round += 1) next();
  return () => next() / 0x1_0000_0000;
}
