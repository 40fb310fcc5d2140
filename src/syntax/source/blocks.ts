import { blockTokens, type Token } from './markdown.ts';

/** A piece of a page with its lines in the file: `line` from 1, `end` just past it. Texts are source, marks and all. */
export type Block = { readonly line: number; readonly end: number } & Content;

type Content =
  | { readonly type: 'heading'; readonly depth: number; readonly text: string; readonly underlined: boolean }
  | { readonly type: 'paragraph'; readonly text: string }
  | List
  | Table
  | Code
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'html'; readonly text: string }
  | { readonly type: 'rule' };

export type List = { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Item[] };

export type Item = {
  readonly line: number;
  /** The number as written; null in a bullet list. */
  readonly number: number | null;
  readonly blocks: readonly Block[];
};

export type Table = {
  readonly type: 'table';
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** `info` is what follows the fence; null for a block that is code only because it is indented. */
export type Code = { readonly type: 'code'; readonly info: string | null; readonly text: string };

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** A text in blocks, its first line being line 1, and how many quotes and list items the deepest one lies in. */
export function readBlocks(text: string): { readonly blocks: readonly Block[]; readonly depth: number } {
  const tokens = blockTokens(text);
  return { blocks: blocksUntilClose({ tokens, at: 0 }), depth: depthOf(tokens) };
}

function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (token.type.startsWith('blockquote') || token.type.startsWith('list_item')) depth += token.nesting;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

type Cursor = { readonly tokens: readonly Token[]; at: number };

function blocksUntilClose(cursor: Cursor): Block[] {
  const blocks: Block[] = [];
  for (let token = next(cursor); token && token.nesting !== -1; token = next(cursor)) {
    const content = readContent(token, cursor);
    const [start, end] = token.map ?? [0, 0];
    if (content) blocks.push({ line: start + 1, end: end + 1, ...content });
  }
  return blocks;
}

function next(cursor: Cursor): Token | undefined {
  const token = cursor.tokens[cursor.at];
  cursor.at += 1;
  return token;
}

function readContent(token: Token, cursor: Cursor): Content | null {
  switch (token.type) {
    case 'heading_open':
      return {
        type: 'heading',
        depth: Number(token.tag.slice(1)),
        text: inlineText(cursor),
        underlined: !token.markup.startsWith('#'),
      };
    case 'paragraph_open':
      return { type: 'paragraph', text: inlineText(cursor) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { type: 'list', ordered: token.type === 'ordered_list_open', items: readItems(cursor) };
    case 'blockquote_open':
      return { type: 'quote', blocks: blocksUntilClose(cursor) };
    case 'table_open':
      return readTable(cursor);
    case 'fence':
      return { type: 'code', info: token.info.trim(), text: token.content };
    case 'code_block':
      return { type: 'code', info: null, text: token.content };
    case 'html_block':
      return { type: 'html', text: token.content };
    case 'hr':
      return { type: 'rule' };
    default:
      return null;
  }
}

/** The text of a heading, paragraph or cell; reads past its closing token. */
function inlineText(cursor: Cursor): string {
  const text = next(cursor)?.content ?? '';
  next(cursor);
  return text;
}

function readItems(cursor: Cursor): Item[] {
  const items: Item[] = [];
  for (let token = next(cursor); token && token.nesting !== -1; token = next(cursor)) {
    const number = token.info === '' ? null : Number(token.info);
    items.push({ line: (token.map?.[0] ?? 0) + 1, number, blocks: blocksUntilClose(cursor) });
  }
  return items;
}

function readTable(cursor: Cursor): Table {
  const rows: { line: number; cells: string[] }[] = [];
  for (let token = next(cursor); token && token.type !== 'table_close'; token = next(cursor)) {
    if (token.type === 'tr_open') rows.push({ line: (token.map?.[0] ?? 0) + 1, cells: [] });
    if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.cells.push(inlineText(cursor));
  }
  const [head, ...body] = rows;
  return { type: 'table', heads: head?.cells ?? [], rows: body };
}
