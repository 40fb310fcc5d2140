import type { Prose } from '../../domain/prose.ts';
import type { Report } from '../report.ts';
import type { Block, BlockOf } from '../source/blocks.ts';
import { parseProse } from '../source/prose.ts';
import { flatItems } from './items.ts';
import { reportBraces } from './plain.ts';

const HINT_LIKE = /^[*_]*(?:提示|hints?)[*_]*(?:\s*[:：].*|\s*)$/i;

/** True for a quote that means to hold hints, its first line well written or not. */
export function isHints(block: Block): block is BlockOf<'quote'> {
  return block.type === 'quote' && HINT_LIKE.test(firstLine(block));
}

function firstLine(quote: BlockOf<'quote'>): string {
  const first = quote.blocks[0];
  return first?.type === 'paragraph' ? (first.text.split('\n')[0] ?? '') : '';
}

/** `> 提示` or `> Hint` alone on its line, then `> - …`, mildest first. */
export function readHints(report: Report, quote: BlockOf<'quote'>): readonly Prose[] {
  const [title, list, ...rest] = quote.blocks;
  const word = firstLine(quote);
  if (word !== '提示' && word !== 'Hint') report('hint-word', quote.line, { text: word });
  const isAlone = title?.type === 'paragraph' && !title.text.includes('\n');
  if (!isAlone || list?.type !== 'list' || list.ordered || rest.length > 0) {
    report('hint-list', quote.line, {});
  }
  if (list?.type !== 'list') return [];
  return flatItems(report, list).flatMap(({ line, text }) => {
    reportBraces(report, text, line);
    if (text === '') report('point-empty', line, {});
    return text === '' ? [] : [parseProse(text)];
  });
}
