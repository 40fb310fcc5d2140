import { factText } from '../../labs/measured.ts';
import { glyphsOf } from '../glyphs.ts';
import { unbroken } from '../kinsoku.ts';
import { paletteOf } from '../palette.ts';
import { drawSeries } from '../plot/draw-series.ts';
import { frameOf, framing, type Line } from '../plot/line-chart.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';
import { type LabPage, type LabRun, plotFor, turnedKnobs } from './run-screen.ts';

/**
 * One's own number beside the observed one, on one axis. It is logarithmic, as the score is: ten times too much is as far
 * off as ten times too little. A number of 0 has no place on it, and the two are then only written.
 */
export function drawPrediction(
  {
    predicted,
    observed,
    unit,
  }: { readonly predicted: number; readonly observed: number; readonly unit: string },
  { look, messages }: LabPage,
): string[] {
  const { strong, accent, good, dim } = paletteOf(look);
  const { lab } = messages;
  const { line, bullet, full } = glyphsOf(look);
  const words = [
    `${accent(bullet)} ${lab.you} ${strong(factText(predicted, unit))}`,
    `${good(full)} ${lab.observed} ${strong(factText(observed, unit))}`,
  ];
  if (!(predicted > 0) || !(observed > 0)) return wrapped(words.join('   '), look.width, { indent: '  ' });
  const low = Math.floor(Math.log10(Math.min(predicted, observed)) - 0.2);
  const high = Math.ceil(Math.log10(Math.max(predicted, observed)) + 0.2);
  const columns = Math.max(20, Math.min(64, look.width - 8));
  const columnOf = (value: number) => Math.round(((Math.log10(value) - low) / (high - low)) * (columns - 1));
  const [mine, theirs] = [columnOf(predicted), columnOf(observed)];
  const axis = Array.from({ length: columns }, (_, column) => {
    if (column === theirs) return good(full);
    return column === mine ? accent(bullet) : dim(line);
  });
  const ends = [factText(powerOfTen(low), ''), factText(powerOfTen(high), '')] as const;
  const gap = Math.max(1, columns - displayWidth(ends[0]) - displayWidth(ends[1]));
  return [
    ...wrapped(words.join('   '), look.width, { indent: '  ' }),
    `  ${axis.join('')}`,
    dim(`  ${ends[0]}${' '.repeat(gap)}${ends[1]}`),
  ];
}

/** Two runs of one seed, one knob apart: pictures side by side on the same scale, facts with their ratio. */
export function drawAb(a: LabRun, b: LabRun, page: LabPage): string[] {
  const { look, messages, language } = page;
  const { title, strong, dim } = paletteOf(look);
  const half = Math.floor((look.width - 3) / 2);
  const heads = [a, b].map((run, index) => {
    const turned = turnedKnobs(run) || messages.lab.defaults;
    return wrapped(`${strong(index === 0 ? messages.lab.ab.a : messages.lab.ab.b)} ${dim(turned)}`, half);
  });
  const pictures = a.trace.series.flatMap((series, index) => {
    const other = b.trace.series.find((each) => each.form === series.form && each.name === series.name);
    if (other === undefined || (index > 1 && series.form !== 'line')) return [];
    const views = sharedView(series, other);
    const plot = plotFor(a.lab, page, half);
    return [...beside(drawSeries(series, plot, views), drawSeries(other, plot, views), half), ''];
  });
  const rows = Object.entries(a.lab.facts).flatMap(([name, { unit, means }]) => {
    const [first, second] = [a.trace.facts[name], b.trace.facts[name]];
    if (first === undefined && second === undefined) return [];
    const ratio = first !== undefined && second !== undefined && first !== 0 ? second / first : null;
    return [
      [
        first === undefined ? '' : factText(first, unit),
        second === undefined ? '' : factText(second, unit),
        ratio === null ? '' : `× ${Number(ratio.toPrecision(3))}`,
        `${means[language]} ${dim(name)}`,
      ] as const,
    ];
  });
  const head = [messages.lab.ab.a, messages.lab.ab.b, messages.lab.ab.ratio, ''] as const;
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))),
  );
  const cells = (row: readonly string[]) =>
    [0, 1, 2].map((column) => padded(row[column] ?? '', widths[column] ?? 0, 'right')).join('  ');
  return [
    ...beside(heads[0] ?? [], heads[1] ?? [], half),
    '',
    ...pictures,
    title(messages.lab.facts),
    dim(`  ${cells(head)}`),
    ...rows.flatMap((row) => wrapped(row[3], look.width, { indent: `  ${cells(row)}  ` })),
  ];
}

/** The same axes for both, so that the eye compares what the numbers do. */
function sharedView(a: LabRun['trace']['series'][number], b: LabRun['trace']['series'][number]) {
  if (a.form === 'line' && b.form === 'line') return { frame: framing(frameOf(a), frameOf(b)) };
  if (a.form === 'bars' && b.form === 'bars') {
    return { most: Math.max(...[...a.bars, ...b.bars].map(([, value]) => value)) };
  }
  return {};
}

function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${padded(left[index] ?? '', width)}   ${right[index] ?? ''}`.trimEnd(),
  );
}

/** A fact against a knob: a line where the knob is a number, bars where it is a name. */
export function drawSweep({ lab, knob, fact, points }: Sweep, page: LabPage): string[] {
  const { look, messages, language } = page;
  const { dim } = paletteOf(look);
  const meaning = lab.facts[fact];
  const name = messages.lab.sweepOf(meaning?.means[language] ?? fact, knob);
  const unit = meaning?.unit ?? '';
  const plot = { ...plotFor(lab, page), label: (each: string) => each };
  const numbers = points.flatMap(([value, found]) =>
    typeof value === 'number' ? [[value, found] as const] : [],
  );
  const list = points.map(([value, found]) =>
    unbroken(`${value} ${glyphsOf(look).right} ${factText(found, unit)}`),
  );
  const isLine = numbers.length === points.length && points.length > 2;
  const line: Line = { form: 'line', name, unit, xUnit: knob, points: numbers };
  const bars = points.map(([value, found]) => [String(value), found] as const);
  return [
    ...(isLine
      ? drawSeries(line, plot, { frame: sweepFrame(line) })
      : drawSeries({ form: 'bars', name, unit, bars }, plot)),
    '',
    ...wrapped(dim(list.join('   ')), look.width),
  ];
}

export type Sweep = {
  readonly lab: LabRun['lab'];
  readonly knob: string;
  readonly fact: string;
  readonly points: readonly (readonly [value: number | string, found: number])[];
};

/** The knob's axis begins where the sweep does. */
function sweepFrame(line: Line) {
  const xs = line.points.map(([x]) => x);
  return { ...frameOf(line), x: [Math.min(...xs), Math.max(...xs)] as const };
}

function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
