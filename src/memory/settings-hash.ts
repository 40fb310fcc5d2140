import { seedFrom } from '../domain/random.ts';
import type { Settings } from '../domain/settings.ts';
import { fullWeights } from './weights.ts';

/** Raised when the same events and settings would fold to another memory than before. */
const FOLD_VERSION = 1;

/**
 * Eight hexadecimal digits that change when, and only when, a setting changes that a memory depends on.
 * The rollover hour is not among them: every event carries its own day.
 */
export function settingsHash(settings: Settings): string {
  const folded = [
    FOLD_VERSION,
    settings.retention,
    fullWeights(settings.weights),
    settings.learningStepsMinutes,
    settings.relearningStepsMinutes,
    settings.maximumIntervalDays,
    settings.fuzz,
  ];
  return seedFrom(JSON.stringify(folded)).toString(16).padStart(8, '0');
}
