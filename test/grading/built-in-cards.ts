import { join } from 'node:path';
import { packFiles } from '../../src/content/files.ts';
import type { Card, RecallShape } from '../../src/domain/card.ts';
import { parsePage } from '../../src/syntax/page.ts';

export type RecallCard = Card & { readonly shape: RecallShape };

/** Every built-in recall card with key points, in both languages, read from the Markdown as it stands. */
export function builtInRecallCards(root: string): RecallCard[] {
  return packFiles(join(root, 'content'))
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap((file) => parsePage(file).page?.sections ?? [])
    .flatMap((section) => (section.type === 'card' && isRecall(section.card) ? [section.card] : []));
}

function isRecall(card: Card): card is RecallCard {
  return card.shape.kind === 'recall' && card.shape.points.some(({ groups }) => groups.length > 0);
}
