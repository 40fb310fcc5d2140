import type { Lab } from './lab.ts';
import { runLab, settingsOf } from './settings.ts';

/** The seed of the numbers on the pages, and of a run where no seed is asked for. */
export const PAGE_SEED = 1;

/** A fact with its unit, as a program is told it. */
export type MeasuredFact = { readonly value: number; readonly unit: string };
export type MeasuredFacts = Readonly<Record<string, MeasuredFact>>;

/** One run of a lab with some knobs turned, as typed. */
export type MeasuredRun = { readonly set: Readonly<Record<string, string>>; readonly facts: MeasuredFacts };

/** Runs a lab once for each way its page turns the knobs, the defaults first. Throws where a knob cannot be turned so. */
export function measuredRuns(lab: Lab, sets: readonly MeasuredRun['set'][]): readonly MeasuredRun[] {
  const distinct = new Map([{}, ...sets].map((set) => [settingsKey(set), set]));
  return [...distinct.values()].map((set) => {
    const read = settingsOf(lab, set);
    if ('trouble' in read) throw new RangeError(`${lab.id} cannot be set so: ${JSON.stringify(read)}`);
    return { set, facts: withUnits(lab, runLab(lab, read.settings, PAGE_SEED).facts) };
  });
}

/** In the order the lab lists them; one that does not apply to the run is left out. */
export function withUnits(lab: Lab, facts: Readonly<Partial<Record<string, number>>>): MeasuredFacts {
  return Object.fromEntries(
    Object.entries(lab.facts).flatMap(([name, { unit }]) => {
      const value = facts[name];
      return value === undefined ? [] : [[name, { value, unit }]];
    }),
  );
}

/** The same for the same knobs in any order. */
export function settingsKey(set: MeasuredRun['set']): string {
  return Object.entries(set)
    .map(([knob, value]) => `${knob}=${value}`)
    .sort()
    .join(' ');
}

/** A number to read: whole ones as they are, others to three digits. */
export function factText(value: number, unit: string): string {
  const number =
    Number.isInteger(value) || Math.abs(value) >= 1000 ? grouped(Math.round(value)) : short(value);
  return unit === '' ? number : `${number} ${unit}`;
}

function short(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-6) return value.toExponential(2);
  return String(Number(value.toPrecision(3)));
}

/** 343600 is 343,600: thousands are set apart from five digits on. */
function grouped(value: number): string {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  if (digits.length < 5 || digits.includes('e')) return sign + digits;
  return sign + digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
