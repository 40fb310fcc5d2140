import type { Report } from '../report.ts';
import type { Item, List } from '../source/blocks.ts';

export type ItemText = { readonly line: number; readonly text: string };

/** The one paragraph of each item, as source. Lists inside lists and further blocks are problems and left out. */
export function flatItems(report: Report, list: List): readonly ItemText[] {
  return list.items.map((item) => {
    const [first, ...rest] = item.blocks;
    const nested = item.blocks.find((block) => block.type === 'list');
    if (nested) report('list-nested', nested.line, {});
    const other = (first?.type === 'paragraph' ? rest : item.blocks).find((block) => block.type !== 'list');
    if (other) report('item-block', other.line, {});
    return { line: item.line, text: first?.type === 'paragraph' ? first.text : '' };
  });
}

/** The texts of a numbered list that must count 1, 2, 3 … */
export function numberedItems(report: Report, list: List): readonly ItemText[] {
  const wrong = list.items.find((item, index) => item.number !== index + 1);
  if (wrong) reportNumber(report, wrong, list.items.indexOf(wrong) + 1);
  return flatItems(report, list);
}

function reportNumber(report: Report, item: Item, expected: number): void {
  report('order-number', item.line, { number: item.number ?? 0, expected });
}

/** Reports what an earlier item already says, compared as it will be read. */
export function reportAlike(items: readonly ItemText[], alike: (line: number, text: string) => void): void {
  const seen = new Set<string>();
  for (const { line, text } of items) {
    const key = text.replace(/\s+/g, ' ').trim();
    if (key !== '' && seen.has(key)) alike(line, key);
    seen.add(key);
  }
}
