import { describe, expect, test } from 'vitest';
import { SETTING_TEXTS } from '../../src/domain/setting-texts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';

describe('a setting as it is typed', () => {
  test.each([
    ['interview', '2026-12-13', '2026-12-13'],
    ['interview', '', null],
    ['retention', '0.85', 0.85],
    ['new-per-day', '0', 0],
    ['reviews-per-day', '9999', 9999],
    ['rollover-hour', '23', 23],
    ['learning-steps', '1m 10m', [1, 10]],
    ['learning-steps', '30s, 0.5h 1d', [0.5, 30, 1440]],
    ['learning-steps', '15', [15]],
    ['relearning-steps', '', []],
    ['maximum-interval', '365', 365],
    ['leech-lapses', '0', 0],
    ['fuzz', 'false', false],
  ])('%s %j is %j', (name, text, value) => {
    expect(SETTING_TEXTS[name]?.read(text)).toEqual(value);
  });

  test.each([
    ['interview', '2026-02-30'],
    ['interview', 'soon'],
    ['retention', '0.5'],
    ['retention', ''],
    ['retention', '90%'],
    ['new-per-day', '-1'],
    ['new-per-day', '1.5'],
    ['rollover-hour', '24'],
    ['learning-steps', '1x'],
    ['learning-steps', '0m'],
    ['maximum-interval', '0'],
    ['fuzz', 'yes'],
  ])('%s does not take %j', (name, text) => {
    expect(SETTING_TEXTS[name]?.read(text)).toBeUndefined();
  });

  test('what is written back reads as the same value', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      learningStepsMinutes: [0.5, 10, 90, 1440],
      interviewDay: '2026-12-13',
    };
    for (const { key, read, write } of Object.values(SETTING_TEXTS))
      expect(read(write(settings))).toEqual(settings[key]);
  });
});
