import type { MarkedToken, Token, Tokens } from 'marked';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';
import { BAR_WIDTH, type CalloutLabels, calloutOf, drawCallout, drawQuote } from './callout.ts';
import { drawCode } from './code.ts';
import { lexed, type PageStyle } from './spans.ts';
import { drawTable } from './table.ts';

export type Page = {
  readonly look: Look;
  readonly labels: CalloutLabels;
  readonly style: PageStyle;
  /** Null on a page without diagrams. */
  readonly drawDiagram: ((source: string, look: Look, width: number) => string[]) | null;
};

/** Nesting eats the width; where no more than this would be left, a block moves no further to the right. */
const NARROWEST_TEXT = 8;
const LONGEST_RULE = 40;

/** Blocks one under the other, with an empty line between them. */
export function drawBlocks(tokens: readonly Token[], page: Page, width: number): string[] {
  return spaced(tokens.map((token) => drawBlock(token, page, width)));
}

function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** Lines of one block; none for one that shows nothing, such as a comment. */
function drawBlock(token: Token, page: Page, width: number): string[] {
  if (!isKnown(token)) return [];
  switch (token.type) {
    case 'heading':
      return drawHeading(token, page, width);
    case 'paragraph':
      return paragraph(page.style.spans(token.tokens), width);
    case 'list':
      return drawList(token, page, width);
    case 'table':
      return drawTable(token, page, width);
    case 'code':
      return drawCodeOrDiagram(token, page, width);
    case 'blockquote':
      return drawBlockquote(token, page, width);
    case 'hr':
      return [paletteOf(page.look).dim(glyphsOf(page.look).line.repeat(Math.min(width, LONGEST_RULE)))];
    case 'space':
    case 'def':
      return [];
    case 'text':
      return paragraph(page.style.spans(token.tokens ?? [token]), width);
    default:
      return paragraph(page.style.spans([token]), width);
  }
}

const SHAPES = 'heading paragraph list table code blockquote hr space def text html escape'.split(' ');

/** marked lets an extension add tokens of any shape; we add none. */
function isKnown(token: Token): token is MarkedToken {
  return SHAPES.includes(token.type);
}

function paragraph(styled: string, width: number): string[] {
  return styled.trim() === '' ? [] : wrapped(styled.trim(), width);
}

/** The first two levels are ruled off; without colours the deeper ones keep their signs. */
function drawHeading({ depth, tokens }: Tokens.Heading, { look, style }: Page, width: number): string[] {
  const { title, dim, accent } = paletteOf(look);
  const signs = look.colour === 0 && depth > 2 ? `${'#'.repeat(depth)} ` : '';
  const text = style.spans(tokens);
  const lines = wrapped(title(depth === 1 ? accent(text) : text), width, { indent: signs });
  if (depth > 2) return lines;
  return [...lines, dim(glyphsOf(look).line.repeat(Math.max(...lines.map(displayWidth))))];
}

/** Items hang from their marks; the marks of a numbered list end in one column. */
function drawList(list: Tokens.List, page: Page, width: number): string[] {
  const first = Number(list.start) || 1;
  const widest = `${first + list.items.length - 1}.`.length;
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? padded(`${first + index}.`, widest, 'right') : glyphsOf(page.look).bullet;
    return drawItem(item, `${mark} ${taskBox(item)}`, page, width);
  });
  return list.loose ? spaced(items) : items.flat();
}

function taskBox({ task, checked }: Tokens.ListItem): string {
  if (!task) return '';
  return checked ? '[x] ' : '[ ] ';
}

function drawItem(item: Tokens.ListItem, mark: string, page: Page, width: number): string[] {
  const room = width - displayWidth(mark);
  const draw = (columns: number) => {
    const blocks = item.tokens.map((token) => drawBlock(token, page, columns));
    return item.loose ? spaced(blocks) : blocks.flat();
  };
  if (room < NARROWEST_TEXT) return [mark.trimEnd(), ...draw(width)];
  const [first = '', ...rest] = draw(room);
  const hanging = ' '.repeat(displayWidth(mark));
  return [mark + first, ...rest.map((line) => (line === '' ? '' : hanging + line))];
}

function drawBlockquote(quote: Tokens.Blockquote, page: Page, width: number): string[] {
  const room = width - BAR_WIDTH;
  if (room < NARROWEST_TEXT) return drawBlocks(quote.tokens, page, width);
  const callout = calloutOf(quote.text);
  if (!callout) return drawQuote(drawBlocks(quote.tokens, page, room), page.look);
  return drawCallout(callout.callout, drawBlocks(lexed(callout.rest), page, room), page);
}

function drawCodeOrDiagram(code: Tokens.Code, page: Page, width: number): string[] {
  if (code.lang !== 'mermaid' || !page.drawDiagram) return drawCode(code, page, width);
  return page.drawDiagram(code.text, page.look, width);
}
