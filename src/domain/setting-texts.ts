import { parseDay } from './day.ts';
import type { SettingValue } from './event.ts';
import type { Settings } from './settings.ts';

/** A setting as a person types it: its name, how its text is read, and how it is written back. */
export type SettingText = {
  readonly key: keyof Settings;
  /** Undefined when the text is not a value of this setting. */
  readonly read: (text: string) => SettingValue | undefined;
  readonly write: (settings: Settings) => string;
};

/** In the order they are listed. Weights are not typed by hand: they come from fitting. */
export const SETTING_TEXTS: Readonly<Record<string, SettingText>> = {
  interview: {
    key: 'interviewDay',
    read: (text) => (text === '' ? null : parseDay(text) === null ? undefined : text),
    write: ({ interviewDay }) => interviewDay ?? '',
  },
  retention: {
    key: 'retention',
    read: (text) => between(text, 0.7, 0.99),
    write: ({ retention }) => String(retention),
  },
  'new-per-day': {
    key: 'newPerDay',
    read: (text) => whole(text, 0, 9999),
    write: ({ newPerDay }) => String(newPerDay),
  },
  'reviews-per-day': {
    key: 'reviewsPerDay',
    read: (text) => whole(text, 0, 9999),
    write: ({ reviewsPerDay }) => String(reviewsPerDay),
  },
  'rollover-hour': {
    key: 'rolloverHour',
    read: (text) => whole(text, 0, 23),
    write: ({ rolloverHour }) => String(rolloverHour),
  },
  'learning-steps': {
    key: 'learningStepsMinutes',
    read: steps,
    write: ({ learningStepsMinutes }) => stepsText(learningStepsMinutes),
  },
  'relearning-steps': {
    key: 'relearningStepsMinutes',
    read: steps,
    write: ({ relearningStepsMinutes }) => stepsText(relearningStepsMinutes),
  },
  'maximum-interval': {
    key: 'maximumIntervalDays',
    read: (text) => whole(text, 1, 36_500),
    write: ({ maximumIntervalDays }) => String(maximumIntervalDays),
  },
  'leech-lapses': {
    key: 'leechLapses',
    read: (text) => whole(text, 0, 9999),
    write: ({ leechLapses }) => String(leechLapses),
  },
  fuzz: {
    key: 'fuzz',
    read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
    write: ({ fuzz }) => String(fuzz),
  },
};

function between(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most ? value : undefined;
}

function whole(text: string, least: number, most: number): number | undefined {
  return /^\d+$/.test(text) ? between(text, least, most) : undefined;
}

const MINUTES = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;

/** `30s 1m 0.5h 1d`, parted by spaces or commas; a bare number is minutes. Nothing is no steps. */
function steps(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const minutes = parts.map((part) => {
    const [, number = '', unit = 'm'] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(part) ?? [];
    return Number(number) * MINUTES[(unit || 'm') as keyof typeof MINUTES];
  });
  return minutes.every((value) => value > 0) ? minutes : undefined;
}

function stepsText(minutes: readonly number[]): string {
  return minutes
    .map((value) => {
      if (value % MINUTES.d === 0) return `${value / MINUTES.d}d`;
      if (value % MINUTES.h === 0) return `${value / MINUTES.h}h`;
      return value < 1 ? `${Math.round(value * 60)}s` : `${value}m`;
    })
    .join(' ');
}
