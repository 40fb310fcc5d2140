import type { Card } from '../domain/card.ts';
import { type Random, seededRandom, seedFrom, shuffled } from '../domain/random.ts';
import { blanksOf } from './cloze.ts';

/**
 * The order things are shown in: the entry at place k is an index into the shape. Keys follow the places: a, b, c… for
 * options, items and right sides; 1, 2, 3… for left sides.
 */
export type Presentation =
  | { readonly kind: 'choice' | 'multi'; readonly options: readonly number[] }
  | { readonly kind: 'order'; readonly items: readonly number[] }
  | { readonly kind: 'match'; readonly lefts: readonly number[]; readonly rights: readonly number[] }
  | { readonly kind: 'cloze'; readonly blanks: number }
  | { readonly kind: 'recall' | 'estimate' };

type Presented = Pick<Card, 'shape'>;

/** Shuffled by `random`; items are never shown in their right order, nor are the two columns of a match aligned. */
export function presentation({ shape }: Presented, random: Random): Presentation {
  switch (shape.kind) {
    case 'choice':
    case 'multi':
      return { kind: shape.kind, options: shuffled(indexes(shape.options), random) };
    case 'order':
      return { kind: 'order', items: disarranged(indexes(shape.items), random) };
    case 'match': {
      const lefts = shuffled(indexes(shape.pairs), random);
      return { kind: 'match', lefts, rights: disarranged(lefts, random) };
    }
    case 'cloze':
      return { kind: 'cloze', blanks: blanksOf(shape).length };
    default:
      return { kind: shape.kind };
  }
}

/** The order fixed by a card's id: what `card ID` shows is what `answer ID` reads. */
export function fixedPresentation(card: Presented & Pick<Card, 'id'>): Presentation {
  return presentation(card, seededRandom(seedFrom(card.id)));
}

/** The key of a place, from 0: a, b, c… */
export function letterAt(place: number): string {
  return String.fromCharCode(97 + place);
}

/** The key of a left side, from 0: 1, 2, 3… */
export function digitAt(place: number): string {
  return String(place + 1);
}

function indexes(items: readonly unknown[]): number[] {
  return items.map((_, index) => index);
}

/** Shuffled, and turned by one place if chance left everything where it was. */
function disarranged(items: readonly number[], random: Random): number[] {
  const out = shuffled(items, random);
  return out.some((item, place) => item !== items[place]) ? out : [...out.slice(1), ...out.slice(0, 1)];
}
