import type { Kind } from '../domain/card.ts';
import type { Confidence } from '../domain/rating.ts';
import { EMPTY_FIELD, editField, editOf, type Field } from './field.ts';

/** An answer in the making. */
export type Draft = {
  /** Whether the line for typing is open; while it is, letters are letters. */
  readonly open: boolean;
  /** True once anything was typed: Backspace then never means undo. */
  readonly touched: boolean;
  /** One line; a cloze card has one for each blank. */
  readonly fields: readonly Field[];
  /** The field, or the row of a match card, the keys go to. */
  readonly current: number;
  /** Indices of what was shown, in the order chosen; on a match card by row, null where none is chosen yet. */
  readonly chosen: readonly (number | null)[];
  readonly confidence: Confidence | null;
};

/** What the draft's keys depend on. */
export type AnswerForm = {
  readonly kind: Kind;
  /** Options, items or right-hand cells on screen; 0 where an answer is typed. */
  readonly choices: number;
  /** Blanks of a cloze card; 1 for any other typed answer. */
  readonly fields: number;
};

/** A key after NFKC: its name, and the text it would insert. */
export type Key = { readonly name: string; readonly text: string };

export type Command =
  | 'hint'
  | 'undo'
  | 'leave'
  | 'help'
  | 'editor'
  | 'confidence'
  | 'aloud'
  | 'bury'
  | 'suspend'
  | 'pause';

export type Pressed =
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'submit'; readonly draft: Draft }
  /** Enter came before the answer was whole. */
  | { readonly type: 'incomplete'; readonly draft: Draft }
  | { readonly type: 'command'; readonly command: Command; readonly draft: Draft };

/** Keys that always command, whatever is being typed. */
const COMMAND_KEYS: Readonly<Record<string, Command>> = {
  tab: 'hint',
  f1: 'help',
  f2: 'editor',
  f3: 'confidence',
  f4: 'aloud',
  f5: 'bury',
  f6: 'suspend',
  f8: 'pause',
};

/** Their twins, while no line is open. An input method swallows letters, so none of these is the only way. */
const COMMAND_LETTERS: Readonly<Record<string, Command>> = {
  h: 'hint',
  u: 'undo',
  q: 'leave',
  '?': 'help',
  e: 'editor',
  c: 'confidence',
  a: 'aloud',
  b: 'bury',
  s: 'suspend',
};

export function emptyDraft(form: AnswerForm, manner: { readonly opensField: boolean }): Draft {
  return {
    open: manner.opensField && form.choices === 0,
    touched: false,
    fields: Array.from({ length: form.fields }, () => EMPTY_FIELD),
    current: 0,
    chosen: form.kind === 'match' ? Array.from({ length: form.choices }, () => null) : [],
    confidence: null,
  };
}

export function pressKey(draft: Draft, key: Key, form: AnswerForm): Pressed {
  const command = COMMAND_KEYS[key.name] ?? (draft.open ? undefined : COMMAND_LETTERS[key.name]);
  if (command) return { type: 'command', command, draft };
  if (key.name === 'escape') return escaped(draft);
  return form.choices > 0 ? chooseByKey(draft, key, form) : typeByKey(draft, key);
}

/** True when nothing was typed or chosen: the answer was only thought. */
export function isBlank(draft: Draft): boolean {
  return (
    draft.fields.every((field) => field.text.trim() === '') && draft.chosen.every((choice) => choice === null)
  );
}

/** Escape first puts the line away, so that a long answer is not lost to one key; then it leaves. */
function escaped(draft: Draft): Pressed {
  if (draft.open && !isBlank(draft)) return { type: 'draft', draft: { ...draft, open: false } };
  return { type: 'command', command: 'leave', draft };
}

function typeByKey(draft: Draft, key: Key): Pressed {
  const field = draft.fields[draft.current] ?? EMPTY_FIELD;
  if (key.name === 'enter') return entered(draft);
  if (key.name === 'space' && field.text === '' && isBlank(draft)) return { type: 'submit', draft };
  if (!draft.open && key.name === 'down') return { type: 'draft', draft: { ...draft, open: true } };
  if (key.name === 'up' || key.name === 'down')
    return { type: 'draft', draft: movedBy(draft, key.name === 'up' ? -1 : 1) };
  if (key.name === 'backspace' && field.text === '' && !draft.touched)
    return { type: 'command', command: 'undo', draft };
  const edit = editOf(key);
  if (edit === null) return { type: 'draft', draft };
  const next = editField(field, edit);
  const fields = draft.fields.map((each, index) => (index === draft.current ? next : each));
  return {
    type: 'draft',
    draft: { ...draft, fields, open: true, touched: draft.touched || next.text !== '' },
  };
}

/** On a cloze card Enter goes to the next blank, and past the last one it reveals. */
function entered(draft: Draft): Pressed {
  const isLast = draft.current >= draft.fields.length - 1;
  if (isLast || isBlank(draft)) return { type: 'submit', draft };
  return { type: 'draft', draft: movedBy(draft, 1) };
}

function movedBy(draft: Draft, by: number): Draft {
  const count = Math.max(draft.fields.length, draft.chosen.length);
  return { ...draft, current: Math.min(Math.max(0, draft.current + by), Math.max(0, count - 1)) };
}

function chooseByKey(draft: Draft, key: Key, form: AnswerForm): Pressed {
  if (key.name === 'enter' || key.name === 'space') return submitted(draft, form);
  if (form.kind === 'match' && (key.name === 'up' || key.name === 'down')) {
    return { type: 'draft', draft: movedBy(draft, key.name === 'up' ? -1 : 1) };
  }
  if (key.name === 'backspace') return takenBack(draft, form);
  const choice = /^[1-9]$/.test(key.name) ? Number(key.name) - 1 : -1;
  if (choice < 0 || choice >= form.choices) return { type: 'draft', draft };
  return chosenOne(draft, choice, form);
}

function chosenOne(draft: Draft, choice: number, form: AnswerForm): Pressed {
  switch (form.kind) {
    case 'choice':
      return { type: 'submit', draft: { ...draft, chosen: [choice] } };
    case 'match':
      return { type: 'draft', draft: paired(draft, choice) };
    default: {
      const isChosen = draft.chosen.includes(choice);
      const chosen = isChosen ? draft.chosen.filter((each) => each !== choice) : [...draft.chosen, choice];
      return { type: 'draft', draft: { ...draft, chosen, touched: true } };
    }
  }
}

/** Gives the current row its right-hand cell, taking it from the row that had it, and goes to the next open row. */
function paired(draft: Draft, choice: number): Draft {
  const chosen = draft.chosen.map((each, row) =>
    row === draft.current ? choice : each === choice ? null : each,
  );
  const open = chosen.findIndex((each, row) => each === null && row > draft.current);
  const anyOpen = open >= 0 ? open : chosen.indexOf(null);
  return { ...draft, touched: true, chosen, current: anyOpen >= 0 ? anyOpen : draft.current };
}

function takenBack(draft: Draft, form: AnswerForm): Pressed {
  if (isBlank(draft))
    return draft.touched ? { type: 'draft', draft } : { type: 'command', command: 'undo', draft };
  if (form.kind !== 'match') return { type: 'draft', draft: { ...draft, chosen: draft.chosen.slice(0, -1) } };
  const row = draft.chosen[draft.current] === null ? Math.max(0, draft.current - 1) : draft.current;
  return {
    type: 'draft',
    draft: { ...draft, current: row, chosen: draft.chosen.map((each, at) => (at === row ? null : each)) },
  };
}

/** With nothing chosen, Enter shows the answer; a half-made order or match is not yet an answer. */
function submitted(draft: Draft, form: AnswerForm): Pressed {
  if (isBlank(draft) || form.kind === 'multi') return { type: 'submit', draft };
  const made = draft.chosen.filter((each) => each !== null).length;
  return made === form.choices ? { type: 'submit', draft } : { type: 'incomplete', draft };
}
