import type { Prose, Span } from '../domain/prose.ts';
import { unbroken, withoutJoiners } from './kinsoku.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';

/**
 * Inline text in its styles, ready for `wrapped`. Needs no Markdown library, since it draws the first question.
 * Without colours `code` keeps its backticks and a struck-out statement its tildes: there the mark is the meaning.
 */
export function drawProse(prose: Prose, look: Pick<Look, 'colour'>): string {
  return prose.map((span) => drawSpan(span, look)).join('');
}

/** The same for a line that is printed as it is, not wrapped. */
export function drawProseLine(prose: Prose, look: Pick<Look, 'colour'>): string {
  return withoutJoiners(drawProse(prose, look));
}

export function drawSpan({ text, style }: Span, look: Pick<Look, 'colour'>): string {
  const palette = paletteOf(look);
  if (style === undefined) return text;
  if (style === 'code') return look.colour === 0 ? unbroken(`\`${text}\``) : palette.code(unbroken(text));
  if (style === 'struck' && look.colour === 0) return `~~${text}~~`;
  return palette[style](text);
}
