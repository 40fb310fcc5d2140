import type { Card } from '../domain/card.ts';
import { formatDay } from '../domain/day.ts';
import type { Event } from '../domain/event.ts';
import type { Messages } from '../i18n/en.ts';
import type { Memory } from '../memory/memory.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { drawModelAnswer, drawOutcome } from './session/outcome.ts';
import { drawQuestion } from './session/question.ts';
import { wrapped } from './wrap.ts';

export type CardPage = {
  readonly card: Card;
  readonly memory: Memory;
  /** The chance of recall now, 0–1; null for a new card. */
  readonly recall: number | null;
  readonly reviews: readonly (Extract<Event, { type: 'review' }> & { readonly retracted: boolean })[];
};

/** One card with its answer, and what is known of it. */
export async function drawCardPage(
  { card, memory, recall, reviews }: CardPage,
  look: Look,
  messages: Messages,
): Promise<string[]> {
  const { title, dim } = paletteOf(look);
  const separator = ` ${glyphsOf(look).dot} `;
  const page = { look, messages };
  const [, ...question] = await drawQuestion(
    { card, topicTitle: '', parent: null, done: 0, left: 0 },
    look,
    messages,
  );
  const history = reviews.map(({ day, rating, retracted }) => {
    const line = [
      formatDay(day),
      messages.ratings[rating],
      ...(retracted ? [messages.card.retracted] : []),
    ].join(separator);
    return `  ${retracted ? dim(line) : line}`;
  });
  return [
    ...wrapped(
      dim([card.id, messages.levels[card.level], messages.kinds[card.kind]].join(separator)),
      look.width,
    ),
    ...question,
    '',
    ...drawOutcome(card, { text: '', grade: null }, page),
    ...(await drawModelAnswer(card, page)),
    ...wrapped(memoryText(memory, recall, messages).join(separator), look.width),
    '',
    title(messages.card.reviews),
    ...(history.length > 0 ? history : [`  ${messages.card.noReviews}`]),
  ];
}

function memoryText(memory: Memory, recall: number | null, { card, states }: Messages): string[] {
  const aside = [
    ...(memory.suspended ? [card.suspended] : []),
    ...(memory.buriedUntil === null ? [] : [card.buried(formatDay(memory.buriedUntil))]),
  ];
  if (memory.state === 'new') return [states.new, ...aside];
  const due = memory.due.by === 'day' ? [`${card.due} ${formatDay(memory.due.day)}`] : [];
  return [
    states[memory.state],
    ...due,
    `${card.stability} ${memory.stability.toFixed(1)}`,
    `${card.difficulty} ${memory.difficulty.toFixed(1)}`,
    ...(recall === null ? [] : [`${card.recall} ${Math.round(recall * 100)} %`]),
    ...aside,
  ];
}
