import type { Card, Shape } from '../domain/card.ts';
import { gradeChoice } from './choice.ts';
import { gradeCloze } from './cloze.ts';
import { gradeEstimate } from './estimate.ts';
import type { TaughtAlias } from './evidence/compiled-points.ts';
import { type Grade, isUnreadable, type Unreadable } from './grade.ts';
import { markdownText } from './markdown-text.ts';
import { gradeMatch } from './match.ts';
import { gradeOrder } from './order.ts';
import { fixedPresentation, type Presentation } from './presentation.ts';
import { readResponse } from './read-response.ts';
import { gradeRecall } from './recall.ts';
import type { Response } from './response.ts';

type Judged = Pick<Card, 'id' | 'shape'>;

export type GradeOptions = {
  /** What was shown; without it, the order fixed by the card's id. */
  readonly shown?: Presentation;
  /** Aliases the person taught. Pass the same array again and nothing is compiled twice. */
  readonly aliases?: readonly TaughtAlias[];
};

/** Judges a typed answer. Never throws: an answer that cannot be read comes back as the reason why. */
export function gradeAnswer(card: Judged, text: string, options: GradeOptions = {}): Grade | Unreadable {
  const response = readResponse(options.shown ?? fixedPresentation(card), text);
  return isUnreadable(response) ? response : gradeResponse(card.shape, response, options.aliases);
}

/** Judges an answer written in Markdown. Evidence points into its plain text, not into the Markdown. */
export function gradeMarkdown(card: Judged, markdown: string, options?: GradeOptions): Grade | Unreadable {
  return gradeAnswer(card, markdownText(markdown), options);
}

/** Judges what a screen collected. A response of another kind than the card is a bug in the caller, and throws. */
export function gradeResponse(
  shape: Shape,
  response: Response,
  aliases?: readonly TaughtAlias[],
): Grade | Unreadable {
  if (shape.kind === 'recall' && response.kind === 'recall')
    return gradeRecall(shape, response.text, aliases);
  if (shape.kind === 'estimate' && response.kind === 'estimate') return gradeEstimate(shape, response.text);
  if (shape.kind === 'cloze' && response.kind === 'cloze') return gradeCloze(shape, response.blanks);
  if (shape.kind === 'match' && response.kind === 'match') return gradeMatch(shape, response.rights);
  if (shape.kind === 'order' && response.kind === 'order') return gradeOrder(shape, response.items);
  if ('options' in shape && 'chosen' in response && shape.kind === response.kind) {
    return gradeChoice(shape, response.chosen);
  }
  throw new TypeError(`a ${response.kind} response cannot answer a ${shape.kind} card`);
}
