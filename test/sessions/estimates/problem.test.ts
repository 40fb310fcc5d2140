import { describe, expect, test } from 'vitest';
import { ESTIMATES, type EstimateKind, type EstimateProblem } from '../../../src/domain/estimate.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { en } from '../../../src/i18n/en.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { makeProblem, makeProblems } from '../../../src/sessions/estimates/problem.ts';
import { factorOff, scoreByLog } from '../../../src/sessions/estimates/score.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const made = (kind: EstimateKind) => SEEDS.map((seed) => makeProblem(kind, seededRandom(seed)));
const given = ({ given: numbers }: EstimateProblem, name: string) => numbers[name] ?? Number.NaN;

/** The same answers, worked out another way. */
const BY_HAND: Readonly<Record<EstimateKind, (problem: EstimateProblem) => number>> = {
  traffic: (p) => (given(p, 'users') * given(p, 'requests') * given(p, 'peak')) / (24 * 60 * 60),
  storage: (p) =>
    (given(p, 'rows') * given(p, 'bytes') * given(p, 'copies') * given(p, 'years') * 365) / 1_000_000_000_000,
  bandwidth: (p) => (given(p, 'qps') * given(p, 'kilobytes') * 1_000 * 8) / 1_000_000_000,
  shards: (p) => Math.max(1, Math.ceil((given(p, 'rows') * given(p, 'days')) / given(p, 'perTable'))),
  cache: (p) =>
    (given(p, 'items') * (given(p, 'hotPercent') / 100) * (given(p, 'bytes') + 100)) / 1_000_000_000,
  // Filling half the bits is optimal: 1/p = 2^k and n·k = m·ln 2.
  bloom: (p) => (given(p, 'keys') * Math.log2(100 / given(p, 'falsePercent'))) / Math.LN2 / 8 / 1_000_000,
  ids: (p) => 2 ** given(p, 'bits') / given(p, 'perSecond') / 31_536_000,
  'fan-out': (p) => (given(p, 'members') * given(p, 'messages')) / given(p, 'perSecond'),
  machines: (p) => {
    const each = (given(p, 'threads') / (given(p, 'ms') / 1_000)) * (given(p, 'usablePercent') / 100);
    return Math.ceil(given(p, 'qps') / each) + 1;
  },
};

describe.each(ESTIMATES)('an estimate of %s', (kind) => {
  test('comes to what the formula says, and its chain ends there', () => {
    for (const problem of made(kind)) {
      const byHand = BY_HAND[kind](problem);
      expect(Math.abs(problem.answer.value - byHand) / byHand).toBeLessThan(1e-9);
      for (const { estimates } of [zh, en]) {
        const said = [
          estimates.kinds[kind].ask(problem.given),
          ...estimates.kinds[kind].chain(problem.given, problem.results, problem.answer.value),
        ];
        expect(said.join('\n')).not.toMatch(/NaN|undefined|Infinity|\b0 (?:QPS|TB|GB|MB)/);
      }
    }
  });

  test('has fresh numbers, and calls for each of its designs now and then', () => {
    const problems = made(kind);
    expect(new Set(problems.map((problem) => JSON.stringify(problem.given))).size).toBeGreaterThanOrEqual(20);
    expect(new Set(problems.map(({ consequence }) => consequence))).toEqual(new Set([0, 1, 2]));
    // A larger number never calls for a smaller design; of bits, more years leave more to spare.
    const sorted = problems
      .toSorted((a, b) => a.answer.value - b.answer.value)
      .map(({ consequence }) => consequence);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
  });
});

test('a round asks every kind before it asks one again, and the same seed asks the same', () => {
  const round = makeProblems(12, seededRandom(7));
  expect(new Set(round.slice(0, 9).map(({ kind }) => kind)).size).toBe(9);
  expect(makeProblems(12, seededRandom(7))).toEqual(round);
  expect(makeProblems(12, seededRandom(8))).not.toEqual(round);
});

test.each([
  [1, 'good'],
  [2, 'good'],
  [0.5, 'good'],
  [2.01, 'hard'],
  [0.1, 'hard'],
  [10, 'hard'],
  [10.1, 'again'],
  [0.001, 'again'],
  [0, 'again'],
  [-3, 'again'],
  [null, 'again'],
])('an answer %s times the right one is %s', (ratio, rating) => {
  expect(scoreByLog(ratio)).toBe(rating);
});

test('too little is as far off as too much', () => {
  expect(factorOff(0.25)).toBe(factorOff(4));
});
