import type { Picture } from './render.ts';

/** Where a node is drawn: columns and rows of its border, both included. */
export type Box = {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What a reader following the lines would find. */
export type Found = {
  /** `from to`: a line that leaves one box and points at another. */
  readonly arrows: ReadonlySet<string>;
  /** `from to`: a line that ends at another box without pointing. */
  readonly contacts: ReadonlySet<string>;
};

type Step = { readonly x: number; readonly y: number; readonly way: Way };
type Way = 'up' | 'down' | 'left' | 'right';

const MOVES: Readonly<Record<Way, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};
const BACK: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', left: 'right', right: 'left' };

/** The ways out of each piece of line. */
const LINES: Readonly<Record<string, readonly Way[]>> = {
  ...each('─┄━╌', ['left', 'right']),
  ...each('│┆┃', ['up', 'down']),
  ...each('┌╭', ['down', 'right']),
  ...each('┐╮', ['down', 'left']),
  ...each('└╰', ['up', 'right']),
  ...each('┘╯', ['up', 'left']),
  ...each('├', ['up', 'down', 'right']),
  ...each('┤', ['up', 'down', 'left']),
  ...each('┬', ['down', 'left', 'right']),
  ...each('┴', ['up', 'left', 'right']),
};
const HEADS: Readonly<Record<string, Way>> = { '►': 'right', '◄': 'left', '▲': 'up', '▼': 'down' };

export function traced(picture: Picture, boxes: readonly Box[]): Found {
  const arrows = new Set<string>();
  const contacts = new Set<string>();
  for (const box of boxes) {
    const seen = new Set<string>();
    const steps = exits(picture, box);
    for (let step = steps.pop(); step; step = steps.pop()) {
      const key = `${step.x} ${step.y} ${step.way}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const reached = boxes.find((other) => contains(other, step));
      if (reached) contacts.add(`${box.id} ${reached.id}`);
      else steps.push(...onward(picture, step));
      const target = pointsAt(picture, step) && boxes.find((other) => contains(other, moved(step)));
      if (target) arrows.add(`${box.id} ${target.id}`);
    }
  }
  return { arrows, contacts };
}

/** Where a line leaves a box: a tee in its border, or a head that points inwards. */
function exits(picture: Picture, { left, right, top, bottom }: Box): Step[] {
  const rows = range(top + 1, bottom - 1);
  const columns = range(left + 1, right - 1);
  const all: Step[] = [
    ...rows.flatMap((y): Step[] => [
      { x: left, y, way: 'left' },
      { x: right, y, way: 'right' },
    ]),
    ...columns.flatMap((x): Step[] => [
      { x, y: top, way: 'up' },
      { x, y: bottom, way: 'down' },
    ]),
  ];
  return all.filter((step) => exitsBy(at(picture, step), step.way)).map(moved);
}

/** Where a line goes on from here; nowhere when what is drawn here does not meet it. */
function onward(picture: Picture, step: Step): Step[] {
  const glyph = at(picture, step);
  if (glyph === '┼') return [moved(step)];
  const ways = LINES[glyph];
  if (!ways) return isText(glyph) ? pastLabel(picture, step) : [];
  if (!ways.includes(BACK[step.way])) return [];
  return ways.filter((way) => way !== BACK[step.way]).map((way) => moved({ ...step, way }));
}

/** A label lies on its line, at times on its very corner: the line goes on wherever one meets the label. */
function pastLabel(picture: Picture, { x, y, way: came }: Step): Step[] {
  const row = picture[y] ?? '';
  let left = x;
  let right = x;
  while (isText(row.charAt(left - 1))) left -= 1;
  while (isText(row.charAt(right + 1))) right += 1;
  const around: Step[] = [
    { x: left - 1, y, way: 'left' },
    { x: right + 1, y, way: 'right' },
    ...range(left, right).flatMap((column): Step[] => [
      { x: column, y: y - 1, way: 'up' },
      { x: column, y: y + 1, way: 'down' },
    ]),
  ];
  return around.filter((step) => step.way !== BACK[came] && meets(at(picture, step), step.way));
}

function meets(glyph: string, way: Way): boolean {
  return HEADS[glyph] === way || glyph === '┼' || (LINES[glyph]?.includes(BACK[way]) ?? false);
}

function isText(glyph: string): boolean {
  return glyph !== ' ' && glyph !== '' && glyph !== '┼' && !(glyph in LINES) && !(glyph in HEADS);
}

function exitsBy(glyph: string, way: Way): boolean {
  const ways = LINES[glyph];
  return HEADS[glyph] === BACK[way] || (ways?.length === 3 && ways.includes(way));
}

function pointsAt(picture: Picture, step: Step): boolean {
  return HEADS[at(picture, step)] === step.way;
}

function moved({ x, y, way }: Step): Step {
  const [dx, dy] = MOVES[way];
  return { x: x + dx, y: y + dy, way };
}

function contains({ left, right, top, bottom }: Box, { x, y }: Step): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function at(picture: Picture, { x, y }: { readonly x: number; readonly y: number }): string {
  return picture[y]?.charAt(x) ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function each<T>(glyphs: string, value: T): Record<string, T> {
  return Object.fromEntries(Array.from(glyphs, (glyph) => [glyph, value]));
}
