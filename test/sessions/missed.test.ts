import { expect, test } from 'vitest';
import type { PointVerdict, ReviewHappening } from '../../src/domain/event.ts';
import { missedIn } from '../../src/sessions/missed.ts';
import { teaCard } from '../support/tea.ts';

const bitter = teaCard('bitter');
const [HOT, COOL, SWEET, CAFFEINE] =
  bitter.shape.kind === 'recall'
    ? bitter.shape.points.map(({ text }) => text.map((span) => span.text).join(''))
    : [];

function answer(said: readonly (string | undefined)[], more: Partial<ReviewHappening> = {}) {
  const points = [HOT, COOL, SWEET, CAFFEINE].map(
    (text = ''): PointVerdict => ({ text, machine: 'undetected', person: said.includes(text) }),
  );
  return { rating: 'good', how: 'typed', points, ...more } as const;
}

test('points that were not said are missed; a statement to catch is not', () => {
  expect(missedIn(bitter, answer([HOT]))).toEqual({ any: true, points: [COOL, SWEET], wrong: [] });
  expect(missedIn(bitter, answer([HOT, COOL, SWEET]))).toEqual({ any: false, points: [], wrong: [] });
});

test('what was said and is not so counts', () => {
  expect(missedIn(bitter, answer([HOT, COOL, SWEET, CAFFEINE]))).toEqual({
    any: true,
    points: [],
    wrong: [CAFFEINE],
  });
});

test.each(['shown', 'aloud'] as const)(
  'of an answer %s and unticked nothing is known, unless it went badly',
  (how) => {
    expect(missedIn(bitter, answer([], { how }))).toEqual({ any: false, points: [], wrong: [] });
    expect(missedIn(bitter, answer([], { how, rating: 'again' }))).toEqual({
      any: true,
      points: [HOT, COOL, SWEET],
      wrong: [],
    });
  },
);

test.each([
  ['again', true],
  ['hard', true],
  ['good', false],
  ['easy', false],
] as const)('a card without points that went %s: %s', (rating, any) => {
  const review = { rating, how: 'typed', points: [] } as const;
  expect(missedIn(teaCard('steps'), review)).toEqual({ any, points: [], wrong: [] });
});
