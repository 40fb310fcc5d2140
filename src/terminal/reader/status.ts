import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';
import { truncated } from '../wrap.ts';

/** The line between the text and the keys: what is open on the left, how far one is on the right. */
export function drawStatus(left: readonly string[], right: readonly string[], look: Look): string {
  const { dim, strong } = paletteOf(look);
  const { line, dot, ellipsis } = glyphsOf(look);
  const separator = ` ${dot} `;
  const end = ` ${right.join(separator)} ${line}`;
  const room = look.width - displayWidth(end) - 4;
  const title = truncated(left.join(separator), Math.max(1, room), ellipsis);
  const fill = look.width - displayWidth(title) - displayWidth(end) - 3;
  return `${dim(line)} ${strong(title)} ${dim(line.repeat(Math.max(1, fill)) + end)}`;
}
