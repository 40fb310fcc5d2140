import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { settingsHash } from '../../src/memory/settings-hash.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/weights.ts';
import { FSRS5 } from './vectors.ts';

const defaults = settingsHash(DEFAULT_SETTINGS);
const changed = (change: Partial<Settings>) => settingsHash({ ...DEFAULT_SETTINGS, ...change });

describe('the hash of settings', () => {
  test('is written on every cached memory, so it must not drift', () => {
    expect(defaults).toMatchInlineSnapshot(`"bf905937"`);
  });

  test.each<Partial<Settings>>([
    { retention: 0.91 },
    { weights: FSRS5 },
    { weights: DEFAULT_WEIGHTS.with(20, 0.2) },
    { learningStepsMinutes: [1] },
    { learningStepsMinutes: [] },
    { relearningStepsMinutes: [10, 20] },
    { learningStepsMinutes: [1, 10, 10], relearningStepsMinutes: [] },
    { maximumIntervalDays: 365 },
    { fuzz: false },
  ])('changes with %j', (change) => {
    expect(changed(change)).not.toBe(defaults);
  });

  test.each<Partial<Settings>>([
    { weights: DEFAULT_WEIGHTS },
    { rolloverHour: 0 },
    { newPerDay: 1 },
    { reviewsPerDay: 1 },
    { leechLapses: 4 },
    { interviewDay: '2026-12-01' },
  ])('stays with %j, on which no memory depends', (change) => {
    expect(changed(change)).toBe(defaults);
  });
});
