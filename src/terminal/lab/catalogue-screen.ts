import type { Messages } from '../../i18n/en.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated } from '../wrap.ts';

/** A lab in the list, with how its predictions went. */
export type LabRow = {
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly times: number;
  readonly predictions: number;
  readonly good: number;
};

/** By subject; a mark before what was tried, how well it was predicted behind it. */
export function drawCatalogue(
  rows: readonly LabRow[],
  {
    look,
    messages,
    current,
  }: { readonly look: Look; readonly messages: Messages; readonly current: string | null },
): string[] {
  const { title } = paletteOf(look);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const width = Math.max(...rows.map(({ id }) => displayWidth(id)));
  return subjects.flatMap((subject) => [
    title(messages.lab.subjects[subject] ?? subject),
    ...rows
      .filter((row) => row.subject === subject)
      .map((row) => drawRow(row, { look, width, isCurrent: row.id === current })),
  ]);
}

function drawRow(
  { id, title, times, predictions, good: hits }: LabRow,
  { look, width, isCurrent }: { look: Look; width: number; isCurrent: boolean },
): string {
  const { key, dim, good, accent } = paletteOf(look);
  const { tick, pointer, dot, ellipsis } = glyphsOf(look);
  const mark = times === 0 ? dim(dot) : good(tick);
  const score = times === 0 ? '' : `  ${dim(`${hits}/${predictions}`)}`;
  const line = `${isCurrent ? accent(pointer) : ' '} ${mark} ${key(padded(id, width))}  ${title}${score}`;
  return truncated(line, look.width, ellipsis);
}
