import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';
import type { Edge, Flowchart } from './flowchart.ts';
import type { Sequence, Step } from './sequence.ts';

/** A diagram told in lines, for a screen it does not fit on: edges of a flowchart, steps of a sequence. */
export function outlined(diagram: Flowchart | Sequence, look: Look, width: number): string[] {
  return diagram.kind === 'flowchart'
    ? flowchartLines(diagram, look, width)
    : sequenceLines(diagram, look, width);
}

/** Edges in words, a line each. */
export function edgeLines(
  edges: readonly Edge[],
  labels: Flowchart['labels'],
  look: Look,
  width: number,
): string[] {
  const glyphs = glyphsOf(look);
  const heads = { none: glyphs.line, one: glyphs.right, both: `${glyphs.left}${glyphs.right}` };
  return edges.flatMap(({ from, to, label, heads: kind }) => {
    const said = label === '' ? '' : `: ${oneLine(label)}`;
    const line = `${named(labels, from)} ${heads[kind]} ${named(labels, to)}${said}`;
    return wrapped(line, width, { indent: `${glyphs.bullet} ` });
  });
}

function flowchartLines({ labels, edges }: Flowchart, look: Look, width: number): string[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = [...labels.keys()].filter((id) => !linked.has(id));
  const indent = `${glyphsOf(look).bullet} `;
  return [
    ...edgeLines(edges, labels, look, width),
    ...alone.flatMap((id) => wrapped(named(labels, id), width, { indent })),
  ];
}

function sequenceLines({ labels, steps }: Sequence, look: Look, width: number): string[] {
  let number = 0;
  return steps.flatMap((step) => {
    if (step.type === 'message') number += 1;
    const indent = '  '.repeat(step.depth) + (step.type === 'message' ? `${number}. ` : '');
    return wrapped(stepText(step, labels, look), width, { indent });
  });
}

function stepText(step: Step, labels: ReadonlyMap<string, string>, look: Look): string {
  const { dim, strong } = paletteOf(look);
  switch (step.type) {
    case 'message':
      return `${named(labels, step.from)} ${glyphsOf(look).right} ${named(labels, step.to)}: ${oneLine(step.text)}`;
    case 'note':
      return dim(`(${step.over.map((name) => named(labels, name)).join(', ')}: ${oneLine(step.text)})`);
    case 'block':
      return `${strong(step.word)} ${oneLine(step.text)}`.trimEnd();
  }
}

function named(labels: ReadonlyMap<string, string>, id: string): string {
  return oneLine(labels.get(id) ?? id);
}

function oneLine(label: string): string {
  return label.split(/\s*<br\s*\/?>\s*/i).join(' ');
}
