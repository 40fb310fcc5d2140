import { parseDay } from '../domain/day.ts';
import type { SettingValue } from '../domain/event.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { settingsHash } from '../memory/settings-hash.ts';
import { areWeights } from '../memory/weights.ts';
import type { Connection } from './connection.ts';

/** What the log says of settings: every key ever set, the ones this version knows, and their hash. */
export type SettingsState = {
  readonly values: ReadonlyMap<string, SettingValue>;
  readonly settings: Settings;
  /** Of `settingsHash`: what memories are folded under. */
  readonly hash: string;
};

/** The settings of the log, read again only when this process or another has written since. */
export type SettingsLog = { readonly current: () => SettingsState; readonly forget: () => void };

export function settingsLog(connection: Connection): SettingsLog {
  let known: { readonly state: SettingsState; readonly version: number } | null = null;
  const current = () => {
    const version = writesByOthers(connection);
    if (known?.version !== version) known = { state: readSettings(connection), version };
    return known.state;
  };
  return {
    current,
    forget: () => {
      known = null;
    },
  };
}

/** A number that changes when another connection has committed. */
function writesByOthers({ prepare }: Connection): number {
  return prepare<{ data_version: number }>('PRAGMA data_version').get()?.data_version ?? 0;
}

/** The last to set a key wins, by (at, id). */
function readSettings({ prepare }: Connection): SettingsState {
  const rows = prepare<{ rest: string }>(
    `SELECT rest FROM event e WHERE type <> 'review' AND type = 'setting'
       AND NOT EXISTS (SELECT 1 FROM event r WHERE r.target = e.id)
     ORDER BY at, id`,
  ).all();
  const values = new Map<string, SettingValue>();
  for (const { rest } of rows) {
    const { key, value } = JSON.parse(rest) as { key: string; value: SettingValue };
    values.set(key, value);
  }
  const settings = settingsFrom(values);
  return { values, settings, hash: settingsHash(settings) };
}

/** The defaults with what was set over them. A value that another version or a stray import got wrong is passed over. */
export function settingsFrom(values: ReadonlyMap<string, SettingValue>): Settings {
  const fitting = [...values].filter(([key, value]) => isSettingKey(key) && FITS[key](value));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fitting) };
}

function isSettingKey(key: string): key is keyof Settings {
  return Object.hasOwn(FITS, key);
}

type Fit = (value: SettingValue) => boolean;

const FITS: { readonly [key in keyof Settings]: Fit } = {
  retention: within(0.7, 0.99),
  weights: (value) => value === null || (isList(value) && areWeights(value)),
  learningStepsMinutes: isSteps,
  relearningStepsMinutes: isSteps,
  maximumIntervalDays: wholeWithin(1, 36_500),
  rolloverHour: wholeWithin(0, 23),
  newPerDay: wholeWithin(0, Number.MAX_SAFE_INTEGER),
  reviewsPerDay: wholeWithin(0, Number.MAX_SAFE_INTEGER),
  leechLapses: wholeWithin(0, Number.MAX_SAFE_INTEGER),
  fuzz: (value) => typeof value === 'boolean',
  interviewDay: (value) => value === null || (typeof value === 'string' && parseDay(value) !== null),
};

function within(least: number, most: number): Fit {
  return (value) => typeof value === 'number' && value >= least && value <= most;
}

function wholeWithin(least: number, most: number): Fit {
  const isWithin = within(least, most);
  return (value) => Number.isInteger(value) && isWithin(value);
}

function isSteps(value: SettingValue): boolean {
  return isList(value) && value.every((minutes) => Number.isFinite(minutes) && minutes > 0);
}

function isList(value: SettingValue): value is readonly number[] {
  return Array.isArray(value);
}
