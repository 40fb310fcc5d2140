import { describe, expect, test } from 'vitest';
import { gradeChoice } from '../../src/grading/choice.ts';
import { gradeMatch } from '../../src/grading/match.ts';
import { gradeOrder, longestIncreasing } from '../../src/grading/order.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import { suggestByShare, suggestFromTicks, suggestRating } from '../../src/grading/suggestion.ts';
import { recall } from './cards.ts';

const option = (right: boolean) => ({ text: [{ text: 'x' }], right, explanation: null });
const line = (text: string) => [{ text }];

test.each([
  [0, 1, 'again'],
  [1, 1, 'good'],
  [1, 2, 'hard'],
  [1, 3, 'again'],
  [2, 3, 'hard'],
  [2, 4, 'hard'],
  [4, 4, 'good'],
])('%d of %d is %s', (hit, of, rating) => {
  expect(suggestByShare(hit, of)).toBe(rating);
});

describe('a choice', () => {
  const shape = { kind: 'choice' as const, options: [option(false), option(true), option(false)] };

  test('is right or wrong, and never hard', () => {
    expect(gradeChoice(shape, [1])).toMatchObject({
      correct: true,
      suggested: 'good',
      missed: [],
      wrong: [],
    });
    expect(gradeChoice(shape, [0])).toMatchObject({
      correct: false,
      suggested: 'again',
      missed: [1],
      wrong: [0],
    });
    expect(gradeChoice(shape, [])).toMatchObject({
      correct: false,
      suggested: 'again',
      missed: [1],
      wrong: [],
    });
  });
});

describe('several right options', () => {
  const shape = {
    kind: 'multi' as const,
    options: [option(true), option(true), option(false), option(false)],
  };

  test.each([
    [[0, 1], 'good', [], []],
    [[1, 0], 'good', [], []],
    [[0], 'hard', [1], []],
    [[0, 1, 2], 'hard', [], [2]],
    [[0, 2], 'again', [1], [2]],
    [[0, 1, 2, 3], 'again', [], [2, 3]],
    [[], 'again', [0, 1], []],
  ])('%j is %s', (chosen, suggested, missed, wrong) => {
    expect(gradeChoice(shape, chosen)).toMatchObject({
      kind: 'multi',
      suggested,
      missed,
      wrong,
      correct: suggested === 'good',
    });
  });
});

describe('an order', () => {
  const shape = { kind: 'order' as const, items: ['a', 'b', 'c', 'd', 'e'].map(line) };

  test.each([
    [[0, 1, 2, 3, 4], 'good', 5],
    [[1, 2, 3, 4, 0], 'hard', 4],
    [[1, 0, 3, 2, 4], 'hard', 3],
    [[4, 3, 0, 2, 1], 'again', 2],
    [[4, 3, 2, 1, 0], 'again', 1],
  ])('%j is %s', (given, suggested, length) => {
    const grade = gradeOrder(shape, given);
    expect(grade).toMatchObject({ suggested, correct: suggested === 'good', given });
    expect(grade.run).toHaveLength(length);
  });

  test('names the items that stand right', () => {
    expect(gradeOrder(shape, [4, 0, 1, 2, 3]).run).toEqual([0, 1, 2, 3]);
    expect(longestIncreasing([])).toEqual([]);
  });
});

test('pairs are judged one by one', () => {
  const shape = {
    kind: 'match' as const,
    heads: [line('l'), line('r')] as const,
    pairs: ['a', 'b', 'c', 'd'].map((text) => ({ left: line(text), right: line(text) })),
  };
  expect(gradeMatch(shape, [0, 1, 2, 3])).toMatchObject({ correct: true, suggested: 'good' });
  expect(gradeMatch(shape, [1, 0, 3, 2])).toMatchObject({ correct: false, suggested: 'again' });
  expect(gradeMatch(shape, [0, 1, 3, 2])).toMatchObject({
    suggested: 'hard',
    pairs: [
      { given: 0, right: true },
      { given: 1, right: true },
      { given: 3, right: false },
      { given: 2, right: false },
    ],
  });
});

describe('a recall card', () => {
  const shape = recall(`
    **a** {alpha}
    **b** {beta}
    c {gamma}
    ~~d~~ {delta}
  `);

  test.each([
    ['the alpha', [1, 2], [0, 1], 'hard'],
    ['the alpha. the beta', [2, 2], [0, 1], 'good'],
    ['the gamma', [0, 2], [1, 1], 'again'],
    ['', [0, 2], [0, 1], 'again'],
    ['the alpha and the beta, then. The delta', [2, 2], [0, 1], 'good'],
  ])('“%s” covers musts %j and others %j: %s', (text, musts, others, suggested) => {
    expect(gradeRecall(shape, text)).toMatchObject({ correct: null, coverage: { musts, others }, suggested });
  });

  test('a struck-out hit is reported as wrong, with where it was said', () => {
    expect(gradeRecall(shape, 'so delta').points[3]).toEqual({
      text: 'd',
      kind: 'wrong',
      verdict: 'wrong',
      seen: true,
      evidence: [[3, 8]],
    });
  });

  test('a point half said is seen, and not proved', () => {
    const halves = recall('a {alpha} {omega}\nb {beta} {zeta} {eta}');
    const seen = (answer: string) =>
      gradeRecall(halves, answer).points.map((point) => [point.verdict, point.seen]);
    expect(seen('so the alpha')).toEqual([
      ['undetected', true],
      ['undetected', false],
    ]);
    expect(seen('so the beta. And the zeta of eta')).toEqual([
      ['undetected', false],
      ['undetected', true],
    ]);
    expect(seen('the alpha and its omega')[0]).toEqual(['hit', true]);
  });

  test('without musts is judged by all its points', () => {
    const plain = recall('a {alpha}\nb {beta}');
    expect(gradeRecall(plain, 'the alpha').suggested).toBe('hard');
    expect(gradeRecall(plain, 'the gamma').suggested).toBe('again');
  });

  test('without points is the person’s to judge', () => {
    expect(gradeRecall({ kind: 'recall', points: [] }, 'anything').suggested).toBeNull();
    expect(gradeRecall(recall('~~d~~ {delta}'), 'anything').suggested).toBeNull();
  });

  test('the person’s ticks are counted over the points that are not struck out', () => {
    const mixed = recall('~~w~~ {w}\n**a** {a}\nb {b}\n**c** {c}');
    expect(suggestFromTicks(mixed, [true, false, true])).toBe('good');
    expect(suggestFromTicks(mixed, [true, true, false])).toBe('hard');
    expect(suggestFromTicks(mixed, [false, true, false])).toBe('again');
    expect(suggestFromTicks(mixed, [])).toBe('again');
  });
});

describe('what the rating is limited by', () => {
  const fair = { hints: 0, confidence: null, skipped: false };

  test.each([
    ['good', fair, 'good'],
    ['good', { ...fair, confidence: 'sure' as const }, 'good'],
    ['good', { ...fair, confidence: 'unsure' as const }, 'good'],
    ['good', { ...fair, confidence: 'guess' as const }, 'hard'],
    ['good', { ...fair, hints: 1 }, 'hard'],
    ['again', { ...fair, hints: 2 }, 'again'],
    ['hard', { ...fair, hints: 2 }, 'hard'],
    ['good', { ...fair, skipped: true }, 'again'],
    [null, fair, null],
    [null, { ...fair, hints: 1 }, null],
    [null, { ...fair, skipped: true }, 'again'],
  ] as const)('%s with %j is %s', (suggested, circumstances, rating) => {
    expect(suggestRating({ suggested }, circumstances)).toBe(rating);
  });
});
