import type { Card } from '../domain/card.ts';
import type { Instant } from '../domain/day.ts';
import { plainText } from '../domain/prose.ts';
import { suggestRating } from '../grading/suggestion.ts';
import type { AnsweredHappening, Outcome } from '../sessions/interview/happening.ts';
import { type OpenQuestion, type Sitting, stageLeftMs, stageOf } from '../sessions/interview/interview.ts';
import { type NextMove, type NextQuestion, nextMove } from '../sessions/interview/ladder.ts';
import type { Answered, Question, SoFar } from '../sessions/question.ts';
import { responseText } from '../sessions/responses.ts';
import type { StageClock } from '../sessions/stage-clock.ts';
import { drawReason } from '../terminal/interview/brief-screen.ts';
import { listen } from './interview-intro.ts';
import { announce, sayMove } from './interview-moves.ts';
import { questionOf, stageLabel, type Table } from './interview-table.ts';

/** From the stage it stands at to the last; false when the person left to go on another time. */
export async function sit(table: Table): Promise<boolean> {
  await announce(table, { isFirst: true });
  while (true) {
    const interview = table.interview();
    if (interview.phase !== 'sitting') return true;
    const move = nextMove(interview, table.cards.deck);
    if (!(await make(table, interview, move))) return false;
  }
}

async function make(table: Table, sitting: Sitting, move: NextMove): Promise<boolean> {
  switch (move.type) {
    case 'move':
      sayMove(table, sitting, move.why);
      table.record({ what: 'moved', why: move.why });
      await announce(table);
      return true;
    case 'listen':
      return (await listen(table, sitting)) === 'whole' || leaving(table);
    case 'ask':
      put(table, sitting, move.question);
      return hearAnswer(table);
    case 'reopen':
      return hearAnswer(table);
  }
}

/** The question is kept before it is asked: whatever ends the program now, it comes back. */
function put(table: Table, sitting: Sitting, { strand, card, follows, rung }: NextQuestion): void {
  const question = questionOf(table, card.id);
  if (question === null) throw new Error(`${card.id} has no words`);
  const isReverse = stageOf(sitting).kind === 'reverse';
  const prompt = isReverse ? table.app.messages.interview.anyQuestions : plainText(question.card.prompt);
  const { minutes } = question.card;
  table.record({
    what: 'asked',
    card: card.id,
    strand: strand.id,
    follows,
    level: card.level,
    rung,
    prompt,
    title: strand.title,
    minutes,
  });
  const isNewSubject = sitting.answers.at(-1)?.strand !== strand.id;
  if (
    isNewSubject &&
    sitting.begun.stages.some(({ strands }) => strands.some(({ why }) => why.words.length > 0))
  )
    table.host.show(drawReason(strand.why, { look: table.app.look(), messages: table.app.messages }));
}

/** False when the person left. */
async function hearAnswer(table: Table): Promise<boolean> {
  const { app, host } = table;
  const sitting = table.interview();
  if (sitting.phase !== 'sitting' || sitting.open === null) return true;
  const { open } = sitting;
  const question = asPut(table, sitting, open);
  const lead = app.messages.interview.leads[open.follows];
  if (lead !== '') host.tell(['', lead]);
  const askedAt = app.now();
  let soFar: SoFar = { draft: open.draft, pausedMs: 0, pausedSince: null };
  const breakOff = () => table.record({ what: 'left', ...brokenOff(soFar, { askedAt, now: app.now() }) });
  const keep = (so: SoFar) => {
    soFar = so;
  };
  table.keepOnLoss(breakOff);
  try {
    const answered = await host.answer({ ...question, unfinished: { draft: open.draft, keep } });
    if (!('type' in answered)) {
      table.record(answeredBy(answered, question));
      return true;
    }
    breakOff();
    if (answered.type === 'leave') return leaving(table);
    host.tell([app.messages.interview.notNow]);
    return true;
  } catch (error) {
    // Interrupted, or at the end of the input: what stands in the line is kept like all before it.
    breakOff();
    throw error;
  } finally {
    table.keepOnLoss(null);
  }
}

/** The words of the open question as the interviewer says them, under the clock of the stage. */
function asPut(table: Table, sitting: Sitting, open: OpenQuestion): Question {
  const { app } = table;
  const plan = stageOf(sitting);
  const question = questionOf(table, open.card);
  if (question === null) throw new Error(`${open.card} has no words`);
  const label = stageLabel(app, plan);
  const count = sitting.answers.filter(({ stage }) => stage === sitting.stage).length + 1;
  const isReverse = plan.kind === 'reverse';
  const prompt = [{ text: open.prompt }];
  const card = isReverse ? { ...question.card, prompt, setting: '', hints: [] } : question.card;
  const heading = isReverse ? [label] : [label, app.messages.interview.question(count), open.title];
  const clock = clockOf(sitting, { label, now: app.now() });
  return { ...question, card, heading, clock };
}

/** A sentence may be finished when the time is up. */
const GRACE_MS = 20_000;
const GRACE_SHARE = 1 / 10;

function clockOf(
  sitting: Sitting,
  { label, now }: { readonly label: string; readonly now: Instant },
): StageClock {
  const { budgetMs } = stageOf(sitting);
  const graceMs = Math.min(GRACE_MS, budgetMs * GRACE_SHARE);
  return { label, budgetMs, graceMs, endsAt: now + stageLeftMs(sitting) };
}

function answeredBy(answered: Answered, { card }: Question): AnsweredHappening {
  const { response, how, skipped, hints, confidence, tookMs, pausedMs } = answered;
  const text = response === null ? '' : responseText(card, response);
  const outcome = outcomeFor(answered, card);
  return { what: 'answered', response, text, outcome, how, skipped, hints, confidence, tookMs, pausedMs };
}

/** Of what was said aloud, or has points it cannot hear, the machine knows nothing: it neither climbs nor counts a miss. */
function outcomeFor(answered: Answered, { shape }: Card): Outcome {
  if (answered.skipped) return 'poor';
  if (shape.kind === 'recall' && shape.points.every(({ groups }) => groups.length === 0)) return 'near';
  const suggested = answered.grade === null ? null : suggestRating(answered.grade, answered);
  return suggested === null ? 'near' : ({ again: 'poor', hard: 'near', good: 'good' } as const)[suggested];
}

function brokenOff(
  { draft, pausedMs, pausedSince }: SoFar,
  { askedAt, now }: { readonly askedAt: Instant; readonly now: Instant },
) {
  const paused = pausedMs + (pausedSince === null ? 0 : now - pausedSince);
  return { tookMs: Math.max(0, now - askedAt - paused), pausedMs: paused, draft };
}

/** Later, now and for good, or not at all; false for later. */
async function leaving({ app, host, record }: Table): Promise<boolean> {
  const { leave, leaveOptions, left, moves } = app.messages.interview;
  const chosen = await host.choose({ title: leave, options: leaveOptions, current: 0 });
  if (chosen === 2) return true;
  if (chosen === 1) {
    host.tell(['', moves.ended]);
    record({ what: 'moved', why: 'ended' });
    return true;
  }
  host.tell(['', left]);
  return false;
}
