import type { Report } from '../report.ts';
import { isHints } from '../shapes/hints.ts';
import type { Block, BlockOf } from '../source/blocks.ts';
import { columnsOf } from '../source/columns.ts';
import { diagramKind } from '../source/diagrams.ts';
import { maskText } from '../source/mask.ts';
import { reportInlineMarks } from './inline-marks.ts';

/** Reports every mark that slipped, in these blocks and all they hold. */
export function reportMarks(report: Report, blocks: readonly Block[]): void {
  for (const block of blocks) reportBlock(report, block, 'page');
}

/** Where a block stands: on the page itself, inside another block, or among hints. */
type Where = 'page' | 'inside' | 'hints';

function reportBlock(report: Report, block: Block, where: Where): void {
  const { line } = block;
  if (block.type === 'heading') {
    if (where !== 'page') report('heading-nested', line, {});
    reportInlineMarks(report, block.text, line);
  }
  if (block.type === 'paragraph') {
    reportParagraph(report, block);
    reportInlineMarks(report, block.text, line);
  }
  if (block.type === 'list') {
    if (block.items.length === 1 && where !== 'hints') report('list-single', line, {});
    for (const item of block.items) for (const child of item.blocks) reportBlock(report, child, 'inside');
  }
  if (block.type === 'table') {
    for (const head of block.heads) reportInlineMarks(report, head, line);
    for (const row of block.rows) for (const cell of row.cells) reportInlineMarks(report, cell, row.line);
  }
  if (block.type === 'quote') {
    reportCallout(report, block);
    for (const child of block.blocks) reportBlock(report, child, isHints(block) ? 'hints' : 'inside');
  }
  if (block.type === 'code') reportCode(report, block);
  if (block.type === 'html') reportHtml(report, block);
  if (block.type === 'rule') report('rule', line, {});
}

function reportParagraph(report: Report, { text, line }: BlockOf<'paragraph'>): void {
  maskText(text)
    .split('\n')
    .forEach((row, index) => {
      const here = line + index;
      const start = /^\s*(\d{1,9}(?:[.)](?=\s|$)|[、．）])|=)/.exec(row)?.[1];
      if (index > 0 && start !== undefined) report('line-start', here, { start });
      if (/^\s*(?:#{2,6}[^#\s]|＃|#[^#\s].*\{#)/.test(row)) report('heading-space', here, {});
      if (/^\s*(?:-|\d{1,9}[.)])(?=[\p{Script=Han}「“[【])/u.test(row)) report('list-space', here, {});
      if (/^\s*\|.*\|\s*$|^\s*\|?\s*:?-{3,}:?\s*\|/.test(row)) report('table-broken', here, {});
      if (/^\s*\[[^\]^][^\]]*\]:\s/.test(row)) report('link-reference', here, {});
    });
}

const WIDEST_CODE = 76;

function reportCode(report: Report, { info, text, line, end }: BlockOf<'code'>): void {
  if (info === null) {
    report('code-indented', line, {});
    return;
  }
  const rows = text.replace(/\n$/, '').split('\n');
  const fences = end - line - (text === '' ? 0 : rows.length);
  if (fences < 2) report('fence-open', line, {});
  if (info === 'mermaid') {
    const kind = diagramKind(text);
    if (!DRAWN.includes(kind)) report('diagram-kind', line, { kind });
    return;
  }
  rows.forEach((row, index) => {
    const columns = columnsOf(row);
    if (columns > WIDEST_CODE) report('code-wide', line + index + 1, { columns, most: WIDEST_CODE });
  });
}

const DRAWN = ['flowchart', 'sequenceDiagram'];

const CALLOUTS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

function reportCallout(report: Report, { blocks, line }: BlockOf<'quote'>): void {
  const first = blocks[0];
  if (first?.type !== 'paragraph') return;
  const [title = ''] = first.text.split('\n');
  const [whole, word = ''] = /^[[【]!([^\]】]*)[\]】]/.exec(title) ?? [];
  if (whole === undefined) return;
  if (!CALLOUTS.includes(word) || whole.startsWith('【'))
    report('callout-word', line, { word, known: CALLOUTS });
  else if (title.trimEnd() !== whole) report('callout-line', line, {});
}

function reportHtml(report: Report, { text, line }: BlockOf<'html'>): void {
  const end = text.indexOf('-->');
  if (!text.startsWith('<!--')) report('html', line, { tag: text.split('\n')[0] ?? '' });
  else if (end === -1) report('comment-open', line, {});
  else if (text.slice(end + 3).trim() !== '') report('comment-text', line, {});
}
