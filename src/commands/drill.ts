import type { App } from '../app.ts';
import type { Library } from '../content/library.ts';
import type { Card, CardId } from '../domain/card.ts';
import { topicOf } from '../domain/card.ts';
import { addDays } from '../domain/day.ts';
import { LANGUAGES } from '../domain/language.ts';
import { plainText } from '../domain/prose.ts';
import { isLeechLapse } from '../memory/leech.ts';
import type { Memory } from '../memory/memory.ts';
import type { Asker, GivenReview, Manner, Question, Reply } from '../sessions/question.ts';
import {
  type Asking,
  beginQuiz,
  cardsLeft,
  type Finished,
  type QuizEvent,
  type Step,
  stepQuiz,
} from '../sessions/quiz.ts';
import { isStillToAsk, type Planned, type Reason } from '../sessions/still-to-ask.ts';
import { type TaughtAliases, taughtAliases } from '../sessions/taught-aliases.ts';
import { EndOfInput } from '../terminal/key-queue.ts';
import { openAsker } from './asker.ts';
import { questionAbout } from './question.ts';

export type Drill = {
  readonly queue: readonly Planned[];
  /** Cards inside their learning steps that come back soon. */
  readonly steps: readonly Step[];
  readonly manner: Manner;
  /** False when cramming: nothing is kept. */
  readonly records: boolean;
};

type Session = Drill & {
  readonly app: App;
  readonly library: Library;
  readonly asker: Asker;
  readonly name: string;
  readonly why: ReadonlyMap<CardId, Reason>;
  readonly aliases: TaughtAliases;
};

/** Asks the queue to its end, each answer on the disk before the next question. Whatever ends it early loses nothing. */
export async function runDrill(app: App, library: Library, drill: Drill): Promise<Finished> {
  const asker = await openAsker(app);
  const why = new Map(drill.queue.map((entry) => [entry.id, entry.why]));
  const session: Session = {
    ...drill,
    app,
    library,
    asker,
    name: `${app.openStore().device}/${app.now()}`,
    why,
    aliases: taughtAliases(() => app.openStore().events.ofType('alias')),
  };
  try {
    let quiz = beginQuiz({ queue: drill.queue.map(({ id }) => id), steps: drill.steps }, app.now());
    while (quiz.phase === 'asking') quiz = stepQuiz(quiz, await askNext(session, quiz), app.now());
    return quiz;
  } finally {
    asker.close();
    app.openStore().claims.release();
  }
}

async function askNext(session: Session, quiz: Asking): Promise<QuizEvent> {
  const { app, asker } = session;
  const store = app.openStore();
  const card = cardToAsk(session, quiz.card);
  const memory = store.memories.of(quiz.card);
  if (card === null || !isOurs(session, quiz, memory)) return { type: 'passed' };
  try {
    const reply = await asker.ask(questionFor(session, quiz, { card, memory }));
    return follow(session, quiz, { card, reply });
  } catch (error) {
    // The end of input is `q`: what was given is kept.
    if (error instanceof EndOfInput) return { type: 'left' };
    throw error;
  }
}

/** Read again before each question: another terminal may have answered the card, or have it on its screen. */
function isOurs({ app, why }: Session, { card, done, steps }: Asking, memory: Memory): boolean {
  const isStep = steps.some((step) => step.card === card);
  const wasAsked = done.some((each) => each.card === card);
  const reason = isStep || wasAsked ? 'step' : (why.get(card) ?? 'again');
  if (!isStillToAsk(memory, reason, { today: app.today(), now: app.now() })) return false;
  return app.openStore().claims.take(card, app.now());
}

/** In the person's language, else in the one it exists in: a pack of one's own need not be translated. */
function cardToAsk({ app, library }: Session, id: CardId): Card | null {
  const others = LANGUAGES.filter((language) => language !== app.language);
  for (const language of [app.language, ...others]) {
    const card = library.card(id, language);
    if (card !== null) return card;
  }
  return null;
}

function questionFor(
  { app, library, manner, aliases }: Session,
  quiz: Asking,
  { card, memory }: { readonly card: Card; readonly memory: Memory },
): Question {
  const place = { done: quiz.done.length, left: cardsLeft(quiz) };
  return { ...questionAbout(app, library, { card, memory, aliases: aliases(card) }), ...place, manner };
}

function follow(
  session: Session,
  quiz: Asking,
  { card, reply }: { readonly card: Card; readonly reply: Reply },
): QuizEvent {
  const { app } = session;
  switch (reply.type) {
    case 'reviewed':
      return recorded(session, card, reply.review);
    case 'leave':
      return { type: 'left' };
    case 'undo':
      return undone(session, quiz);
    case 'suspend':
      return setAside(session, { type: 'suspend', card: card.id }, app.messages.ask.suspended(card.id));
    case 'bury':
      return setAside(
        session,
        { type: 'bury', card: card.id, until: addDays(app.today(), 1) },
        app.messages.ask.buried,
      );
  }
}

function recorded({ app, asker, name, records }: Session, card: Card, review: GivenReview): QuizEvent {
  const { rating, tookMs, confidence } = review;
  if (!records) return { type: 'reviewed', rating, tookMs, confidence, stepAt: null };
  const store = app.openStore();
  const lapsesBefore = lapsesOf(store.memories.of(card.id));
  store.events.append(
    { type: 'review', card: card.id, language: card.language, session: name, ...review },
    app.moment(),
  );
  const memory = store.memories.of(card.id);
  const lapses = lapsesOf(memory);
  const { leechLapses } = store.settings().settings;
  if (lapses > lapsesBefore && isLeechLapse(lapses, leechLapses)) {
    asker.tell([app.messages.reveal.leech(lapses, topicOf(card.id), card.id)]);
  }
  const stepAt = memory.state !== 'new' && memory.due.by === 'instant' ? memory.due.at : null;
  return { type: 'reviewed', rating, tookMs, confidence, stepAt };
}

function lapsesOf(memory: Memory): number {
  return memory.state === 'new' ? 0 : memory.lapses;
}

/** With nothing to take back, the card on screen is asked again. */
function undone({ app, asker, library, records }: Session, quiz: Asking): QuizEvent {
  const review = records ? app.openStore().events.undo(app.moment()) : null;
  if (review === null) {
    asker.tell([app.messages.ask.nothingToUndo]);
    return { type: 'undone', card: quiz.card };
  }
  const card = library.card(review.card, review.language);
  asker.tell([app.messages.ask.undone(card === null ? review.card : plainText(card.prompt))]);
  return { type: 'undone', card: review.card };
}

function setAside({ app, asker, records }: Session, happening: Aside, told: string): QuizEvent {
  if (records) app.openStore().events.append(happening, app.moment());
  asker.tell([told]);
  return { type: 'passed' };
}

type Aside =
  | { readonly type: 'suspend'; readonly card: CardId }
  | { readonly type: 'bury'; readonly card: CardId; readonly until: ReturnType<typeof addDays> };
