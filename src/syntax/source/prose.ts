import type { Prose, Span } from '../../domain/prose.ts';
import { inlineTokens, type Token } from './markdown.ts';

type Style = NonNullable<Span['style']>;

/** Inline Markdown as styled spans. Line breaks are spaces; where marks nest, code and links win, then bold. */
export function parseProse(text: string): Prose {
  return proseFrom(inlineTokens(text.trim()));
}

export function proseFrom(tokens: readonly Token[]): Prose {
  const spans: { text: string; style: Style | null }[] = [];
  const open = { link: 0, strong: 0, em: 0, s: 0 };
  for (const token of tokens) {
    if (token.nesting !== 0) {
      if (isMark(token.tag)) open[MARKS[token.tag]] += token.nesting;
      continue;
    }
    const text = textOf(token);
    if (text === '') continue;
    const style = token.type === 'code_inline' ? 'code' : styleOf(open);
    const last = spans.at(-1);
    if (last && last.style === style) last.text += text;
    else spans.push({ text, style });
  }
  return spans.map(({ text, style }) => (style === null ? { text } : { text, style }));
}

const MARKS = { a: 'link', strong: 'strong', em: 'em', s: 's' } as const;

function isMark(tag: string): tag is keyof typeof MARKS {
  return tag in MARKS;
}

function styleOf(open: { link: number; strong: number; em: number; s: number }): Style | null {
  if (open.link > 0) return 'link';
  if (open.strong > 0) return 'strong';
  if (open.em > 0) return 'emphasis';
  return open.s > 0 ? 'struck' : null;
}

function textOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'html_inline' ? '' : token.content;
}
