import type { Card } from '../../domain/card.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Question } from '../../sessions/question.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { drawMarkdown } from '../markdown.ts';
import { paletteOf } from '../palette.ts';
import { drawProse } from '../prose.ts';
import { wrapped } from '../wrap.ts';

/** What stands above a question, and the card itself. */
export type Heading = Pick<Question, 'card' | 'topicTitle' | 'parent' | 'done' | 'left' | 'heading'>;

/** The question as it stays in the scrollback: where it comes from, what is asked, the situation if there is one. */
export async function drawQuestion(heading: Heading, look: Look, messages: Messages): Promise<string[]> {
  return [...drawPrompt(heading, look, messages), ...(await drawSituation(heading.card, look, messages))];
}

/** What is asked. Needs no Markdown, so it stands on the screen while the rest is still being loaded. */
export function drawPrompt(heading: Heading, look: Look, messages: Messages): string[] {
  const { title } = paletteOf(look);
  return [
    ...drawHeading(heading, look, messages),
    '',
    ...drawParent(heading.parent, look, messages),
    ...wrapped(title(drawProse(heading.card.prompt, look)), look.width),
  ];
}

/** The setting, and the paragraph to be filled in; nothing on most cards. */
export async function drawSituation(card: Card, look: Look, messages: Messages): Promise<string[]> {
  const setting =
    card.setting === '' ? [] : await drawMarkdown(card.setting, { look, labels: messages.callouts });
  return [...(setting.length > 0 ? ['', ...setting] : []), ...drawBlanks(card, look)];
}

function drawHeading(
  { card, topicTitle, done, left, heading }: Heading,
  look: Look,
  { ask, kinds, levels }: Messages,
): string[] {
  const { dim } = paletteOf(look);
  const separator = ` ${glyphsOf(look).dot} `;
  const place = [ask.progress(done, left), topicTitle, levels[card.level], kinds[card.kind]];
  const parts = heading === undefined ? place : [...heading, kinds[card.kind]];
  return wrapped(dim(parts.join(separator)), look.width);
}

function drawParent(parent: Heading['parent'], look: Look, { ask }: Messages): string[] {
  if (parent === null) return [];
  const { dim } = paletteOf(look);
  const bar = `${glyphsOf(look).bar} `;
  const lines = [`${ask.followUpOf} ${drawProse(parent.prompt, { colour: 0 })}`, parent.firstSentence];
  return [
    ...lines.flatMap((line) => wrapped(dim(line), look.width, { indent: bar, hangingIndent: bar })),
    '',
  ];
}

/** The paragraph of a cloze card with numbered blanks. */
function drawBlanks({ shape }: Card, look: Look): string[] {
  if (shape.kind !== 'cloze') return [];
  const { key } = paletteOf(look);
  let blank = 0;
  const text = shape.pieces.map((piece) => {
    if ('text' in piece) return drawProse(piece.text, look);
    blank += 1;
    return key(`__${blank}__`);
  });
  return ['', ...wrapped(text.join(''), look.width)];
}
