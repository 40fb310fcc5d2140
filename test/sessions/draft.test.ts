import { describe, expect, test } from 'vitest';
import {
  type AnswerForm,
  type Draft,
  emptyDraft,
  type Key,
  type Pressed,
  pressKey,
} from '../../src/sessions/draft.ts';

const prose: AnswerForm = { kind: 'recall', choices: 0, fields: 1 };
const cloze: AnswerForm = { kind: 'cloze', choices: 0, fields: 2 };
const choice: AnswerForm = { kind: 'choice', choices: 3, fields: 0 };
const multi: AnswerForm = { kind: 'multi', choices: 4, fields: 0 };
const order: AnswerForm = { kind: 'order', choices: 3, fields: 0 };
const match: AnswerForm = { kind: 'match', choices: 3, fields: 0 };

const review = { opensField: false };
const quiz = { opensField: true };

describe('in a review, where typing is optional', () => {
  test.each(['enter', 'space'])('%s alone reveals', (name) => {
    expect(press(prose, review, name)).toMatchObject({ type: 'submit' });
  });

  test.each([
    ['h', 'hint'],
    ['tab', 'hint'],
    ['u', 'undo'],
    ['backspace', 'undo'],
    ['q', 'leave'],
    ['escape', 'leave'],
    ['e', 'editor'],
    ['f2', 'editor'],
    ['?', 'help'],
    ['f1', 'help'],
    ['f3', 'confidence'],
    ['f4', 'aloud'],
    ['f5', 'bury'],
    ['f6', 'suspend'],
  ])('%s means %s', (name, command) => {
    expect(press(prose, review, name)).toMatchObject({ type: 'command', command });
  });

  test('any other character begins an answer, a Chinese one above all', () => {
    expect(typed(prose, review, '互', '斥', 'h', 'q')).toMatchObject({
      open: true,
      fields: [{ text: '互斥hq' }],
    });
  });

  test('the arrow down opens the line, and then every letter is a letter', () => {
    expect(typed(prose, review, 'down', 'u', 's', 'e')).toMatchObject({
      open: true,
      fields: [{ text: 'use' }],
    });
  });
});

describe('while a line is open', () => {
  test.each(['h', 'u', 'q', 'e', '?', 'c', 'a', 'b', 's'])('%s is text', (letter) => {
    expect(typed(prose, quiz, letter).fields[0]?.text).toBe(letter);
  });

  test('a space between words is a space, at the start it reveals', () => {
    expect(typed(prose, quiz, 'a', 'space', 'b').fields[0]?.text).toBe('a b');
    expect(press(prose, quiz, 'space').type).toBe('submit');
  });

  test('Escape puts a written answer away instead of losing it, and only then leaves', () => {
    const away = typed(prose, quiz, 'x', 'escape');
    expect(away).toMatchObject({ open: false, fields: [{ text: 'x' }] });
    expect(pressKey(away, key('escape'), prose)).toMatchObject({ type: 'command', command: 'leave' });
  });

  test('holding Backspace too long never undoes an earlier answer', () => {
    expect(last(prose, quiz, 'x', 'backspace', 'backspace', 'backspace').type).toBe('draft');
  });

  test('hints and help stay at hand', () => {
    expect(last(prose, quiz, 'x', 'tab')).toMatchObject({
      command: 'hint',
      draft: { fields: [{ text: 'x' }] },
    });
  });
});

describe('a cloze card', () => {
  test('goes from blank to blank on Enter, and reveals after the last', () => {
    const result = last(cloze, quiz, 'a', 'enter', 'b', 'enter');
    expect(result).toMatchObject({ type: 'submit', draft: { fields: [{ text: 'a' }, { text: 'b' }] } });
  });

  test('reveals at once when nothing was written', () => {
    expect(press(cloze, quiz, 'enter').type).toBe('submit');
  });

  test('lets one go back to the blank before', () => {
    expect(typed(cloze, quiz, 'a', 'enter', 'up', 'x').fields[0]?.text).toBe('ax');
  });
});

describe('choosing', () => {
  test('a digit on a choice card answers at once', () => {
    expect(press(choice, review, '2')).toMatchObject({ type: 'submit', draft: { chosen: [1] } });
  });

  test('a digit beyond the options does nothing', () => {
    expect(press(choice, review, '4')).toMatchObject({ type: 'draft', draft: { chosen: [] } });
    expect(press(choice, review, '0')).toMatchObject({ type: 'draft', draft: { chosen: [] } });
  });

  test('a digit pressed twice takes a mark away again', () => {
    expect(typed(multi, review, '1', '3', '1').chosen).toEqual([2]);
  });

  test('an order is given first to last, and Backspace takes back the last place', () => {
    expect(typed(order, review, '3', '1', 'backspace', '2').chosen).toEqual([2, 1]);
  });

  test('a half-made order is not yet an answer, an untouched one shows the answer', () => {
    expect(last(order, review, '3', 'enter').type).toBe('incomplete');
    expect(press(order, review, 'enter').type).toBe('submit');
    expect(last(order, review, '3', '1', '2', 'enter')).toMatchObject({
      type: 'submit',
      draft: { chosen: [2, 0, 1] },
    });
  });

  test('a match goes from row to row, and a cell taken elsewhere leaves its old row', () => {
    const draft = typed(match, review, '1', '2', 'up', 'up', '2');
    expect(draft.chosen).toEqual([1, null, null]);
    expect(draft.current).toBe(1);
  });

  test('a whole match is an answer', () => {
    expect(last(match, review, '2', '3', '1', 'enter')).toMatchObject({
      type: 'submit',
      draft: { chosen: [1, 2, 0] },
    });
  });

  test('Backspace undoes an earlier answer only where nothing was chosen yet', () => {
    expect(press(order, review, 'backspace')).toMatchObject({ type: 'command', command: 'undo' });
    expect(last(order, review, '1', 'backspace', 'backspace').type).toBe('draft');
  });
});

function press(form: AnswerForm, manner: { opensField: boolean }, name: string): Pressed {
  return pressKey(emptyDraft(form, manner), key(name), form);
}

/** Every key but the last must leave the answer in the making. */
function last(form: AnswerForm, manner: { opensField: boolean }, ...names: string[]): Pressed {
  const before = typed(form, manner, ...names.slice(0, -1));
  return pressKey(before, key(names.at(-1) ?? ''), form);
}

function typed(form: AnswerForm, manner: { opensField: boolean }, ...names: string[]): Draft {
  return names.reduce(
    (draft, name) => {
      const pressed = pressKey(draft, key(name), form);
      if (pressed.type !== 'draft') throw new Error(`${name} ended the answer: ${pressed.type}`);
      return pressed.draft;
    },
    emptyDraft(form, manner),
  );
}

function key(name: string): Key {
  return { name, text: name === 'space' ? ' ' : [...name].length === 1 ? name : '' };
}
