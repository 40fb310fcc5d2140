import type { OrderShape } from '../../domain/card.ts';
import type { Report } from '../report.ts';
import type { List } from '../source/blocks.ts';
import { parseProse } from '../source/prose.ts';
import { numberedItems, reportAlike } from './items.ts';
import { reportBraces } from './plain.ts';

/** A numbered list from 1, three to nine items, no two alike. */
export function readOrder(report: Report, list: List): OrderShape {
  const items = numberedItems(report, list);
  const first = items[0]?.line ?? 1;
  if (items.length < 3 || items.length > 9) report('order-count', first, { count: items.length });
  for (const { line, text } of items) {
    if (text === '') report('point-empty', line, {});
    reportBraces(report, text, line);
  }
  reportAlike(items, (line, text) => report('point-alike', line, { text }));
  return {
    kind: 'order',
    items: items.filter(({ text }) => text !== '').map(({ text }) => parseProse(text)),
  };
}
