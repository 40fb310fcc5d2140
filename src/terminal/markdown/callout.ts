import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { type Paint, paletteOf, type Role } from '../palette.ts';

/** The kinds of call-out GitHub knows. */
export const CALLOUTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type Callout = (typeof CALLOUTS)[number];

/** What each is called in the language of the screen. */
export type CalloutLabels = Readonly<Record<Callout, string>>;

const ROLE_OF: Readonly<Record<Callout, Role>> = {
  note: 'accent',
  tip: 'good',
  important: 'accent',
  warning: 'warn',
  caution: 'bad',
};

/** `[!WARNING]` alone on the first line of a quotation; null for any other. */
export function calloutOf(quoted: string): { readonly callout: Callout; readonly rest: string } | null {
  const match = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/i.exec(quoted);
  const callout = CALLOUTS.find((known) => known === match?.[1]?.toLowerCase());
  return match && callout ? { callout, rest: quoted.slice(match[0].length) } : null;
}

/** A bar on the left of every line, and above them the word: nothing is told by the colour alone. */
export function drawCallout(
  callout: Callout,
  lines: readonly string[],
  page: { look: Look; labels: CalloutLabels },
) {
  const paint = paletteOf(page.look)[ROLE_OF[callout]];
  const { strong } = paletteOf(page.look);
  return barred([strong(paint(page.labels[callout])), ...lines], glyphsOf(page.look).thickBar, paint);
}

export function drawQuote(lines: readonly string[], look: Look): string[] {
  return barred(lines, glyphsOf(look).bar, paletteOf(look).dim);
}

/** Columns a bar takes from the text beside it. */
export const BAR_WIDTH = 2;

function barred(lines: readonly string[], bar: string, paint: Paint): string[] {
  return lines.map((line) => (line === '' ? paint(bar) : `${paint(bar)} ${line}`));
}
