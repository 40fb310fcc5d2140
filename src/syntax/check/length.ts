import type { Language } from '../../domain/language.ts';
import { plainText } from '../../domain/prose.ts';
import { type Block, readBlocks } from '../source/blocks.ts';
import { parseProse } from '../source/prose.ts';

/** What a model answer may have at most: Han characters in Chinese, words in English. */
export const LONGEST_ANSWER: Readonly<Record<Language, number>> = { zh: 400, en: 220 };

/** Han characters or words of a Markdown text; code and diagrams do not count. */
export function lengthOf(markdown: string, language: Language): number {
  const text = proseOf(readBlocks(markdown).blocks).join('\n');
  const counted = language === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
  return text.match(counted)?.length ?? 0;
}

function proseOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [words(block.text)];
    if (block.type === 'quote') return proseOf(block.blocks);
    if (block.type === 'list') return block.items.flatMap((item) => proseOf(item.blocks));
    if (block.type === 'table') return [block.heads, ...block.rows.map((row) => row.cells)].flat().map(words);
    return [];
  });
}

function words(source: string): string {
  return plainText(parseProse(source).filter((span) => span.style !== 'code'));
}
