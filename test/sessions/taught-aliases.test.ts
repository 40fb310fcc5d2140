import { expect, test } from 'vitest';
import { cardId, topicId } from '../../src/domain/card.ts';
import { type AliasHappening, taughtAliases } from '../../src/sessions/taught-aliases.ts';

const topic = topicId({ pack: null, area: 'cache', topic: 'breakdown' });
const why = cardId(topic, 'why');
const taught = (alias: string, change: Partial<AliasHappening> = {}): AliasHappening => ({
  type: 'alias',
  card: why,
  language: 'zh',
  point: 0,
  group: 1,
  alias,
  ...change,
});

test('a card hears what was taught for it, in its own language', () => {
  const aliases = taughtAliases(() => [
    taught('复查'),
    taught('recheck', { language: 'en' }),
    taught('别的', { card: cardId(topic, 'choose') }),
  ]);
  expect(aliases({ id: why, language: 'zh' })).toEqual([{ point: 0, group: 1, alias: '复查' }]);
  expect(aliases({ id: why, language: 'en' })).toEqual([{ point: 0, group: 1, alias: 'recheck' }]);
});

test('the same list comes back until something is taught or taken back', () => {
  let events = [taught('复查')];
  const aliases = taughtAliases(() => events);
  const first = aliases({ id: why, language: 'zh' });
  expect(aliases({ id: why, language: 'zh' })).toBe(first);
  events = [taught('复查'), taught('再看一眼')];
  const second = aliases({ id: why, language: 'zh' });
  expect(second.map(({ alias }) => alias)).toEqual(['复查', '再看一眼']);
  events = [taught('再看一眼')];
  expect(aliases({ id: why, language: 'zh' })).toEqual([{ point: 0, group: 1, alias: '再看一眼' }]);
});
