import MarkdownIt from 'markdown-it';

/**
 * One reader for every room of the grammar. HTML is read only to be reported, never rendered; reference
 * definitions are off because a card is cut out of its page and must stand alone; every link is let through
 * so that a bad one is a problem instead of silently text. Nesting is cut where markdown-it stays quick;
 * pages are refused long before.
 */
const markdown = new MarkdownIt({ html: true, linkify: false, maxNesting: 100 }).disable([
  'text_join',
  'reference',
]);
markdown.validateLink = () => true;

export type Token = ReturnType<typeof markdown.parse>[number];

export function blockTokens(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

/** Tokens of one stretch of inline text; escaped characters are `text_special`, so `\*` and `*` differ. */
export function inlineTokens(text: string): readonly Token[] {
  return markdown.parseInline(text, {})[0]?.children ?? [];
}
