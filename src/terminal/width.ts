import stringWidth from 'fast-string-width';

/** Drawn as nothing: soft hyphens, joiners, direction marks. The library counts them as a column each. */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]/g;

/** As wide as `cellsOf` draws one. */
const TAB_COLUMNS = 4;

/**
 * Columns a text takes on screen: Chinese counts two a character, escape sequences nothing. `string-width` agrees
 * but takes 25 ms to begin, half of what an empty Node takes, so it only checks this in the tests.
 */
export function displayWidth(text: string): number {
  return stringWidth(text.replace(INVISIBLE, ''), { tabWidth: TAB_COLUMNS });
}

/** Fills up with spaces to a width in columns; a wider text stays as it is. */
export function padded(text: string, width: number, side: 'left' | 'right' | 'center' = 'left'): string {
  const room = Math.max(0, width - displayWidth(text));
  if (side === 'right') return ' '.repeat(room) + text;
  const before = side === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}
