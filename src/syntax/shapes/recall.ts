import type { Point, RecallShape } from '../../domain/card.ts';
import { plainText } from '../../domain/prose.ts';
import type { Report } from '../report.ts';
import type { Block, BlockOf, List } from '../source/blocks.ts';
import { inlineTokens, type Token } from '../source/markdown.ts';
import { proseFrom } from '../source/prose.ts';
import { readGroups } from './groups.ts';
import { flatItems, type ItemText, reportAlike } from './items.ts';

/** Whether musts and wrong statements need a group of aliases, or a person ticks them anyway. */
export type Aliases = 'needed' | 'optional';

/** A flat bullet list as key points. */
export function readRecall(report: Report, list: List, aliases: Aliases): RecallShape {
  return { kind: 'recall', points: readPoints(report, list, aliases) };
}

export function readPoints(report: Report, list: List, aliases: Aliases): readonly Point[] {
  const read = flatItems(report, list).flatMap((item) => {
    const point = readPoint(report, item, aliases);
    return point === null ? [] : [{ line: item.line, point }];
  });
  const points = read.map(({ point }) => point);
  if (points.some(({ subject }) => subject !== null)) {
    for (const { line, point } of read) if (point.subject === null) report('subject-missing', line, {});
  }
  const texts = read.map(({ line, point }) => ({ line, text: plainText(point.text) }));
  reportAlike(texts, (line, text) => report('point-alike', line, { text }));
  return points;
}

function readPoint(report: Report, { line, text }: ItemText, aliases: Aliases): Point | null {
  const grouped = readGroups(report, text, line);
  const tokens = inlineTokens(grouped.text);
  if (grouped.text === '') {
    report('point-empty', line, {});
    return null;
  }
  const kind = kindOf(tokens);
  if (kind !== 'wrong' && tokens.some(({ type }) => type === 's_open')) report('struck-part', line, {});
  if (kind !== 'point' && aliases === 'needed' && grouped.groups.length === 0) {
    report('group-missing', line, { kind });
  }
  const prose = proseFrom(kind === 'wrong' ? tokens.filter(({ tag }) => tag !== 's') : tokens);
  return { kind, text: prose, subject: grouped.subject, groups: grouped.groups };
}

/** A must begins in bold; a wrong statement is struck out from end to end. */
function kindOf(tokens: readonly Token[]): Point['kind'] {
  const seen = tokens.filter(({ type, content }) => type !== 'text' || content !== '');
  if (seen[0]?.type === 'strong_open') return 'must';
  const closings = seen.filter(({ type }) => type === 's_close').length;
  const isStruck = seen[0]?.type === 's_open' && seen.at(-1)?.type === 's_close' && closings === 1;
  return isStruck ? 'wrong' : 'point';
}

export function isList(block: Block | undefined): block is BlockOf<'list'> {
  return block?.type === 'list';
}
