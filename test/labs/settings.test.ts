import { describe, expect, test } from 'vitest';
import { amount, count, defineLab, list, oneOf } from '../../src/labs/lab.ts';
import { factText, settingsKey } from '../../src/labs/measured.ts';
import { allowedBy, numberOf, settingsOf, settingText } from '../../src/labs/settings.ts';

const means = { zh: '旋钮', en: 'a knob' };
const kettle = defineLab({
  id: 'kettle',
  knobs: {
    cups: count({ first: 4, least: 1, most: 64, means }),
    heat: amount({ first: 0.8, least: 0, most: 1, means }),
    ids: count({ first: 8, least: 1, most: 0x1_0000_0000, unit: '次', means }),
    leaf: oneOf(['green', 'black'], means),
    weights: list({ first: [5, 3, 2], least: 1, most: 100, longest: 4, means }),
  },
  facts: {},
  words: {},
  limits: [
    { knobs: ['cups', 'heat'], rule: 'cups × heat ≤ 40', holds: ({ cups, heat }) => cups * heat <= 40 },
  ],
  simulate: () => ({ facts: {}, series: [], invariants: [] }),
});

describe('knobs', () => {
  test('stand where they start until they are turned', () => {
    const first = { cups: 4, heat: 0.8, ids: 8, leaf: 'green', weights: [5, 3, 2] };
    expect(settingsOf(kettle, {})).toEqual({ settings: first });
    const turned = { cups: ' 8 ', heat: '1/4', ids: '2^32', leaf: 'black', weights: '1,1' };
    expect(settingsOf(kettle, turned)).toEqual({
      settings: { cups: 8, heat: 0.25, ids: 4_294_967_296, leaf: 'black', weights: [1, 1] },
    });
  });

  test.each([
    [{ cups: '0' }, { trouble: 'value', knob: 'cups', value: '0', allowed: '1 … 64' }],
    [{ cups: '1.5' }, { trouble: 'value' }],
    [{ cups: 'many' }, { trouble: 'value' }],
    [{ heat: '-0.1' }, { trouble: 'value' }],
    [{ ids: '2^33' }, { trouble: 'value', allowed: '1 … 2^32 次' }],
    [{ leaf: 'oolong' }, { trouble: 'value', allowed: 'green · black' }],
    [{ weights: '1,,2' }, { trouble: 'value' }],
    [{ weights: '1,1,1,1,1' }, { trouble: 'value', allowed: '1 … 100, 1 … 100 … (≤ 4)' }],
    [{ cup: '3' }, { trouble: 'knob-unknown', knob: 'cup', near: 'cups' }],
    [{ cups: '64' }, { trouble: 'clash', knobs: ['cups', 'heat'], rule: 'cups × heat ≤ 40' }],
  ])('turned to %j are refused, and the trouble says what is allowed', (turned, trouble) => {
    expect(settingsOf(kettle, turned as never)).toMatchObject(trouble);
  });

  test('a setting can be typed again as it is shown', () => {
    const read = settingsOf(kettle, { weights: '7,1', heat: '0.125' });
    const typed =
      'settings' in read
        ? Object.entries(read.settings).map(([knob, value]) => [knob, settingText(value)])
        : [];
    expect(settingsOf(kettle, Object.fromEntries(typed))).toEqual(read);
    expect(allowedBy({ ...kettle.knobs.heat, unit: '' } as never)).toBe('0 … 1');
  });
});

test.each([
  ['2^32', 4_294_967_296],
  ['1/1024', 1 / 1024],
  ['1e6', 1_000_000],
  ['10_000', 10_000],
  ['.5', 0.5],
  ['-3', -3],
  ['1/0', null],
  ['', null],
  ['0x10', null],
  ['1e999', null],
  ['12 apples', null],
])('the number %j is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each([
  [878_906.25, '', '878,906'],
  [343_600, 'B', '343,600 B'],
  [1000, 's', '1000 s'],
  [42.123, 'ms', '42.1 ms'],
  [0.998_05, '', '0.998'],
  [0, '', '0'],
  [1.2e-9, '', '1.20e-9'],
  [-12_345.6, '', '-12,346'],
])('the fact %d %s is written %j', (value, unit, text) => {
  expect(factText(value, unit)).toBe(text);
});

test('the same settings in any order are the same', () => {
  expect(settingsKey({ b: '1', a: '2' })).toBe(settingsKey({ a: '2', b: '1' }));
});
