import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/domain/card.ts';
import { parsePage } from '../../src/syntax/page.ts';
import { cardsOf } from './every-page.ts';

/** A card of the tea house, read from its page: `bitter`, `tepid`, `boiling`, `steps`, `heat`, `saying` or `leaves`. */
export function teaCard(name: string): Card {
  const path = 'tea/brewing.en.md';
  const { page } = parsePage({ path, bytes: readFileSync(join(import.meta.dirname, 'content', path)) });
  const card = page && cardsOf(page).find(({ id }) => id.endsWith(`#${name}`));
  if (!card) throw new Error(`no card ${name} in the tea house`);
  return card;
}
