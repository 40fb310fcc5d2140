import type { RecallShape } from '../domain/card.ts';
import { plainText } from '../domain/prose.ts';
import { evidenceFor, meetsItself } from './evidence/key-points.ts';
import { markdownText } from './markdown-text.ts';

/** Points of a card that its own content does not meet, by index. */
export type SelfCheck = {
  /** Points whose own text does not meet their own groups. */
  readonly texts: readonly number[];
  /** Musts that the model answer does not meet. */
  readonly musts: readonly number[];
};

/** Holds a recall card against itself. `answer` is the model answer in Markdown; without one, no must can be met. */
export function selfCheck(shape: RecallShape, answer: string): SelfCheck {
  const evidence = evidenceFor(shape, markdownText(answer));
  const indexes = shape.points.map((_, index) => index);
  return {
    texts: shape.points.flatMap(({ groups, text }, index) =>
      groups.length > 0 && !meetsItself(shape, index, plainText(text)) ? [index] : [],
    ),
    musts: indexes.filter((index) => shape.points[index]?.kind === 'must' && evidence[index]?.length === 0),
  };
}
