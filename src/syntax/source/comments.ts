import type { Block, BlockOf } from './blocks.ts';
import { inlineTokens } from './markdown.ts';

/** The lines with comments blanked out, so that what is cut from them shows none. Line numbers stay. */
export function withoutComments(lines: readonly string[], blocks: readonly Block[]): readonly string[] {
  const out = [...lines];
  const blank = (block: Block): void => {
    if (block.type === 'html' && isComment(block)) out.fill('', block.line - 1, block.end - 1);
    if (block.type === 'quote') block.blocks.forEach(blank);
    if (block.type === 'list') for (const item of block.items) item.blocks.forEach(blank);
    if (block.type === 'paragraph' && block.text.includes('<!--')) blankInline(out, block);
  };
  blocks.forEach(blank);
  return out;
}

export function isComment(block: Block): boolean {
  return block.type === 'html' && block.text.startsWith('<!--');
}

/** Takes comments that begin and end on one line of a paragraph out of it. */
function blankInline(lines: string[], { line, end, text }: BlockOf<'paragraph'>): void {
  const comments = inlineTokens(text)
    .filter(({ type, content }) => type === 'html_inline' && content.startsWith('<!--'))
    .map(({ content }) => content);
  let next = 0;
  for (let i = line - 1; i < end - 1; i += 1) {
    let kept = '';
    let rest = lines[i] ?? '';
    for (let comment = comments[next]; comment !== undefined; comment = comments[next]) {
      const place = rest.indexOf(comment);
      if (place === -1) break;
      kept += rest.slice(0, place);
      rest = rest.slice(place + comment.length);
      next += 1;
    }
    lines[i] = kept + rest;
  }
}
