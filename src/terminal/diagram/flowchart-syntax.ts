/** How a link ends: a plain line leads both ways or neither; an arrow leads onwards. */
export type Heads = 'none' | 'one' | 'both';

/** `source` is how it is written; `label` is null where the node is only named. */
export type Node = { readonly id: string; readonly source: string; readonly label: string | null };

/** `source` is the form of it that the renderer draws; `label` is empty when there is none. */
export type Link = { readonly source: string; readonly label: string; readonly heads: Heads };

/** `A & B --> C`: groups of nodes, and the links between one group and the next. */
export type Chain = { readonly groups: readonly (readonly Node[])[]; readonly links: readonly Link[] };

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

/** `A[label] & B -->|label| C`. Null when that is not what the line is. */
export function readChain(line: string): Chain | null {
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
  // The renderer lets the line show through a label's spaces, but not through those that never break.
  const source = `${both ? '<' : ''}${body}${end}${label === '' ? '' : `|${label.replaceAll(' ', '\u00A0')}|`}`;
  return { source, label, heads: both ? 'both' : hasHead ? 'one' : 'none' };
}
