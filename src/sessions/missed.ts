import type { Card } from '../domain/card.ts';
import type { ReviewHappening } from '../domain/event.ts';
import { plainText } from '../domain/prose.ts';

/** What an answer left out, and what it said that is not so; both in the words the points had then. */
export type Missed = {
  readonly any: boolean;
  readonly points: readonly string[];
  readonly wrong: readonly string[];
};

type Answer = Pick<ReviewHappening, 'rating' | 'how' | 'points'>;

/**
 * Points the person did not claim are missed; where nothing was claimed of an answer that went well, it was only thought
 * or said aloud, and nothing is known of its points. A card without points is missed when it went badly.
 */
export function missedIn({ shape }: Card, { rating, how, points }: Answer): Missed {
  const wentBadly = rating === 'again' || rating === 'hard';
  const isUnticked = points.every(({ person }) => !person);
  if (points.length === 0 || (isUnticked && !wentBadly && (how === 'shown' || how === 'aloud')))
    return { any: wentBadly, points: [], wrong: [] };
  const known = shape.kind === 'recall' ? shape.points : [];
  const wrongTexts = new Set(known.filter(({ kind }) => kind === 'wrong').map(({ text }) => plainText(text)));
  const isWrong = ({ text, machine }: Answer['points'][number]) =>
    machine === 'wrong' || wrongTexts.has(text);
  const left = points.filter((point) => !isWrong(point) && !point.person).map(({ text }) => text);
  const wrong = points.filter((point) => isWrong(point) && point.person).map(({ text }) => text);
  return { any: rating === 'again' || left.length + wrong.length > 0, points: left, wrong };
}
