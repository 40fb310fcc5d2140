import type { Messages } from '../../i18n/en.ts';
import type { Key } from '../../sessions/draft.ts';
import { editField, editOf, type Field, fieldRows } from '../../sessions/field.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';
import { wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Live } from './live.ts';

export type TeachPrompt = {
  /** The key point, as it is shown. */
  readonly point: string;
  /** The answer's own words that would count for it from now on. */
  readonly proposed: string;
  readonly look: Look;
  readonly messages: Messages;
};

/** The words to learn, to be kept, mended or dropped. Null when the person would rather not. */
export function teachPrompt({ point, proposed, look, messages }: TeachPrompt): Live<Field, string | null> {
  const { dim } = paletteOf(look);
  const { teach, keys } = messages;
  const prefix = `${glyphsOf(look).pointer} `;
  return {
    initial: { text: proposed, cursor: proposed.length },
    draw: (field) => {
      const rows = fieldRows(field, look.width - displayWidth(prefix) - 1, displayWidth);
      return {
        above: [...wrapped(dim(teach.asks(point)), look.width), ...rows.above],
        field: { prefix, row: rows.row, cursor: rows.cursor },
        below: [
          ...rows.below,
          '',
          keyBar(
            [
              ['Enter', keys.learn],
              ['Esc', keys.notLearn],
            ],
            look,
          ),
        ],
      };
    },
    press: (field, key) => pressInTeaching(field, key),
  };
}

function pressInTeaching(
  field: Field,
  key: Key,
): { readonly state: Field } | { readonly result: string | null } {
  if (key.name === 'escape') return { result: null };
  if (key.name === 'enter') return { result: field.text.trim() || null };
  const edit = editOf(key);
  return { state: edit === null ? field : editField(field, edit) };
}
