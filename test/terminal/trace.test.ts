import { expect, test } from 'vitest';
import { boxesIn } from '../../src/terminal/diagram/boxes.ts';
import { traced } from '../../src/terminal/diagram/trace.ts';

function readAgain(picture: readonly string[], names: string) {
  const boxes = boxesIn(picture, new Map([...names].map((name) => [name, name]))) ?? [];
  const { arrows, contacts } = traced(picture, boxes);
  return { arrows: [...arrows].sort(), contacts: [...contacts].sort() };
}

test.each([
  ['a straight line', ['┌───┐   ┌───┐', '│ A ├──►│ B │', '└───┘   └───┘'], 'AB', ['A B']],
  ['a label on the line', ['┌───┐      ┌───┐', '│ A ├─yes─►│ B │', '└───┘      └───┘'], 'AB', ['A B']],
  [
    'a fork',
    ['┌───┐   ┌───┐', '│ A ├─┬►│ B │', '└───┘ │ └───┘', '      │ ┌───┐', '      └►│ C │', '        └───┘'],
    'ABC',
    ['A B', 'A C'],
  ],
  [
    'two lines that run together claim every pair',
    ['┌───┐   ┌───┐', '│ A ├─┬►│ C │', '└───┘ │ └───┘', '┌───┐ │ ┌───┐', '│ B ├─┴►│ D │', '└───┘   └───┘'],
    'ABCD',
    ['A C', 'A D', 'B C', 'B D'],
  ],
  [
    'two lines that cross do not',
    [
      '      ┌───┐      ',
      '      │ X │      ',
      '      └─┬─┘      ',
      '┌───┐   │   ┌───┐',
      '│ A ├───┼──►│ B │',
      '└───┘   ▼   └───┘',
      '      ┌───┐      ',
      '      │ Y │      ',
      '      └───┘      ',
    ],
    'ABXY',
    ['A B', 'X Y'],
  ],
  [
    'a label on a corner',
    [
      '┌───┐      ',
      '│ A ├────┐ ',
      '└───┘   yes',
      '         ▼ ',
      '       ┌───┐',
      '       │ B │',
      '       └───┘',
    ],
    'AB',
    ['A B'],
  ],
  ['a line cut short leads nowhere', ['┌───┐    ┌───┐', '│ A ├─  ►│ B │', '└───┘    └───┘'], 'AB', []],
])('%s', (_what, picture, names, arrows) => {
  expect(readAgain(picture, names).arrows).toEqual(arrows);
});

test('a line without a head is a contact', () => {
  expect(readAgain(['┌───┐  ┌───┐', '│ A ├──┤ B │', '└───┘  └───┘'], 'AB')).toEqual({
    arrows: [],
    contacts: ['A B', 'B A'],
  });
});

test('boxes that look alike cannot be told apart', () => {
  const picture = ['┌───┐  ┌───┐', '│ A │  │ A │', '└───┘  └───┘'];
  expect(
    boxesIn(
      picture,
      new Map([
        ['one', 'A'],
        ['two', 'A'],
      ]),
    ),
  ).toBeNull();
  expect(boxesIn(picture, new Map([['one', 'B']]))).toBeNull();
});
