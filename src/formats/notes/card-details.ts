import type { Card, Shape } from '../../domain/card.ts';
import type { Prose, Span } from '../../domain/prose.ts';
import type { Messages } from '../../i18n/en.ts';
import { writeProse } from '../../syntax/write/prose.ts';
import { writeShape } from '../../syntax/write/shape.ts';
import type { LastAnswer, NotesCard } from './values.ts';

/** A card that opens on a click: the question, then all there is to say about it. */
export function writeCardDetails({ card, last }: NotesCard, messages: Messages): string {
  const { reading } = messages;
  const label = card.parent === null ? '' : `↳ ${reading.followUp}: `;
  return paragraphs(
    `<details>\n<summary>${label}${htmlOf(card.prompt)}</summary>`,
    card.setting,
    writeAnswer(card, messages),
    last === null ? '' : writeLastAnswer(last, messages),
    '</details>',
  );
}

function writeAnswer({ shape, kind, answer }: Card, { reveal, reading }: Messages): string {
  const isRecall = kind === 'recall';
  const shown = shapeText(shape);
  return paragraphs(
    shown === '' ? '' : strong(isRecall ? reveal.keyPoints : reading.answer),
    shown,
    answer === '' ? '' : strong(isRecall ? reveal.modelAnswer : reveal.explanation),
    answer,
  );
}

/** What is right, without what the grader needs to know: no aliases, no statements to catch. */
function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'recall':
      return listOf(shape.points.filter(({ kind }) => kind !== 'wrong').map(({ text }) => writeProse(text)));
    case 'cloze':
      return shape.pieces
        .map((piece) =>
          'blank' in piece ? strong(writeProse([{ text: piece.blank[0] ?? '' }])) : writeProse(piece.text),
        )
        .join('');
    case 'estimate': {
      const steps = shape.steps.map((step, index) => `${index + 1}. ${writeProse(step)}`);
      return paragraphs(strong(writeProse([{ text: shape.source }])), steps.join('\n'));
    }
    default:
      return writeShape(shape);
  }
}

function writeLastAnswer({ rating, text, missed, wrong }: LastAnswer, { reading, ratings }: Messages) {
  return paragraphs(
    strong(reading.lastAnswer(ratings[rating])),
    text.trim() === '' ? '' : quoted(text),
    missed.length === 0 ? '' : strong(reading.missed),
    listOf(missed.map(asText)),
    wrong.length === 0 ? '' : strong(reading.saidWrong),
    listOf(wrong.map(asText)),
  );
}

/** Words of a person's own are text, whatever they look like. */
function quoted(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${asText(line)}`.trimEnd())
    .join('\n');
}

function asText(line: string): string {
  return writeProse([{ text: line.trim() }]);
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function strong(text: string): string {
  return `**${text}**`;
}

export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

const TAGS = { strong: 'strong', emphasis: 'em', struck: 'del', code: 'code' } as const;

/** A summary is HTML: Markdown in it would be shown as it is written. */
function htmlOf(prose: Prose): string {
  return prose.map(spanHtml).join('');
}

function spanHtml({ text, style }: Span): string {
  const escaped = text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  if (style === undefined || style === 'link') return escaped;
  return `<${TAGS[style]}>${escaped}</${TAGS[style]}>`;
}
