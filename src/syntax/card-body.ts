import type { Prose } from '../domain/prose.ts';
import type { Report } from './report.ts';
import { hasBlank } from './shapes/cloze.ts';
import { isHints, readHints } from './shapes/hints.ts';
import type { Aliases } from './shapes/recall.ts';
import { isShape, type ReadShape, readShape } from './shapes/shape.ts';
import type { Block } from './source/blocks.ts';
import { sourceBetween } from './source/lines.ts';

/** What stands under a card's heading: setting, hints, shape, answer, in that order. */
export type CardBody = {
  readonly setting: string;
  readonly hints: readonly Prose[];
  readonly shape: ReadShape;
  readonly answer: string;
};

/** Blocks of one card, the lines they were cut from, and where they begin and end. */
export type CardSource = {
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
  readonly line: number;
  readonly end: number;
  readonly aliases: Aliases;
};

/** A card without a shape is a recall card that the person alone judges; all it says is its answer. */
export function readCardBody(report: Report, source: CardSource): CardBody {
  const { blocks, lines, line, end, aliases } = source;
  const hintsAt = blocks.findIndex(isHints);
  const shapeAt = blocks.findIndex(isShape);
  reportMisplacedHints(report, blocks, { hintsAt, shapeAt });
  const hints = hintsAt === -1 ? null : blocks[hintsAt];
  const { shape, blocks: taken } =
    shapeAt === -1
      ? { shape: { kind: 'recall', points: [] } as const, blocks: 0 }
      : readShape(report, { blocks: blocks.slice(shapeAt), lines, aliases });
  const comesBefore = hintsAt !== -1 && (shapeAt === -1 || hintsAt < shapeAt) ? hintsAt : shapeAt;
  const answerAt = shapeAt === -1 ? (hintsAt === -1 ? 0 : hintsAt + 1) : shapeAt + taken;
  const answer = blocks.slice(answerAt);
  reportAnswer(report, answer, {
    line,
    isRecall: shape !== null && 'kind' in shape && shape.kind === 'recall',
  });
  const settingEnd = comesBefore === -1 ? line + 1 : (blocks[comesBefore]?.line ?? end);
  return {
    setting: sourceBetween(lines, line + 1, settingEnd),
    hints: hints && isHints(hints) ? readHints(report, hints) : [],
    shape,
    answer: answer[0] ? sourceBetween(lines, answer[0].line, end) : '',
  };
}

function reportMisplacedHints(
  report: Report,
  blocks: readonly Block[],
  { hintsAt, shapeAt }: { hintsAt: number; shapeAt: number },
): void {
  const first = blocks[hintsAt];
  if (first && shapeAt !== -1 && hintsAt > shapeAt) report('hint-late', first.line, {});
  const between = hintsAt !== -1 && shapeAt > hintsAt + 1 ? blocks[hintsAt + 1] : undefined;
  if (between && !isHints(between)) report('setting-late', between.line, {});
  for (const again of blocks.slice(hintsAt + 1).filter(isHints)) report('hint-twice', again.line, {});
}

function reportAnswer(
  report: Report,
  answer: readonly Block[],
  { line, isRecall }: { line: number; isRecall: boolean },
): void {
  const first = answer.find((block) => block.type !== 'html');
  if (isRecall && first === undefined) report('answer-missing', line, {});
  if (isRecall && first && first.type !== 'paragraph') report('answer-paragraph', first.line, {});
  for (const block of answer) {
    if (block.type !== 'paragraph') continue;
    if (hasBlank(block.text)) report('blank-late', block.line, {});
    if (/^[=＝]/.test(block.text)) report('estimate-late', block.line, {});
  }
}
