import { expect, test } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { PLAIN, reviewedOnDue } from './reviewing.ts';

test('a card learned over six weeks', () => {
  const ratings: readonly Rating[] = [
    'again',
    'good',
    'good',
    'good',
    'hard',
    'good',
    'again',
    'good',
    'good',
    'good',
    'easy',
  ];
  const rows = reviewedOnDue(ratings, PLAIN).map((memory, index) => {
    const due =
      memory.due.by === 'day'
        ? formatDay(memory.due.day)
        : new Date(memory.due.at).toISOString().slice(11, 16);
    const { state, stability, difficulty, lapses, lastDay } = memory;
    return [
      formatDay(lastDay).slice(5),
      ratings[index]?.padEnd(5),
      state.padEnd(10),
      stability.toFixed(2).padStart(6),
      difficulty.toFixed(2),
      lapses,
      due,
    ].join(' ');
  });
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "03-02 again learning     0.21 6.41 0 12:01
    03-02 good  learning     0.25 6.40 0 12:11
    03-02 good  review       0.28 6.39 0 2026-03-03
    03-03 good  review       2.15 6.38 0 2026-03-05
    03-05 hard  review       4.84 7.58 0 2026-03-10
    03-10 good  review      11.86 7.57 0 2026-03-22
    03-22 again relearning   1.48 9.19 1 12:21
    03-22 good  review       1.52 9.17 1 2026-03-24
    03-24 good  review       3.20 9.16 1 2026-03-28
    03-28 good  review       6.26 9.14 1 2026-04-03
    04-03 easy  review      14.63 8.84 1 2026-04-18"
  `);
});
