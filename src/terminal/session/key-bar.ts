import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';

/** A key and what it does, most wanted first. */
export type KeyHint = readonly [key: string, does: string];

/**
 * One line that says what each key does now. What does not fit is left out from the end, but the last hint, help,
 * always stays: it lists the rest.
 */
export function keyBar(hints: readonly KeyHint[], look: Look): string {
  const { key, dim } = paletteOf(look);
  const separator = ` ${glyphsOf(look).dot} `;
  const room = look.width - 2;
  const widthOf = ([name, does]: KeyHint) => displayWidth(`${name} ${does}`);
  const [last] = hints.slice(-1);
  let used = last ? widthOf(last) : 0;
  const shown = hints.slice(0, -1).filter((hint, _, all) => {
    const fits = used + widthOf(hint) + displayWidth(separator) <= room;
    // Once one is left out, so is all behind it: a bar with gaps would reorder what matters.
    used += fits ? widthOf(hint) + displayWidth(separator) : all.length * look.width;
    return fits;
  });
  const drawn = [...shown, ...(last ? [last] : [])].map(([name, does]) => `${key(name)} ${dim(does)}`);
  return ` ${drawn.join(dim(separator))}`;
}
