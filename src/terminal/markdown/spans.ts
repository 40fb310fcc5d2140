import chalk from 'chalk';
import { Marked, type MarkedExtension, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { drawSpan } from '../prose.ts';

/** How spans and code look on one screen. Layout is not its business: it knows no width. */
export type PageStyle = {
  readonly spans: (tokens: readonly Token[]) => string;
  readonly code: (code: Tokens.Code) => string;
};

/** What code in content is written in. highlight.js complains on stderr about a name it does not know. */
const HIGHLIGHTED = new Set(
  'bash c cpp css diff dockerfile go groovy html http ini java javascript js json kotlin lua makefile nginx php properties protobuf py python rb ruby rust scala sh shell sql swift ts typescript xml yaml yml'.split(
    ' ',
  ),
);

/** Block tokens of a page. One nested too deeply for the parser is shown as it was written. */
export function lexed(source: string): Token[] {
  try {
    return new Marked().lexer(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ type: 'code', raw: source, text: source }];
  }
}

/**
 * marked-terminal styles the spans and highlights the code. Its blocks are not used: they are laid out by
 * characters rather than columns, so Chinese runs past the edge of a paragraph, a list and a table alike.
 */
export function pageStyle(look: Look): PageStyle {
  const marked = new Marked(terminalExtension(look), { renderer: spanRenderer(look) });
  const parser = new marked.Parser(marked.defaults);
  return {
    spans: (tokens) => parser.parseInline([...tokens]),
    code(code) {
      if (look.colour === 0 || !HIGHLIGHTED.has(code.lang ?? '')) return code.text;
      // marked-terminal highlights only when the chalk that the whole program shares has colours.
      chalk.level = look.colour;
      return parser.parse([code]).trimEnd();
    },
  };
}

function terminalExtension(look: Look): MarkedExtension {
  const { strong, emphasis } = paletteOf(look);
  const unstyled = (text: string) => text;
  const spans = { strong, em: emphasis, code: unstyled, link: unstyled, emoji: false, tab: 0 };
  // The published types of both are of an older release: an extension is returned, and cli-highlight's options
  // are taken.
  const highlighting: object = { theme: codeTheme(look), ignoreIllegals: true };
  return { ...markedTerminal(spans, highlighting), async: false };
}

/**
 * Every name highlight.js gives to a piece of code that its default theme would colour on its own account: a
 * name left out would be painted for the terminal the process started in, not for this look.
 */
function codeTheme(look: Look): Readonly<Record<string, (text: string) => string>> {
  const { accent, good, code, dim } = paletteOf(look);
  const painted = {
    ...named(['keyword', 'built_in', 'builtin', 'literal', 'selector'], accent),
    ...named(['string', 'regexp', 'symbol', 'addition'], good),
    ...named(['number', 'attr', 'attribute', 'variable', 'template'], code),
    ...named(['comment', 'meta', 'doctag', 'quote'], dim),
  };
  const plain = 'default type subst class function title params section tag name bullet code emphasis strong';
  return {
    ...named([...plain.split(' '), 'formula', 'link', 'deletion'], (text) => text),
    ...painted,
  };
}

function named<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function spanRenderer(look: Look): MarkedExtension['renderer'] & object {
  return {
    text: (token) => withoutEntities(joinedLines(token.text)),
    // A list draws the box of a task as part of its mark.
    checkbox: () => '',
    codespan: (token) => drawSpan({ text: token.text, style: 'code' }, look),
    del(token) {
      return drawSpan({ text: this.parser.parseInline(token.tokens), style: 'struck' }, look);
    },
    link(token) {
      return drawLink(this.parser.parseInline(token.tokens), token, look);
    },
    image: ({ text, href }) => `[${text || href}]`,
    html: ({ text }) => (/^<br\s*\/?>$/i.test(text.trim()) ? '\n' : text.replace(/<!--[\s\S]*?-->/g, '')),
    br: () => '\n',
  };
}

/** A soft line break is a space, and between two Chinese characters nothing at all. */
function joinedLines(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：？！）」》])[ \t]*\n[ \t]*(?=[\p{Script=Han}（「《])/gu, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ');
}

/** An address is written out where it can be opened and is not the text already. */
function drawLink(text: string, { href, text: source }: Tokens.Link, look: Look): string {
  const { link, dim } = paletteOf(look);
  const isShown = source === href || `mailto:${source}` === href || !/^https?:/.test(href);
  return isShown ? link(text) : `${link(text)} ${dim(`(${href})`)}`;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|([a-z]+));/g, (entity, number: string | undefined, name: string) => {
    if (number === undefined) return NAMED_ENTITIES[name] ?? entity;
    return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : entity;
  });
}
