import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { builtInRecallCards } from './built-in-cards.ts';
import { type CorpusSet, corpusFolder, readCorpus, SETS } from './corpus.ts';
import { type Measured, measure, precisionOf, recallOf, type Tally, totalOf } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const { answers, problems } = readCorpus(corpusFolder(root), builtInRecallCards(root));
const measured = answers.map(measure);

/** What the grader reaches, rounded down. Raise a floor when it gets better; lowering one needs a reason in the commit. */
const FLOORS: readonly (readonly [CorpusSet, Language, { precision: number; recall: number }])[] = [
  ['seen', 'zh', { precision: 0, recall: 0 }],
  ['seen', 'en', { precision: 0, recall: 0 }],
  ['held-out', 'zh', { precision: 0, recall: 0 }],
  ['held-out', 'en', { precision: 0, recall: 0 }],
];

describe('the corpus', () => {
  test('is read without a problem', () => {
    expect(problems).toEqual([]);
  });
});

describe('what the grader reaches', () => {
  test.each(FLOORS)('%s answers in %s do not fall below the floor', (set, language, floor) => {
    const own = measured.filter(({ answer }) => answer.set === set && answer.card.language === language);
    const claimed = own.filter(({ answer }) => answer.kind === 'good' || answer.kind === 'partial');
    expect(precisionOf(tallyOf(own)) ?? 0).toBeGreaterThanOrEqual(floor.precision);
    expect(recallOf(tallyOf(claimed)) ?? 0).toBeGreaterThanOrEqual(floor.recall);
  });

  test.each(SETS)('no point is ticked that an honest answer did not say (%s)', (set) => {
    const honest = measured.filter(
      ({ answer }) => answer.set === set && ['good', 'partial', 'plain'].includes(answer.kind),
    );
    const falseTicks = honest.flatMap(({ answer, mistakes }) =>
      mistakes
        .filter(({ what }) => what === 'false tick')
        .map(({ point, evidence }) => `${answer.card.id} ${answer.card.language}: ${point} (${evidence})`),
    );
    expect(falseTicks).toEqual([]);
  });
});

function tallyOf(own: readonly Measured[]): Tally {
  return totalOf(own.map(({ points }) => points));
}
