import type { Picture } from './render.ts';
import type { Box } from './trace.ts';

const WALLS = '│├┤▲▼';

/**
 * The boxes of a picture, found by the labels in them, which are given as they stand in the picture. Null when one
 * is not found, or two look alike.
 */
export function boxesIn(picture: Picture, labels: ReadonlyMap<string, string>): Box[] | null {
  const boxes = [...labels].flatMap(([id, label]) => boxesWith(picture, id, label));
  const isOneEach = boxes.length === labels.size && new Set(boxes.map(({ id }) => id)).size === labels.size;
  return isOneEach ? boxes : null;
}

function boxesWith(picture: Picture, id: string, label: string): Box[] {
  return picture.flatMap((line, y) =>
    placesOf(line, label).flatMap((x) => {
      const left = line.slice(0, x).trimEnd().length - 1;
      const after = line.slice(x + label.length);
      const right = x + label.length + after.length - after.trimStart().length;
      if (!isWall(line.charAt(left)) || !isWall(line.charAt(right))) return [];
      return { id, left, right, top: corner(picture, left, y, -1), bottom: corner(picture, left, y, 1) };
    }),
  );
}

function placesOf(line: string, label: string): number[] {
  return [...line.matchAll(/(?=.)/gu)].map(({ index }) => index).filter((x) => line.startsWith(label, x));
}

/** The row where a wall ends, above or below. */
function corner(picture: Picture, x: number, y: number, by: 1 | -1): number {
  let row = y;
  while (isWall(picture[row]?.charAt(x) ?? '')) row += by;
  return row;
}

function isWall(glyph: string): boolean {
  return glyph !== '' && WALLS.includes(glyph);
}
