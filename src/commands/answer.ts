import type { App } from '../app.ts';
import type { Card } from '../domain/card.ts';
import type { EventId } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import type { Rating } from '../domain/rating.ts';
import { type Grade, isUnreadable } from '../grading/grade.ts';
import { gradeAnswer } from '../grading/grade-answer.ts';
import { fixedPresentation } from '../grading/presentation.ts';
import { readResponse } from '../grading/read-response.ts';
import { suggestRating } from '../grading/suggestion.ts';
import { readInput } from '../machine/lines.ts';
import { checklistFor, verdictsOf } from '../sessions/judgement.ts';
import { responseText } from '../sessions/responses.ts';
import { taughtAliases } from '../sessions/taught-aliases.ts';
import { drawOutcome } from '../terminal/session/outcome.ts';
import { knownCard } from './card.ts';

type AnswerRequest = {
  readonly id: string;
  readonly text?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly rating?: Rating;
};

/** Answers one card without a session. A recall card is recorded only with a rating: the machine cannot know it all. */
export async function runAnswer(app: App, request: AnswerRequest): Promise<void> {
  const library = await app.openLibrary();
  const card = knownCard(app, library, request.id);
  const text = textOf(app, request);
  const aliases = taughtAliases(() => app.openStore().events.ofType('alias'))(card);
  const grade = gradeAnswer(card, text, { aliases });
  if (isUnreadable(grade)) throw new Failure('answer-unreadable', { kind: card.kind, text });
  const suggested = suggestRating(grade, { hints: 0, confidence: null, skipped: text.trim() === '' });
  const rating = request.rating ?? (card.kind === 'recall' ? null : suggested);
  const event =
    rating === null || request.dryRun ? null : record(app, card, { text, grade, rating, suggested });
  if (request.json) {
    app.print(JSON.stringify(answerJson(card, grade, { suggested, rating, event })));
    return;
  }
  for (const line of drawOutcome(card, { text, grade }, { look: app.look(), messages: app.messages }))
    app.print(line);
  sayRecorded(app, { suggested, rating, isDryRun: request.dryRun === true });
}

function textOf(app: App, { text }: AnswerRequest): string {
  if (text !== undefined && text !== '-') return text;
  if (text === undefined && app.streams().stdin.isTTY)
    throw new Failure('argument-missing', { name: 'text' });
  return readInput().replace(/\r?\n$/, '');
}

type Given = {
  readonly text: string;
  readonly grade: Grade;
  readonly rating: Rating;
  readonly suggested: Rating | null;
};

function record(app: App, card: Card, { text, grade, rating, suggested }: Given): EventId {
  const response = readResponse(fixedPresentation(card), text);
  const said = isUnreadable(response) ? text : responseText(card, response);
  const review = {
    type: 'review',
    card: card.id,
    language: card.language,
    rating,
    suggested,
    tookMs: 0,
    confidence: null,
    how: 'typed',
    hints: 0,
    session: 'answer',
    text: said,
    points: verdictsOf(card, grade, checklistFor(card, grade)),
  } as const;
  return app.openStore().events.append(review, app.moment()).id;
}

type Recorded = {
  readonly suggested: Rating | null;
  readonly rating: Rating | null;
  readonly event: EventId | null;
};

function answerJson({ id, kind }: Card, grade: Grade, { suggested, rating, event }: Recorded) {
  const { correct, coverage, points } = grade;
  return { card: id, kind, correct, coverage, points, suggested, rating, recorded: event !== null, event };
}

function sayRecorded(
  app: App,
  {
    suggested,
    rating,
    isDryRun,
  }: { readonly suggested: Rating | null; readonly rating: Rating | null; readonly isDryRun: boolean },
): void {
  const { answer, ratings } = app.messages;
  if (suggested !== null) app.print(answer.suggests(ratings[suggested]));
  if (isDryRun) app.print(answer.dryRun);
  else app.print(rating === null ? answer.notRecorded : answer.recorded(ratings[rating]));
}
