import type { Rating } from '../../domain/rating.ts';
import type { Checklist } from '../../sessions/checklist.ts';
import { checklistFor, suggestionFor, verdictsOf } from '../../sessions/judgement.ts';
import type { Question, Reply } from '../../sessions/question.ts';
import { responseText } from '../../sessions/responses.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';
import type { Answered } from './ask-card.ts';
import { type ChecklistResult, checklistPrompt, drawChecklist } from './checklist-prompt.ts';
import { drawHelp } from './help.ts';
import { runLive } from './live.ts';
import { drawModelAnswer, drawOutcome } from './outcome.ts';
import type { RatingChoice } from './ratings.ts';
import type { Screen } from './screen.ts';

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
  const checked = isTyped ? await check(screen, { checklist: begun, ratings: null }) : null;
  if (checked?.type === 'command') return { type: checked.command };
  const checklist = checked?.checklist ?? begun;
  if (checked)
    screen.print([...drawChecklist(checklist, { look: screen.look(), messages, hasCursor: false }), '']);
  screen.print(await drawModelAnswer(card, { look: screen.look(), messages }));
  if (checked?.type === 'rated') return reviewed(question, answered, { rating: checked.rating, checklist });
  const final = await rate(screen, question, { answered, checklist, isTyped });
  if (final.type === 'command') return { type: final.command };
  if (!isTyped && final.checklist.touched) {
    screen.print(drawChecklist(final.checklist, { look: screen.look(), messages, hasCursor: false }));
  }
  return reviewed(question, answered, final);
}

type Rated = { readonly rating: Rating; readonly checklist: Checklist };
type Checked =
  | Exclude<ChecklistResult, { type: 'command' }>
  | { readonly type: 'command'; readonly command: Command };
type Command = Exclude<Reply, { type: 'reviewed' }>['type'];

async function rate(
  screen: Screen,
  question: Question,
  {
    answered,
    checklist,
    isTyped,
  }: { readonly answered: Answered; readonly checklist: Checklist; readonly isTyped: boolean },
): Promise<(Rated & { readonly type: 'rated' }) | { readonly type: 'command'; readonly command: Command }> {
  const suggest = (ticked: Checklist) =>
    suggestionFor({ card: question.card, grade: answered.grade, checklist: ticked }, answered);
  // A typed answer was gone through already; only its rating is left to give.
  const shown = isTyped ? { ...checklist, rows: [] } : checklist;
  const ratings = (ticked: Checklist): RatingChoice => ({
    suggested: suggest(isTyped ? checklist : ticked),
    intervals: question.intervals,
  });
  leechWarning(screen, question);
  const result = await check(screen, { checklist: shown, ratings });
  if (result.type === 'command') return result;
  const ticked = isTyped ? checklist : result.checklist;
  const rating = result.type === 'rated' ? result.rating : suggest(ticked);
  const { dim } = paletteOf(screen.look());
  screen.print([dim(`${screen.messages.reveal.rated(screen.messages.ratings[rating])}`)]);
  return { type: 'rated', rating, checklist: ticked };
}

/** Help comes back to the same checklist. */
async function check(
  screen: Screen,
  asked: { readonly checklist: Checklist; readonly ratings: ((checklist: Checklist) => RatingChoice) | null },
): Promise<Checked> {
  const { messages } = screen;
  let { checklist } = asked;
  while (true) {
    const begun = checklist;
    const result = await runLive(screen, (look) =>
      checklistPrompt({ ...asked, checklist: begun, look, messages }),
    );
    if (result.type !== 'command') return result;
    if (result.command !== 'help') return { type: 'command', command: result.command };
    checklist = result.checklist;
    screen.print(drawHelp(screen.look(), messages));
  }
}

function leechWarning(screen: Screen, { leechLapses }: Question): void {
  if (leechLapses === null) return;
  const look = screen.look();
  screen.print([...wrapped(paletteOf(look).warn(screen.messages.reveal.leech(leechLapses)), look.width), '']);
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
