/** Seconds to wait after each rating, by steps in minutes and how many of them are left. */
export const LEARNING_STEPS = {
  source: 'ankitects/anki@c32cb29:rslib/src/scheduler/states/steps.rs::delay_secs',
  cases: [
    { steps: [10], remaining: 1, again: 600, hard: 900, good: null },
    { steps: [4320], remaining: 1, again: 259200, hard: 345600, good: null },
    { steps: [1, 10], remaining: 2, again: 60, hard: 330, good: 600 },
    { steps: [1, 10], remaining: 1, again: 60, hard: 600, good: null },
    { steps: [1, 10, 100], remaining: 3, again: 60, hard: 330, good: 600 },
    { steps: [1, 10, 100], remaining: 2, again: 60, hard: 600, good: 6000 },
    { steps: [1, 10, 100], remaining: 1, again: 60, hard: 6000, good: null },
  ],
} as const;

/** Interval, minimum, maximum; days at a fuzz factor of 0, 0.5 and 0.99. */
export const FUZZ = {
  source: 'ankitects/anki@c32cb29:rslib/src/scheduler/states/fuzz.rs::with_review_fuzz',
  cases: [
    [1.0, 1, 1000, 1, 1, 1],
    [2.49, 1, 1000, 2, 2, 2],
    [2.5, 1, 1000, 2, 3, 4],
    [7.0, 1, 1000, 5, 7, 9],
    [17.0, 1, 1000, 14, 17, 20],
    [37.0, 1, 1000, 33, 37, 41],
    [2.0, 2, 1000, 2, 2, 2],
    [2.0, 3, 1000, 3, 4, 4],
    [2.0, 3, 3, 3, 3, 3],
    [6.9, 3, 1000, 5, 7, 9],
    [7.0, 3, 1000, 5, 7, 9],
    [7.1, 3, 1000, 5, 7, 9],
    [19.9, 3, 1000, 17, 20, 23],
    [20.0, 3, 1000, 17, 20, 23],
    [20.1, 3, 1000, 17, 20, 23],
    [100.0, 101, 1000, 101, 105, 108],
    [100.0, 1, 99, 92, 96, 99],
    [100.0, 97, 103, 97, 100, 103],
  ],
} as const;

/** Interval, days the last time, maximum; the least days now. */
export const FUZZ_LEAST = {
  source: 'ankitects/anki@c32cb29:rslib/src/scheduler/states/fuzz.rs',
  cases: [
    [2.7269483, 4, 36500, 4],
    [2.7269483, 5, 36500, 0],
    [4.591988, 4, 36500, 5],
  ],
} as const;

/** Lapses, threshold, whether to speak up. */
export const LEECH = {
  source: 'ankitects/anki@c32cb29:rslib/src/scheduler/states/review.rs::leech_threshold_met',
  cases: [
    [0, 3, false],
    [1, 3, false],
    [2, 3, false],
    [3, 3, true],
    [4, 3, false],
    [5, 3, true],
    [6, 3, false],
    [7, 3, true],
    [7, 8, false],
    [8, 8, true],
    [9, 8, false],
    [10, 8, false],
    [11, 8, false],
    [12, 8, true],
    [13, 8, false],
    [0, 0, false],
    [0, 1, false],
    [1, 1, true],
    [2, 1, true],
    [3, 1, true],
  ],
} as const;

/** Created (wall clock, minutes west), now (the same), rollover hour; days since the date of creation. */
export const ROLLOVER = {
  source: 'ankitects/anki@c32cb29:rslib/src/scheduler/timing.rs::days_elapsed',
  cases: [
    ['2019-12-01T02:00:00', 0, '2019-12-01T02:00:00', 0, 4, 0],
    ['2019-12-01T02:00:00', 0, '2019-11-30T02:00:00', 0, 4, 0],
    ['2019-12-01T02:00:00', 0, '2019-12-02T02:00:00', 0, 4, 0],
    ['2019-12-01T02:00:00', 0, '2019-12-02T04:00:00', 0, 4, 1],
    ['2019-12-01T02:00:00', 0, '2019-12-02T22:00:00', 0, 23, 0],
    ['2019-12-01T02:00:00', 0, '2019-12-02T23:00:00', 0, 23, 1],
    ['2018-08-06T00:00:00', 360, '2019-12-26T20:00:00', 420, 4, 507],
    ['2018-08-06T03:00:00', 360, '2018-08-09T01:59:59', 420, 4, 2],
    ['2018-08-06T03:00:00', 360, '2018-08-09T03:59:59', 420, 4, 2],
    ['2018-08-06T03:00:00', 360, '2018-08-09T04:00:00', 420, 4, 3],
  ],
} as const;

/** Reviews so many days ago in Shanghai, days rolling over at 4; days between them. */
export const DAYS_APART = {
  source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/convertor_tests.rs::test_delta_t_is_correct',
  zone: 'Asia/Shanghai',
  rolloverHour: 4,
  cases: [
    { daysAgo: [1, 0], apart: [0, 1] },
    { daysAgo: [15, 13, 10, 5], apart: [0, 2, 3, 5] },
  ],
} as const;
