import { type CardId, type Head, topicOf } from '../domain/card.ts';
import type { Page } from '../domain/page.ts';

/**
 * The heads of a page's cards, in file order from `position` on. A page that exists in both languages has the
 * same heads in either: the check sees to it.
 */
export function headsOf(
  page: Page,
  { pack, position }: { readonly pack: string | null; readonly position: number },
): Head[] {
  const [area = ''] = page.id.replace(/^[^:]*:/, '').split('/');
  const cards = page.sections.flatMap((section) => (section.type === 'card' ? [section] : []));
  return cards.map(({ card, frequency }, index) => ({
    id: card.id,
    pack,
    area,
    topic: topicOf(card.id),
    kind: card.kind,
    level: card.level,
    minutes: card.minutes,
    frequency,
    skills: page.skills,
    confusable: page.confusable,
    parent: card.parent,
    after: card.after,
    position: position + index,
  }));
}

/** What each card was called before, page renames included. */
export function renamesOf(page: Page): (readonly [was: CardId, now: CardId])[] {
  return page.sections.flatMap((section) => {
    if (section.type !== 'card') return [];
    const { card, was } = section;
    const id = card.id.slice(card.id.indexOf('#'));
    const fromPages = page.was.map((topic) => `${topic}${id}` as CardId);
    return [...was, ...fromPages].map((old) => [old, card.id] as const);
  });
}
