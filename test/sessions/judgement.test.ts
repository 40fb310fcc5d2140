import { describe, expect, test } from 'vitest';
import type { Rating } from '../../src/domain/rating.ts';
import { type Grade, isUnreadable } from '../../src/grading/grade.ts';
import { gradeAnswer } from '../../src/grading/grade-answer.ts';
import type { Circumstances } from '../../src/grading/suggestion.ts';
import { toggled } from '../../src/sessions/checklist.ts';
import { checklistFor, suggestionFor, verdictsOf } from '../../src/sessions/judgement.ts';
import { teaCard } from '../support/tea.ts';

const CALM: Circumstances = { hints: 0, confidence: null, skipped: false };
const bitter = teaCard('bitter');

/** Rows of the checklist of `bitter`: two musts, a point, and the folk error where the answer makes it. */
const [FIRST_MUST, SECOND_MUST, POINT, FOLK_ERROR] = [0, 1, 2, 3];

describe('the rating suggested', () => {
  test('an answer only thought is taken for known, until the person says otherwise', () => {
    expect(suggested(null, [])).toBe('good');
    expect(suggested(null, [FIRST_MUST])).toBe('hard');
    expect(suggested(null, [POINT])).toBe('again');
    expect(suggested(null, [FIRST_MUST, SECOND_MUST])).toBe('good');
  });

  test('the person’s ticks decide, not the machine’s', () => {
    const text = 'Hot water draws out the tannins.';
    expect(suggested(text, [])).toBe('hard');
    expect(suggested(text, [SECOND_MUST])).toBe('good');
    expect(suggested(text, [FIRST_MUST])).toBe('again');
  });

  test('a folk error counts only once the person owns up to it', () => {
    const text =
      'Hot water draws out the tannins, cooler water does it slowly. Green tea simply has more caffeine.';
    expect(suggested(text, [])).toBe('good');
    expect(suggested(text, [FOLK_ERROR])).toBe('hard');
  });

  test.each<[string, Partial<Circumstances>, Rating]>([
    ['a hint', { hints: 1 }, 'hard'],
    ['a guess', { confidence: 'guess' }, 'hard'],
    ['being unsure', { confidence: 'unsure' }, 'good'],
    ['not knowing', { skipped: true }, 'again'],
  ])('%s limits it', (_what, circumstances, rating) => {
    expect(suggested(null, [], circumstances)).toBe(rating);
  });

  test.each<[string, string, Rating]>([
    ['saying', 'leaves\nguest', 'good'],
    ['saying', 'leaves\npot', 'hard'],
    ['leaves', '9000', 'again'],
  ])('on %s, %j is graded by the machine alone', (name, text, rating) => {
    const card = teaCard(name);
    const grade = graded(name, text);
    expect(suggestionFor({ card, grade, checklist: checklistFor(card, grade) }, CALM)).toBe(rating);
  });

  test('a hint never makes a wrong answer better', () => {
    const card = teaCard('leaves');
    const grade = graded('leaves', '9000');
    expect(suggestionFor({ card, grade, checklist: checklistFor(card, grade) }, { ...CALM, hints: 1 })).toBe(
      'again',
    );
  });
});

describe('what is logged of the points', () => {
  test('each as it was shown, with the machine’s word and the person’s, the unsaid folk error too', () => {
    const grade = graded('bitter', 'Hot water draws out the tannins.');
    const checklist = toggled(checklistFor(bitter, grade), [SECOND_MUST]);
    expect(verdictsOf(bitter, grade, checklist)).toEqual([
      { text: 'Hot water draws out the tannins at once', machine: 'hit', person: true },
      { text: 'Cooler water draws them out slowly', machine: 'undetected', person: true },
      { text: 'The amino acids that taste sweet dissolve at any heat', machine: 'undetected', person: false },
      { text: 'Green tea holds more caffeine than black tea', machine: 'undetected', person: false },
    ]);
  });

  test('nothing for a card without key points', () => {
    expect(verdictsOf(teaCard('steps'), null, checklistFor(teaCard('steps'), null))).toEqual([]);
  });
});

function suggested(
  text: string | null,
  turned: readonly number[],
  circumstances: Partial<Circumstances> = {},
): Rating {
  const grade = text === null ? null : graded('bitter', text);
  const checklist = toggled(checklistFor(bitter, grade), turned);
  return suggestionFor({ card: bitter, grade, checklist }, { ...CALM, ...circumstances });
}

function graded(name: string, text: string): Grade {
  const grade = gradeAnswer(teaCard(name), text);
  if (isUnreadable(grade)) throw new Error(`${text} cannot be read`);
  return grade;
}
