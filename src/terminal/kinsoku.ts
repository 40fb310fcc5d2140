import type { Cell } from './cells.ts';

/** What never begins a line: closing marks, marks that belong to what they follow, the second half of a dash. */
const NEVER_FIRST = new Set([...'，。、；：？！）」』》〉】〕〗”’…—～·・々ー％℃', ...',.;:?!)]}%']);

/** What never ends a line: opening marks, and signs that belong to the number after them. */
const NEVER_LAST = new Set([...'（「『《〈【〔〖“‘', ...'([{$¥￥#@']);

/** Straight quotes do not say whether they open or close, so they stay with both neighbours. */
const EITHER = new Set(['"', "'"]);

const WORD_JOINER = '\u2060';

/**
 * Whether a line may break between two neighbours. Chinese breaks anywhere, but keeps its punctuation off the
 * edges (kinsoku); Latin breaks at spaces only, and a space ends a line rather than beginning one.
 * Follows Unicode Annex 14 where both have an opinion.
 */
export function breaksBetween(before: Cell, after: Cell): boolean {
  if (after.text === ' ' || before.text === WORD_JOINER || after.text === WORD_JOINER) return false;
  if (neverFirst(after) && !opensLatin(before, after)) return false;
  if (before.text === ' ') return true;
  if (NEVER_LAST.has(before.text) || EITHER.has(before.text) || EITHER.has(after.text)) return false;
  return before.width === 2 || after.width === 2;
}

export function neverFirst(cell: Cell): boolean {
  return NEVER_FIRST.has(cell.text);
}

/** `.gitignore` and `:memory:` begin with a mark that elsewhere ends a word: after a space they are words. */
function opensLatin(before: Cell, after: Cell): boolean {
  return before.text === ' ' && after.width === 1 && !'…—”’·'.includes(after.text);
}

/**
 * A text that is cut only where it is longer than a whole line: `code`, a key, a number with its unit.
 * Given before any style: the joiners must not fall inside an escape sequence.
 */
export function unbroken(text: string): string {
  return Array.from(text).join(WORD_JOINER);
}

/** Takes the joiners out again once lines are made: they are a note to the line breaker, not text. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(WORD_JOINER, '');
}
