import type { Report } from '../report.ts';
import { inlineTokens, type Token } from '../source/markdown.ts';
import { linesBefore, MASK, maskText } from '../source/mask.ts';
import { isSecureAddress } from './links.ts';

/**
 * Reports marks that are on the page but do not do what they look like. Groups of aliases and blanks hold
 * literal text, so nothing in them slips.
 */
export function reportInlineMarks(report: Report, source: string, line: number): void {
  const text = withoutBraces(source);
  const masked = maskText(text);
  const at = (place: number) => line + linesBefore(text, place);
  const each = (pattern: RegExp, found: (at: number, text: string) => void) => {
    for (const match of masked.matchAll(pattern)) found(at(match.index), match[0]);
  };
  each(/(?<=[^\s~])~(?=[^\s~])/g, (here) => report('tilde-single', here, {}));
  each(/\d\s*\*\s*(?=\d)/g, (here) => report('asterisk-product', here, {}));
  each(/\[\^[^\]\s]+\]/g, (here) => report('footnote', here, {}));
  each(/<!--/g, (here) => report('comment-open', here, {}));
  reportTokens(report, inlineTokens(text), line);
  each(/(?<=\w)<[A-Za-z][^<>\n]*,[^<>\n]*>/g, (here, tag) => report('html', here, { tag }));
}

function reportTokens(report: Report, tokens: readonly Token[], line: number): void {
  let here = line;
  let words = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') here += 1;
    if (token.type === 'text') {
      const mark = /\*\*|~~/.exec(token.content);
      if (mark) report('mark-left', here, { mark: mark[0] });
    }
    if (token.type === 'html_inline') {
      if (!token.content.startsWith('<!--')) report('html', here, { tag: token.content });
      else if (token.content.includes('\n')) report('comment-text', here, {});
    }
    const target = token.attrGet('href') ?? token.attrGet('src');
    const address = target === null ? null : String(target);
    if (address !== null && !isSecureAddress(address)) report('link-address', here, { address });
    here += token.type === 'html_inline' ? linesBefore(token.content, token.content.length) : 0;
    words += token.type === 'text' ? token.content : token.type === 'softbreak' ? '\n' : MASK;
  }
  for (const match of words.matchAll(BROKEN_LINK)) {
    report('link-broken', line + linesBefore(words, match.index), {});
  }
}

/** What a link leaves behind when a space, a wide bracket or a bare address breaks it. */
const BROKEN_LINK = /\] ?[(（](?=https?:|\.{0,2}\/|#)/g;

/** Groups become spaces; blanks become a word, since marks may hug them. */
function withoutBraces(source: string): string {
  const masked = maskText(source);
  let out = '';
  let place = 0;
  for (const { 0: found, index } of masked.matchAll(/\{\{[^{}]*\}\}|\{[^{}]*\}/g)) {
    const filler = found.startsWith('{{') ? MASK : ' ';
    out += source.slice(place, index) + found.replace(/[^\n]/g, filler);
    place = index + found.length;
  }
  return out + source.slice(place);
}
