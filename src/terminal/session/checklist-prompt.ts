import type { Rating } from '../../domain/rating.ts';
import type { Messages } from '../../i18n/en.ts';
import {
  type CheckCommand,
  type Checklist,
  type ChecklistRow,
  pressInChecklist,
} from '../../sessions/checklist.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';
import { type KeyHint, keyBar } from './key-bar.ts';
import type { Live } from './live.ts';
import { drawRatings, type RatingChoice } from './ratings.ts';

export type ChecklistPrompt = {
  readonly checklist: Checklist;
  /** The rating keys, when this prompt also takes the rating; `suggest` follows the ticks. */
  readonly ratings: ((checklist: Checklist) => RatingChoice) | null;
  /** Whether words of the answer can be taught: only of one that was typed. */
  readonly teaches: boolean;
  readonly look: Look;
  readonly messages: Messages;
};

export type ChecklistResult =
  | { readonly type: 'confirmed'; readonly checklist: Checklist }
  | { readonly type: 'rated'; readonly rating: Rating; readonly checklist: Checklist }
  | { readonly type: 'command'; readonly command: CheckCommand; readonly checklist: Checklist };

/** The key points to tick, the rating keys, or both: what a person does after the reveal. */
export function checklistPrompt(asked: ChecklistPrompt): Live<Checklist, ChecklistResult> {
  const { look, messages } = asked;
  const { title } = paletteOf(look);
  const heading = asked.checklist.rows.length > 0 ? messages.reveal.keyPointsToTick : messages.reveal.rateIt;
  return {
    initial: asked.checklist,
    draw: (checklist) => ({
      above: [
        ...wrapped(title(heading), look.width),
        ...drawChecklist(checklist, { ...asked, hasCursor: true }),
        ...(asked.ratings ? ['', ...drawRatings(asked.ratings(checklist), look, asked.messages)] : []),
        '',
        keyBar(keysFor(asked, checklist), look),
      ],
      field: null,
      below: [],
    }),
    press: (checklist, key) => {
      const checked = pressInChecklist(checklist, key.name);
      switch (checked.type) {
        case 'checklist':
          return { state: checked.checklist };
        case 'confirm':
          return { result: { type: 'confirmed', checklist } };
        case 'rate':
          return { result: { type: 'rated', rating: checked.rating, checklist } };
        case 'command':
          if (checked.command === 'teach' && !isTeachable(asked, checklist)) return { state: checklist };
          return { result: { type: 'command', command: checked.command, checklist } };
      }
    },
  };
}

/** Ticks and crosses are marks, not only colours. A wrong statement stands as a question. */
export function drawChecklist(
  { rows, current }: Checklist,
  { look, messages, hasCursor }: Pick<ChecklistPrompt, 'look' | 'messages'> & { readonly hasCursor: boolean },
): string[] {
  const { accent } = paletteOf(look);
  const { pointer } = glyphsOf(look);
  return rows.flatMap((row, index) => {
    const here = hasCursor && index === current ? accent(pointer) : ' ';
    return wrapped(rowText(row, look, messages), look.width, {
      indent: `${here} ${rowMark(row, look)} `,
      hangingIndent: '    ',
    });
  });
}

function rowText({ kind, text, said, isPartlySeen }: ChecklistRow, look: Look, { reveal }: Messages): string {
  const { dim, warn, strong } = paletteOf(look);
  if (kind === 'wrong') return `${warn(reveal.saidWrong)} ${text}`;
  const notes = [
    ...(kind === 'must' ? [reveal.must] : []),
    ...(isPartlySeen && !said ? [reveal.partly] : []),
  ];
  const note = notes.length > 0 ? ` ${dim(`(${notes.join(reveal.noteSeparator)})`)}` : '';
  return `${kind === 'must' && !said ? strong(text) : text}${note}`;
}

function rowMark({ kind, said, isPartlySeen }: ChecklistRow, look: Look): string {
  const { good, bad, warn, dim } = paletteOf(look);
  const { tick, cross, dot } = glyphsOf(look);
  if (kind === 'wrong') return said ? bad(cross) : warn('?');
  if (said) return good(tick);
  return isPartlySeen ? warn('~') : dim(dot);
}

/** On a point the machine did not see in a typed answer. */
function isTeachable({ teaches }: ChecklistPrompt, { rows, current }: Checklist): boolean {
  const row = rows[current];
  return teaches && row !== undefined && row.kind !== 'wrong' && row.machine === 'undetected';
}

/** Of the keys for a point, those that change something about the one under the cursor. */
function keysFor(asked: ChecklistPrompt, checklist: Checklist): KeyHint[] {
  const { ratings, look, messages } = asked;
  const { keys } = messages;
  const { up, down, left, right } = glyphsOf(look);
  const row = checklist.rows[checklist.current];
  const tick: KeyHint = row?.said ? [left, keys.untick] : [right, keys.tick];
  const teach: KeyHint[] = isTeachable(asked, checklist) ? [['F7', keys.teach]] : [];
  const points: KeyHint[] = row === undefined ? [] : [[`${up}${down}`, keys.point], tick, ...teach];
  const enter: KeyHint[] = ratings
    ? [
        ['Enter', keys.take],
        ['1-4', keys.rate],
      ]
    : [['Enter', keys.confirm]];
  return [...enter, ...points, ['Backspace', keys.undo], ['Esc', keys.leave], ['F1', keys.help]];
}
