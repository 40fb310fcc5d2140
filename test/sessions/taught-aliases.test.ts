import { expect, test } from 'vitest';
import { type Card, cardId, type Point, topicId } from '../../src/domain/card.ts';
import type { Language } from '../../src/domain/language.ts';
import { type AliasHappening, taughtAliases } from '../../src/sessions/taught-aliases.ts';

const topic = topicId({ pack: null, area: 'cache', topic: 'breakdown' });
const why = cardId(topic, 'why');
const point = (text: string): Point => ({
  kind: 'must',
  text: [{ text }],
  subject: null,
  groups: [['lock'], ['again']],
});
const inChinese = card('zh', point('read the cache again'));
const inEnglish = card('en', point('read the cache again'));

function card(language: Language, ...points: Point[]): Pick<Card, 'id' | 'language' | 'shape'> {
  return { id: why, language, shape: { kind: 'recall', points } };
}

const taught = (alias: string, change: Partial<AliasHappening> = {}): AliasHappening => ({
  type: 'alias',
  card: why,
  language: 'zh',
  point: 0,
  group: 1,
  alias,
  about: 'read the cache again',
  ...change,
});

test('a card hears what was taught for it, in its own language', () => {
  const aliases = taughtAliases(() => [
    taught('复查'),
    taught('recheck', { language: 'en' }),
    taught('别的', { card: cardId(topic, 'choose') }),
  ]);
  expect(aliases(inChinese)).toEqual([{ point: 0, group: 1, alias: '复查' }]);
  expect(aliases(inEnglish)).toEqual([{ point: 0, group: 1, alias: 'recheck' }]);
});

test('the same list comes back until something is taught or taken back', () => {
  let events = [taught('复查')];
  const aliases = taughtAliases(() => events);
  const first = aliases(inChinese);
  expect(aliases(inChinese)).toBe(first);
  events = [taught('复查'), taught('再看一眼')];
  const second = aliases(inChinese);
  expect(second.map(({ alias }) => alias)).toEqual(['复查', '再看一眼']);
  events = [taught('再看一眼')];
  expect(aliases(inChinese)).toEqual([{ point: 0, group: 1, alias: '再看一眼' }]);
});

test('what was taught follows its point to another place, and is not heard of a point that was reworded', () => {
  const aliases = taughtAliases(() => [taught('复查')]);
  const moved = card('zh', point('something new'), point('read the cache again'));
  expect(aliases(moved)).toEqual([{ point: 1, group: 1, alias: '复查' }]);
  expect(aliases(card('zh', point('read it once more')))).toEqual([]);
});
