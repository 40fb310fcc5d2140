import type { Card } from '../domain/card.ts';
import type { PointVerdict } from '../domain/event.ts';
import { isUnreadable } from '../grading/grade.ts';
import { gradeResponse } from '../grading/grade-answer.ts';
import type { Checklist } from '../sessions/checklist.ts';
import { isConclusionFirst } from '../sessions/interview/conclusion.ts';
import type { Checked, PointChecked } from '../sessions/interview/happening.ts';
import { type Answer, type Debriefing, toCheck } from '../sessions/interview/interview.ts';
import { checklistFor, suggestionFor, verdictsOf } from '../sessions/judgement.ts';
import type { Answered, Question } from '../sessions/question.ts';
import { drawAnswerHead, drawUnsaid } from '../terminal/interview/debrief-screen.ts';
import { drawModelAnswer } from '../terminal/session/outcome.ts';
import { recallMentions } from './interview-intro.ts';
import { questionOf, stageLabel, type Table } from './interview-table.ts';

/** Every answer, one by one: confirmed, compared on wish, and rated like any other. False when the person left. */
export async function debrief(table: Table): Promise<boolean> {
  const { app, host } = table;
  const { over, debrief: words, left } = app.messages.interview;
  const begun = table.interview();
  host.tell(['', over, ...(begun.answers.length === 0 ? [] : [words(begun.answers.length)])]);
  if (begun.spoken !== null && begun.spoken.missed === null) {
    host.tell(['', stageLabel(app, { kind: 'intro', name: null })]);
    await recallMentions(table, begun.spoken);
  }
  while (true) {
    const now = table.interview();
    if (now.phase !== 'debriefing') return true;
    const index = toCheck(now);
    if (index === null) {
      table.record({ what: 'closed', why: 'done' });
      return true;
    }
    if (!(await lookBack(table, now, index))) {
      host.tell(['', left]);
      return false;
    }
  }
}

async function lookBack(table: Table, { answers, begun }: Debriefing, index: number): Promise<boolean> {
  const { app, host } = table;
  const answer = answers[index];
  if (answer === undefined) return true;
  const page = { look: app.look(), messages: app.messages };
  const plan = begun.stages[answer.stage];
  const label = plan === undefined ? '' : stageLabel(app, plan);
  host.show(drawAnswerHead(answer, { label, n: index + 1, of: answers.length }, page));
  const question = questionOf(table, answer.card);
  // The content has changed meanwhile and the card is gone: the machine's word is all there is.
  if (question === null) {
    table.record(unseen(answer, index));
    return true;
  }
  const checklist = await checkedBy(table, question, answer);
  if (checklist === null) return false;
  keep(table, { answer, index, question, checklist });
  if (plan?.kind === 'reverse') host.tell([app.messages.interview.readRound(answer.strand)]);
  const { afterCheck, afterCheckOptions } = app.messages.interview;
  const chosen = await host.choose({ title: afterCheck, options: afterCheckOptions, current: 0 });
  if (chosen === 1) host.show(['', ...(await drawModelAnswer(question.card, page))]);
  return chosen !== null;
}

/** Null when the person leaves. Where nothing was said there is nothing to tick; what would have been right is shown. */
async function checkedBy(
  { app, host }: Table,
  question: Question,
  answer: Answer,
): Promise<Checklist | null> {
  if (answer.skipped && question.card.kind === 'recall') {
    const empty = checklistFor(question.card, null);
    host.show(drawUnsaid(empty, { look: app.look(), messages: app.messages }));
    return empty;
  }
  const answered = answeredAgain(question, answer);
  while (true) {
    const checked = await host.check(question, answered);
    if (!('type' in checked)) return checked;
    if (checked.type === 'leave') return null;
    host.tell([app.messages.interview.notNow]);
  }
}

/** The answer as it was given, judged anew: what was taught since counts, and so does a card that was mended. */
function answeredAgain({ card, aliases }: Question, answer: Answer): Answered {
  const { response, how, hints, confidence, skipped, tookMs, pausedMs } = answer;
  const grade =
    response === null || response.kind !== card.shape.kind
      ? null
      : gradeResponse(card.shape, response, aliases);
  return {
    response,
    grade: grade === null || isUnreadable(grade) ? null : grade,
    how,
    hints,
    confidence,
    skipped,
    tookMs,
    pausedMs,
  };
}

type LookedAt = {
  readonly answer: Answer;
  readonly index: number;
  readonly question: Question;
  readonly checklist: Checklist;
};

/** With the review of the card in one go: what was missed is due at once. */
function keep({ aliases, record, interview }: Table, { answer, index, question, checklist }: LookedAt): void {
  const { card } = question;
  // The person may have taught the grader just now.
  const answered = answeredAgain({ ...question, aliases: aliases(card) }, answer);
  const { grade } = answered;
  const rating = suggestionFor({ card, grade, checklist }, answered);
  const points = verdictsOf(card, grade, checklist);
  const recall = grade?.kind === 'recall' ? grade : null;
  const { how, hints, confidence, tookMs, text } = answer;
  record(
    {
      what: 'checked',
      answer: index,
      rating,
      points: withKinds(card, points),
      conclusionFirst: isConclusionFirst(text, { grade: recall, checklist }),
    },
    [
      {
        type: 'review',
        card: card.id,
        language: card.language,
        session: interview().id,
        suggested: rating,
        rating,
        tookMs,
        confidence,
        how,
        hints,
        text,
        points,
      },
    ],
  );
}

function withKinds({ shape }: Card, points: readonly PointVerdict[]): PointChecked[] {
  return points.map((point, at) => ({
    ...point,
    kind: shape.kind === 'recall' ? (shape.points[at]?.kind ?? 'point') : 'point',
  }));
}

function unseen({ outcome }: Answer, index: number): Checked {
  const rating = ({ poor: 'again', near: 'hard', good: 'good' } as const)[outcome];
  return { what: 'checked', answer: index, rating, points: [], conclusionFirst: null };
}
