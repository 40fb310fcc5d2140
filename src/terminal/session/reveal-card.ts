import type { Rating } from '../../domain/rating.ts';
import type { Checklist } from '../../sessions/checklist.ts';
import { checklistFor, suggestionFor, verdictsOf } from '../../sessions/judgement.ts';
import type { Answered, Leaving, Question, Reply } from '../../sessions/question.ts';
import { responseText } from '../../sessions/responses.ts';
import { paletteOf } from '../palette.ts';
import { type Checked, checkPoints, checkRating } from './check-points.ts';
import { drawChecklist } from './checklist-prompt.ts';
import { drawModelAnswer, drawOutcome } from './outcome.ts';
import type { RatingChoice } from './ratings.ts';
import type { Screen } from './screen.ts';

/** One's own words with the evidence in them, then its points one by one; nothing of the model answer. */
export async function checkAnswer(
  screen: Screen,
  question: Question,
  answered: Answered,
): Promise<Checklist | Leaving> {
  const { card } = question;
  const page = { look: screen.look(), messages: screen.messages };
  screen.print(drawOutcome(card, { text: textOf(question, answered), grade: answered.grade }, page));
  const checklist = checklistFor(card, answered.grade);
  if (checklist.rows.length === 0) return checklist;
  const checked = await checkTyped(screen, question, { answered, checklist });
  return checked.type === 'command' ? { type: checked.command } : checked.checklist;
}

/**
 * From the reveal to the rating. A typed answer is gone through point by point first and only then compared with the
 * model answer, which would otherwise be ticked in its place; an answer only thought is rated in one step.
 */
export async function revealCard(screen: Screen, question: Question, answered: Answered): Promise<Reply> {
  const { card } = question;
  const { messages } = screen;
  screen.print(
    drawOutcome(
      card,
      { text: textOf(question, answered), grade: answered.grade },
      { look: screen.look(), messages },
    ),
  );
  const begun = checklistFor(card, answered.grade);
  const isTyped = answered.response !== null && begun.rows.length > 0;
  const checked = isTyped ? await checkTyped(screen, question, { answered, checklist: begun }) : null;
  if (checked?.type === 'command') return { type: checked.command };
  const checklist = checked?.checklist ?? begun;
  screen.print(await drawModelAnswer(card, { look: screen.look(), messages }));
  if (checked?.type === 'rated') {
    sayRating(screen, checked.rating);
    return reviewed(question, answered, { rating: checked.rating, checklist });
  }
  const final = await rate(screen, question, { answered, checklist, isTyped });
  if (final.type === 'command') return { type: final.command };
  if (!isTyped && final.checklist.touched) screen.print(checkedLines(screen, final.checklist));
  return reviewed(question, answered, final);
}

/** Point by point before the model answer is seen. What was ticked stays in the scrollback. */
async function checkTyped(
  screen: Screen,
  question: Question,
  { answered, checklist }: { readonly answered: Answered; readonly checklist: Checklist },
): Promise<Checked> {
  const { card, aliases } = question;
  const checked = await checkPoints(screen, { card, text: textOf(question, answered), aliases, checklist });
  if (checked.type !== 'command') screen.print(checkedLines(screen, checked.checklist));
  return checked;
}

function checkedLines({ look, messages }: Screen, checklist: Checklist): string[] {
  const { title } = paletteOf(look());
  return [
    title(messages.reveal.keyPoints),
    ...drawChecklist(checklist, { look: look(), messages, hasCursor: false }),
    '',
  ];
}

type Rated = { readonly rating: Rating; readonly checklist: Checklist };

async function rate(
  screen: Screen,
  question: Question,
  {
    answered,
    checklist,
    isTyped,
  }: { readonly answered: Answered; readonly checklist: Checklist; readonly isTyped: boolean },
): Promise<(Rated & { readonly type: 'rated' }) | Extract<Checked, { type: 'command' }>> {
  const suggest = (ticked: Checklist) =>
    suggestionFor({ card: question.card, grade: answered.grade, checklist: ticked }, answered);
  // A typed answer was gone through already; only its rating is left to give.
  const shown = isTyped ? { ...checklist, rows: [] } : checklist;
  const ratings = (ticked: Checklist): RatingChoice => ({
    suggested: suggest(isTyped ? checklist : ticked),
    intervals: question.intervals,
  });
  const result = await checkRating(screen, { checklist: shown, ratings });
  if (result.type === 'command') return result;
  const ticked = isTyped ? checklist : result.checklist;
  const rating = result.type === 'rated' ? result.rating : suggest(ticked);
  sayRating(screen, rating);
  return { type: 'rated', rating, checklist: ticked };
}

function sayRating({ look, messages, print }: Screen, rating: Rating): void {
  const { dim } = paletteOf(look());
  print([dim(messages.reveal.rated(messages.ratings[rating]))]);
}

function reviewed(question: Question, answered: Answered, { rating, checklist }: Rated): Reply {
  const { card } = question;
  const { grade, how, hints, confidence, tookMs } = answered;
  return {
    type: 'reviewed',
    review: {
      rating,
      suggested: suggestionFor({ card, grade, checklist }, answered),
      tookMs,
      confidence,
      how,
      hints,
      text: textOf(question, answered),
      points: verdictsOf(card, grade, checklist),
    },
  };
}

function textOf({ card }: Question, { response }: Answered): string {
  return response === null ? '' : responseText(card, response);
}
