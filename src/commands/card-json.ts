import type { Card } from '../domain/card.ts';
import { formatDay, formatInstant } from '../domain/day.ts';
import { plainText } from '../domain/prose.ts';
import { digitAt, fixedPresentation, letterAt } from '../grading/presentation.ts';
import type { Memory } from '../memory/memory.ts';

/** Keys and texts of one column, in the order shown. */
type Keyed = readonly { readonly key: string; readonly text: string }[];

/** What a program needs to show the card: the order is fixed by the card's id, and `answer` reads the same keys. */
export function shapeJson(card: Card): Readonly<Record<string, unknown>> {
  const { shape } = card;
  const shown = fixedPresentation(card);
  if ('options' in shape && 'options' in shown) {
    return { options: keyed(shown.options, letterAt, (at) => shape.options[at]?.text ?? []) };
  }
  if (shape.kind === 'order' && shown.kind === 'order') {
    return { items: keyed(shown.items, letterAt, (at) => shape.items[at] ?? []) };
  }
  if (shape.kind === 'match' && shown.kind === 'match') {
    return {
      left: keyed(shown.lefts, digitAt, (at) => shape.pairs[at]?.left ?? []),
      right: keyed(shown.rights, letterAt, (at) => shape.pairs[at]?.right ?? []),
    };
  }
  if (shape.kind === 'cloze') {
    const text = shape.pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '____')).join('');
    return { blanks: shape.pieces.filter((piece) => 'blank' in piece).length, text };
  }
  return shape.kind === 'estimate' ? { unit: shape.quantity.unit } : {};
}

/** `due` is a day, or inside learning steps a moment; everything not known of a new card is null. */
export function memoryJson(
  memory: Memory,
  retrievability: number | null,
  offsetMinutesAt: (at: number) => number,
) {
  const { suspended, buriedUntil } = memory;
  const aside = { suspended, buriedUntil: buriedUntil === null ? null : formatDay(buriedUntil) };
  if (memory.state === 'new') {
    return { state: 'new', stability: null, difficulty: null, retrievability: null, due: null, ...aside };
  }
  const { state, stability, difficulty, due } = memory;
  const when = due.by === 'day' ? formatDay(due.day) : formatInstant(due.at, offsetMinutesAt(due.at));
  return { state, stability, difficulty, retrievability, due: when, ...aside };
}

function keyed(
  places: readonly number[],
  keyAt: (place: number) => string,
  textAt: (at: number) => Parameters<typeof plainText>[0],
): Keyed {
  return places.map((at, place) => ({ key: keyAt(place), text: plainText(textAt(at)) }));
}
