import type { Shape } from '../../domain/card.ts';
import type { Prose } from '../../domain/prose.ts';
import type { Report } from '../report.ts';
import type { Block } from '../source/blocks.ts';
import { looksLikeChoice, readChoice } from './choice.ts';
import { hasBlank, readCloze } from './cloze.ts';
import { type Asked, estimateFrom, readAsked, readSteps } from './estimate.ts';
import { readMatch } from './match.ts';
import { readOrder } from './order.ts';
import { type Aliases, readRecall } from './recall.ts';

/** True for the block that decides what kind a card is: a list, a table, blanks, or a line `= …`. */
export function isShape(block: Block): boolean {
  if (block.type === 'paragraph') return /^[=＝]/.test(block.text) || hasBlank(block.text);
  return block.type === 'list' || block.type === 'table';
}

/** A shape, a lab's estimate whose fact is not known yet, or null when it cannot be made out. */
export type ReadShape =
  | Shape
  | (Extract<Asked, { fact: string }> & { readonly steps: readonly Prose[] })
  | null;

/** How many blocks the shape takes: two for an estimate with steps. */
export type Shaped = { readonly shape: ReadShape; readonly blocks: number };

export function readShape(
  report: Report,
  { blocks, lines, aliases }: { blocks: readonly Block[]; lines: readonly string[]; aliases: Aliases },
): Shaped {
  const [block, next] = blocks;
  if (block?.type === 'paragraph' && /^[=＝]/.test(block.text)) {
    const hasSteps = next?.type === 'list' && next.ordered;
    if (block.text.startsWith('＝')) report('estimate-wide', block.line, {});
    return { shape: estimate(report, block.text, block.line, next), blocks: hasSteps ? 2 : 1 };
  }
  if (block && next && block.type === 'list' && next.type === 'list') report('list-split', next.line, {});
  return { shape: block ? readOne(report, block, lines, aliases) : null, blocks: 1 };
}

function estimate(report: Report, text: string, line: number, next: Block | undefined): ReadShape {
  const asked = readAsked(report, text, line);
  const steps = readSteps(report, next);
  if (asked === null) return null;
  return 'fact' in asked ? { ...asked, steps } : estimateFrom(asked, steps);
}

function readOne(report: Report, block: Block, lines: readonly string[], aliases: Aliases): ReadShape {
  if (block.type === 'table') return readMatch(report, block, block.line, lines);
  if (block.type === 'paragraph') return readCloze(report, block.text, block.line);
  if (block.type !== 'list') return null;
  if (looksLikeChoice(block)) return readChoice(report, block);
  return block.ordered ? readOrder(report, block) : readRecall(report, block, aliases);
}
