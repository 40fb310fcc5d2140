import { nearest } from '../domain/nearest.ts';
import { streamsFrom } from './kernel/streams.ts';
import type { Knob, Lab, Setting, Settings, Trace } from './lab.ts';

/** Why knobs cannot be turned that way. */
export type SettingTrouble =
  | {
      readonly trouble: 'knob-unknown';
      readonly knob: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly trouble: 'value'; readonly knob: string; readonly value: string; readonly allowed: string }
  | { readonly trouble: 'clash'; readonly knobs: readonly string[]; readonly rule: string };

/** The defaults of a lab with some knobs turned, each as it was typed; or the first thing that is wrong with them. */
export function settingsOf(
  lab: Lab,
  turned: Readonly<Record<string, string>>,
): { readonly settings: Settings } | SettingTrouble {
  const known = Object.keys(lab.knobs);
  const settings: Record<string, Setting> = Object.fromEntries(
    Object.entries(lab.knobs).map(([name, knob]) => [name, firstOf(knob)]),
  );
  for (const [name, typed] of Object.entries(turned)) {
    const knob = lab.knobs[name];
    if (knob === undefined) return { trouble: 'knob-unknown', knob: name, near: nearest(name, known), known };
    const value = readSetting(knob, typed);
    if (value === null) return { trouble: 'value', knob: name, value: typed, allowed: allowedBy(knob) };
    settings[name] = value;
  }
  const broken = lab.limits.find(({ holds }) => !holds(settings));
  return broken ? { trouble: 'clash', knobs: broken.knobs, rule: broken.rule } : { settings };
}

/** Runs a lab: the same settings and seed, the same trace. */
export function runLab(lab: Lab, settings: Settings, seed: number): Trace {
  return lab.simulate(settings, streamsFrom(seed));
}

export function firstOf(knob: Knob): Setting {
  return knob.type === 'choice' ? (knob.names[0] as string) : knob.first;
}

/** What a knob may be turned to: `1 … 64`, or its names. */
export function allowedBy(knob: Knob): string {
  if (knob.type === 'choice') return knob.names.join(' · ');
  const range = `${shortNumber(knob.least)} … ${shortNumber(knob.most)}`;
  if (knob.type === 'list') return `${range}, ${range} … (≤ ${knob.longest})`;
  return knob.unit === '' ? range : `${range} ${knob.unit}`;
}

/** A setting as it can be typed again. */
export function settingText(value: Setting): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}

function readSetting(knob: Knob, typed: string): Setting | null {
  const text = typed.trim().normalize('NFKC');
  if (knob.type === 'choice') return knob.names.find((name) => name === text) ?? null;
  if (knob.type === 'list') {
    const values = text.split(/[,;]/).map((part) => numberOf(part));
    const isGood = (value: number | null): value is number =>
      value !== null && Number.isInteger(value) && value >= knob.least && value <= knob.most;
    return values.every(isGood) && values.length <= knob.longest ? values : null;
  }
  const value = numberOf(text);
  if (value === null || value < knob.least || value > knob.most) return null;
  return knob.whole && !Number.isInteger(value) ? null : value;
}

/** `2^32`, `1/1024`, `1e6`, `0.05`, `10_000`. */
export function numberOf(text: string): number | null {
  const typed = text.trim().replaceAll('_', '');
  const power = /^(\d{1,3})\^(\d{1,2})$/.exec(typed);
  if (power) return powerOf(Number(power[1]), Number(power[2]));
  const share = /^(\d+)\/(\d+)$/.exec(typed);
  if (share) return Number(share[2]) === 0 ? null : Number(share[1]) / Number(share[2]);
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(typed) ? Number(typed) : null;
}

/** By multiplication: the last bit of `**` differs between versions of Node. */
function powerOf(base: number, exponent: number): number {
  let product = 1;
  for (let times = 0; times < exponent; times += 1) product *= base;
  return product;
}

function shortNumber(value: number): string {
  const exponent = Math.log2(value);
  if (value >= 0x1_0000 && Number.isInteger(exponent)) return `2^${exponent}`;
  return String(value);
}
