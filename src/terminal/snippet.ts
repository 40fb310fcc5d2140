import type { Range } from '../domain/searchable.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { displayWidth } from './width.ts';

type Found = { readonly text: string; readonly match: readonly Range[] };

/** A text with what was found in it marked: painted, or in brackets where there are no colours. */
export function marked({ text, match }: Found, look: Pick<Look, 'colour'>): string {
  const mark = look.colour === 0 ? (words: string) => `[${words}]` : paletteOf(look).evidence;
  let drawn = '';
  let at = 0;
  for (const [start, end] of match) {
    drawn += text.slice(at, start) + mark(text.slice(start, end));
    at = end;
  }
  return drawn + text.slice(at);
}

/**
 * The part of a text around its first match, at most so many columns wide with its marks, ellipses where it was cut.
 * Latin is cut between words.
 */
export function snippetOf({ text, match }: Found, columns: number, look: Look): string {
  if (displayWidth(marked({ text, match }, look)) <= columns) return marked({ text, match }, look);
  const { ellipsis } = glyphsOf(look);
  const from = startBefore(text, match[0]?.[0] ?? 0, Math.floor(columns / 3));
  const [before, room] = from === 0 ? ['', columns] : [ellipsis, columns - displayWidth(ellipsis)];
  const to = endWithin({ text, match }, from, room - displayWidth(ellipsis), look);
  const inside = match
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): Range => [start - from, end - from]);
  const part = marked({ text: text.slice(from, to), match: inside }, look);
  return before + part.trimEnd() + (to < text.length ? ellipsis : '');
}

/** So many columns before a place, moved forward to the start of a word; the place itself when there is no room. */
function startBefore(text: string, place: number, columns: number): number {
  let start = place;
  let used = 0;
  for (const character of Array.from(text.slice(0, place)).reverse()) {
    used += displayWidth(character);
    if (used > columns) break;
    start -= character.length;
  }
  if (start === 0) return 0;
  while (start < place && isInsideWord(text, start)) start += 1;
  // What closes a sentence or a clause belongs to what was cut off.
  while (start < place && /[\s,.;:!?，。；：！？、）」』]/.test(text.charAt(start))) start += 1;
  return start;
}

function endWithin({ text, match }: Found, from: number, columns: number, look: Look): number {
  let end = from;
  let used = 0;
  for (const character of text.slice(from)) {
    used += displayWidth(character) + bracketsAt(match, end, look);
    if (used > columns) break;
    end += character.length;
  }
  const whole = end;
  // A match is shown whole or not at all, and at least one is: a word longer than the room is cut.
  const torn = match.find(([start, stop]) => start < end && end < stop);
  if (torn && torn[0] > from) end = torn[0];
  while (end > from && isInsideWord(text, end)) end -= 1;
  return end > from ? end : whole;
}

/** Without colours a match is two columns wider. */
function bracketsAt(match: readonly Range[], place: number, look: Pick<Look, 'colour'>): number {
  return look.colour === 0 && match.some(([start]) => start === place) ? 2 : 0;
}

function isInsideWord(text: string, place: number): boolean {
  return /^[\p{Script=Latin}\p{N}_]{2}$/u.test(text.slice(place - 1, place + 1));
}
