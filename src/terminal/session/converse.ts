import { CONFIDENCES, type Confidence, RATINGS, type Rating } from '../../domain/rating.ts';
import { type Grade, isUnreadable } from '../../grading/grade.ts';
import { gradeResponse } from '../../grading/grade-answer.ts';
import { readResponse } from '../../grading/read-response.ts';
import type { Response } from '../../grading/response.ts';
import type { Checklist } from '../../sessions/checklist.ts';
import { checklistFor, suggestionFor, verdictsOf } from '../../sessions/judgement.ts';
import type { Answered, Leaving, Question, Reply } from '../../sessions/question.ts';
import { formOf, responseText } from '../../sessions/responses.ts';
import { pausedFor } from '../../sessions/stage-clock.ts';
import { wrapped } from '../wrap.ts';
import { drawLetteredChoices } from './choices.ts';
import { drawClock } from './clock-line.ts';
import { confirmPoints } from './confirm-points.ts';
import type { Conversation } from './line-asker.ts';
import { helpLines, LINE_COMMANDS } from './line-commands.ts';
import { drawModelAnswer, drawOutcome } from './outcome.ts';
import { drawQuestion } from './question.ts';
import { drawRatings } from './ratings.ts';

type Given = {
  readonly response: Response | null;
  readonly grade: Grade | null;
  readonly hints: number;
  readonly pausedMs: number;
};

/** One card as a conversation: question, answer, reveal, ticks, rating, a line each. */
export async function converse(talk: Conversation, question: Question): Promise<Reply> {
  const page = { look: talk.look(), messages: talk.messages };
  const answered = await answerByLine(talk, question);
  if ('type' in answered) return answered;
  const { response, grade, how, hints, confidence, tookMs } = answered;
  const { card } = question;
  const text = response === null ? '' : responseText(card, response);
  const checklist = await checkByLine(talk, question, answered);
  if ('type' in checklist) return checklist;
  talk.print(await drawModelAnswer(card, page));
  const suggested = suggestionFor({ card, grade, checklist }, answered);
  const rating = await rate(talk, question, suggested);
  if (typeof rating !== 'string') return rating;
  const points = verdictsOf(card, grade, checklist);
  return {
    type: 'reviewed',
    review: { rating, suggested, tookMs, confidence, how, hints, text, points },
  };
}

/** One's own words with the evidence in them, then the points to confirm. */
export async function checkByLine(
  talk: Conversation,
  { card, aliases }: Question,
  { response, grade }: Answered,
): Promise<Checklist | Leaving> {
  const text = response === null ? '' : responseText(card, response);
  talk.print(drawOutcome(card, { text, grade }, { look: talk.look(), messages: talk.messages }));
  return confirmPoints(talk, { card, text, aliases, checklist: checklistFor(card, grade) });
}

/** The question and the answer to it, up to the reveal. */
export async function answerByLine(talk: Conversation, question: Question): Promise<Answered | Leaving> {
  const { messages } = talk;
  const page = { look: talk.look(), messages };
  const askedAt = talk.now();
  talk.print([
    '',
    ...(await drawQuestion(question, page.look, messages)),
    ...drawLetteredChoices(question, page),
    '',
  ]);
  const given = await answer(talk, question);
  if ('type' in given) return given;
  const { response, grade, hints, pausedMs } = given;
  const confidence = question.manner.asksConfidence && response !== null ? await howSure(talk) : null;
  return {
    response,
    grade,
    hints,
    confidence,
    how: response === null ? 'shown' : 'typed',
    skipped: response === null && question.manner.opensField,
    tookMs: Math.max(0, talk.now() - askedAt - pausedMs),
    pausedMs,
  };
}

async function answer(talk: Conversation, question: Question): Promise<Given | Leaving> {
  const { plain, ask } = talk.messages;
  const { card } = question;
  let hints = 0;
  let pausedMs = 0;
  const howTo = question.clock === undefined ? plain.answerHint : plain.timedHint;
  talk.print(wrapped(howTo, talk.look().width));
  while (true) {
    showTime(talk, question, pausedMs);
    const line = await talk.line('> ');
    const command = LINE_COMMANDS.get(line.trim().toLowerCase().normalize('NFKC'));
    // A letter that names an option is an answer, not a command; and without a clock there is nothing to pause.
    const isIdle = command === 'pause' && question.clock === undefined;
    if (command === undefined || isIdle || isOptionKey(line, question)) {
      const given = await read(talk, question, line);
      if (given === null) talk.print([ask.unreadable[card.kind]]);
      else return { ...given, hints, pausedMs };
    } else if (command === 'help') talk.print(helpLines(talk));
    else if (command === 'hint') hints = sayHint(talk, question, hints);
    else if (command === 'pause') {
      pausedMs += await pauseByLine(talk, question, pausedMs);
      question.unfinished?.keep({ draft: '', pausedMs, pausedSince: null });
    } else return { type: command };
  }
}

/** By lines a clock is shown when there is something to say, and time that is up ends with the line being typed. */
function showTime(talk: Conversation, { clock }: Question, pausedMs: number): void {
  const { look, messages, now } = talk;
  if (clock !== undefined)
    talk.print([drawClock(pausedFor(clock, pausedMs), now(), { look: look(), messages })]);
}

/** How long the pause took, in ms. */
async function pauseByLine(
  talk: Conversation,
  { clock, unfinished }: Question,
  pausedMs: number,
): Promise<number> {
  if (clock === undefined) return 0;
  const since = talk.now();
  unfinished?.keep({ draft: '', pausedMs, pausedSince: since });
  talk.print([talk.messages.clock.paused]);
  await talk.line('> ');
  return talk.now() - since;
}

function isOptionKey(line: string, { card }: Question): boolean {
  const choices = card.shape.kind === 'match' ? 0 : formOf(card).choices;
  const letter = line.trim().toLowerCase();
  return letter.length === 1 && letter >= 'a' && letter < String.fromCharCode(97 + choices);
}

function sayHint(talk: Conversation, { card }: Question, shown: number): number {
  const { ask } = talk.messages;
  const hint = card.hints[shown];
  if (hint === undefined) {
    talk.print([card.hints.length === 0 ? ask.noHints : ask.noMoreHints]);
    return shown;
  }
  const text = hint.map((span) => span.text).join('');
  talk.print(wrapped(`${ask.hint(shown + 1, card.hints.length)}  ${text}`, talk.look().width));
  return shown + 1;
}

/** An empty line gives no answer. A cloze card is asked a line a blank. Null when it cannot be read. */
async function read(
  talk: Conversation,
  question: Question,
  first: string,
): Promise<Omit<Given, 'hints' | 'pausedMs'> | null> {
  if (first.trim() === '') return { response: null, grade: null };
  const { card, presentation } = question;
  const { fields } = formOf(card);
  const lines = [first];
  while (card.kind === 'cloze' && lines.length < fields)
    lines.push(await talk.line(`${talk.messages.ask.blank(lines.length + 1, fields)} > `));
  const response = readResponse(presentation, lines.join('\n'));
  if (isUnreadable(response)) return null;
  const grade = gradeResponse(card.shape, response, question.aliases);
  return isUnreadable(grade) ? null : { response, grade };
}

async function howSure(talk: Conversation): Promise<Confidence> {
  const { ask, plain } = talk.messages;
  talk.print([`${ask.howSure} ${plain.howSure}`]);
  while (true) {
    const line = (await talk.line('> ')).trim().normalize('NFKC');
    const confidence = line === '' ? 'unsure' : CONFIDENCES[Number(line) - 1];
    if (confidence) return confidence;
    talk.print([plain.howSure]);
  }
}

async function rate(
  talk: Conversation,
  { intervals }: Question,
  suggested: Rating,
): Promise<Rating | Leaving> {
  const { messages } = talk;
  talk.print(drawRatings({ suggested, intervals }, talk.look(), messages));
  while (true) {
    const line = (await talk.line('> ')).trim().normalize('NFKC').toLowerCase();
    const command = LINE_COMMANDS.get(line);
    if (line === '') return suggested;
    const rating = RATINGS[Number(line) - 1];
    if (rating) return rating;
    if (command === 'help' || command === 'hint') talk.print(helpLines(talk));
    else if (command && command !== 'pause') return { type: command };
    else talk.print([messages.plain.rateLine]);
  }
}
