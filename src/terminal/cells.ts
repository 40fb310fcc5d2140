import { displayWidth } from './width.ts';

/** One drawn character: a grapheme, the columns it takes, and the style it is drawn in. */
export type Cell = { readonly text: string; readonly width: number; readonly style: Style };

/** Escape sequences that are on, outermost first. Two cells of one style share the value. */
export type Style = readonly Mark[];
type Mark = { readonly open: string; readonly close: string };

const PLAIN: Style = [];
const ESCAPE = /\u001B\[[\d;:]*m|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u001B\[[\d;:?]*[ -/]*[@-~]/;
const PIECES = new RegExp(`(${ESCAPE.source})`);
const SGR = /^\u001B\[([\d;:]*)m$/;
const CONTROL = /\p{Cc}/u;
/** What may join its neighbours into one grapheme: marks, joiners, flags, skin tones, Hangul letters. */
const JOINING = /\p{M}|\u200D|[\u{1F1E6}-\u{1F1FF}]|[\u{1F3FB}-\u{1F3FF}]|[\u1100-\u11FF]/u;

/** As wide as `displayWidth` counts one. */
const TAB = '    ';

/**
 * The characters of a styled text. Colours are kept as styles; every other control sequence is left out, so text
 * from anywhere can be drawn without moving the cursor. A line break is a cell of its own, `\n`, width 0.
 */
export function cellsOf(styled: string): Cell[] {
  const cells: Cell[] = [];
  let style = PLAIN;
  for (const piece of styled.replaceAll('\r\n', '\n').split(PIECES)) {
    if (ESCAPE.test(piece)) style = styleAfter(style, piece);
    else for (const text of graphemes(piece)) cells.push({ text, width: widthOf(text), style });
  }
  return cells;
}

/** Joins cells again; every line is complete: what it opens it closes. */
export function textOf(cells: readonly Cell[]): string {
  let out = '';
  let style = PLAIN;
  for (const cell of cells) {
    if (cell.style !== style) {
      out += closed(style) + opened(cell.style);
      style = cell.style;
    }
    out += cell.text;
  }
  return out + closed(style);
}

/** As many leading cells as fit into a width. */
export function firstColumns(cells: readonly Cell[], width: number): Cell[] {
  let used = 0;
  const end = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return end === -1 ? [...cells] : cells.slice(0, end);
}

export function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function graphemes(text: string): string[] {
  const shown = text.replaceAll('\t', TAB);
  return charactersOf(shown).filter((character) => character === '\n' || !CONTROL.test(character));
}

/** A segmenter takes 8 ms to begin, so it is made for texts that need one. */
function charactersOf(text: string): string[] {
  if (!JOINING.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function widthOf(grapheme: string): number {
  return grapheme === '\n' ? 0 : displayWidth(grapheme);
}

/** The style after one escape sequence. Codes are those of ECMA-48, "select graphic rendition". */
function styleAfter(style: Style, sequence: string): Style {
  const parameters = SGR.exec(sequence)?.[1];
  if (parameters === undefined) return style;
  const code = Number.parseInt(parameters, 10) || 0;
  if (code === 0) return PLAIN;
  const ending = parameters.includes(';') && code !== 38 && code !== 48 ? 0 : closingCode(code);
  if (ending !== null) return [...style, { open: sequence, close: `\u001B[${ending}m` }];
  const last = style.findLastIndex((mark) => mark.close === `\u001B[${code}m`);
  return last === -1 ? style : style.toSpliced(last, 1);
}

/** The code that ends what a code begins; null when the code itself is an ending. */
function closingCode(code: number): number | null {
  if (code === 1 || code === 2) return 22;
  if (code >= 3 && code <= 9 && code !== 6) return code === 5 ? 25 : code + 20;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return 49;
  return null;
}

function opened(style: Style): string {
  return style.map((mark) => mark.open).join('');
}

function closed(style: Style): string {
  return style
    .toReversed()
    .map((mark) => mark.close)
    .join('');
}
