import { type Chain, type Heads, type Node, readChain } from './flowchart-syntax.ts';

/** A flowchart read once, for the drawing and for the list that stands in for it. */
export type Flowchart = {
  readonly kind: 'flowchart';
  /** The way it runs: `LR`, `TD`… */
  readonly direction: string;
  readonly statements: readonly Statement[];
  /** Labels by the node's name, in the order first seen. */
  readonly labels: ReadonlyMap<string, string>;
  readonly edges: readonly Edge[];
};

/** A frame around nodes opens or closes, or nodes and edges are stated. */
export type Statement =
  | { readonly type: 'frame'; readonly source: string }
  | { readonly type: 'chain'; readonly nodes: readonly Node[]; readonly edges: readonly Edge[] };

export type Edge = {
  readonly from: string;
  readonly to: string;
  /** Empty when the edge has none. */
  readonly label: string;
  readonly heads: Heads;
  /** The link as the renderer takes it. */
  readonly link: string;
};

const HEADER = /^(?:graph|flowchart)(?:[ \t]+(TB|TD|BT|LR|RL))?$/;
const IGNORED = /^(?:classDef|class|style|linkStyle|click)\b/;
const FRAME = /^(?:subgraph\b.*|end|direction[ \t]+\w+)$/;

/** Null when a line is no flowchart we know: a drawing that leaves an edge out would teach something false. */
export function readFlowchart(source: string): Flowchart | null {
  const [header = '', ...lines] = linesOf(source);
  const match = HEADER.exec(header);
  if (!match) return null;
  const read = lines.filter((line) => !IGNORED.test(line)).map(readStatement);
  const statements = read.filter((statement) => statement !== null);
  if (statements.length < read.length) return null;
  const chains = statements.filter((statement) => statement.type === 'chain');
  return {
    kind: 'flowchart',
    direction: match[1] ?? 'TD',
    statements,
    labels: labelsOf(chains.flatMap(({ nodes }) => nodes)),
    edges: chains.flatMap(({ edges }) => edges),
  };
}

/** Mermaid for some of its edges; every node is drawn all the same. */
export function flowchartSource(
  { statements }: Flowchart,
  edges: readonly Edge[],
  direction: string,
): string {
  const lines = statements.flatMap((statement) => {
    if (statement.type === 'frame') return statement.source;
    const kept = statement.edges.filter((edge) => edges.includes(edge));
    return [...statement.nodes.map(({ source }) => source), ...kept.map(edgeSource)];
  });
  return [`flowchart ${direction}`, ...lines].join('\n');
}

function linesOf(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.trim().replace(/\s*;$/, ''))
    .filter((line) => line !== '' && !line.startsWith('%%'));
}

function readStatement(line: string): Statement | null {
  if (FRAME.test(line)) return { type: 'frame', source: line };
  const chain = readChain(line);
  return chain && { type: 'chain', nodes: chain.groups.flat(), edges: edgesOf(chain) };
}

function edgesOf({ groups, links }: Chain): Edge[] {
  return links.flatMap(({ source, label, heads }, index) =>
    (groups[index] ?? []).flatMap((from) =>
      (groups[index + 1] ?? []).map((to) => ({ from: from.id, to: to.id, label, heads, link: source })),
    ),
  );
}

function edgeSource({ from, to, link }: Edge): string {
  return `${from} ${link} ${to}`;
}

function labelsOf(nodes: readonly Node[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label } of nodes) {
    if (label !== null || !labels.has(id)) labels.set(id, label ?? id);
  }
  return labels;
}
