import type { Card } from '../domain/card.ts';
import { plainText } from '../domain/prose.ts';
import type { Presentation } from '../grading/presentation.ts';
import type { Response } from '../grading/response.ts';
import { type AnswerForm, type Draft, isBlank } from './draft.ts';

/** What an answer to this card is made with, as it is shown. */
export function formOf({ shape }: Pick<Card, 'shape'>): AnswerForm {
  switch (shape.kind) {
    case 'choice':
    case 'multi':
      return { kind: shape.kind, choices: shape.options.length, fields: 0 };
    case 'order':
      return { kind: 'order', choices: shape.items.length, fields: 0 };
    case 'match':
      return { kind: 'match', choices: shape.pairs.length, fields: 0 };
    case 'cloze':
      return { kind: 'cloze', choices: 0, fields: shape.pieces.filter((piece) => 'blank' in piece).length };
    default:
      return { kind: shape.kind, choices: 0, fields: 1 };
  }
}

/** Places on the screen turned into places in the shape; null when nothing was given. */
export function responseOf(draft: Draft, shown: Presentation): Response | null {
  if (isBlank(draft)) return null;
  const places = draft.chosen.flatMap((place) => (place === null ? [] : [place]));
  const texts = draft.fields.map((field) => field.text.trim());
  switch (shown.kind) {
    case 'choice':
    case 'multi':
      return { kind: shown.kind, chosen: at(shown.options, places) };
    case 'order':
      return { kind: 'order', items: at(shown.items, places) };
    case 'match': {
      const chosen = at(shown.rights, places);
      // The rows were shuffled too: the grader wants them in the order of the shape.
      const rights = shown.lefts.map((_, left) => chosen[shown.lefts.indexOf(left)] ?? -1);
      return { kind: 'match', rights };
    }
    case 'cloze':
      return { kind: 'cloze', blanks: texts };
    default:
      return { kind: shown.kind, text: texts.join('\n') };
  }
}

/** A response as a person would read it later: the words chosen, not their letters. */
export function responseText({ shape }: Pick<Card, 'shape'>, response: Response): string {
  switch (response.kind) {
    case 'recall':
    case 'estimate':
      return response.text;
    case 'cloze':
      return response.blanks.join('\n');
    case 'choice':
    case 'multi':
      return shape.kind === response.kind
        ? lines(at(shape.options, response.chosen).map(({ text }) => plainText(text)))
        : '';
    case 'order':
      return shape.kind === 'order' ? lines(at(shape.items, response.items).map(plainText)) : '';
    case 'match':
      if (shape.kind !== 'match') return '';
      return lines(
        shape.pairs.map(({ left }, index) => {
          const right = shape.pairs[response.rights[index] ?? -1]?.right ?? [];
          return `${plainText(left)}: ${plainText(right)}`;
        }),
      );
  }
}

function at<T>(items: readonly T[], places: readonly number[]): T[] {
  return places.flatMap((place) => items.slice(place, place + 1));
}

function lines(texts: readonly string[]): string {
  return texts.join('\n');
}
