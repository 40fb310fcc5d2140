import { expect, test } from 'vitest';
import { gradeCloze } from '../../src/grading/cloze.ts';

const shape = {
  kind: 'cloze' as const,
  pieces: [
    { text: [{ text: 'The default is ' }] },
    { blank: ['REPEATABLE READ', '可重复读'] },
    { text: [{ text: ', at ' }] },
    { blank: ['10^7'] },
  ],
};

test.each([
  ['repeatable read', true],
  ['Repeatable-Read', true],
  ['  REPEATABLE   READ。', true],
  ['`repeatable read`', true],
  ['ｒｅｐｅａｔａｂｌｅ ｒｅａｄ', true],
  ['可重复读', true],
  ['「可重复读」', true],
  ['read committed', false],
  ['repeatable reads', false],
  ['', false],
  ['。', false],
])('%j fills the blank: %s', (given, right) => {
  expect(gradeCloze(shape, [given, '']).blanks[0]).toEqual({ given, expected: 'REPEATABLE READ', right });
});

test.each([
  [['repeatable read', '10⁷'], true, 'good'],
  [['repeatable read', '107'], false, 'hard'],
  [['x', 'y'], false, 'again'],
  [[], false, 'again'],
])('%j', (given, correct, suggested) => {
  expect(gradeCloze(shape, given)).toMatchObject({ correct, suggested });
});

test.each([
  ['3', '三', true],
  ['五十', '50', true],
  ['3', '3.0', true],
  ['3', '三次', false],
  ['3', '30', false],
  ['50%', '50', false],
])('a blank that wants %j takes %j: %s', (wanted, given, right) => {
  const blank = { kind: 'cloze' as const, pieces: [{ blank: [wanted] }] };
  expect(gradeCloze(blank, [given]).correct).toBe(right);
});
