import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Edit, EMPTY_FIELD, editField, type Field, fieldRows } from '../../src/sessions/field.ts';

/** A field as a person sees it, its cursor drawn as a bar. */
function at(drawn: string): Field {
  return { text: drawn.replace('|', ''), cursor: drawn.indexOf('|') };
}

function drawn({ text, cursor }: Field): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('editing a line', () => {
  test.each<[before: string, edit: Edit, after: string]>([
    ['|', { type: 'insert', text: '热点' }, '热点|'],
    ['热|过期', { type: 'insert', text: '点' }, '热点|过期'],
    ['热点|', { type: 'backspace' }, '热|'],
    ['|热点', { type: 'backspace' }, '|热点'],
    ['|热点', { type: 'delete' }, '|点'],
    ['热点|', { type: 'delete' }, '热点|'],
    ['热点|', { type: 'left' }, '热|点'],
    ['|热点', { type: 'left' }, '|热点'],
    ['|热点', { type: 'right' }, '热|点'],
    ['热点|', { type: 'right' }, '热点|'],
    ['热|点', { type: 'home' }, '|热点'],
    ['热|点', { type: 'end' }, '热点|'],
    ['set nx| px', { type: 'clear-before' }, '| px'],
    ['set nx| px', { type: 'clear-after' }, 'set nx|'],
    ['set  nx|', { type: 'word-before' }, 'set  |'],
    ['set nx  |px', { type: 'word-before' }, 'set |px'],
    ['   |', { type: 'word-before' }, '|'],
  ])('%s, %o', (before, edit, after) => {
    expect(drawn(editField(at(before), edit))).toBe(after);
  });

  test.each(['👨‍👩‍👧', 'é', '🇨🇳', '𠮷'])('%s is one character, however many units it has', (character) => {
    expect(editField({ text: `a${character}`, cursor: 1 + character.length }, { type: 'backspace' })).toEqual(
      at('a|'),
    );
    expect(editField({ text: character, cursor: 0 }, { type: 'right' })).toEqual({
      text: character,
      cursor: character.length,
    });
  });

  test('no run of keys leaves the cursor inside a character', () => {
    const key = fc.constantFrom<Edit['type']>(
      'backspace',
      'delete',
      'left',
      'right',
      'home',
      'end',
      'word-before',
    );
    const edit = fc.oneof(
      key.map((type) => ({ type }) as Edit),
      fc.constantFrom('a', ' ', '热', '👨‍👩‍👧', '🇨🇳').map((text): Edit => ({ type: 'insert', text })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { text, cursor } = edits.reduce(editField, EMPTY_FIELD);
        expect([...boundaries(text)]).toContain(cursor);
      }),
    );
  });
});

describe('the rows of a line', () => {
  test('a Chinese character takes two columns, and none is cut in half', () => {
    expect(fieldRows(at('缓存击穿|'), 5, stringWidth)).toEqual({
      above: ['缓存'],
      row: '击穿',
      cursor: 2,
      below: [],
    });
  });

  test('after a row that is just full the cursor stands on the next', () => {
    expect(fieldRows(at('缓存|'), 4, stringWidth)).toEqual({
      above: ['缓存'],
      row: '',
      cursor: 0,
      below: [],
    });
    expect(fieldRows(at('缓|存'), 4, stringWidth)).toEqual({ above: [], row: '缓存', cursor: 1, below: [] });
  });

  test('at the seam of two rows it stands at the start of the later', () => {
    expect(fieldRows(at('ab|cd'), 2, stringWidth)).toEqual({
      above: ['ab'],
      row: 'cd',
      cursor: 0,
      below: [],
    });
  });

  test('a line break begins a row', () => {
    expect(fieldRows(at('a\nb|\nc'), 9, stringWidth)).toEqual({
      above: ['a'],
      row: 'b',
      cursor: 1,
      below: ['c'],
    });
  });

  test('nothing is lost, no row is too wide, and the cursor is where it was', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '热', '，', '\n', '👨‍👩‍👧'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 12 }), (characters, place, width) => {
        const cut = characters.length === 0 ? 0 : place % (characters.length + 1);
        const field = { text: characters.join(''), cursor: characters.slice(0, cut).join('').length };
        const { above, row, cursor, below } = fieldRows(field, width, stringWidth);
        const solid = (rows: readonly string[]) => rows.join('').replaceAll('\n', '');
        expect(solid([...above, row, ...below])).toBe(solid([field.text]));
        expect(solid([...above, row.slice(0, cursor)])).toBe(solid([field.text.slice(0, field.cursor)]));
        for (const each of [...above, row, ...below]) expect(stringWidth(each)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

function boundaries(text: string): Set<number> {
  return new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index).concat(text.length, 0));
}
