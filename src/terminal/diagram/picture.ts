import { boxesIn } from './boxes.ts';
import { type Edge, type Flowchart, flowchartSource } from './flowchart.ts';
import { type Picture, rendered, type Spacing, wideTwice } from './render.ts';
import type { Sequence } from './sequence.ts';
import { traced } from './trace.ts';

/** A picture, and the edges it leaves to be told in words. */
export type Drawn = { readonly picture: Picture; readonly untold: readonly Edge[] };

/** Columns the picture may take. */
type Room = { readonly width: number };

/** More than this in words, and the whole chart is better told as a list. */
const MOST_UNTOLD = 3;

export function sequencePicture(sequence: Sequence, { width }: Room): Drawn | null {
  const types = new Set(sequence.steps.map(({ type }) => type));
  // The renderer places notes after the last message, so beside a loop or branch they slip in or out of it.
  if (types.has('note') && types.has('block')) return null;
  const picture = rendered(['sequenceDiagram', ...sequence.statements].join('\n'), 'wide');
  const labels = [...sequence.labels.values(), ...sequence.steps.map(({ text }) => text)];
  return picture && fits(picture, width) && holds(picture, labels) ? { picture, untold: [] } : null;
}

/**
 * The first way to draw a flowchart that fits and is true. The renderer lets lines run together, above all where a
 * line leads back, so every picture is read again: a reader who follows its lines must find the edges and no others.
 */
export function flowchartPicture(flowchart: Flowchart, { width }: Room): Drawn | null {
  for (const edges of [flowchart.edges, withoutReturns(flowchart.edges), branches(flowchart.edges)]) {
    const untold = flowchart.edges.filter((edge) => !edges.includes(edge));
    if (untold.length > MOST_UNTOLD) return null;
    for (const { direction, spacing } of waysToDraw(flowchart)) {
      const picture = rendered(flowchartSource(flowchart, edges, direction), spacing);
      if (picture && fits(picture, width) && isTrue(picture, flowchart, edges)) return { picture, untold };
    }
  }
  return null;
}

/** As it was written; closer together; turned upright, which is narrower. */
function waysToDraw({ direction }: Flowchart): { direction: string; spacing: Spacing }[] {
  return [
    { direction, spacing: 'wide' },
    { direction, spacing: 'narrow' },
    { direction: 'TD', spacing: 'wide' },
    { direction: 'TD', spacing: 'narrow' },
  ];
}

function fits(picture: Picture, width: number): boolean {
  return picture.every((line) => line.trimEnd().length <= width);
}

function isTrue(picture: Picture, { labels }: Flowchart, edges: readonly Edge[]): boolean {
  if (!holds(picture, [...labels.values(), ...edges.map(({ label }) => label)])) return false;
  const boxes = boxesIn(picture, new Map([...labels].map(([id, label]) => [id, piecesOf(label)[0] ?? ''])));
  if (!boxes) return false;
  const { arrows, contacts } = traced(picture, boxes);
  const isFound = ({ from, to, heads }: Edge) => (heads === 'none' ? contacts : arrows).has(`${from} ${to}`);
  const isMeant = (arrow: string) =>
    edges.some(
      ({ from, to, heads }) => arrow === `${from} ${to}` || (heads === 'both' && arrow === `${to} ${from}`),
    );
  return edges.every(isFound) && [...arrows].every(isMeant);
}

/** The renderer drops what it finds no place for; a picture without a label is worse than a list. */
function holds(picture: Picture, labels: readonly string[]): boolean {
  const whole = picture.join('\n').replaceAll('\u00A0', ' ');
  const wanted = labels.flatMap(piecesOf);
  return wanted.every(
    (piece) => whole.split(piece).length > wanted.filter((other) => other === piece).length,
  );
}

/** The lines of a label as they stand in a picture. */
function piecesOf(label: string): string[] {
  return label
    .split(/<br\s*\/?>/i)
    .map((piece) => wideTwice(piece.trim()))
    .filter((piece) => piece !== '');
}

/** Edges in their order, without those that would lead back to where the walk came from. */
function withoutReturns(edges: readonly Edge[]): Edge[] {
  const kept: Edge[] = [];
  for (const edge of edges) {
    if (!reachable(edge.to, kept).has(edge.from)) kept.push(edge);
  }
  return kept;
}

/** Of the edges that do not lead back, the first to each node: a tree is what the renderer draws best. */
function branches(edges: readonly Edge[]): Edge[] {
  const reached = new Set<string>();
  return withoutReturns(edges).filter(({ to }) => {
    const isFirst = !reached.has(to);
    reached.add(to);
    return isFirst;
  });
}

function reachable(start: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([start]);
  // A set walks on into what is added to it on the way.
  for (const id of reached) {
    for (const { from, to } of edges) if (from === id) reached.add(to);
  }
  return reached;
}
