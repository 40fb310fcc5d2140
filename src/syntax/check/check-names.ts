import { type CardId, cardId, isReserved, type TopicId } from '../../domain/card.ts';
import type { Page } from '../../domain/page.ts';
import type { ReadPage } from '../page.ts';
import { withoutPack } from '../path.ts';
import type { Report } from '../report.ts';

/** Names that exist besides those of the pack itself: a user's pack may speak of built-in skills, labs and topics. */
export type KnownNames = {
  readonly areas: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly labs: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
};

/** Reports names on a page that belong to nothing. */
export function checkNames(
  report: Report,
  { page, keyLines }: { readonly page: Page; readonly keyLines: ReadonlyMap<string, number> },
  known: KnownNames,
): void {
  const [area = '', topic = ''] = withoutPack(page.id).split('/');
  const lineOf = (key: string) => keyLines.get(key) ?? 1;
  if (!isReserved(area) && !known.areas.has(area)) report('area-unknown', 1, { id: area });
  for (const id of page.skills) if (!known.skills.has(id)) report('skill-unknown', lineOf('skills'), { id });
  if (page.lab !== null && !known.labs.has(page.lab)) report('lab-unknown', lineOf('lab'), { id: page.lab });
  if (page.kind === 'lab' && !known.labs.has(topic)) report('lab-unknown', 1, { id: topic });
  for (const id of page.confusable) {
    if (!known.topics.has(id) || id === page.id) report('topic-unknown', lineOf('confusable'), { id });
  }
  for (const section of page.sections) {
    const lines = section.type === 'skills' ? section.lines : [];
    for (const id of lines.flatMap(({ skills }) => skills)) {
      if (!known.skills.has(id)) report('skill-unknown', section.line, { id });
    }
  }
}

/** Ids of all cards of a page with their lines, broken ones aside. */
export function cardLines(page: Page): readonly { readonly id: CardId; readonly line: number }[] {
  return page.sections.flatMap((section) => {
    if (section.type === 'card') return [{ id: section.card.id, line: section.line }];
    return section.type === 'prediction' ? [{ id: section.question.id, line: section.line }] : [];
  });
}

/** A former name is free for good: it may neither still be used nor be claimed twice. One language's pages at a time. */
export function checkFormerNames(reportFor: (path: string) => Report, pages: readonly ReadPage[]): void {
  const alive = new Set<CardId | TopicId>();
  for (const { page, broken } of pages) {
    if (page === null) continue;
    alive.add(page.id);
    for (const { id } of cardLines(page)) alive.add(id);
    for (const id of broken) alive.add(cardId(page.id, id));
  }
  const claimed = new Map<CardId | TopicId, string>();
  for (const { path, page } of pages) {
    for (const { was, now, line } of page === null ? [] : claims(page)) {
      const report = reportFor(path);
      const first = claimed.get(was);
      if (alive.has(was)) report('was-alive', line, { id: was });
      else if (first !== undefined) report('was-twice', line, { id: was, first });
      else claimed.set(was, now);
    }
  }
}

type Claim = { readonly was: CardId | TopicId; readonly now: string; readonly line: number };

function claims(page: Page): readonly Claim[] {
  const cards = page.sections.flatMap((section) => {
    if (section.type !== 'card' && section.type !== 'prediction') return [];
    const now = section.type === 'card' ? section.card.id : section.question.id;
    return section.was.map((was) => ({ was, now, line: section.line }));
  });
  return [...page.was.map((was) => ({ was, now: page.id, line: 1 })), ...cards];
}

export function topicsOf(pages: readonly ReadPage[]): ReadonlySet<TopicId> {
  return new Set(pages.flatMap(({ page }) => (page === null ? [] : [page.id])));
}
