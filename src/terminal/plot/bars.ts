import type { Series } from '../../labs/lab.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated } from '../wrap.ts';
import type { Plot } from './plot.ts';
import { shortNumber } from './scale.ts';

export type Bars = Extract<Series, { form: 'bars' }>;
export type Histogram = Extract<Series, { form: 'histogram' }>;

/** Eighths of a character, so that a bar is as long as its number to an eighth of a column. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const RISING = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const MOST_LABEL = 24;

/** A bar a row with its number. `most` is what fills the width, when two charts are compared. */
export function drawBars(
  { name, unit, bars }: Bars,
  { look, width, label }: Plot,
  { most = Math.max(...bars.map(([, value]) => value)), share = 1 }: { most?: number; share?: number } = {},
): string[] {
  const { title, accent, dim } = paletteOf(look);
  const { ellipsis } = glyphsOf(look);
  const numbers = bars.map(([, value]) => `${shortNumber(value)}${unit === '' ? '' : ` ${unit}`}`);
  const widest = Math.max(0, ...numbers.map(displayWidth));
  const mostLabel = Math.max(4, Math.min(MOST_LABEL, width - widest - 7));
  const labels = bars.map(([bar]) => truncated(label(bar), mostLabel, ellipsis));
  const labelWidth = Math.max(0, ...labels.map(displayWidth));
  const room = Math.max(4, width - labelWidth - widest - 3);
  return [
    truncated(title(label(name)), width, ellipsis),
    ...bars.map(([, value], index) => {
      const filled = most > 0 ? (Math.max(0, value) / most) * room * share : 0;
      return `${padded(labels[index] ?? '', labelWidth)}  ${accent(barOf(filled, look))} ${dim(numbers[index] ?? '')}`;
    }),
  ];
}

/** A bar of a length in columns; what is above zero is never drawn as nothing. */
export function barOf(columns: number, look: Pick<Look, 'unicode'>): string {
  if (!look.unicode) return '#'.repeat(columns > 0 ? Math.max(1, Math.round(columns)) : 0);
  const eighths = columns > 0 ? Math.max(1, Math.round(columns * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** A column a bin, with the first and last edge under it. */
export function drawHistogram(
  { name, unit, from, width: binWidth, counts }: Histogram,
  { look, width, height, label }: Plot,
  { share = 1 }: { readonly share?: number } = {},
): string[] {
  const { title, accent, dim } = paletteOf(look);
  const { line, bottomLeft, bar, ellipsis } = glyphsOf(look);
  const most = Math.max(1, ...counts);
  const margin = displayWidth(shortNumber(most));
  const each = Math.max(1, Math.min(4, Math.floor((width - margin - 2) / counts.length)));
  const shown = counts.slice(0, Math.floor((width - margin - 2) / each));
  const rows = Array.from({ length: height }, (_, row) => {
    const below = height - 1 - row;
    const cells = shown.map((count) => {
      const level = (count / most) * height * share - below;
      return cellOf(level, { isBottom: below === 0 && count > 0, look }).repeat(each);
    });
    const number = row === 0 ? shortNumber(most) : '';
    return `${dim(`${padded(number, margin, 'right')} ${bar}`)}${accent(cells.join('').trimEnd())}`;
  });
  const columns = shown.length * each;
  const [start, end] = [shortNumber(from), `${shortNumber(from + binWidth * shown.length)} ${unit}`.trim()];
  const gap = Math.max(1, columns - displayWidth(start) - displayWidth(end));
  return [
    truncated(`${title(label(name))}${dim(unit === '' ? '' : ` (${unit})`)}`, width, ellipsis),
    ...rows,
    dim(`${' '.repeat(margin + 1)}${bottomLeft}${line.repeat(columns)}`),
    dim(`${' '.repeat(margin + 2)}${start}${' '.repeat(gap)}${end}`),
  ];
}

function cellOf(level: number, { isBottom, look }: { isBottom: boolean; look: Look }): string {
  if (!look.unicode) return level >= 0.5 || (isBottom && level > 0) ? '#' : ' ';
  const eighths = Math.max(isBottom && level > 0 ? 1 : 0, Math.min(8, Math.round(level * 8)));
  return RISING[Math.max(0, eighths)] ?? ' ';
}

/** A row of numbers one character each. */
export function sparkline(values: readonly number[], look: Pick<Look, 'unicode'>): string {
  const most = Math.max(...values, 0);
  const levels = look.unicode ? RISING.slice(1) : ['_', '.', '-', '=', '#'];
  return values
    .map((value) => levels[most > 0 ? Math.round((value / most) * (levels.length - 1)) : 0] ?? '')
    .join('');
}
