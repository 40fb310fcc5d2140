import type { Output } from '../prompt-output.ts';
import { displayWidth } from '../width.ts';

/** A screen of one's own: the shell's is kept beneath. Lines too long are cut at the edge, not broken. */
export const OWN_SCREEN = {
  enter: '\u001b[?1049h\u001b[?7l\u001b[?25l',
  leave: '\u001b[?7h\u001b[?1049l',
} as const;

const CLEAR = '\u001b[2J';
const ERASE_TO_END = '\u001b[K';

export type Frame = {
  /** Shows rows from the top down. Only those that differ from what is shown are written, all in one go. */
  readonly paint: (rows: readonly string[], width: number) => void;
  /** Nothing of what was painted stands any more: the window has another size, or another program had it. */
  readonly forget: () => void;
};

export function openFrame(output: Output): Frame {
  let shown: readonly string[] | null = null;
  return {
    paint(rows, width) {
      const count = Math.max(rows.length, shown?.length ?? 0);
      const changes = Array.from({ length: count }, (_, index) => {
        const row = rows[index] ?? '';
        return row === (shown?.[index] ?? '') ? '' : written(row, index, width);
      });
      const text = (shown === null ? CLEAR : '') + changes.join('');
      if (text !== '') output.write(text);
      shown = rows;
    },
    forget() {
      shown = null;
    },
  };
}

/** After a row that fills the width the cursor stands on its last column, and erasing would take that away. */
function written(row: string, index: number, width: number): string {
  return `\u001b[${index + 1};1H${row}${displayWidth(row) < width ? ERASE_TO_END : ''}`;
}
