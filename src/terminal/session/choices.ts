import type { Card } from '../../domain/card.ts';
import type { Prose } from '../../domain/prose.ts';
import { digitAt, letterAt, type Presentation } from '../../grading/presentation.ts';
import type { Draft } from '../../sessions/draft.ts';
import type { Question } from '../../sessions/question.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { drawProse } from '../prose.ts';
import { displayWidth } from '../width.ts';
import { wrapped } from '../wrap.ts';
import type { AnswerPrompt } from './answer-prompt.ts';

/** What is on offer where an answer is chosen, in the order shown; empty where it is typed. */
export type Choices = {
  readonly texts: readonly Prose[];
  /** The left column of a match card. */
  readonly rows: readonly Prose[];
};

/** The options as they stand while choosing: numbered, with what has been chosen so far. */
export function drawChoices(draft: Draft, asked: AnswerPrompt): string[] {
  return asked.form.kind === 'match' ? drawPairing(draft, asked) : drawOptions(draft, asked);
}

function drawOptions(draft: Draft, { form, choices, look }: AnswerPrompt): string[] {
  const { key, accent } = paletteOf(look);
  return choices.texts.flatMap((text, index) => {
    const place = draft.chosen.indexOf(index);
    const mark = form.kind === 'choice' ? '' : accent(`${markOf(form.kind, place)} `);
    return wrapped(drawProse(text, look), look.width, { indent: ` ${key(String(index + 1))}  ${mark}` });
  });
}

/** A box for what is marked; for an order, the place it was given. */
function markOf(kind: AnswerPrompt['form']['kind'], place: number): string {
  if (kind === 'order') return place < 0 ? '[ ]' : `[${place + 1}]`;
  return place < 0 ? '[ ]' : '[x]';
}

/** Rows above, with the cell chosen for each; the cells to choose from below. */
function drawPairing(draft: Draft, { choices, look, messages }: AnswerPrompt): string[] {
  const { accent, key, dim } = paletteOf(look);
  const { pointer, right } = glyphsOf(look);
  const rows = choices.rows.flatMap((row, index) => {
    const isCurrent = index === draft.current;
    const choice = draft.chosen[index] ?? null;
    const chosen = choice === null ? dim('…') : accent(String(choice + 1));
    const indent = isCurrent ? `${accent(pointer)} ` : ' '.repeat(displayWidth(pointer) + 1);
    return wrapped(`${drawProse(row, look)} ${dim(right)} ${chosen}`, look.width, { indent });
  });
  const cells = choices.texts.flatMap((text, index) =>
    wrapped(drawProse(text, look), look.width, { indent: ` ${key(String(index + 1))}  ` }),
  );
  return [...rows, '', dim(messages.ask.matchWith), ...cells];
}

/** Options with the letters a typed answer names them by; on a match card rows have numbers and cells letters. */
export function drawLetteredChoices(
  { card, presentation }: Pick<Question, 'card' | 'presentation'>,
  { look }: { readonly look: Look },
): string[] {
  const { texts, rows } = choicesOf(card, presentation);
  const numbered = rows.flatMap((row, index) =>
    wrapped(drawProse(row, look), look.width, { indent: ` ${digitAt(index)}  ` }),
  );
  const lettered = texts.flatMap((text, index) =>
    wrapped(drawProse(text, look), look.width, { indent: ` ${letterAt(index)}  ` }),
  );
  if (texts.length === 0) return [];
  return ['', ...numbered, ...(rows.length > 0 ? [''] : []), ...lettered];
}

/** What is on offer, in the order shown. */
export function choicesOf({ shape }: Pick<Card, 'shape'>, shown: Presentation): Choices {
  if (shape.kind === 'match' && shown.kind === 'match') {
    return {
      texts: shown.rights.map((at) => shape.pairs[at]?.right ?? []),
      rows: shown.lefts.map((at) => shape.pairs[at]?.left ?? []),
    };
  }
  if (shape.kind === 'order' && shown.kind === 'order')
    return { texts: shown.items.map((at) => shape.items[at] ?? []), rows: [] };
  if ('options' in shape && 'options' in shown)
    return { texts: shown.options.map((at) => shape.options[at]?.text ?? []), rows: [] };
  return { texts: [], rows: [] };
}
