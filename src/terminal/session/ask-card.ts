import type { Instant } from '../../domain/day.ts';
import type { How } from '../../domain/event.ts';
import type { Confidence } from '../../domain/rating.ts';
import { isUnreadable } from '../../grading/grade.ts';
import { gradeResponse } from '../../grading/grade-answer.ts';
import { type Command, type Draft, emptyDraft, isBlank } from '../../sessions/draft.ts';
import type { Field } from '../../sessions/field.ts';
import type { Answered, Leaving, Question, Reply } from '../../sessions/question.ts';
import { formOf, responseOf } from '../../sessions/responses.ts';
import { isOver, leftMs, pausedFor } from '../../sessions/stage-clock.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { drawProse } from '../prose.ts';
import { wrapped } from '../wrap.ts';
import { type AnswerPrompt, answerPrompt } from './answer-prompt.ts';
import { choicesOf } from './choices.ts';
import { drawClock } from './clock-line.ts';
import { confidencePrompt } from './confidence-prompt.ts';
import { drawHelp } from './help.ts';
import { runLive } from './live.ts';
import { drawPrompt, drawSituation } from './question.ts';
import { revealCard } from './reveal-card.ts';
import type { Screen } from './screen.ts';
import { waitPrompt } from './wait-prompt.ts';

/** Asks one card from its question to its rating. Nothing of the answer is drawn before the reveal. */
export async function askOnScreen(screen: Screen, question: Question): Promise<Reply> {
  const answered = await answerOnScreen(screen, question);
  return isLeaving(answered) ? answered : revealCard(screen, question, answered);
}

/** The question and the answer to it, up to the reveal. */
export async function answerOnScreen(screen: Screen, question: Question): Promise<Answered | Leaving> {
  const askedAt = screen.now();
  screen.print(['', ...drawPrompt(question, screen.look(), screen.messages)]);
  screen.print([...(await drawSituation(question.card, screen.look(), screen.messages)), '']);
  const answered = await answerOn(screen, question);
  if (isLeaving(answered)) return answered;
  return { ...answered, tookMs: Math.max(0, screen.now() - askedAt - answered.pausedMs) };
}

type Made = Omit<Answered, 'tookMs'>;

function isLeaving(answered: Made | Leaving): answered is Leaving {
  return 'type' in answered;
}

/** What was typed before it was broken off stands in the line again. */
function begunDraft({ card, manner, unfinished }: Question): Draft {
  const draft = emptyDraft(formOf(card), manner);
  const text = unfinished?.draft ?? '';
  if (text === '' || draft.fields.length === 0) return draft;
  // Only a card of several blanks is kept a line a blank; in prose a line break is the person's own.
  const texts = draft.fields.length === 1 ? [text] : text.split('\n');
  const fields = draft.fields.map((_, index) => fieldOf(texts[index] ?? ''));
  return { ...draft, open: true, touched: true, fields };
}

function fieldOf(text: string): Field {
  return { text, cursor: text.length };
}

/** Goes round until there is an answer: hints, help, the editor and confidence each come back to the same draft. */
async function answerOn(screen: Screen, question: Question): Promise<Made | Leaving> {
  let draft = begunDraft(question);
  let hints = 0;
  let pausedMs = 0;
  while (true) {
    const progress = { draft, hints, pausedMs };
    const result = await runLive(screen, (look) =>
      answerPrompt(promptFor({ screen, look }, question, progress)),
    );
    draft = result.draft;
    if (result.type === 'submit') {
      const made = await submitted(screen, question, { draft, hints, pausedMs, how: 'typed' });
      if (made) return made;
      continue;
    }
    const next = await obey(screen, question, { command: result.command, draft, hints, pausedMs });
    if ('leaving' in next) return { type: next.leaving };
    if ('made' in next) return next.made;
    ({ draft, hints, pausedMs } = next);
  }
}

type Progress = { readonly draft: Draft; readonly hints: number; readonly pausedMs: number };
type Obeyed = Progress | { readonly leaving: Leaving['type'] } | { readonly made: Made };

async function obey(
  screen: Screen,
  question: Question,
  { command, ...progress }: Progress & { readonly command: Command },
): Promise<Obeyed> {
  const { draft, hints } = progress;
  switch (command) {
    case 'undo':
    case 'leave':
    case 'bury':
    case 'suspend':
      return { leaving: command };
    case 'help':
      screen.print(drawHelp(screen.look(), screen.messages));
      return progress;
    case 'hint':
      return { ...progress, hints: showHint(screen, question, hints) };
    case 'confidence':
      return {
        ...progress,
        draft: { ...draft, confidence: (await askConfidence(screen)) ?? draft.confidence },
      };
    case 'aloud':
      if (!(await saidAloud(screen, question, progress))) return progress;
      return { made: made({ ...progress, response: null, grade: null, how: 'aloud', skipped: false }) };
    case 'editor':
      return edited(screen, question, progress);
    case 'pause':
      return question.clock === undefined
        ? progress
        : { ...progress, pausedMs: await pause(screen, question, progress) };
  }
}

/** How long it has been paused in all. */
async function pause(screen: Screen, question: Question, { draft, pausedMs }: Progress): Promise<number> {
  const since = screen.now();
  keep(question, { draft, pausedMs }, since);
  const { clock, keys } = screen.messages;
  await runLive(screen, (look) => waitPrompt(clock.paused, look, { enter: keys.goOn, escape: keys.goOn }));
  const paused = pausedMs + screen.now() - since;
  keep(question, { draft, pausedMs: paused }, null);
  return paused;
}

function keep(
  { unfinished }: Question,
  { draft, pausedMs }: Pick<Progress, 'draft' | 'pausedMs'>,
  pausedSince: Instant | null,
): void {
  const text = draft.fields.map((field) => field.text).join('\n');
  unfinished?.keep({ draft: text, pausedMs, pausedSince });
}

/** Under the clock, if there is one: whoever speaks has to see it too. */
function saidAloud(screen: Screen, { clock }: Question, { pausedMs }: Progress): Promise<boolean> {
  const { messages, now } = screen;
  const does = { enter: messages.keys.done, escape: messages.keys.back };
  const running = clock && pausedFor(clock, pausedMs);
  return runLive(screen, (look) =>
    waitPrompt(
      messages.ask.aloud,
      look,
      does,
      running && {
        clock: () => drawClock(running, now(), { look, messages }),
        ended: () => (isOver(running, now()) ? true : null),
      },
    ),
  );
}

function showHint(screen: Screen, { card }: Question, shown: number): number {
  const { ask } = screen.messages;
  const look = screen.look();
  const { accent, dim } = paletteOf(look);
  const hint = card.hints[shown];
  if (hint === undefined) {
    screen.print([dim(card.hints.length === 0 ? ask.noHints : ask.noMoreHints), '']);
    return shown;
  }
  const label = accent(ask.hint(shown + 1, card.hints.length));
  screen.print([...wrapped(`${label}  ${drawProse(hint, look)}`, look.width), '']);
  return shown + 1;
}

/** The editor serves where prose is asked for; elsewhere the line is as good. */
async function edited(screen: Screen, question: Question, progress: Progress): Promise<Obeyed> {
  const { draft } = progress;
  if (question.card.kind !== 'recall')
    return { ...progress, draft: { ...draft, open: draft.fields.length > 0 } };
  screen.keyboard.pause();
  const { text, trouble } = screen.edit(draft.fields[0]?.text ?? '');
  screen.keyboard.resume();
  if (trouble.length > 0) {
    const { warn } = paletteOf(screen.look());
    screen.print([...trouble.flatMap((line) => wrapped(warn(line), screen.look().width)), '']);
    return progress;
  }
  const written: Draft = { ...draft, open: true, touched: true, fields: [fieldOf(text)] };
  const rewritten = { ...progress, draft: written };
  keep(question, rewritten, null);
  if (isBlank(written)) return rewritten;
  const result = await submitted(screen, question, { ...rewritten, how: 'editor' });
  return result ? { made: result } : rewritten;
}

/** Null when the answer cannot be read, or the person goes back to it: the draft is still theirs. */
async function submitted(
  screen: Screen,
  question: Question,
  { draft, hints, pausedMs, how }: Progress & { readonly how: How },
): Promise<Made | null> {
  const isUp = question.clock !== undefined && leftMs(question.clock, screen.now() - pausedMs) <= 0;
  const response = responseOf(draft, question.presentation);
  const grade = response === null ? null : gradeResponse(question.card.shape, response, question.aliases);
  if (grade !== null && isUnreadable(grade)) {
    // Out of time, half a number is no answer.
    if (isUp)
      return made({ response: null, grade: null, how: 'shown', hints, pausedMs, draft, skipped: true });
    const { warn } = paletteOf(screen.look());
    screen.print([warn(screen.messages.ask.unreadable[question.card.kind]), '']);
    return null;
  }
  const asksNow = question.manner.asksConfidence && response !== null && draft.confidence === null && !isUp;
  const confidence = asksNow ? await askConfidence(screen) : draft.confidence;
  if (asksNow && confidence === null) return null;
  const skipped = response === null && question.manner.opensField;
  return made({
    response,
    grade,
    how: response === null ? 'shown' : how,
    hints,
    pausedMs,
    draft: { ...draft, confidence },
    skipped,
  });
}

function made({ draft, ...rest }: Omit<Made, 'confidence'> & { readonly draft: Draft }): Made {
  return { ...rest, confidence: draft.confidence };
}

async function askConfidence(screen: Screen): Promise<Confidence | null> {
  const confidence = await runLive(screen, (look) => confidencePrompt(look, screen.messages));
  if (confidence === null) return null;
  const { dim } = paletteOf(screen.look());
  screen.print([dim(`${screen.messages.ask.howSure} ${screen.messages.confidences[confidence]}`), '']);
  return confidence;
}

function promptFor(
  { screen, look }: { readonly screen: Screen; readonly look: Look },
  question: Question,
  { draft, hints, pausedMs }: Progress,
): AnswerPrompt {
  const { card, presentation, manner, clock } = question;
  const { shape } = card;
  return {
    form: formOf(card),
    choices: choicesOf(card, presentation),
    draft,
    manner,
    hintsLeft: card.hints.length - hints,
    unit: shape.kind === 'estimate' ? shape.quantity.unit : null,
    look,
    messages: screen.messages,
    onDraft: (changed) => keep(question, { draft: changed, pausedMs }, null),
    ...(clock === undefined ? {} : { timing: { clock: pausedFor(clock, pausedMs), now: screen.now } }),
  };
}
