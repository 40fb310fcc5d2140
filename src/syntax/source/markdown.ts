import MarkdownIt from 'markdown-it';

/**
 * One reader for every room of the grammar. HTML is read only to be reported, never rendered; reference
 * definitions are off because a card is cut out of its page and must stand alone; every link is let through
 * so that a bad one is a problem instead of silently text. Nesting is cut where markdown-it stays quick;
 * pages are refused long before.
 */
function newReader() {
  const reader = new MarkdownIt({ html: true, linkify: false, maxNesting: 100 });
  reader.disable(['text_join', 'reference']);
  reader.validateLink = () => true;
  return reader;
}

/** Leaves inline text as source: braces are taken out of it before it is read. */
const blockReader = newReader();
blockReader.core.ruler.disable('inline');

const inlineReader = newReader();

export type Token = ReturnType<typeof inlineReader.parse>[number];

export function blockTokens(text: string): readonly Token[] {
  return blockReader.parse(text, {});
}

/** Tokens of one stretch of inline text; escaped characters are `text_special`, so `\*` and `*` differ. */
export function inlineTokens(text: string): readonly Token[] {
  return inlineReader.parseInline(text, {})[0]?.children ?? [];
}
