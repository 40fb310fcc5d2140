import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/domain/prose.ts';
import { markdownText } from '../../src/grading/markdown-text.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import { selfCheck } from '../../src/grading/self-check.ts';
import { builtInRecallCards, type RecallCard } from './built-in-cards.ts';
import { denied, exchanged, rivals } from './mutations.ts';

// Design stages are ticked by the person: their aliases are optional and prove nothing.
const cards = builtInRecallCards(join(import.meta.dirname, '..', '..')).filter(
  ({ id }) => !id.startsWith('design/'),
);

describe('every built-in card proves itself', () => {
  test('its points meet their own groups, and its model answer meets every must', () => {
    const unmet = cards.flatMap((card) => {
      const { texts, musts } = selfCheck(card.shape, card.answer);
      return [
        ...texts.map((index) => `text: ${named(card, index)}`),
        ...musts.map((index) => named(card, index)),
      ];
    });
    expect(unmet).toEqual([]);
  });

  test('its model answer makes no struck-out statement', () => {
    const made = cards.flatMap((card) =>
      verdicts(card, markdownText(card.answer)).flatMap((verdict, index) =>
        verdict === 'wrong' ? [named(card, index)] : [],
      ),
    );
    expect(made).toEqual([]);
  });

  test('a must that is denied wherever the model answer says it is not ticked', () => {
    const unnoticed = cards.flatMap((card) =>
      card.shape.points.flatMap(({ kind }, index) => {
        if (kind !== 'must') return [];
        const mutant = denied(card, index, markdownText(card.answer));
        return verdicts(card, mutant)[index] === 'hit' ? [named(card, index)] : [];
      }),
    );
    expect(unnoticed).toEqual([]);
  });

  test('two subjects that change places do not pass unnoticed', () => {
    const unnoticed = cards.flatMap((card) => {
      const answer = markdownText(card.answer);
      const before = verdicts(card, answer);
      return rivals(card.shape.points).flatMap(([one, other]) => {
        const mutant = exchanged(answer, one, other);
        const isSame = verdicts(card, mutant).every((verdict, index) => verdict === before[index]);
        return isSame && mutant !== answer ? [`${card.id} ${card.language}: ${one[0]} and ${other[0]}`] : [];
      });
    });
    expect(unnoticed).toEqual([]);
  });
});

function verdicts({ shape }: RecallCard, text: string) {
  return gradeRecall(shape, text).points.map(({ verdict }) => verdict);
}

function named({ id, language, shape }: RecallCard, index: number): string {
  return `${id} ${language}: ${plainText(shape.points[index]?.text ?? [])}`;
}
