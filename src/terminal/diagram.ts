import { type Flowchart, readFlowchart } from './diagram/flowchart.ts';
import { edgeLines, outlined } from './diagram/outline.ts';
import { type Drawn, flowchartPicture, sequencePicture } from './diagram/picture.ts';
import { shown } from './diagram/render.ts';
import { readSequence, type Sequence } from './diagram/sequence.ts';
import type { Look } from './look.ts';
import { wrapped } from './wrap.ts';

type Diagram = Flowchart | Sequence;

/**
 * A mermaid flowchart or sequence diagram as lines no wider than the width: drawn where it fits, else told as a
 * list; any other kind is shown as it was written. Importing this file loads the renderer, so import it late.
 */
export function drawDiagram(source: string, look: Look, width: number): string[] {
  const diagram = readDiagram(source);
  if (!diagram) return source.split('\n').flatMap((line) => wrapped(line, width, { indent: '  ' }));
  const drawn = pictureOf(diagram, width);
  if (!drawn) return outlined(diagram, look, width);
  const told = diagram.kind === 'flowchart' ? edgeLines(drawn.untold, diagram.labels, look, width) : [];
  return [...shown(drawn.picture, look), ...told];
}

/** Whether a diagram draws, given room enough. */
export function draws(source: string): boolean {
  const diagram = readDiagram(source);
  return diagram !== null && pictureOf(diagram, Number.POSITIVE_INFINITY) !== null;
}

function readDiagram(source: string): Diagram | null {
  return readFlowchart(source) ?? readSequence(source);
}

function pictureOf(diagram: Diagram, width: number): Drawn | null {
  return diagram.kind === 'flowchart'
    ? flowchartPicture(diagram, { width })
    : sequencePicture(diagram, { width });
}
