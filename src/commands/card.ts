import type { App } from '../app.ts';
import type { Library } from '../content/library.ts';
import { type Card, type CardId, parseCardId } from '../domain/card.ts';
import { addDays, formatDay, formatInstant } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';
import { plainText } from '../domain/prose.ts';
import { retrievability } from '../memory/retrievability.ts';
import { drawCardPage } from '../terminal/card-page.ts';
import { memoryJson, shapeJson } from './card-json.ts';

type CardRequest = {
  readonly id: string;
  readonly json?: boolean;
  readonly suspend?: boolean;
  readonly resume?: boolean;
  readonly bury?: boolean;
  readonly forget?: boolean;
};

/** Looks at one card, or puts it aside, brings it back, or starts it over. */
export async function runCard(app: App, request: CardRequest): Promise<void> {
  const library = await app.openLibrary();
  const card = knownCard(app, library, request.id);
  const told = change(app, card.id, request);
  if (request.json) return app.print(JSON.stringify(cardJson(app, card)));
  if (told !== null) return app.print(told);
  const { memories, events } = app.openStore();
  const page = {
    card,
    memory: memories.of(card.id),
    recall: recallNow(app, card),
    reviews: events.reviewsOf(card.id),
  };
  for (const line of await drawCardPage(page, app.look(), app.messages)) app.print(line);
}

/** The card of that name in the person's language. Throws `card-unknown` with the nearest name, or `card-untranslated`. */
export function knownCard(app: App, library: Library, name: string): Card {
  const { cards } = app.openStore();
  const id = parseCardId(name);
  const head = id === null ? null : cards.head(id);
  if (head === null) {
    const near = nearest(
      name,
      cards.heads().map((each) => each.id),
    );
    throw new Failure('card-unknown', { id: name, near });
  }
  const card = library.card(head.id, app.language);
  if (card === null) throw new Failure('card-untranslated', { id: head.id, language: app.language });
  return card;
}

/** What was done, in words; null when the card was only to be looked at. */
function change(app: App, card: CardId, { suspend, resume, bury, forget }: CardRequest): string | null {
  const { events } = app.openStore();
  const { ask, card: words } = app.messages;
  const moment = app.moment();
  if (suspend) {
    events.append({ type: 'suspend', card }, moment);
    return ask.suspended(card);
  }
  if (resume) {
    events.append({ type: 'resume', card }, moment);
    return words.resumed;
  }
  if (bury) {
    events.append({ type: 'bury', card, until: addDays(app.today(), 1) }, moment);
    return ask.buried;
  }
  if (forget) {
    events.append({ type: 'forget', card }, moment);
    return words.forgotten;
  }
  return null;
}

function cardJson(app: App, card: Card) {
  const { cards, memories, events } = app.openStore();
  const { id, language, kind, level, parent, after } = card;
  return {
    id,
    lang: language,
    pack: cards.head(id)?.pack ?? null,
    kind,
    level,
    prompt: plainText(card.prompt),
    setting: card.setting,
    parent,
    after,
    hints: card.hints.length,
    ...shapeJson(card),
    memory: memoryJson(memories.of(id), recallNow(app, card), app.calendar().offsetMinutesAt),
    reviews: events.reviewsOf(id).map((review) => ({
      at: formatInstant(review.at, review.offsetMinutes),
      day: formatDay(review.day),
      rating: review.rating,
      tookMs: review.tookMs,
      retracted: review.retracted,
    })),
  };
}

function recallNow(app: App, { id }: Card): number | null {
  const { memories, settings } = app.openStore();
  return retrievability(memories.of(id), { at: app.now(), day: app.today() }, settings().settings);
}
