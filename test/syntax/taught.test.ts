import { describe, expect, test } from 'vitest';
import { withAliases } from '../../src/syntax/write/taught.ts';

const PAGE = `---
title: T
---

Notes with {braces} and a list:

- a note {x}

## Why? {#why level=2}

> Hint
> - look {here}

- **one \`{code}\`** {a|b} {c}
- two {RDB}: {d}
  {e|f}
- three

The answer.

### Then? {#then level=2 after=hit}

- four {g}
`;

const added = (alias: string, point: number, group: number, card = 'why') =>
  withAliases(PAGE, [{ card, point, group, alias }]);

describe('an alias finds the group it belongs to', () => {
  test.each([
    ['behind the others', 0, 0, '{a|b}', '{a|b|new}'],
    ['in the second group', 0, 1, '{c}', '{c|new}'],
    ['past the subject, which is none', 1, 0, ': {d}', ': {d|new}'],
    ['on the next line', 1, 1, '{e|f}', '{e|f|new}'],
  ])('%s', (_, point, group, before, after) => {
    expect(added('new', point, group)).toBe(PAGE.replace(before, after));
  });

  test('of the card that is meant', () => {
    expect(added('new', 0, 0, 'then')).toBe(PAGE.replace('{g}', '{g|new}'));
  });

  test('and marks that mean something in a group are written so that they do not', () => {
    expect(added('a|b{c}', 0, 1)).toBe(PAGE.replace('{c}', '{c|a\\|b\\{c\\}}'));
  });

  test('and many find theirs', () => {
    const page = withAliases(PAGE, [
      { card: 'why', point: 0, group: 0, alias: 'x' },
      { card: 'why', point: 0, group: 0, alias: 'y' },
      { card: 'then', point: 0, group: 0, alias: 'z' },
    ]);
    expect(page).toBe(PAGE.replace('{a|b}', '{a|b|x|y}').replace('{g}', '{g|z}'));
  });

  test('with whatever line ends the file has', () => {
    const crlf = PAGE.replaceAll('\n', '\r\n');
    expect(withAliases(crlf, [{ card: 'why', point: 1, group: 1, alias: 'new' }])).toBe(
      crlf.replace('{e|f}', '{e|f|new}'),
    );
  });
});

test.each([
  ['what the group has already', 'b', 0, 0, 'why'],
  ['a point without that group', 'new', 2, 0, 'why'],
  ['a group that is not there', 'new', 0, 2, 'why'],
  ['a point that is not there', 'new', 9, 0, 'why'],
  ['a card that is not there', 'new', 0, 0, 'gone'],
])('%s changes nothing', (_, alias, point, group, card) => {
  expect(added(alias, point, group, card)).toBe(PAGE);
});
