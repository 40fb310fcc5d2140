/** A line being typed. `cursor` is a UTF-16 index that never falls inside a character. */
export type Field = { readonly text: string; readonly cursor: number };

export const EMPTY_FIELD: Field = { text: '', cursor: 0 };

/** The names of editing keys, beside plain text; the ones every shell has. */
export type Edit =
  | { readonly type: 'insert'; readonly text: string }
  | {
      readonly type:
        | 'backspace'
        | 'delete'
        | 'left'
        | 'right'
        | 'home'
        | 'end'
        | 'clear-before'
        | 'clear-after'
        | 'word-before';
    };

const EDITS: Readonly<Record<string, Exclude<Edit['type'], 'insert'>>> = {
  backspace: 'backspace',
  delete: 'delete',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  'ctrl+a': 'home',
  'ctrl+e': 'end',
  'ctrl+u': 'clear-before',
  'ctrl+k': 'clear-after',
  'ctrl+w': 'word-before',
};

/** What a key does to a line, or null when it does nothing to it. */
export function editOf({ name, text }: { readonly name: string; readonly text: string }): Edit | null {
  const edit = EDITS[name];
  if (edit !== undefined) return { type: edit };
  return text === '' ? null : { type: 'insert', text };
}

export function editField({ text, cursor }: Field, edit: Edit): Field {
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  switch (edit.type) {
    case 'insert':
      return { text: before + edit.text + after, cursor: cursor + edit.text.length };
    case 'backspace':
      return { text: withoutLast(before) + after, cursor: withoutLast(before).length };
    case 'delete':
      return { text: before + after.slice(firstOf(after).length), cursor };
    case 'left':
      return { text, cursor: withoutLast(before).length };
    case 'right':
      return { text, cursor: cursor + firstOf(after).length };
    case 'home':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'clear-before':
      return { text: after, cursor: 0 };
    case 'clear-after':
      return { text: before, cursor };
    case 'word-before': {
      const kept = before.replace(/\S+\s*$|\s+$/u, '');
      return { text: kept + after, cursor: kept.length };
    }
  }
}

/** The rows a field takes at that width, and which of them holds the cursor. */
export type FieldRows = {
  readonly above: readonly string[];
  /** The row with the cursor, and the cursor's UTF-16 index in it. */
  readonly row: string;
  readonly cursor: number;
  readonly below: readonly string[];
};

/**
 * Breaks the text where the columns run out, counting a Chinese character as two. Words are not kept whole: while
 * typing, a row that stays put is worth more than a tidy edge.
 */
export function fieldRows(
  { text, cursor }: Field,
  width: number,
  widthOf: (text: string) => number,
): FieldRows {
  const rows: { text: string; start: number }[] = [{ text: '', start: 0 }];
  for (const { segment, index } of charactersOf(text)) {
    const last = rows.at(-1);
    if (last === undefined) continue;
    if (segment !== '\n' && widthOf(last.text + segment) <= width) last.text += segment;
    else if (segment === '\n') rows.push({ text: '', start: index + 1 });
    else rows.push({ text: segment, start: index });
  }
  // The cursor after a full row stands at the start of the next one, where the next character will go.
  const last = rows.at(-1);
  if (last && cursor === text.length && widthOf(last.text) >= width)
    rows.push({ text: '', start: text.length });
  const at = rows.findLastIndex((row) => row.start <= cursor);
  const row = rows[at] ?? { text: '', start: 0 };
  return {
    above: rows.slice(0, at).map((each) => each.text),
    row: row.text,
    cursor: cursor - row.start,
    below: rows.slice(at + 1).map((each) => each.text),
  };
}

function withoutLast(text: string): string {
  return text.slice(0, text.length - lastOf(text).length);
}

function firstOf(text: string): string {
  for (const { segment } of charactersOf(text)) return segment;
  return '';
}

function lastOf(text: string): string {
  // Only the tail is segmented: an answer may be long, and no character is.
  let last = '';
  for (const { segment } of charactersOf(text.slice(-32))) last = segment;
  return last;
}

let segmenter: Intl.Segmenter | null = null;

/** Graphemes. Making a segmenter takes 8 ms, so it is made when the first key is typed, after the question is read. */
function charactersOf(text: string): Iterable<Intl.SegmentData> {
  if (text === '') return [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
