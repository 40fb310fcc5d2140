import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, LEVELS } from '../../src/domain/card.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { parseAreas } from '../../src/syntax/lists.ts';
import { cardsOf, EVERY_PAGE } from '../support/every-page.ts';
import { ROOT } from '../support/root.ts';

const areas = parseAreas(readFileSync(join(ROOT, 'content', 'areas.yaml'), 'utf8')).values;
const topics = areas.flatMap(({ id, topics: names }) => names.map((name) => `${id}/${name}`));
const pageOf = (id: string, language: string) =>
  EVERY_PAGE.find((page) => page.id === id && page.language === language);

/** What is taught may grow; what goes below this was lost. */
const FLOORS = {
  recall: 320,
  choice: 60,
  multi: 65,
  order: 75,
  match: 95,
  cloze: 85,
  estimate: 100,
} as const;

describe.each(LANGUAGES)('what is taught (%s)', (language) => {
  test('covers every topic of every area', () => {
    expect(topics.length).toBeGreaterThanOrEqual(64);
    expect(topics.filter((id) => pageOf(id, language) === undefined)).toEqual([]);
  });

  test.each(topics)(
    '%s has cards enough, of several kinds, at every level, with questions that go on',
    (id) => {
      const page = pageOf(id, language);
      const cards = page === undefined ? [] : cardsOf(page);
      expect(cards.length).toBeGreaterThanOrEqual(id.startsWith('skills/') ? 10 : 6);
      expect(new Set(cards.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
      expect(new Set(cards.map(({ level }) => level))).toEqual(new Set(LEVELS));
      expect(new Set(cards.flatMap(({ after }) => after ?? []))).toEqual(new Set(['hit', 'miss']));
      expect(page?.sources.length).toBeGreaterThan(0);
    },
  );

  test('has no fewer cards of any kind than it had', () => {
    const cards = topics.flatMap((id) => {
      const page = pageOf(id, language);
      return page === undefined ? [] : cardsOf(page);
    });
    const counts = KINDS.map((kind) => [kind, cards.filter((card) => card.kind === kind).length] as const);
    expect(counts.filter(([kind, count]) => count < FLOORS[kind])).toEqual([]);
    expect(cards.length).toBeGreaterThanOrEqual(830);
  });

  test('has staged cases of 45 minutes, a page for every round, and a profile to start from', () => {
    const cases = EVERY_PAGE.filter((page) => page.kind === 'design' && page.language === language);
    expect(cases.length).toBeGreaterThanOrEqual(7);
    for (const page of cases) {
      expect(page.minutes).toBe(45);
      const minutes = cardsOf(page).reduce((sum, card) => sum + card.minutes, 0);
      expect({ id: page.id, minutes }).toEqual({ id: page.id, minutes: 45 });
    }
    const rounds = ['cn-1', 'cn-2', 'cn-3', 'cn-hr', 'quick', 'hi45', 'xu45'].map(
      (name) => `interview/${name}`,
    );
    const profile = ['self-intro', 'skills', 'projects'].map((name) => `profile/${name}`);
    expect([...rounds, ...profile].filter((id) => pageOf(id, language) === undefined)).toEqual([]);
  });
});
