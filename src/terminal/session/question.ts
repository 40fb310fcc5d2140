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
export type Heading = Pick<Question, 'card' | 'topicTitle' | 'parent' | 'done' | 'left'>;

/** The question as it stays in the scrollback: where it comes from, what is asked, the situation if there is one. */
export async function drawQuestion(heading: Heading, look: Look, messages: Messages): Promise<string[]> {
  const { card } = heading;
  const { title } = paletteOf(look);
  const setting =
    card.setting === '' ? [] : await drawMarkdown(card.setting, { look, labels: messages.callouts });
  return [
    ...drawHeading(heading, look, messages),
    '',
    ...drawParent(heading.parent, look, messages),
    ...wrapped(title(drawProse(card.prompt, look)), look.width),
    ...(setting.length > 0 ? ['', ...setting] : []),
    ...drawBlanks(card, look),
  ];
}

function drawHeading(
  { card, topicTitle, done, left }: Heading,
  look: Look,
  { ask, kinds, levels }: Messages,
): string[] {
  const { dim } = paletteOf(look);
  const separator = ` ${glyphsOf(look).dot} `;
  const parts = [ask.progress(done, left), topicTitle, levels[card.level], kinds[card.kind]];
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
