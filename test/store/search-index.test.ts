import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Card, CardId } from '../../src/domain/card.ts';
import { plainText } from '../../src/domain/prose.ts';
import { phrasesOf } from '../../src/domain/searchable.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';
import type { PassageSource } from '../../src/store/search-index.ts';
import { openConnection, type Store } from '../../src/store/store.ts';
import { card, head, minutes, review } from './support/cards.ts';
import { exported, newFile, open } from './support/stores.ts';

const [A, B] = [card('a'), card('b')];

const body = (id: CardId, text: string, language: Card['language'] = 'zh'): Card => ({
  id,
  language,
  kind: 'recall',
  level: 2,
  minutes: 2,
  parent: null,
  after: null,
  prompt: [{ text }],
  setting: '',
  hints: [],
  shape: { kind: 'recall', points: [] },
  answer: '',
});

const textsOf = ({ prompt, answer }: Card) => ({ title: [plainText(prompt)], points: [], body: [answer] });

const notes = (hash: string, text: string): PassageSource => ({
  name: 'built-in',
  hash,
  passages: () => [
    { page: head(A, 0).topic, card: null, texts: { title: ['缓存穿透'], points: [], body: [text] } },
  ],
});

function found(
  { search }: Store,
  words: string,
  sources: readonly PassageSource[] = [],
  language: Card['language'] = 'zh',
) {
  search.refresh(language, { sources, textsOf });
  return search.find(language, phrasesOf(words), 10).map(({ page, card: id }) => id ?? page);
}

const imported = (id: CardId, text: string, language?: Card['language']) => ({
  head: head(id, 0),
  bodies: [body(id, text, language)],
});

describe('what can be found', () => {
  test('are two characters side by side, in the language that is asked for', () => {
    const store = open();
    store.cards.importCards([imported(A, '缓存击穿怎么办'), imported(B, '击打与穿刺')]);
    expect(found(store, '击穿')).toEqual([A]);
    expect(found(store, '击 穿')).toEqual([B, A]);
    expect(found(store, '击穿', [], 'en')).toEqual([]);
  });

  test('follows a body that is changed, and one that is gone', () => {
    const store = open();
    store.cards.importCards([imported(A, '缓存击穿')]);
    expect(found(store, '击穿')).toEqual([A]);
    store.cards.importCards([imported(A, '缓存雪崩')]);
    expect(store.search.waiting('zh')).toBe(1);
    expect([found(store, '击穿'), found(store, '雪崩')]).toEqual([[], [A]]);
    const pack = { name: 'pack:mine', hash: '1', heads: [head(B, 1)], bodies: [body(B, '雪崩')] };
    store.cards.sync(pack);
    expect(found(store, '雪崩')).toEqual([B, A]);
    store.cards.removeSource('pack:mine');
    expect(found(store, '雪崩')).toEqual([A]);
  });

  test('are notes, read again only when their hash is another', () => {
    const store = open();
    const never: PassageSource = {
      ...notes('1', ''),
      passages: () => {
        throw new Error('nothing changed');
      },
    };
    expect(found(store, '布隆', [notes('1', '布隆过滤器')])).toEqual([head(A, 0).topic]);
    expect(found(store, '布隆', [never])).toEqual([head(A, 0).topic]);
    expect(found(store, '布隆', [notes('2', '缓存空值')])).toEqual([]);
    expect(found(store, '空值', [notes('2', '')])).toEqual([head(A, 0).topic]);
    expect(found(store, '空值', [])).toEqual([]);
  });

  test('comes with what stands in the title before what stands in the text', () => {
    const store = open();
    store.cards.importCards([
      { head: head(A, 0), bodies: [{ ...body(A, '别的题目'), answer: '这里说到击穿' }] },
      imported(B, '什么是击穿'),
    ]);
    expect(found(store, '击穿')).toEqual([B, A]);
  });

  test.each([
    '"',
    '""" AND NOT (',
    'NEAR(a b)',
    'title : x',
    '*',
    '^a',
    "'; DROP TABLE card; --",
    'a\0b',
    '🔥',
  ])('is never a command: %j', (words) => {
    const store = open();
    store.cards.importCards([imported(A, '缓存')]);
    expect(found(store, words)).toEqual([]);
    expect(found(store, '缓存')).toEqual([A]);
  });

  test('may be more than one transaction takes in', () => {
    const store = open();
    const cards = Array.from({ length: 2_500 }, (_, n) => imported(card(`c${n}`), `缓存 ${n}`));
    store.cards.importCards(cards);
    store.search.refresh('zh', { sources: [], textsOf });
    expect(store.search.waiting('zh')).toBe(0);
    expect(found(store, '缓存 2499')).toEqual([card('c2499')]);
    expect(store.examine()).toEqual([]);
  });
});

test('a store from before is copied, then finds the cards it had', () => {
  const file = newFile();
  const old = openConnection(file, MIGRATIONS.slice(0, 1));
  old.database.exec(`
    INSERT INTO source (key, name, hash) VALUES (1, 'imported', '');
    INSERT INTO card (key, name) VALUES (1, '${A}');
    INSERT INTO head VALUES (1, 1, NULL, 'cache', 'cache/penetration', 'recall', 2, 2, 'mid', '[]', '[]', NULL, NULL, 0, 0)`);
  old.database
    .prepare(`INSERT INTO body VALUES (1, 'zh', 1, '', ?)`)
    .run(JSON.stringify(body(A, '缓存穿透')));
  old.database.close();
  const store = open(file);
  expect(readdirSync(join(dirname(file), 'backups'))).toEqual(['mianba-v1.db']);
  expect(found(store, '穿透')).toEqual([A]);
  store.events.append(review(A), minutes(0));
  expect(exported(store)).toHaveLength(1);
});
