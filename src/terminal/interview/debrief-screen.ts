import type { Messages } from '../../i18n/en.ts';
import type { Checklist } from '../../sessions/checklist.ts';
import type { Answer } from '../../sessions/interview/interview.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { drawChecklist } from '../session/checklist-prompt.ts';
import { wrapped } from '../wrap.ts';

type Page = { readonly look: Look; readonly messages: Messages };

/** Which answer is looked back at, and what had been asked. */
export function drawAnswerHead(
  { prompt, title: about }: Answer,
  { label, n, of }: { readonly label: string; readonly n: number; readonly of: number },
  { look, messages }: Page,
): string[] {
  const { title, dim } = paletteOf(look);
  const place = [messages.interview.answerOf(n, of), label, about].join(` ${glyphsOf(look).dot} `);
  return ['', ...wrapped(dim(place), look.width), ...wrapped(title(prompt), look.width), ''];
}

/** What belongs to a question nobody answered; on a card without points, only that it was not. */
export function drawUnsaid(checklist: Checklist, { look, messages }: Page): string[] {
  const { interview } = messages;
  if (checklist.rows.length === 0) return [interview.noAnswer, ''];
  return [
    ...wrapped(interview.notAnswered, look.width),
    ...drawChecklist(checklist, { look, messages, hasCursor: false }),
    '',
  ];
}
