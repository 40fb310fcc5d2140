import type { Series } from '../lab.ts';
import { SECOND, type Simulation } from './simulation.ts';
import { maxOf } from './statistics.ts';

/** Reads a value again and again: points of (seconds, value) for a line. `every` and `until` in µs. */
export function sampled(
  simulation: Simulation,
  { every, until }: { readonly every: number; readonly until: number },
  read: () => number,
): (readonly [seconds: number, value: number])[] {
  const points: (readonly [number, number])[] = [];
  for (let time = 0; time <= until; time += every) {
    simulation.at(time, () => void points.push([time / SECOND, read()]));
  }
  return points;
}

/** Events a second in each of some equal spans: points of (seconds, rate), each in the middle of its span. */
export function ratesOf(
  times: ArrayLike<number>,
  { until, spans = 60 }: { readonly until: number; readonly spans?: number },
): (readonly [seconds: number, perSecond: number])[] {
  const counts = new Array<number>(spans).fill(0);
  for (let at = 0; at < times.length; at += 1) {
    const span = Math.min(spans - 1, Math.floor(((times[at] as number) * spans) / until));
    counts[span] = (counts[span] ?? 0) + 1;
  }
  const seconds = until / SECOND / spans;
  return counts.map((count, span) => [(span + 0.5) * seconds, count / seconds]);
}

/** How often values fall into each of 24 bins of one width, from 0 to the largest. */
export function histogramOf(
  name: string,
  { unit, values }: { readonly unit: string; readonly values: ArrayLike<number> },
): Series {
  const width = niceWidth(maxOf(values) / 24);
  const counts = new Array<number>(24).fill(0);
  for (let at = 0; at < values.length; at += 1) {
    const bin = Math.min(23, Math.floor((values[at] as number) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { form: 'histogram', name, unit, from: 0, width, counts };
}

/** The next of 1, 2, 5, 10, 20 … that holds it; also below one. */
function niceWidth(width: number): number {
  if (!(width > 0)) return 1;
  let unit = 1;
  while (unit > width) unit /= 10;
  while (unit * 10 <= width) unit *= 10;
  return [1, 2, 5, 10].map((step) => step * unit).find((nice) => nice >= width) ?? unit * 10;
}
