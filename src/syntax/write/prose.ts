import { type Prose, plainText, type Span } from '../../domain/prose.ts';
import { parseProse } from '../source/prose.ts';

/**
 * Styled spans as Markdown that reads back the same. Where CommonMark cannot open or close a mark (inside a word, beside
 * punctuation), the words are kept and the style is not. Links keep their text.
 */
export function writeProse(prose: Prose): string {
  const styled = prose.map(writeSpan).join('');
  const reads = JSON.stringify(parseProse(`${styled}`)) === JSON.stringify(trimmed(prose));
  return startingAsText(reads ? styled : escapeText(plainText(prose)));
}

/** A must begins in bold, so its first words are made so. */
export function writeMust(prose: Prose): string {
  const [first, ...rest] = prose;
  if (first === undefined || first.style === 'strong') return writeProse(prose);
  const bold = first.style === 'code' ? `**${writeSpan(first)}**` : writeSpan({ ...first, style: 'strong' });
  return bold + (rest.length > 0 ? rest.map(writeSpan).join('') : '');
}

const MARKS = { strong: '**', emphasis: '*', struck: '~~' } as const;

function writeSpan({ text, style }: Span): string {
  if (style === 'code') return writeCode(text);
  if (style === undefined || style === 'link') return escapeText(text);
  return `${MARKS[style]}${escapeText(text)}${MARKS[style]}`;
}

/** A fence longer than any inside; a space keeps a backtick at an edge, or spaces at both, apart from it. */
function writeCode(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Text in which no character means anything but itself. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>~&|]/g, '\\$&')
    .replace(/(^| )#/g, '$1\\#');
}

/** The first characters of a line may not begin a list, a quote or an estimate. */
function startingAsText(text: string): string {
  return text.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Reading takes the spaces at both ends off. */
function trimmed(prose: Prose): Prose {
  return prose
    .map((span, index) => ({
      ...span,
      text: trimEdge(span, { isFirst: index === 0, isLast: index === prose.length - 1 }),
    }))
    .filter((span) => span.text !== '');
}

function trimEdge({ text, style }: Span, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (style === 'code') return text;
  const start = isFirst ? text.trimStart() : text;
  return isLast ? start.trimEnd() : start;
}
