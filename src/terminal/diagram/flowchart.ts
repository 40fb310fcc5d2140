/** A flowchart read once, for the drawing and for the list that stands in for it. */
export type Flowchart = {
  readonly kind: 'flowchart';
  /** Statements in the one form of each that the renderer draws, without the header. */
  readonly statements: readonly string[];
  /** The way it runs: `LR`, `TD`… */
  readonly direction: string;
  /** Labels by the node's name, in the order first seen. */
  readonly labels: ReadonlyMap<string, string>;
  readonly edges: readonly Edge[];
};

export type Edge = {
  readonly from: string;
  readonly to: string;
  /** Empty when the edge has none. */
  readonly label: string;
  /** A plain line leads both ways or neither; an arrow leads from `from` to `to`. */
  readonly heads: 'none' | 'one' | 'both';
};

type Node = { readonly id: string; readonly source: string; readonly label: string | null };
type Link = { readonly source: string; readonly label: string; readonly heads: Edge['heads'] };
type Chain = { readonly groups: readonly (readonly Node[])[]; readonly links: readonly Link[] };

const HEADER = /^(?:graph|flowchart)(?:[ \t]+(TB|TD|BT|LR|RL))?[ \t]*;?$/;
const IGNORED = /^(?:classDef|class|style|linkStyle|click)\b/;
const KEPT = /^(?:subgraph\b.*|end|direction[ \t]+\w+)$/;

/** Longer brackets first, so that `[[` is not read as `[`. */
const BRACKETS = [
  ['(((', ')))'],
  ['((', '))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
] as const;

const LINK =
  /^(<?)(-{2,}>|-{2,}[ox](?=\s)|-{3,}|={2,}>|={3,}|-\.+->|-\.+-(?!>))\s*(?:\|\s*"?([^|"]*?)"?\s*\|)?/;
const WORDED_LINK = /^(<?)(--|==|-\.)\s*(.+?)\s*(-{2,}>|-{3,}|={2,}>|={3,}|\.+->|\.+-)/;

/** Null when a line is no flowchart we know: a drawing that leaves an edge out would teach something false. */
export function readFlowchart(source: string): Flowchart | null {
  const [header = '', ...lines] = statementsOf(source);
  const match = HEADER.exec(header);
  if (!match) return null;
  const chains: Chain[] = [];
  const statements: string[] = [];
  for (const line of lines.filter((text) => !IGNORED.test(text))) {
    const chain = KEPT.test(line) ? null : readChain(line);
    if (!chain && !KEPT.test(line)) return null;
    if (chain) chains.push(chain);
    statements.push(chain ? chainSource(chain) : line);
  }
  const direction = match[1] ?? 'TD';
  return {
    kind: 'flowchart',
    direction,
    statements,
    labels: labelsOf(chains),
    edges: chains.flatMap(edgesOf),
  };
}

function statementsOf(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.trim().replace(/;$/, ''))
    .filter((line) => line !== '' && !line.startsWith('%%'));
}

/** `A[label] & B -->|label| C`. */
function readChain(line: string): Chain | null {
  const groups: Node[][] = [[]];
  const links: Link[] = [];
  let rest = line;
  for (;;) {
    const node = readNode(rest);
    if (!node) return null;
    groups.at(-1)?.push(node);
    rest = rest
      .slice(node.source.length)
      .replace(/^:::[\w-]+/, '')
      .trim();
    if (rest === '') return { groups, links };
    if (rest.startsWith('&')) {
      rest = rest.slice(1).trim();
      continue;
    }
    const read = readLink(rest);
    if (!read) return null;
    links.push(read.link);
    groups.push([]);
    rest = rest.slice(read.length).trim();
  }
}

function readNode(text: string): Node | null {
  const id = /^[\p{L}\p{N}_]+/u.exec(text)?.[0];
  if (id === undefined) return null;
  const after = text.slice(id.length);
  const pair = BRACKETS.find(([open]) => after.startsWith(open));
  if (!pair) return { id, source: id, label: null };
  const [open, close] = pair;
  const end = after.startsWith(`${open}"`)
    ? after.indexOf(`"${close}`, open.length + 1) + 1
    : after.indexOf(close, open.length);
  if (end <= 0) return null;
  const label = after.slice(open.length, end).replace(/^"|"$/g, '');
  return { id, source: id + after.slice(0, end + close.length), label };
}

function readLink(text: string): { link: Link; length: number } | null {
  const plain = LINK.exec(text);
  if (plain) return { link: linkOf(plain[1], plain[2] ?? '', plain[3] ?? ''), length: plain[0].length };
  const worded = WORDED_LINK.exec(text);
  if (!worded) return null;
  return { link: linkOf(worded[1], worded[4] ?? '', worded[3] ?? ''), length: worded[0].length };
}

/** Mermaid knows longer, crossed and rounded links; the renderer three lines with a head and three without. */
function linkOf(start: string | undefined, line: string, label: string): Link {
  const hasHead = /[>ox]$/.test(line);
  const body = line.includes('=') ? '==' : line.includes('.') ? '-.-' : '--';
  const end = hasHead ? '>' : body === '-.-' ? '' : body.charAt(0);
  const both = start === '<' && hasHead;
  const source = `${both ? '<' : ''}${body}${end}${label === '' ? '' : `|${label}|`}`;
  return { source, label, heads: both ? 'both' : hasHead ? 'one' : 'none' };
}

function chainSource({ groups, links }: Chain): string {
  const sources = groups.map((group) => group.map((node) => node.source).join(' & '));
  return sources
    .map((source, index) => (index === 0 ? source : `${links[index - 1]?.source} ${source}`))
    .join(' ');
}

function labelsOf(chains: readonly Chain[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label } of chains.flatMap(({ groups }) => groups.flat())) {
    if (label !== null || !labels.has(id)) labels.set(id, label ?? id);
  }
  return labels;
}

function edgesOf({ groups, links }: Chain): Edge[] {
  return links.flatMap(({ label, heads }, index) =>
    (groups[index] ?? []).flatMap((from) =>
      (groups[index + 1] ?? []).map((to) => ({ from: from.id, to: to.id, label, heads })),
    ),
  );
}
