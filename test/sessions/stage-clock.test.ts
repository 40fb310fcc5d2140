import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { leftMs, lightOf, pausedFor } from '../../src/sessions/stage-clock.ts';
import { clockText, drawClock } from '../../src/terminal/session/clock-line.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const MINUTE = 60_000;
const clock = { label: '深挖', endsAt: 10 * MINUTE, budgetMs: 10 * MINUTE };

describe('a stage clock', () => {
  test.each([
    [0, 'green'],
    [8 * MINUTE - 1, 'green'],
    [8 * MINUTE, 'amber'],
    [10 * MINUTE - 1, 'amber'],
    [10 * MINUTE, 'red'],
    [12 * MINUTE, 'red'],
  ])('after %d ms is %s', (now, light) => {
    expect(lightOf(clock, now)).toBe(light);
  });

  test('that was paused ends as much later', () => {
    expect(leftMs(pausedFor(clock, 3_000), 10 * MINUTE)).toBe(3_000);
  });
});

test.each([
  [600_000, '10:00'],
  [59_001, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-7_000, '-0:07'],
])('%d ms are shown as %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test('a clock fits any window, and says in words what its colour would', () => {
  for (const width of [20, 40, 80]) {
    for (const now of [0, 9 * MINUTE, 11 * MINUTE]) {
      const line = drawClock(clock, now, {
        look: { width, height: 24, colour: 0, unicode: true },
        messages: zh,
      });
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  }
  const wide = { width: 80, height: 24, colour: 0, unicode: false } as const;
  expect(drawClock(clock, 9 * MINUTE, { look: wide, messages: en })).toBe(
    '深挖  1:00 little time left  ##..................',
  );
  expect(drawClock(clock, 11 * MINUTE, { look: wide, messages: en })).toBe(
    '深挖  -1:00 time is up  ....................',
  );
});
