import type { Look } from './look.ts';

/**
 * Everything drawn that is not text. Each is one column wide in Unicode; in ASCII arrows and the ellipsis take more. Emoji and their look-alikes are left out: terminals
 * disagree on their width. Box lines, arrows and the ellipsis are "ambiguous" in Unicode's table of widths; the
 * terminals in use draw them narrow, and `displayWidth` counts them so.
 */
const UNICODE = {
  bullet: '•',
  tick: '✓',
  cross: '✗',
  dot: '·',
  pointer: '❯',
  right: '→',
  left: '←',
  up: '↑',
  down: '↓',
  ellipsis: '…',
  continued: '↳',
  line: '─',
  bar: '│',
  thickBar: '┃',
  full: '█',
  empty: '░',
  topLeft: '┌',
  topMiddle: '┬',
  topRight: '┐',
  middleLeft: '├',
  middle: '┼',
  middleRight: '┤',
  bottomLeft: '└',
  bottomMiddle: '┴',
  bottomRight: '┘',
} as const;

export type Glyph = keyof typeof UNICODE;
export type Glyphs = Readonly<Record<Glyph, string>>;

const ASCII: Glyphs = {
  bullet: '-',
  tick: '+',
  cross: 'x',
  dot: '.',
  pointer: '>',
  right: '->',
  left: '<-',
  up: '^',
  down: 'v',
  ellipsis: '...',
  continued: '\\',
  line: '-',
  bar: '|',
  thickBar: '|',
  full: '#',
  empty: '.',
  topLeft: '+',
  topMiddle: '+',
  topRight: '+',
  middleLeft: '+',
  middle: '+',
  middleRight: '+',
  bottomLeft: '+',
  bottomMiddle: '+',
  bottomRight: '+',
};

export function glyphsOf(look: Pick<Look, 'unicode'>): Glyphs {
  return look.unicode ? UNICODE : ASCII;
}
