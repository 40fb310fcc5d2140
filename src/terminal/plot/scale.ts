/** From where to where a chart reaches. */
export type Span = readonly [from: number, to: number];

/** The span of some numbers, from 0 where none is below it: a rate that starts at 700 is not made to look like nothing. */
export function spanOf(values: Iterable<number>): Span {
  let [from, to] = [0, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  return to > from ? [from, to] : [from, from + 1];
}

export function joined([a, b]: Span, [c, d]: Span): Span {
  return [Math.min(a, c), Math.max(b, d)];
}

/** Round numbers that divide a span into about `count` parts, and the span widened to the last of them. */
export function ticksOf([from, to]: Span, count: number): readonly number[] {
  const step = niceStep((to - from) / Math.max(1, count));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
}

/** The next of 1, 2, 5, 10, 20 … */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].find((each) => each * power >= wanted * 0.999_999) ?? 10;
  return step * power;
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number on an axis or beside a bar: 950, 1.2k, 35k, 4.3M, 0.02. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e12) return value.toExponential(1).replace('e+', 'e');
  for (const [unit, letter] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e4, 'k'],
  ] as const) {
    if (size >= unit) {
      const scaled = value / (letter === 'k' ? 1e3 : unit);
      return `${Number(scaled.toPrecision(3))}${letter}`;
    }
  }
  if (size !== 0 && size < 1e-4) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
