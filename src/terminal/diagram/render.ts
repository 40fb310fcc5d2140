import { renderMermaidASCII } from 'beautiful-mermaid';
import { displayWidth } from '../width.ts';
import { compacted, mended } from './mend.ts';

/** A picture in which an index into a line is a column: wide characters are followed by a word joiner. */
export type Picture = readonly string[];

export type Spacing = 'wide' | 'narrow';

const WORD_JOINER = '\u2060';
const COLUMNS_BETWEEN: Readonly<Record<Spacing, number>> = { wide: 5, narrow: 2 };
const ROWS_BETWEEN = 4;

/** ASCII for what the renderer draws; dotted and thick lines stay told apart. */
const IN_ASCII: Readonly<Record<string, string>> = {
  ...spread('─╌', '-'),
  ...spread('│', '|'),
  ...spread('┄', '.'),
  ...spread('┆', ':'),
  ...spread('━', '='),
  ...spread('┃', '#'),
  ...spread('┌┐└┘├┤┬┴┼╭╮╰╯╟╢◇●◎◯⬡', '+'),
  ...spread('►▶', '>'),
  ...spread('◄◀', '<'),
  ...spread('▲', '^'),
  ...spread('▼', 'v'),
};

/** A text as long as it is wide. */
export function wideTwice(text: string): string {
  return text.replace(/./gu, (character) =>
    displayWidth(character) === 2 ? character + WORD_JOINER : character,
  );
}

/**
 * Null when the renderer gives up, or counts otherwise than a terminal. It takes a Chinese character for one
 * column: an invisible joiner after each makes the count come out.
 */
export function rendered(source: string, spacing: Spacing): Picture | null {
  const drawn = attempted(wideTwice(source), spacing)?.split('\n');
  if (!drawn) return null;
  const lines = source.startsWith('flowchart') ? mended(compacted(drawn)) : drawn;
  const isSquare = new Set(lines.flatMap((line) => [line.length, displayWidth(line)])).size === 1;
  return isSquare && lines.some((line) => line.trim() !== '') ? lines : null;
}

/** The picture as it goes on screen. */
export function shown(picture: Picture, { unicode }: { readonly unicode: boolean }): string[] {
  return picture.map((line) => {
    const text = line.replaceAll(WORD_JOINER, '').replaceAll('\u00A0', ' ').trimEnd();
    return unicode ? text : text.replace(/[─-◿⬡]/gu, (glyph) => IN_ASCII[glyph] ?? glyph);
  });
}

function attempted(source: string, spacing: Spacing): string | null {
  try {
    return renderMermaidASCII(source, {
      colorMode: 'none',
      paddingX: COLUMNS_BETWEEN[spacing],
      paddingY: ROWS_BETWEEN,
      boxBorderPadding: 1,
    });
  } catch {
    // Whatever it cannot lay out is told as a list instead.
    return null;
  }
}

function spread(glyphs: string, ascii: string): Record<string, string> {
  return Object.fromEntries(Array.from(glyphs, (glyph) => [glyph, ascii]));
}
