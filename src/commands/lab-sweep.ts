import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import type { Knob, Lab } from '../labs/lab.ts';
import { withUnits } from '../labs/measured.ts';
import { numberOf, runLab, settingText } from '../labs/settings.ts';
import { drawSweep } from '../terminal/lab/comparison.ts';
import { pageOf, settingsFrom } from './lab.ts';

type SweepRequest = {
  readonly lab: Lab;
  readonly turned: Readonly<Record<string, string>>;
  readonly seed: number;
  /** `knob=a..b`, `knob=a..b:steps`, or for a knob of names just `knob`. */
  readonly sweep: string;
  /** The first fact of the lab when left out. */
  readonly fact: string | undefined;
  readonly json: boolean | undefined;
};

const USUAL_STEPS = 9;
const MOST_STEPS = 60;

/** Runs the lab at several places of one knob with one seed, and draws a fact against it. */
export function runSweep(app: App, { lab, turned, seed, sweep, fact, json }: SweepRequest): void {
  const { knob, values } = placesOf(lab, sweep);
  const runs = values.map((value) => {
    const settings = settingsFrom(lab, { ...turned, [knob]: value });
    return { value: settings[knob] ?? value, facts: runLab(lab, settings, seed).facts };
  });
  const known = Object.keys(lab.facts);
  const asked = fact ?? known[0] ?? '';
  if (!known.includes(asked)) throw new Failure('fact-unknown', { lab: lab.id, fact: asked, known });
  if (json) {
    const points = runs.map(({ value, facts }) => ({ value, facts: withUnits(lab, facts) }));
    app.print(JSON.stringify({ lab: lab.id, seed, knob, points }));
    return;
  }
  const points = runs.flatMap(({ value, facts }) => {
    const found = facts[asked];
    return found === undefined
      ? []
      : [[typeof value === 'number' ? value : settingText(value), found] as const];
  });
  for (const line of drawSweep({ lab, knob, fact: asked, points }, pageOf(app))) app.print(line);
}

function placesOf(lab: Lab, sweep: string): { readonly knob: string; readonly values: readonly string[] } {
  const [, name = '', from, to, steps] = /^([^=\s]+)(?:=(.+?)\.\.(.+?)(?::(\d+))?)?$/.exec(sweep) ?? [];
  const knob = lab.knobs[name];
  if (knob === undefined) settingsFrom(lab, { [name === '' ? sweep : name]: '' });
  if (knob?.type === 'choice' && from === undefined) return { knob: name, values: knob.names };
  const [low, high] = [numberOf(from ?? ''), numberOf(to ?? '')];
  if (knob === undefined || low === null || high === null || low >= high)
    throw new Failure('argument-invalid', {
      name: '--sweep',
      value: sweep,
      allowed: 'knob=1..8, knob=1..8:15',
    });
  const count = Math.min(MOST_STEPS, Math.max(2, Number(steps ?? USUAL_STEPS)));
  return { knob: name, values: spread(low, high, { count, knob }).map(String) };
}

/** Evenly apart, whole where the knob is; each place once. */
function spread(
  low: number,
  high: number,
  { count, knob }: { readonly count: number; readonly knob: Knob },
): readonly number[] {
  const isWhole = knob.type !== 'amount' || knob.whole;
  const places = Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
  const rounded = places.map((place) => (isWhole ? Math.round(place) : Number(place.toPrecision(6))));
  return [...new Set(rounded)];
}
