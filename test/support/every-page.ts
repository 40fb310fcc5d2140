import { join } from 'node:path';
import { packFiles } from '../../src/content/files.ts';
import type { Card } from '../../src/domain/card.ts';
import type { Page } from '../../src/domain/page.ts';
import { parsePage } from '../../src/syntax/page.ts';
import { ROOT } from './root.ts';

/** Every page that is shipped, in both languages. */
export const EVERY_PAGE: readonly Page[] = packFiles(join(ROOT, 'content'))
  .filter(({ path }) => path.endsWith('.md'))
  .flatMap((file) => parsePage(file).page ?? []);

export const EVERY_CARD: readonly Card[] = EVERY_PAGE.flatMap(cardsOf);

export function cardsOf({ sections }: Page): readonly Card[] {
  return sections.flatMap((section) => (section.type === 'card' ? [section.card] : []));
}
