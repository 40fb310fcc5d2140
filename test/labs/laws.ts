import type { Lab, Series, Trace } from '../../src/labs/lab.ts';
import { runLab, settingsOf, settingText } from '../../src/labs/settings.ts';

/** Laws are held against these, so that a test that fails once fails always. */
export const SEEDS: readonly number[] = [1, 2, 3, 5, 8];

type Turned = Readonly<Record<string, number | string | readonly number[]>>;

/** Runs a lab with some knobs turned; throws where they cannot be. */
export function run(lab: Lab, turned: Turned = {}, seed = 1): Trace {
  const typed = Object.fromEntries(Object.entries(turned).map(([knob, value]) => [knob, settingText(value)]));
  const read = settingsOf(lab, typed);
  if ('trouble' in read) throw new Error(`${lab.id}: ${JSON.stringify(read)}`);
  return runLab(lab, read.settings, seed);
}

/** One fact of a run, which must be there. */
export function fact(trace: Trace, name: string): number {
  const value = trace.facts[name];
  if (value === undefined)
    throw new Error(`the run has no fact ${name}: ${Object.keys(trace.facts).join(', ')}`);
  return value;
}

/** The invariants that a run broke. */
export function broken(trace: Trace): readonly string[] {
  return trace.invariants.filter(({ holds }) => !holds).map(({ name }) => name);
}

/** A series of a run by its name. */
export function series<F extends Series['form']>(
  trace: Trace,
  form: F,
  name: string,
): Extract<Series, { form: F }> {
  const found = trace.series.find((each) => each.form === form && each.name === name);
  if (found === undefined) throw new Error(`the run has no ${form} ${name}`);
  return found as Extract<Series, { form: F }>;
}

/** How many standard deviations a count of `trials` lies from what the probability says. */
export function sigmas(
  count: number,
  { trials, probability }: { trials: number; probability: number },
): number {
  const sigma = Math.sqrt(trials * probability * (1 - probability));
  const off = Math.abs(count - trials * probability);
  // Half a count either way is rounding.
  return sigma === 0 ? (off <= 0.5 ? 0 : Number.POSITIVE_INFINITY) : Math.max(0, off - 0.5) / sigma;
}
