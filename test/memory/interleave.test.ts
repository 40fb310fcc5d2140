import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TopicId, topicId } from '../../src/domain/card.ts';
import { rivalsFrom } from '../../src/memory/confusable.ts';
import { interleaved } from '../../src/memory/interleave.ts';

type Asked = { readonly topic: TopicId; readonly rank: number };

const topicNamed = (name: string) => topicId({ pack: null, area: 'cache', topic: name });
const cardsOf = (letters: string): readonly Asked[] =>
  Array.from(letters, (letter, rank) => ({ topic: topicNamed(letter), rank }));
const lettersOf = (cards: readonly Asked[]) => cards.map(({ topic }) => topic.at(-1)).join('');

/** `ab` says that a and b are easily confused; only the first names the other. */
function rivals(...pairs: readonly string[]) {
  const named = new Map<TopicId, TopicId[]>();
  for (const [a = '', b = ''] of pairs) {
    named.set(topicNamed(a), [...(named.get(topicNamed(a)) ?? []), topicNamed(b)]);
  }
  return rivalsFrom(named);
}

describe('an interleaved queue', () => {
  test.each([
    ['nothing to part: as urgent as it came', 'abcd', [], 'abcd'],
    ['one topic twice in a row: the next other comes between', 'aabc', [], 'abac'],
    ['a long run of one topic is spread over the rest', 'aaabbb', [], 'ababab'],
    ['a crowded topic at the end is begun early', 'bcaaa', [], 'abaca'],
    ['more of one topic than of all others: the rest cannot be parted', 'aaaab', [], 'abaaa'],
    ['rivals side by side', 'axyzb', ['ab'], 'abxyz'],
    ['rivals side by side, whichever names the other', 'axyzb', ['ba'], 'abxyz'],
    ['rivals take turns', 'aaxyzbb', ['ab'], 'ababxyz'],
    ['of several rivals the most urgent', 'axcyb', ['ab', 'ac'], 'acxyb'],
    ['a rival is followed by the most urgent, not by a rival of its own', 'axbc', ['ab', 'bc'], 'abxc'],
    ['a topic said to be confused with itself', 'aab', ['aa'], 'aba'],
    ['nothing', '', [], ''],
  ])('%s', (_, letters, pairs, expected) => {
    expect(lettersOf(interleaved(cardsOf(letters), rivals(...pairs)))).toBe(expected);
  });

  const anyLetters = fc
    .array(fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 })
    .map((letters) => letters.join(''));
  const anyPairs = fc.array(fc.constantFrom('ab', 'bc', 'de', 'af', 'ad'), { maxLength: 3 });

  test('asks every card once', () => {
    fc.assert(
      fc.property(anyLetters, anyPairs, (letters, pairs) => {
        const ranks = interleaved(cardsOf(letters), rivals(...pairs)).map(({ rank }) => rank);
        expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from(letters, (_, rank) => rank));
      }),
    );
  });

  test('asks the cards of one topic in their order of urgency', () => {
    fc.assert(
      fc.property(anyLetters, anyPairs, (letters, pairs) => {
        const order = interleaved(cardsOf(letters), rivals(...pairs));
        for (const letter of new Set(letters)) {
          const ranks = order.filter(({ topic }) => topic === topicNamed(letter)).map(({ rank }) => rank);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('puts two cards of one topic together only when there is no way around it', () => {
    fc.assert(
      fc.property(anyLetters, anyPairs, (letters, pairs) => {
        const order = lettersOf(interleaved(cardsOf(letters), rivals(...pairs)));
        const together = Array.from(order).filter((letter, index) => letter === order[index - 1]).length;
        const most = Math.max(
          0,
          ...Array.from(new Set(letters), (letter) => letters.split(letter).length - 1),
        );
        // Others can stand in at most all the gaps of the largest topic.
        expect(together).toBe(Math.max(0, most - (letters.length - most) - 1));
      }),
      { numRuns: 500 },
    );
  });
});
