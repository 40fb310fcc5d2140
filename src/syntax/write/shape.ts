import type { ClozePiece, MatchShape, Option, Point, Shape } from '../../domain/card.ts';
import type { Prose } from '../../domain/prose.ts';
import { writeMust, writeProse } from './prose.ts';

/** A shape as it stands under its heading; empty for a recall card without key points. */
export function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'recall':
      return writePoints(shape.points);
    case 'choice':
    case 'multi':
      return shape.options.map(writeOption).join('\n');
    case 'order':
      return writeNumbered(shape.items);
    case 'match':
      return writeMatch(shape);
    case 'cloze':
      return shape.pieces.map(writePiece).join('');
    case 'estimate':
      return writeEstimate(shape.source, shape.steps);
  }
}

export function writePoints(points: readonly Point[]): string {
  return points.map((point) => `- ${writePointText(point)}${writeGroups(point)}`).join('\n');
}

/** Mentions are musts by their place, so their words are not made bold. */
export function writeMentions(points: readonly Point[]): string {
  return writePoints(points.map((point) => (point.kind === 'must' ? { ...point, kind: 'point' } : point)));
}

function writePointText({ kind, text }: Point): string {
  if (kind === 'wrong') return `~~${writeProse(text)}~~`;
  return kind === 'must' ? writeMust(text) : writeProse(text);
}

function writeGroups({ subject, groups }: Point): string {
  const name = subject === null ? '' : ` {${writeAliases(subject)}}:`;
  return name + groups.map((aliases) => ` {${writeAliases(aliases)}}`).join('');
}

function writeAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replace(/[\\|{}]/g, '\\$&')).join('|');
}

/** The first ` — ` begins the explanation, so one in the text is written as an entity. */
function writeOption({ text, right, explanation }: Option): string {
  const words = writeProse(text).replace(/(?<=\s)—(?=\s|$)/g, '&mdash;');
  const reason = explanation === null ? '' : ` — ${writeProse(explanation)}`;
  return `- [${right ? 'x' : ' '}] ${words}${reason}`;
}

function writeNumbered(items: readonly Prose[]): string {
  return items.map((item, index) => `${index + 1}. ${writeProse(item)}`).join('\n');
}

function writeMatch({ heads, pairs }: MatchShape): string {
  const rows = [heads, ...pairs.map(({ left, right }) => [left, right] as const)].map(
    ([left, right]) => `| ${writeCell(left)} | ${writeCell(right)} |`,
  );
  return [rows[0], '| --- | --- |', ...rows.slice(1)].join('\n');
}

/** A bar ends a cell even inside code. */
function writeCell(prose: Prose): string {
  return writeProse(prose).replace(/(?<!\\)\|/g, '\\|');
}

function writePiece(piece: ClozePiece): string {
  return 'blank' in piece ? `{{${writeAliases(piece.blank)}}}` : writeProse(piece.text);
}

export function writeEstimate(source: string, steps: readonly Prose[]): string {
  return steps.length === 0 ? `= ${source}` : `= ${source}\n\n${writeNumbered(steps)}`;
}
