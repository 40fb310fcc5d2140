import { readChapters } from '../chapters.ts';
import { frontMatterEnd } from '../front-matter.ts';
import { reporterFor } from '../report.ts';
import { GROUP } from '../shapes/groups.ts';
import { isShape } from '../shapes/shape.ts';
import { type Block, readBlocks } from '../source/blocks.ts';
import { maskText } from '../source/mask.ts';

/** An alias for a card of a page: `card` is the id behind its `#`; points and groups count from 0, subjects do not. */
export type NewAlias = {
  readonly card: string;
  readonly point: number;
  readonly group: number;
  readonly alias: string;
};

/**
 * A page's source with aliases at the end of the groups they belong to. Not a character else changes; what a group has
 * already is not added again, and an alias of a group that is not there is left out.
 */
export function withAliases(source: string, aliases: readonly NewAlias[]): string {
  const lists = pointLists(source);
  const lines = source.split('\n');
  for (const one of aliases) {
    const span = lists.get(one.card)?.[one.point];
    if (span === undefined) continue;
    const item = lines.slice(span.from - 1, span.to - 1).join('\n');
    lines.splice(span.from - 1, span.to - span.from, ...withAlias(item, one).split('\n'));
  }
  return lines.join('\n');
}

/** Lines from 1, `to` exclusive. */
type Lines = { readonly from: number; readonly to: number };

/** By card, the lines of each bullet of its list of key points. */
function pointLists(source: string): ReadonlyMap<string, readonly Lines[]> {
  const { report } = reporterFor('');
  const lines = source.replaceAll('\r', '').split('\n');
  const first = (frontMatterEnd(report, lines) ?? -1) + 1;
  const { blocks } = readBlocks('\n'.repeat(first) + lines.slice(first).join('\n'));
  const chapters = readChapters(report, blocks, { first: first + 1, last: lines.length });
  return new Map(
    chapters.flatMap(({ heading, blocks: own }) =>
      heading === null || typeof heading.names === 'string'
        ? []
        : [[heading.names.id, bulletLines(own.find(isShape))] as const],
    ),
  );
}

function bulletLines(block: Block | undefined): Lines[] {
  if (block?.type !== 'list' || block.ordered) return [];
  return block.items.map((item, index) => ({
    from: item.line,
    to: block.items[index + 1]?.line ?? block.end,
  }));
}

function withAlias(item: string, { group, alias }: NewAlias): string {
  let place = maskText(item).indexOf('{');
  let index = 0;
  while (place !== -1 && place < item.length) {
    const [whole, inside = '', colon] = GROUP.exec(item.slice(place)) ?? [];
    if (whole === undefined) return item;
    if (colon === undefined) {
      if (index === group) return withinGroup(item, place + 1 + inside.length, inside, alias);
      index += 1;
    }
    place += whole.length;
  }
  return item;
}

function withinGroup(item: string, end: number, inside: string, alias: string): string {
  const written = alias
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\|{}]/g, '\\$&');
  const has = inside.split(/(?<!\\)\|/).some((known) => known.trim() === written);
  return has ? item : `${item.slice(0, end)}|${written}${item.slice(end)}`;
}
