import type { Instant } from '../../domain/day.ts';
import type { Messages } from '../../i18n/en.ts';
import { type AnswerForm, type Command, type Draft, isBlank, pressKey } from '../../sessions/draft.ts';
import { EMPTY_FIELD, fieldRows } from '../../sessions/field.ts';
import type { Manner } from '../../sessions/question.ts';
import { isOver, type StageClock } from '../../sessions/stage-clock.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';
import { wrapped } from '../wrap.ts';
import { type Choices, drawChoices } from './choices.ts';
import { drawClock } from './clock-line.ts';
import { type KeyHint, keyBar } from './key-bar.ts';
import type { Live, LiveView, Ticking } from './live.ts';

export type AnswerPrompt = {
  readonly form: AnswerForm;
  readonly choices: Choices;
  readonly draft: Draft;
  readonly manner: Manner;
  /** Hints not yet shown. */
  readonly hintsLeft: number;
  /** The unit an estimate is asked in, if it has one. */
  readonly unit: string | null;
  readonly look: Look;
  readonly messages: Messages;
  /** Told of every change of the draft. */
  readonly onDraft?: (draft: Draft) => void;
  /** The time it is answered in, and what time it is. */
  readonly timing?: { readonly clock: StageClock; readonly now: () => Instant };
};

export type AnswerPromptResult =
  | { readonly type: 'submit'; readonly draft: Draft }
  | { readonly type: 'command'; readonly command: Command; readonly draft: Draft };

type State = { readonly draft: Draft; readonly notice: string | null };

/** Where the answer is made: a line to type into, or options to choose from; nothing of the answer is on it. */
export function answerPrompt(asked: AnswerPrompt): Live<State, AnswerPromptResult> {
  return {
    initial: { draft: asked.draft, notice: null },
    draw: (state) => (asked.form.choices > 0 ? drawChoosing(state, asked) : drawTyping(state, asked)),
    press: ({ draft }, key) => {
      const pressed = pressKey(draft, key, asked.form);
      switch (pressed.type) {
        case 'draft':
          asked.onDraft?.(pressed.draft);
          return { state: { draft: pressed.draft, notice: null } };
        case 'incomplete':
          return { state: { draft: pressed.draft, notice: asked.messages.ask.unreadable[asked.form.kind] } };
        default:
          return { result: pressed };
      }
    },
    ...(asked.timing ? { ticking: tickingFor(asked, asked.timing) } : {}),
  };
}

/** When the time is up, what was typed so far is the answer. */
function tickingFor(
  { look, messages }: AnswerPrompt,
  { clock, now }: NonNullable<AnswerPrompt['timing']>,
): Ticking<State, AnswerPromptResult> {
  return {
    clock: () => drawClock(clock, now(), { look, messages }),
    ended: ({ draft }) => (isOver(clock, now()) ? { type: 'submit', draft } : null),
  };
}

function drawChoosing({ draft, notice }: State, asked: AnswerPrompt): LiveView {
  const { look } = asked;
  return {
    above: [
      ...drawChoices(draft, asked),
      '',
      ...noticeLines(notice, look),
      keyBar(choosingKeys(draft, asked), look),
    ],
    field: null,
    below: [],
  };
}

function drawTyping({ draft, notice }: State, asked: AnswerPrompt): LiveView {
  const { look } = asked;
  const bar = keyBar(typingKeys(draft, asked), look);
  if (!draft.open) return { above: [...noticeLines(notice, look), bar], field: null, below: [] };
  const label = fieldLabel(draft, asked);
  const prefix = `${label}${glyphsOf(look).pointer} `;
  const indent = ' '.repeat(displayWidth(prefix));
  const field = draft.fields[draft.current] ?? EMPTY_FIELD;
  const rows = fieldRows(field, look.width - displayWidth(prefix) - 1, displayWidth);
  const isFirst = rows.above.length === 0;
  return {
    above: rows.above.map((row, index) => (index === 0 ? prefix : indent) + row),
    field: { prefix: isFirst ? prefix : indent, row: rows.row, cursor: rows.cursor },
    below: [...rows.below.map((row) => indent + row), '', ...noticeLines(notice, look), bar],
  };
}

function fieldLabel(draft: Draft, { form, unit, look, messages }: AnswerPrompt): string {
  const { dim } = paletteOf(look);
  if (form.fields > 1) return dim(`${messages.ask.blank(draft.current + 1, form.fields)} `);
  return unit === null ? '' : dim(`${messages.ask.unit(unit)} `);
}

function noticeLines(notice: string | null, look: Look): string[] {
  return notice === null ? [] : wrapped(paletteOf(look).warn(notice), look.width);
}

function typingKeys(draft: Draft, asked: AnswerPrompt): KeyHint[] {
  const { keys } = asked.messages;
  const isLast = draft.current >= draft.fields.length - 1;
  const enter = isBlank(draft) ? blankWord(asked) : isLast ? keys.answer : keys.next;
  // The editor serves where prose is asked for.
  const editor: KeyHint[] = asked.form.kind === 'recall' ? [['F2', keys.editor]] : [];
  const first: KeyHint[] = draft.open
    ? [['Enter', enter], ...editor]
    : [
        ['Space', keys.reveal],
        [glyphsOf(asked.look).down, keys.type],
      ];
  return [...first, ...usualKeys(asked)];
}

function choosingKeys(draft: Draft, asked: AnswerPrompt): KeyHint[] {
  const { keys } = asked.messages;
  const digits = `1-${asked.form.choices}`;
  const does = { choice: keys.choose, multi: keys.mark, order: keys.place, match: keys.pair } as const;
  const { kind } = asked.form;
  const word =
    kind === 'choice' || kind === 'multi' || kind === 'order' || kind === 'match' ? does[kind] : keys.choose;
  const { up, down } = glyphsOf(asked.look);
  const rows: KeyHint[] = kind === 'match' ? [[`${up}${down}`, keys.line]] : [];
  const enter: KeyHint = ['Enter', isBlank(draft) ? blankWord(asked) : keys.answer];
  return [[digits, word], ...rows, enter, ...usualKeys(asked)];
}

/** Where an answer is asked for, giving none means not knowing; in a review it means having thought of it. */
function blankWord({ manner, messages: { keys } }: AnswerPrompt): string {
  return manner.opensField ? keys.skip : keys.reveal;
}

function usualKeys({ hintsLeft, timing, messages: { keys } }: AnswerPrompt): KeyHint[] {
  const pause: KeyHint[] = timing === undefined ? [] : [['F8', keys.pause]];
  const hint: KeyHint[] = hintsLeft > 0 ? [['Tab', keys.hintsLeft(hintsLeft)]] : [];
  return [...hint, ...pause, ['Esc', keys.leave], ['F1', keys.help]];
}
