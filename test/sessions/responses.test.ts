import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { isUnreadable } from '../../src/grading/grade.ts';
import { gradeResponse } from '../../src/grading/grade-answer.ts';
import type { Presentation } from '../../src/grading/presentation.ts';
import { type Draft, emptyDraft } from '../../src/sessions/draft.ts';
import { formOf, responseOf, responseText } from '../../src/sessions/responses.ts';
import { teaCard } from '../support/tea.ts';

describe('what an answer is made with', () => {
  test.each([
    ['bitter', { kind: 'recall', choices: 0, fields: 1 }],
    ['tepid', { kind: 'choice', choices: 3, fields: 0 }],
    ['boiling', { kind: 'multi', choices: 4, fields: 0 }],
    ['steps', { kind: 'order', choices: 4, fields: 0 }],
    ['heat', { kind: 'match', choices: 3, fields: 0 }],
    ['saying', { kind: 'cloze', choices: 0, fields: 2 }],
    ['leaves', { kind: 'estimate', choices: 0, fields: 1 }],
  ])('%s', (name, form) => {
    expect(formOf(teaCard(name))).toEqual(form);
  });
});

describe('places on the screen become places on the card', () => {
  test('an option chosen is the option meant, wherever it was shown', () => {
    const shown: Presentation = { kind: 'choice', options: [2, 0, 1] };
    expect(told('tepid', shown, { chosen: [2] })).toEqual({
      text: 'Pour, and wait ten minutes',
      correct: true,
    });
  });

  test('several', () => {
    const shown: Presentation = { kind: 'multi', options: [3, 2, 1, 0] };
    expect(told('boiling', shown, { chosen: [3, 1] })).toEqual({
      text: "Black tea\nAged pu'er",
      correct: true,
    });
  });

  test('an order, in the order chosen', () => {
    const shown: Presentation = { kind: 'order', items: [3, 1, 0, 2] };
    expect(told('steps', shown, { chosen: [2, 1, 3, 0] })).toEqual({
      text: 'Boil the water\nWarm the pot\nPut in the leaves\nPour',
      correct: true,
    });
  });

  test('pairs, though both columns were shuffled', () => {
    const shown: Presentation = { kind: 'match', lefts: [2, 0, 1], rights: [0, 1, 2] };
    // Shown: black, green, oolong; 80, 90 and 100 degrees.
    expect(told('heat', shown, { chosen: [2, 0, 1] })).toEqual({
      text: 'green: 80 degrees\noolong: 90 degrees\nblack: 100 degrees',
      correct: true,
    });
    expect(told('heat', shown, { chosen: [0, 2, 1] })).toMatchObject({ correct: false });
  });

  test('blanks, without the spaces around them', () => {
    const fields = [' leaves ', 'guest'].map((text) => ({ text, cursor: 0 }));
    expect(told('saying', { kind: 'cloze', blanks: 2 }, { fields })).toEqual({
      text: 'leaves\nguest',
      correct: true,
    });
  });

  test('nothing chosen and nothing typed is no answer', () => {
    for (const name of ['bitter', 'tepid', 'steps', 'heat', 'saying']) {
      const card = teaCard(name);
      expect(responseOf(emptyDraft(formOf(card), { opensField: true }), shownFor(card))).toBeNull();
    }
    expect(
      responseOf({ ...draftOf(teaCard('bitter')), fields: [{ text: '  ', cursor: 2 }] }, { kind: 'recall' }),
    ).toBeNull();
  });
});

/** What the log would say was answered, and whether it was right. */
function told(name: string, shown: Presentation, made: Partial<Draft>) {
  const card = teaCard(name);
  const response = responseOf({ ...draftOf(card), ...made }, shown);
  if (response === null) throw new Error('no answer');
  const grade = gradeResponse(card.shape, response);
  return { text: responseText(card, response), correct: isUnreadable(grade) ? 'unreadable' : grade.correct };
}

function draftOf(card: Card): Draft {
  return emptyDraft(formOf(card), { opensField: true });
}

function shownFor({ shape }: Card): Presentation {
  switch (shape.kind) {
    case 'choice':
    case 'multi':
      return { kind: shape.kind, options: shape.options.map((_, at) => at) };
    case 'order':
      return { kind: 'order', items: shape.items.map((_, at) => at) };
    case 'match': {
      const places = shape.pairs.map((_, at) => at);
      return { kind: 'match', lefts: places, rights: places };
    }
    case 'cloze':
      return { kind: 'cloze', blanks: 2 };
    default:
      return { kind: shape.kind };
  }
}
