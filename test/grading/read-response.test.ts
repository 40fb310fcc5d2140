import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { gradeAnswer, gradeResponse } from '../../src/grading/grade-answer.ts';
import { fixedPresentation, type Presentation, presentation } from '../../src/grading/presentation.ts';
import { readResponse, writeResponse } from '../../src/grading/read-response.ts';
import { cardOf, recall } from './cards.ts';

const line = (text: string) => [{ text }];
const options = ['p', 'q', 'r', 's'].map((text, i) => ({
  text: line(text),
  right: i === 2,
  explanation: null,
}));
const choice = { kind: 'choice' as const, options };
const multi = { kind: 'multi' as const, options };
const order = { kind: 'order' as const, items: ['one', 'two', 'three'].map(line) };
const match = {
  kind: 'match' as const,
  heads: [line('l'), line('r')] as const,
  pairs: ['x', 'y', 'z'].map((text) => ({ left: line(text), right: line(text) })),
};
const cloze = {
  kind: 'cloze' as const,
  pieces: [{ blank: ['a'] }, { text: line(' and ') }, { blank: ['b'] }],
};
const estimate = {
  kind: 'estimate' as const,
  quantity: { value: 16, unit: 's' },
  source: '16 s',
  tolerance: { by: 'share' as const, share: 0.05 },
  steps: [],
};

describe('how things are shown', () => {
  test('the same card id gives the same order, and not another’s', () => {
    const card = cardOf(order);
    expect(fixedPresentation(card)).toEqual(fixedPresentation(cardOf(order)));
  });

  test('items are never in their right order, and pairs never aligned, whatever chance says', () => {
    const unlucky = () => 0.999_999;
    expect(presentation({ shape: order }, unlucky)).toEqual({ kind: 'order', items: [1, 2, 0] });
    expect(presentation({ shape: match }, unlucky)).toEqual({
      kind: 'match',
      lefts: [0, 1, 2],
      rights: [1, 2, 0],
    });
    for (let seed = 0; seed < 200; seed += 1) {
      const shown = presentation({ shape: order }, seededRandom(seed));
      expect(shown).not.toEqual({ kind: 'order', items: [0, 1, 2] });
      const pairs = presentation({ shape: match }, seededRandom(seed));
      if (pairs.kind === 'match') expect(pairs.rights).not.toEqual(pairs.lefts);
    }
  });

  test('nothing is lost in shuffling', () => {
    const shown = presentation({ shape: multi }, seededRandom(7));
    expect(shown.kind === 'multi' && shown.options.toSorted()).toEqual([0, 1, 2, 3]);
  });
});

describe('typed keys name what was shown', () => {
  const four = [2, 0, 3, 1];
  const shownChoice: Presentation = { kind: 'choice', options: four };
  const shownMulti: Presentation = { kind: 'multi', options: four };
  const shownOrder: Presentation = { kind: 'order', items: [2, 0, 1] };
  const shownMatch: Presentation = { kind: 'match', lefts: [2, 0, 1], rights: [1, 2, 0] };

  test.each([
    [shownChoice, 'a', { kind: 'choice', chosen: [2] }],
    [shownChoice, ' B. ', { kind: 'choice', chosen: [0] }],
    [shownChoice, 'Ｃ', { kind: 'choice', chosen: [3] }],
    [shownMulti, 'a,c', { kind: 'multi', chosen: [2, 3] }],
    [shownMulti, 'ac', { kind: 'multi', chosen: [2, 3] }],
    [shownMulti, 'd、a', { kind: 'multi', chosen: [1, 2] }],
    [shownOrder, 'c,a,b', { kind: 'order', items: [1, 2, 0] }],
    [shownOrder, 'c > a > b', { kind: 'order', items: [1, 2, 0] }],
    [shownMatch, '1b,2a,3c', { kind: 'match', rights: [1, 0, 2] }],
    [shownMatch, '3-c 1:b 2=a', { kind: 'match', rights: [1, 0, 2] }],
    [shownMatch, 'bac', { kind: 'match', rights: [1, 0, 2] }],
    [{ kind: 'cloze', blanks: 2 }, ' a \nb\n', { kind: 'cloze', blanks: ['a', 'b'] }],
    [{ kind: 'cloze', blanks: 2 }, '\r\nb', { kind: 'cloze', blanks: ['', 'b'] }],
    [{ kind: 'cloze', blanks: 2 }, 'a', { kind: 'cloze', blanks: ['a', ''] }],
    [{ kind: 'recall' }, '', { kind: 'recall', text: '' }],
  ] as const)('%j: %j', (shown, text, response) => {
    expect(readResponse(shown, text)).toEqual(response);
  });

  test.each([
    [shownChoice, ' ', { code: 'empty' }],
    [shownChoice, ',', { code: 'empty' }],
    [shownChoice, 'e', { code: 'unknown-key', key: 'e', keys: ['a', 'b', 'c', 'd'] }],
    [shownChoice, '我', { code: 'unknown-key', key: '我', keys: ['a', 'b', 'c', 'd'] }],
    [shownChoice, 'a,b', { code: 'one-key-only', given: ['a', 'b'] }],
    [shownMulti, 'a,a', { code: 'repeated-key', key: 'a' }],
    [shownOrder, 'a,b', { code: 'missing-keys', missing: ['c'] }],
    [shownOrder, 'a,b,b', { code: 'repeated-key', key: 'b' }],
    [shownMatch, '1a,2b', { code: 'missing-keys', missing: ['3'] }],
    [shownMatch, '1a,2a,3c', { code: 'repeated-key', key: 'a' }],
    [shownMatch, '1a,1b,3c', { code: 'repeated-key', key: '1' }],
    [shownMatch, '4a', { code: 'unknown-key', key: '4', keys: ['1', '2', '3'] }],
    [shownMatch, '1z', { code: 'unknown-key', key: 'z', keys: ['a', 'b', 'c'] }],
    [shownMatch, '1ab', { code: 'not-a-pair', text: '1ab' }],
    [shownMatch, '1,2', { code: 'not-a-pair', text: '12' }],
    [{ kind: 'cloze', blanks: 2 }, 'a\nb\nc', { code: 'too-many-blanks', given: 3, expected: 2 }],
    [{ kind: 'estimate' }, '', { code: 'empty' }],
  ] as const)('%j: %j cannot be read: %j', (shown, text, unreadable) => {
    expect(readResponse(shown, text)).toEqual({ kind: shown.kind, unreadable });
  });

  test.each([choice, multi, order, match])('a $kind written as text is read back', (shape) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, answerSeed) => {
        const shown = presentation({ shape }, seededRandom(seed));
        const other = presentation({ shape }, seededRandom(answerSeed));
        const response =
          other.kind === 'order'
            ? { kind: other.kind, items: other.items }
            : other.kind === 'match'
              ? { kind: other.kind, rights: other.rights }
              : {
                  kind: shape.kind === 'multi' ? ('multi' as const) : ('choice' as const),
                  chosen: [seed & 3],
                };
        expect(readResponse(shown, writeResponse(shown, response))).toEqual(response);
      }),
    );
  });
});

describe('an answer to a card', () => {
  test('is read in the order its id fixes, unless another was shown', () => {
    const card = cardOf(choice);
    const fixed = fixedPresentation(card);
    const letter = fixed.kind === 'choice' ? 'abcd'[fixed.options.indexOf(2)] : '';
    expect(gradeAnswer(card, letter ?? '')).toMatchObject({ kind: 'choice', correct: true });
    const shown: Presentation = { kind: 'choice', options: [2, 0, 1, 3] };
    expect(gradeAnswer(card, 'a', { shown })).toMatchObject({ correct: true });
    expect(gradeAnswer(card, 'b', { shown })).toMatchObject({ correct: false, wrong: [0] });
  });

  test('takes the aliases a person taught, and forgets them without', () => {
    const card = cardOf(recall('**a** {alpha} {beta}'));
    const aliases = [
      { point: 0, group: 1, alias: 'bee' },
      { point: 9, group: 0, alias: 'x' },
    ];
    expect(gradeAnswer(card, 'the alpha is a bee', { aliases })).toMatchObject({ suggested: 'good' });
    expect(gradeAnswer(card, 'the alpha is a bee')).toMatchObject({ suggested: 'again' });
  });

  test('of another kind is a bug, and loud', () => {
    expect(() => gradeResponse(choice, { kind: 'recall', text: '' })).toThrow(TypeError);
    expect(() => gradeResponse(choice, { kind: 'multi', chosen: [2] })).toThrow(TypeError);
  });

  test.each([choice, multi, order, match, cloze, estimate, recall('**a** {alpha} {1|一}\nb {x}: {不}')])(
    'to a $kind never throws, whatever was typed',
    (shape) => {
      const card = cardOf(shape);
      const piece = fc.constantFrom(
        'a',
        'b',
        '1',
        ',',
        '\n',
        '。',
        '不',
        '一',
        'alpha',
        ' ',
        '⁷',
        '万',
        'x',
        '/',
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      );
      fc.assert(
        fc.property(text, (answer) => {
          expect(gradeAnswer(card, answer).kind).toBe(shape.kind);
        }),
      );
    },
  );
});
