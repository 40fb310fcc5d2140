import type { ClozePiece, ClozeShape } from '../../domain/card.ts';
import type { Prose, Span } from '../../domain/prose.ts';
import type { Report } from '../report.ts';
import { linesBefore, maskText } from '../source/mask.ts';
import { parseProse } from '../source/prose.ts';
import { readAliases } from './groups.ts';
import { reportBraces } from './plain.ts';

/** True when a paragraph has a blank outside code. Facts of a lab are none. */
export function hasBlank(text: string): boolean {
  return /\{\{(?!facts\.)/.test(maskText(text));
}

/** Stands for a blank while the words around it are read; private use, so marks beside it open and close as usual. */
const BLANK = '\uE002';

/** One paragraph with blanks: what is between them is read as a whole, so marks may span a blank. */
export function readCloze(report: Report, paragraph: string, line: number): ClozeShape | null {
  const source = paragraph.replaceAll(BLANK, ' ');
  const blanks: (readonly string[])[] = [];
  const masked = maskText(source);
  let text = '';
  let place = 0;
  for (let open = masked.indexOf('{{'); open !== -1; open = masked.indexOf('{{', place)) {
    const [whole, inside = ''] = WHOLE_BLANK.exec(source.slice(open)) ?? [];
    const at = line + linesBefore(source, open);
    if (whole === undefined) {
      report('blank-open', at, {});
      return null;
    }
    const answers = readAliases(report, inside, at);
    if (answers.length === 0) return null;
    blanks.push(answers);
    text += source.slice(place, open) + BLANK;
    place = open + whole.length;
  }
  text += source.slice(place);
  reportBraces(report, text, line);
  return { kind: 'cloze', pieces: piecesOf(parseProse(text), blanks) };
}

const WHOLE_BLANK = /^\{\{((?:\\[\s\S]|[^\\{}])*)\}\}/;

function piecesOf(prose: Prose, blanks: readonly (readonly string[])[]): readonly ClozePiece[] {
  const pieces: ClozePiece[] = [];
  let words: Span[] = [];
  let next = 0;
  const flush = () => {
    if (words.length > 0) pieces.push({ text: words });
    words = [];
  };
  for (const span of prose) {
    span.text.split(BLANK).forEach((text, index) => {
      if (index > 0) {
        flush();
        pieces.push({ blank: blanks[next] ?? [] });
        next += 1;
      }
      if (text !== '') words.push({ ...span, text });
    });
  }
  flush();
  return pieces;
}
