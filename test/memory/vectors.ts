import type { Rating } from '../../src/domain/rating.ts';

/**
 * Numbers published by other schedulers' test suites, each with where it stands. Ratings are written as there:
 * 1 again, 2 hard, 3 good, 4 easy, 0 a manual change that is no review.
 *
 * Left out, because no room here does it: training weights (py-fsrs-optimizer, clip-w17-w18: the clip bounds what
 * training may return and touches no prediction), simulating a workload (rs-dp-simulator-agreement), guessing a
 * memory from SM-2 (sm2-to-fsrs6), the generator ts-fsrs fuzzes with (alea-prng; py-fsrs-fuzz-bounds is only an
 * in-range check of Python's). Anki's guids and its thinning of backups belong to other rooms.
 */
export const RATING_OF: Readonly<Record<number, Rating>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

export const FSRS6: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export const FSRS5: readonly number[] = [
  0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
  0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
];

export const FSRS5_INFERENCE: readonly number[] = [
  0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544,
  0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
];

export const FSRS5_LONG_TERM: readonly number[] = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904,
  0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
];

export const FSRS5_SIMULATOR: readonly number[] = [
  1.1596, 1.7974, 13.1205, 49.3729, 7.2303, 0.5081, 1.5371, 0.001, 1.5052, 0.1261, 0.9735, 1.8924, 0.1486,
  0.2407, 2.1937, 0.1518, 3.0699, 0.4636, 0.6048,
];

export const FSRS5_SSE: readonly number[] = [
  0.4911, 4.5674, 24.8836, 77.045, 7.5474, 0.1873, 1.7732, 0.001, 1.1112, 0.152, 0.5728, 1.8747, 0.1733,
  0.2449, 2.2905, 0.0, 2.9898, 0.0883, 0.9033,
];

/** Reviews each given at the moment the last one fell due, without fuzz; days until the next. */
export const REVIEWED_ON_DUE = [
  {
    id: 'fsrs6-ivl-history',
    source:
      'open-spaced-repetition/py-fsrs@3abe686:tests/test_basic.py::test_review_card; open-spaced-repetition/ts-fsrs@cdec8d2:packages/fsrs/__tests__/FSRS-6.test.ts::ivl_history',
    weights: FSRS6,
    shortTerm: true,
    ratings: [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3],
    days: [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21],
    stability: null,
    difficulty: null,
  },
  {
    id: 'fsrs5-ivl-history',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:packages/fsrs/__tests__/FSRS-5.test.ts::ivl_history',
    weights: FSRS5,
    shortTerm: true,
    ratings: [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3],
    days: [0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142],
    stability: null,
    difficulty: null,
  },
  {
    id: 'longterm-1',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
    weights: FSRS5_LONG_TERM,
    shortTerm: false,
    ratings: [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3],
    days: [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773],
    stability: [
      3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209,
      11.42247264, 37.37521902, 111.8752758, 306.5974569, 772.94026648,
    ],
    difficulty: [
      4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298,
      5.26323756, 4.98688448, 4.72915759, 4.4888015, 4.26464541,
    ],
  },
  {
    id: 'longterm-2',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
    weights: FSRS5_LONG_TERM,
    shortTerm: false,
    ratings: [1, 2, 3, 4, 1, 2, 3, 4],
    days: [1, 2, 6, 41, 4, 7, 21, 133],
    stability: [0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454],
    difficulty: [7.1434, 7.03653841, 6.64066485, 5.92312772, 6.44779861, 6.45995078, 6.10293922, 5.36588547],
  },
  {
    id: 'longterm-3',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
    weights: FSRS5_LONG_TERM,
    shortTerm: false,
    ratings: [2, 3, 4, 1, 2, 3, 4, 1],
    days: [2, 7, 54, 5, 8, 26, 171, 8],
    stability: [
      1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373,
    ],
    difficulty: [6.23225985, 5.89059466, 5.14583392, 5.884097, 5.99269555, 5.667177, 4.91430736, 5.71619151],
  },
  {
    id: 'longterm-4',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
    weights: FSRS5_LONG_TERM,
    shortTerm: false,
    ratings: [3, 4, 1, 2, 3, 4, 1, 2],
    days: [3, 33, 4, 7, 26, 193, 9, 14],
    stability: [
      3.0412, 32.65484522, 4.22256838, 7.2325009, 25.52681746, 193.36618775, 8.63899847, 14.31323867,
    ],
    difficulty: [
      4.49094334, 3.69538259, 4.83221448, 5.12078462, 4.85403286, 4.07165035, 5.1050878, 5.34697075,
    ],
  },
  {
    id: 'longterm-5',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
    weights: FSRS5_LONG_TERM,
    shortTerm: false,
    ratings: [4, 1, 2, 3, 4, 1, 2, 3],
    days: [15, 3, 6, 27, 240, 10, 17, 60],
    stability: [
      15.2441, 3.25621013, 6.32684549, 26.56339029, 239.70462771, 9.75621519, 17.06035531, 59.59547542,
    ],
    difficulty: [
      1.16304343, 2.99573557, 3.59851762, 3.43436666, 2.60045771, 4.03816348, 4.46259158, 4.24020203,
    ],
  },
] as const;

/** As above, with the short term switched on and off between reviews. */
export const SWITCHED = {
  source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/impl/long-term_scheduler.test.ts',
  weights: FSRS5_LONG_TERM,
  shortTerm: [true, false, false, false, true, true],
  ratings: [3, 3, 1, 3, 3, 1],
  days: [0, 4, 1, 5, 19, 0],
  stability: [3.0412, 3.0412, 1.21778427, 4.73753014, 19.02294877, 3.20676576],
  difficulty: [4.49094334, 4.26664289, 5.24649844, 4.97127357, 4.71459886, 5.57136081],
  states: ['learning', 'review', 'review', 'review', 'review', 'relearning'],
} as const;

/** Memory after a run of reviews so many days apart. */
export const MEMORY_SEQUENCES = [
  {
    id: 'fsrs6-memory-short',
    source:
      'open-spaced-repetition/py-fsrs@3abe686:tests/test_basic.py::test_memo_state; open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_memory_state; open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-6.test.ts',
    weights: FSRS6,
    shortTerm: true,
    ratings: [1, 3, 3, 3, 3, 3],
    daysApart: [0, 0, 1, 3, 8, 21],
    stability: 53.62691,
    difficulty: 6.3574867,
  },
  {
    id: 'fsrs6-memory-long',
    source:
      'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_memory_state (w17=w18=w19=0); open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-6.test.ts',
    weights: FSRS6,
    shortTerm: false,
    ratings: [1, 3, 3, 3, 3, 3],
    daysApart: [0, 0, 1, 3, 8, 21],
    stability: 53.335106,
    difficulty: 6.3574867,
  },
  {
    id: 'fsrs5-memory-short',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-5.test.ts',
    weights: FSRS5,
    shortTerm: true,
    ratings: [1, 3, 3, 3, 3, 3],
    daysApart: [0, 0, 1, 3, 8, 21],
    stability: 48.26549438,
    difficulty: 7.10441712,
  },
  {
    id: 'fsrs5-memory-long',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-5.test.ts',
    weights: FSRS5,
    shortTerm: false,
    ratings: [1, 3, 3, 3, 3, 3],
    daysApart: [0, 0, 1, 3, 8, 21],
    stability: 48.065163,
    difficulty: 7.10441712,
  },
  {
    id: 'fsrs-rs-memo-19w',
    source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_memo_state',
    weights: FSRS5_INFERENCE,
    shortTerm: true,
    ratings: [1, 3, 3, 3, 3],
    daysApart: [0, 1, 3, 8, 21],
    stability: 31.722992,
    difficulty: 7.382128,
  },
] as const;

/** One review of a given memory. */
export const NEXT_STATE = {
  source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_memo_state',
  weights: FSRS5_INFERENCE,
  stability: 20.925528,
  difficulty: 7.005062,
  elapsedDays: 21,
  rating: 3,
  next: { stability: 40.87456, difficulty: 6.9913807 },
} as const;

/** All four answers after the same history. */
export const NEXT_STATES = {
  source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_next_states',
  weights: FSRS5_INFERENCE,
  ratings: [1, 3, 3, 3],
  daysApart: [0, 1, 3, 8],
  elapsedDays: 21,
  next: {
    again: { stability: 2.9691455, difficulty: 8.000659 },
    hard: { stability: 17.091452, difficulty: 7.6913934 },
    good: { stability: 31.722992, difficulty: 7.382128 },
    easy: { stability: 71.7502, difficulty: 7.0728626 },
  },
} as const;

/** The first answer, worst rating first. */
export const FIRST_REPEAT = [
  {
    id: 'fsrs6-first-repeat',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-6.test.ts::first repeat',
    weights: FSRS6,
    stability: [0.212, 1.2931, 2.3065, 8.2956],
    difficulty: [6.4133, 5.11217071, 2.11810397, 1],
    days: [0, 0, 0, 8],
    states: ['learning', 'learning', 'learning', 'review'],
  },
  {
    id: 'fsrs5-first-repeat',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/FSRS-5.test.ts::first repeat',
    weights: FSRS5,
    stability: [0.40255, 1.18385, 3.173, 15.69105],
    difficulty: [7.1949, 6.48830527, 5.28243442, 3.22450159],
    days: [0, 0, 0, 16],
    states: ['learning', 'learning', 'learning', 'review'],
  },
] as const;

/** The formulas one by one, under the FSRS-6 defaults. */
export const FORMULAS = {
  nextDifficulty: {
    source:
      'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/algorithm.test.ts; open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_next_difficulty',
    difficulty: 5,
    ratings: [1, 2, 3, 4],
    next: [8.34176237, 6.66599536, 4.99022837, 3.31446137],
  },
  recallStability: {
    source:
      'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/algorithm.test.ts; open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_next_stability',
    stability: 5,
    difficulty: [1, 2, 3, 4],
    recall: [0.9, 0.8, 0.7, 0.6],
    ratings: [1, 2, 3, 4],
    next: [25.60252118, 28.22657096, 58.65599107, 127.2266925],
  },
  forgetStability: {
    source:
      'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/algorithm.test.ts; open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_next_stability',
    stability: 5,
    difficulty: [1, 2, 3, 4],
    recall: [0.9, 0.8, 0.7, 0.6],
    ratings: [1, 1, 1, 1],
    next: [1.05253961, 1.18943295, 1.36808387, 1.58498896],
  },
  shortTermStability: {
    source:
      'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/algorithm.test.ts; open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_next_stability',
    stability: 5,
    ratings: [1, 2, 3, 4],
    next: [1.596818, 5, 5, 8.12960956],
  },
  // The first is what 64-bit floats give; the 32-bit reference rounds to 3116766.
  intervalByRetention: {
    source:
      'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_next_interval; open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/algorithm.test.ts::next_ivl',
    stability: 1,
    retention: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0],
    days: [3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1],
  },
  forgettingCurve: {
    source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_power_forgetting_curve',
    days: [0, 1, 2, 3, 4, 5],
    stability: [1, 2, 3, 4, 4, 2],
    recall: [1.0, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359],
  },
  decay02: {
    source: 'open-spaced-repetition/fsrs-rs@0cbb9d3:src/inference.rs::test_current_retrievability',
    decay: 0.2,
    stability: 1,
    days: [0, 1, 2, 3],
    recall: [1.0, 0.9, 0.84028935, 0.7985001],
  },
} as const;

/** Weights of FSRS-4 and what they become. */
export const MIGRATION = {
  source:
    'open-spaced-repetition/fsrs-rs@0cbb9d3:src/model.rs::test_convert_parameters; open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/default.test.ts::migrateParameters',
  weights: [0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61],
  migrated: [
    0.4, 0.6, 2.4, 5.8, 6.81, 0.44675014, 1.36, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61, 0,
    0, 0, 0.5,
  ],
} as const;

/** Reviews at these moments; elapsed days by UTC date. */
export const BY_UTC_DATE = [
  {
    id: 'ts-simulator-4',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/fixed/calc-elapsed-days.test.ts',
    weights: FSRS5_SIMULATOR,
    at: [1704468957000, 1704469645000, 1704599572000, 1705509507000],
    ratings: [3, 3, 3, 3],
    stability: [13.1205, 17.3668145, 21.28550751, 39.63452215],
    digits: 4,
  },
  {
    id: 'sse-10',
    source: 'open-spaced-repetition/ts-fsrs@cdec8d2:__tests__/fixed/calc-elapsed-days.test.ts',
    weights: FSRS5_SSE,
    at: [
      1698678054940, 1698678126399, 1698688771401, 1698688837021, 1698688916440, 1698698192380, 1699260169343,
      1702718934003, 1704910583686, 1713000017248,
    ],
    ratings: [3, 3, 1, 3, 3, 3, 0, 3, 0, 3],
    stability: [71.77],
    digits: 2,
  },
] as const;
