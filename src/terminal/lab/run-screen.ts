import type { Language } from '../../domain/language.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Lab, Settings, Trace } from '../../labs/lab.ts';
import { factText } from '../../labs/measured.ts';
import { firstOf, settingText } from '../../labs/settings.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { drawSeries, type SeriesView } from '../plot/draw-series.ts';
import type { Plot } from '../plot/plot.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';

/** A run and how it came about. */
export type LabRun = {
  readonly lab: Lab;
  readonly settings: Settings;
  readonly seed: number;
  readonly trace: Trace;
};

export type LabPage = { readonly look: Look; readonly messages: Messages; readonly language: Language };

/** Everything a run has to tell: settings, pictures, facts, and whether what must hold does. */
export function drawRun(run: LabRun, title: string, page: LabPage): string[] {
  return [
    ...drawRunHead(run, title, page),
    '',
    ...run.trace.series.flatMap((_, index) => [...drawPicture(run, index, page), '']),
    ...drawFacts(run, page),
    '',
    ...drawInvariants(run, page),
  ];
}

export function drawRunHead(run: LabRun, title: string, { look, messages }: LabPage): string[] {
  const { title: strong, dim } = paletteOf(look);
  const turned = turnedKnobs(run);
  const with_ = turned === '' ? messages.lab.defaults : messages.lab.settings(turned);
  const line = `${strong(title)}  ${dim(`${with_} ${glyphsOf(look).dot} ${messages.lab.seed(run.seed)}`)}`;
  return wrapped(line, look.width);
}

/** `knob=value` of every knob that is not where it starts. */
export function turnedKnobs({ lab, settings }: Pick<LabRun, 'lab' | 'settings'>): string {
  return Object.entries(lab.knobs)
    .map(([name, knob]) => [name, settingText(settings[name] ?? firstOf(knob)), settingText(firstOf(knob))])
    .flatMap(([name, value, first]) => (value === first ? [] : [`${name}=${value}`]))
    .join(' ');
}

/** One series of a run, as wide as the screen and low enough for the facts to stand below it. */
export function drawPicture(run: LabRun, index: number, page: LabPage, view: SeriesView = {}): string[] {
  const series = run.trace.series[index];
  return series === undefined ? [] : drawSeries(series, plotFor(run.lab, page), view);
}

export function plotFor(lab: Lab, { look, language }: LabPage, width = look.width): Plot {
  const height = Math.max(4, Math.min(9, look.height - 14));
  return { look, width, height, label: (name) => lab.words[name]?.[language] ?? name };
}

/** What each fact means, its name for `--sweep` and programs, and its value. */
export function drawFacts({ lab, trace }: LabRun, { look, messages, language }: LabPage): string[] {
  const { title, strong, dim } = paletteOf(look);
  const rows = Object.entries(lab.facts).flatMap(([name, { unit, means }]) => {
    const value = trace.facts[name];
    return value === undefined ? [] : [{ name, means: means[language], value: factText(value, unit) }];
  });
  const width = Math.max(0, ...rows.map(({ value }) => displayWidth(value)));
  return [
    title(messages.lab.facts),
    ...rows.flatMap(({ name, means, value }) =>
      wrapped(`${means} ${dim(name)}`, look.width, {
        indent: `  ${strong(padded(value, width, 'right'))}  `,
      }),
    ),
  ];
}

/** Broken ones stand out: they are a fault of the model, and are never hidden. */
export function drawInvariants({ lab, trace }: LabRun, { look, messages, language }: LabPage): string[] {
  const { title, good, bad } = paletteOf(look);
  const { tick, cross } = glyphsOf(look);
  return [
    title(messages.lab.invariants),
    ...trace.invariants.flatMap(({ name, holds }) => {
      const words = lab.words[name]?.[language] ?? name;
      const mark = holds ? good(tick) : bad(cross);
      return wrapped(holds ? words : bad(`${messages.lab.isBroken}: ${words}`), look.width, {
        indent: `  ${mark} `,
      });
    }),
  ];
}

/** Every knob, where it stands and what it may be. */
export function drawKnobs({ lab, settings }: Pick<LabRun, 'lab' | 'settings'>, page: LabPage): string[] {
  const { look, messages, language } = page;
  const { title, key, dim } = paletteOf(look);
  const rows = Object.entries(lab.knobs).map(([name, knob]) => ({
    name: `${name}=${settingText(settings[name] ?? firstOf(knob))}`,
    means: knob.means[language],
    names: knob.type === 'choice' ? knob.names.join(` ${glyphsOf(look).dot} `) : '',
  }));
  const width = Math.min(30, Math.max(...rows.map(({ name }) => displayWidth(name))));
  return [
    title(messages.lab.knobs),
    ...rows.flatMap(({ name, means, names }) =>
      wrapped(names === '' ? means : `${means} ${dim(names)}`, look.width, {
        indent: `  ${key(padded(name, width))}  `,
      }),
    ),
  ];
}
