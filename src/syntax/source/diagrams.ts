import type { Block } from './blocks.ts';

export type Diagram = { readonly line: number; readonly kind: string; readonly source: string };

/** Every mermaid diagram of a page, in order, wherever it stands. */
export function diagramsIn(blocks: readonly Block[]): readonly Diagram[] {
  return blocks.flatMap((block) => {
    if (block.type === 'quote') return diagramsIn(block.blocks);
    if (block.type === 'list') return block.items.flatMap((item) => diagramsIn(item.blocks));
    if (block.type !== 'code' || block.info !== 'mermaid') return [];
    return [{ line: block.line, kind: diagramKind(block.text), source: block.text }];
  });
}

/** The first word of a mermaid diagram, comments aside: `flowchart`, `sequenceDiagram`, … */
export function diagramKind(source: string): string {
  const rows = source.split('\n').map((row) => row.trim());
  const first = rows.find((row) => row !== '' && !row.startsWith('%%'));
  return first?.split(/\s/)[0] ?? '';
}
