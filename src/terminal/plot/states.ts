import type { Series } from '../../labs/lab.ts';
import { glyphsOf } from '../glyphs.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated, wrapped } from '../wrap.ts';
import type { Plot } from './plot.ts';
import { shortNumber } from './scale.ts';

export type States = Extract<Series, { form: 'states' }>;

/** Fills told apart without colours, in the order in which states are met. */
const FILLS = ['░', '█', '▒', '▓', '▚', '▞'];
const FILLS_ASCII = ['.', '#', '=', '%', '+', '~'];
const COLOURS: readonly (keyof Palette)[] = ['good', 'bad', 'warn', 'accent', 'code', 'dim'];
const MOST_LABEL = 20;

/** A row a thing, time from left to right, a fill a state; the legend is below. */
export function drawStates(
  { name, until, rows }: States,
  { look, width, label }: Plot,
  { share = 1 }: { readonly share?: number } = {},
): string[] {
  const { title, dim } = paletteOf(look);
  const { ellipsis } = glyphsOf(look);
  const met = [...new Set(rows.flatMap(({ states }) => states.map(([, state]) => state)))];
  const drawnAs = (state: string, times: number) =>
    met.includes(state) ? fill(met.indexOf(state), times, look) : ' '.repeat(times);
  const labels = rows.map((row) => truncated(label(row.name), MOST_LABEL, ellipsis));
  const margin = Math.max(0, ...labels.map(displayWidth));
  const columns = Math.max(8, width - margin - 2);
  const pictures = rows.map(({ states }, index) => {
    const shown = Math.round(columns * share);
    const cells = Array.from({ length: shown }, (_, column) =>
      stateAt(states, ((column + 0.5) / columns) * until),
    );
    return `${padded(labels[index] ?? '', margin)}  ${runs(cells)
      .map(([state, times]) => drawnAs(state, times))
      .join('')}`;
  });
  const end = `${shortNumber(until)} s`;
  const axis = `${' '.repeat(margin + 2)}0${' '.repeat(Math.max(1, columns - 1 - displayWidth(end)))}${end}`;
  const legend = met.map((state) => `${drawnAs(state, 2)} ${label(state)}`).join('   ');
  return [truncated(title(label(name)), width, ellipsis), ...pictures, dim(axis), ...wrapped(legend, width)];
}

function fill(index: number, times: number, look: Plot['look']): string {
  const fills = look.unicode ? FILLS : FILLS_ASCII;
  const style = paletteOf(look)[COLOURS[index % COLOURS.length] ?? 'dim'];
  return style((fills[index % fills.length] ?? '?').repeat(times));
}

/** What it is in at that moment; nothing before its first state. */
function stateAt(states: States['rows'][number]['states'], time: number): string {
  return states.findLast(([from]) => from <= time)?.[1] ?? '';
}

function runs(cells: readonly string[]): (readonly [string, number])[] {
  const found: [string, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last?.[0] === cell) last[1] += 1;
    else found.push([cell, 1]);
  }
  return found;
}
