import { renderMermaidASCII } from 'beautiful-mermaid';
import { displayWidth } from '../width.ts';
import { compacted, mended } from './mend.ts';

export type Spacing = 'wide' | 'narrow';

const WORD_JOINER = '\u2060';
const COLUMNS_BETWEEN: Readonly<Record<Spacing, number>> = { wide: 5, narrow: 2 };
const ROWS_BETWEEN = 4;

/**
 * Lines of one width, or null when the renderer gives up. It counts a Chinese character as one column: an
 * invisible joiner after each makes the count come out, and while it is there an index is a column.
 */
export function rendered(source: string, { unicode, spacing }: { unicode: boolean; spacing: Spacing }) {
  const drawn = attempted(source.replace(/./gu, twoLong), unicode, spacing);
  if (drawn === null || drawn.trim() === '') return null;
  const flow = !source.startsWith('sequenceDiagram');
  const lines = flow ? compacted(drawn.split('\n')) : drawn.split('\n');
  const shown = (unicode && flow ? mended(lines) : lines).map((line) => line.replaceAll(WORD_JOINER, ''));
  return new Set(shown.map(displayWidth)).size === 1 ? shown.map((line) => line.trimEnd()) : null;
}

function twoLong(character: string): string {
  return displayWidth(character) === 2 ? character + WORD_JOINER : character;
}

function attempted(source: string, unicode: boolean, spacing: Spacing): string | null {
  try {
    const drawn = renderMermaidASCII(source, {
      useAscii: !unicode,
      colorMode: 'none',
      paddingX: COLUMNS_BETWEEN[spacing],
      paddingY: ROWS_BETWEEN,
      boxBorderPadding: 1,
    });
    // The one line the renderer draws outside ASCII when told to stay inside it: a thick link.
    return unicode ? drawn : drawn.replaceAll('‖', '#');
  } catch {
    // Whatever it cannot lay out is told as a list instead.
    return null;
  }
}
