/** Text made comparable, and where each of its UTF-16 units came from: `[starts[i], ends[i])` of the source. */
export type FoldedText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const PLAIN_SUPERSCRIPTS = '0123456789+-';
const CIRCLED_NUMBER = /[\u2460-\u2473\u2776-\u277f]/;
const QUOTES = /["`'‘’“”「」『』]/;
const HYPHENS = /[-‐‑]/;
const THOUSANDS = /(?<![\d０-９.,])[\d０-９]{1,3}(?:,[\d０-９]{3})+(?!,?[\d０-９])/g;
const CLUSTER = /[\s\S]\p{M}*/uy;

/**
 * In this order: superscripts to `^n`, thousands separators out, NFKC, lower case, quotes out, hyphen = space. The
 * superscripts go first because NFKC would turn 10⁷ into 107. Line breaks stay, as `\n`: they end sentences.
 */
export function foldText(source: string): FoldedText {
  const separators = thousandsSeparators(source);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let wasRaised = false;
  for (let at = 0; at < source.length; ) {
    const cluster = clusterAt(source, at);
    const end = at + cluster.length;
    const raised = SUPERSCRIPTS.indexOf(cluster.charAt(0));
    let piece = '';
    if (raised !== -1) piece = `${wasRaised ? '' : '^'}${PLAIN_SUPERSCRIPTS.charAt(raised)}`;
    else if (!separators.has(at) && !isBoldMark(source, at))
      piece = foldedCluster(cluster, text, source.slice(end, end + 2));
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += piece;
    wasRaised = raised !== -1;
    at = end;
  }
  return { text, starts, ends };
}

function foldedCluster(cluster: string, before: string, after: string): string {
  if (/^[\r\n\u0085\u2028\u2029]$/.test(cluster)) return '\n';
  // ① marks an item of a list; NFKC would make it the number 1.
  if (CIRCLED_NUMBER.test(cluster)) return ' ';
  const folded = cluster.normalize('NFKC').toLowerCase();
  // In don't the apostrophe is a letter; elsewhere it is a quote.
  if (/['’]/.test(folded)) return /[a-z]$/.test(before) && /^[a-z]/i.test(after) ? "'" : '';
  if (QUOTES.test(folded)) return '';
  if (!HYPHENS.test(folded)) return folded;
  if (/^[-‐‑]/.test(after)) return '—';
  return /(?:\^|\de)$/.test(before) && /^\d/.test(after) ? '-' : ' ';
}

/** `**` around words is emphasis; between digits it is a power. */
function isBoldMark(source: string, at: number): boolean {
  if (source.charAt(at) !== '*') return false;
  const first = source.charAt(at - 1) === '*' ? at - 1 : at;
  if (source.charAt(first + 1) !== '*') return false;
  return !(/\d\s?$/.test(source.slice(0, first)) && /^\s?\d/.test(source.slice(first + 2, first + 4)));
}

/** A character with its combining marks: what NFKC must see at once. */
function clusterAt(source: string, at: number): string {
  if (source.charCodeAt(at) < 0x80 && !(source.charCodeAt(at + 1) >= 0x80)) return source.charAt(at);
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(source)?.[0] ?? source.charAt(at);
}

function thousandsSeparators(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of source.matchAll(THOUSANDS)) {
    for (let i = 0; i < match[0].length; i += 1) if (match[0][i] === ',') found.add(match.index + i);
  }
  return found;
}
