import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText, joinedRanges, phrasesOf, placesOf } from '../../src/domain/searchable.ts';

test.each([
  ['Han characters are words of their own', '缓存击穿', '缓 存 击 穿'],
  ['beside Latin too', '热key过期', '热 key 过 期'],
  ['case, width and accents do not count', 'Ｒｅｄｉｓ Café', 'redis cafe'],
  ['marks only part words', 'min.insync.replicas="2"', 'min insync replicas 2'],
  ['an emoji is no word', 'cache🔥miss', 'cache miss'],
  ['nor is a null character', 'a\0b', 'a b'],
])('%s', (_name, text, indexed) => {
  expect(indexText(text)).toBe(indexed);
});

test('each piece between spaces is a phrase, and one of marks alone is none', () => {
  expect(phrasesOf(' 击穿  "hot AND * ( ')).toEqual([['击', '穿'], ['hot'], ['and']]);
});

test('a paste of any length asks for a few short phrases', () => {
  const phrases = phrasesOf(`${'缓存'.repeat(5_000)} ${'x '.repeat(5_000)}`);
  expect(phrases.length).toBeLessThanOrEqual(16);
  expect(Math.max(...phrases.map((phrase) => phrase.length))).toBeLessThanOrEqual(64);
});

test('a phrase is found where its words follow each other, whatever stands between them', () => {
  const text = 'Hot-key：热 Key 击穿，不是穿透';
  expect(placesOf(text, phrasesOf('hotkey hot-key 热key 击穿'))).toEqual([
    [],
    [[0, 7]],
    [[8, 13]],
    [[14, 16]],
  ]);
});

test('every place of a phrase says the phrase', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(texts, texts, (text, words) => {
      const phrases = phrasesOf(words);
      for (const [index, places] of placesOf(text, phrases).entries()) {
        for (const [start, end] of places)
          expect(indexText(text.slice(start, end))).toBe(phrases[index]?.join(' '));
      }
    }),
  );
});

test('ranges that touch become one', () => {
  expect(
    joinedRanges([
      [4, 6],
      [0, 2],
      [2, 3],
      [5, 9],
    ]),
  ).toEqual([
    [0, 3],
    [4, 9],
  ]);
});
