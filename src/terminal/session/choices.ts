import type { Draft } from '../../sessions/draft.ts';
import { glyphsOf } from '../glyphs.ts';
import { paletteOf } from '../palette.ts';
import { drawProse } from '../prose.ts';
import { displayWidth } from '../width.ts';
import { wrapped } from '../wrap.ts';
import type { AnswerPrompt } from './answer-prompt.ts';

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
