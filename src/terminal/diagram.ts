import { type Flowchart, readFlowchart } from './diagram/flowchart.ts';
import { outlined } from './diagram/outline.ts';
import { rendered, type Spacing } from './diagram/render.ts';
import { readSequence, type Sequence } from './diagram/sequence.ts';
import type { Look } from './look.ts';
import { displayWidth } from './width.ts';
import { wrapped } from './wrap.ts';

type Diagram = Flowchart | Sequence;
type Room = { readonly unicode: boolean; readonly width: number };

/**
 * A mermaid flowchart or sequence diagram as lines no wider than the width: drawn where it fits, else told as a
 * list; any other kind is shown as it was written. Importing this file loads the renderer, so import it late.
 */
export function drawDiagram(source: string, look: Look, width: number): string[] {
  const diagram = readDiagram(source);
  if (!diagram) return source.split('\n').flatMap((line) => wrapped(line, width, { indent: '  ' }));
  return drawn(diagram, { unicode: look.unicode, width }) ?? outlined(diagram, look, width);
}

/** Whether a diagram draws on a screen wide enough, with every label in its place. */
export function draws(source: string): boolean {
  const diagram = readDiagram(source);
  return diagram !== null && drawn(diagram, { unicode: true, width: Number.POSITIVE_INFINITY }) !== null;
}

function readDiagram(source: string): Diagram | null {
  return readFlowchart(source) ?? readSequence(source);
}

/** The first way to draw it that fits and is complete; a flowchart too wide may still fit when turned upright. */
function drawn(diagram: Diagram, { unicode, width }: Room): string[] | null {
  for (const { header, spacing } of waysToDraw(diagram)) {
    const lines = rendered([header, ...diagram.statements].join('\n'), { unicode, spacing });
    if (lines && isComplete(diagram, lines) && lines.every((line) => displayWidth(line) <= width))
      return lines;
  }
  return null;
}

function waysToDraw(diagram: Diagram): { header: string; spacing: Spacing }[] {
  if (diagram.kind === 'sequence') return [{ header: 'sequenceDiagram', spacing: 'wide' }];
  const asWritten = `flowchart ${diagram.direction}`;
  return [
    { header: asWritten, spacing: 'wide' },
    { header: asWritten, spacing: 'narrow' },
    { header: 'flowchart TD', spacing: 'narrow' },
  ];
}

/** The renderer drops what it finds no place for; a picture without an edge's label is worse than a list. */
function isComplete(diagram: Diagram, lines: readonly string[]): boolean {
  const picture = lines.join('\n');
  const wanted = labelsIn(diagram);
  return wanted.every(
    (label) => picture.split(label).length > wanted.filter((other) => other === label).length,
  );
}

function labelsIn(diagram: Diagram): string[] {
  const said =
    diagram.kind === 'flowchart'
      ? diagram.edges.map(({ label }) => label)
      : diagram.steps.map(({ text }) => text);
  return [...diagram.labels.values(), ...said]
    .flatMap((label) => label.split(/<br\s*\/?>/i))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
