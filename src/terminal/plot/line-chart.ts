import type { Series } from '../../labs/lab.ts';
import { glyphsOf } from '../glyphs.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated } from '../wrap.ts';
import { openCanvas } from './canvas.ts';
import type { Plot } from './plot.ts';
import { joined, type Span, shortNumber, spanOf, ticksOf } from './scale.ts';

export type Line = Extract<Series, { form: 'line' }>;
/** What a line chart spans; two charts with the same one can be compared by eye. */
export type Frame = { readonly x: Span; readonly y: Span };

export function frameOf({ points }: Line): Frame {
  return { x: spanOf(points.map(([x]) => x)), y: spanOf(points.map(([, y]) => y)) };
}

export function framing(a: Frame, b: Frame): Frame {
  return { x: joined(a.x, b.x), y: joined(a.y, b.y) };
}

/** A line with both axes, their numbers and units. `share` draws only its beginning, for an animation. */
export function drawLineChart(
  line: Line,
  { look, width, height, label }: Plot,
  { frame = frameOf(line), share = 1 }: { readonly frame?: Frame; readonly share?: number } = {},
): string[] {
  const { dim, accent, title } = paletteOf(look);
  const { bar, line: rule, bottomLeft, middleRight } = glyphsOf(look);
  const yTicks = ticksOf(frame.y, Math.max(2, Math.floor(height / 3)));
  const [low = 0, high = 1] = [yTicks[0], yTicks.at(-1)];
  const rowOf = (value: number) => Math.round(((value - low) / (high - low)) * (height - 1));
  const labels = new Map(yTicks.map((tick) => [rowOf(tick), shortNumber(tick)]));
  const margin = Math.max(...[...labels.values()].map(displayWidth));
  const columns = Math.max(8, width - margin - 3);
  const canvas = openCanvas({ columns, rows: height, unicode: look.unicode });
  plot(line, canvas, { x: frame.x, y: [low, high] }, share);
  const picture = canvas.text().map((row, index) => {
    const tick = labels.get(height - 1 - index);
    return `${dim(`${padded(tick ?? '', margin, 'right')} ${tick === undefined ? bar : middleRight}`)}${accent(row)}`;
  });
  const unit = line.unit === '' ? '' : ` (${line.unit})`;
  return [
    truncated(`${title(label(line.name))}${dim(unit)}`, width, glyphsOf(look).ellipsis),
    ...picture,
    dim(`${' '.repeat(margin + 1)}${bottomLeft}${rule.repeat(columns)}`),
    dim(truncated(xAxis(frame.x, line.xUnit, { margin: margin + 2, columns }), width, '')),
  ];
}

function plot({ points }: Line, canvas: ReturnType<typeof openCanvas>, { x, y }: Frame, share: number): void {
  const until = x[0] + (x[1] - x[0]) * share;
  const place = ([px, py]: readonly [number, number]) =>
    [
      Math.round(((px - x[0]) / (x[1] - x[0])) * (canvas.columns * 2 - 1)),
      Math.round(((py - y[0]) / (y[1] - y[0])) * (canvas.rows * 4 - 1)),
    ] as const;
  let last: readonly [number, number] | null = null;
  for (const point of points) {
    if (point[0] > until) break;
    const here = place(point);
    canvas.line(last ?? here, here);
    last = here;
  }
}

/** Both ends and the middle, with the unit behind the last. */
function xAxis(
  [from, to]: Span,
  unit: string,
  { margin, columns }: { margin: number; columns: number },
): string {
  const end = `${shortNumber(to)}${unit === '' ? '' : ` ${unit}`}`;
  const middle = columns >= 30 ? shortNumber((from + to) / 2) : '';
  const start = shortNumber(from);
  const half = Math.floor(columns / 2);
  const left = padded(start, Math.max(displayWidth(start) + 1, half - Math.floor(displayWidth(middle) / 2)));
  const upToMiddle = `${left}${middle}`;
  const room = columns - displayWidth(upToMiddle) - displayWidth(end);
  return `${' '.repeat(margin)}${upToMiddle}${' '.repeat(Math.max(1, room))}${end}`;
}
