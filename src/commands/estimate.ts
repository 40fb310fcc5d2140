import type { App } from '../app.ts';
import { cardId, type EstimateShape, topicId } from '../domain/card.ts';
import type { EstimateProblem } from '../domain/estimate.ts';
import type { Json } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import { seededRandom } from '../domain/random.ts';
import type { Confidence, Rating } from '../domain/rating.ts';
import { makeProblems } from '../sessions/estimates/problem.ts';
import { factorOff, scoreByLog } from '../sessions/estimates/score.ts';
import { type Answered, type Asker, QUIZ_MANNER, type Question } from '../sessions/question.ts';
import { drawChain, drawReference, drawRound } from '../terminal/estimate-screen.ts';
import { EndOfInput } from '../terminal/key-queue.ts';
import { openAsker } from './asker.ts';

export type EstimateRequest = {
  readonly seed?: string;
  readonly count?: string;
  readonly reference?: boolean;
  readonly json?: boolean;
};

const USUAL_COUNT = 5;
const MOST = 20;

/** What came of one estimate. */
export type Estimated = {
  readonly problem: EstimateProblem;
  /** Answer over the right number; null when none was given. */
  readonly ratio: number | null;
  readonly rating: Exclude<Rating, 'easy'>;
  /** The design chosen, or null when the person left before it. */
  readonly design: number | null;
  readonly confidence: Confidence | null;
};

/** Fresh numbers from a seed: an estimate, the design it calls for, and the chain that leads to it. */
export async function runEstimate(
  app: App,
  { seed, count, reference, json }: EstimateRequest,
): Promise<void> {
  if (reference) {
    for (const line of drawReference(app.look(), app.messages)) app.print(line);
    return;
  }
  const number = numberIn(seed, { name: '--seed', least: 0, most: 0xffff_ffff });
  const chosen = number ?? Math.floor(app.random() * 1_000_000);
  const wanted = numberIn(count, { name: '--count', least: 1, most: MOST }) ?? USUAL_COUNT;
  const problems = makeProblems(wanted, seededRandom(chosen));
  if (json) {
    const { kinds } = app.messages.estimates;
    const listed = problems.map((problem) => ({
      ...problem,
      question: kinds[problem.kind].ask(problem.given),
    }));
    app.print(JSON.stringify({ seed: chosen, problems: listed }));
    return;
  }
  const asker = await openAsker(app);
  asker.tell(['', app.messages.estimates.intro]);
  const done: Estimated[] = [];
  try {
    for (const [index, problem] of problems.entries()) {
      const estimated = await estimate(app, asker, { problem, index, of: problems.length });
      if (estimated === null) break;
      done.push(estimated);
      keep(app, estimated, chosen);
    }
  } catch (error) {
    // The end of input is `q`: what was given is kept.
    if (!(error instanceof EndOfInput)) throw error;
  } finally {
    asker.close();
  }
  for (const line of drawRound(done, chosen, { look: app.look(), messages: app.messages })) app.print(line);
}

type Place = { readonly problem: EstimateProblem; readonly index: number; readonly of: number };

/** Null when the person leaves. */
async function estimate(app: App, asker: Asker, place: Place): Promise<Estimated | null> {
  const { problem } = place;
  const { estimates } = app.messages;
  const answered = await answerTo(asker, questionOf(app, place));
  if (answered === null) return null;
  const ratio = answered.grade?.kind === 'estimate' ? answered.grade.ratio : null;
  const rating = scoreByLog(ratio);
  const { designs } = estimates.kinds[problem.kind];
  const design = await asker.choose({ title: estimates.design, options: designs, current: 0 });
  const page = { look: app.look(), messages: app.messages };
  asker.show(drawChain({ problem, ratio, rating, design }, page));
  return { problem, ratio, rating, design, confidence: answered.confidence };
}

/** There is nothing to undo or put off here: those keys ask again. */
async function answerTo(asker: Asker, question: Question): Promise<Answered | null> {
  while (true) {
    const answered = await asker.answer(question);
    if (!('type' in answered)) return answered;
    if (answered.type === 'leave') return null;
  }
}

/** A card that is in no pack: it is gone when it has been answered. */
function questionOf(app: App, { problem, index, of }: Place): Question {
  const { kinds, units } = app.messages.estimates;
  const { kind, given, answer } = problem;
  const unit = answer.unit === null ? null : (units[answer.unit] ?? answer.unit);
  const shape: EstimateShape = {
    kind: 'estimate',
    quantity: { value: answer.value, unit },
    tolerance: { by: 'factor', factor: 2 },
    source: '',
    steps: [],
  };
  return {
    card: {
      id: cardId(topicId({ pack: null, area: 'estimate', topic: kind }), 'fresh'),
      language: app.language,
      kind: 'estimate',
      level: 3,
      minutes: 2,
      parent: null,
      after: null,
      prompt: [{ text: kinds[kind].ask(given) }],
      setting: '',
      hints: [],
      shape,
      answer: '',
    },
    topicTitle: kinds[kind].title,
    parent: null,
    done: index,
    left: of - index - 1,
    presentation: { kind: 'estimate' },
    aliases: [],
    intervals: { again: NONE, hard: NONE, good: NONE, easy: NONE },
    manner: QUIZ_MANNER,
  };
}

/** Nothing is scheduled. */
const NONE = { unit: 'minutes', minutes: 0 } as const;

function keep(app: App, { problem, ratio, rating, design, confidence }: Estimated, seed: number): void {
  const { kind, given, answer, consequence } = problem;
  const off = factorOff(ratio);
  const data: Json = {
    room: 'estimate',
    seed,
    kind,
    given,
    answer: answer.value,
    ratio: Number.isFinite(off) ? ratio : null,
    rating,
    design,
    consequence,
    confidence,
  };
  app.openStore().events.append({ type: 'take', data }, app.moment());
}

function numberIn(
  text: string | undefined,
  { name, least, most }: { readonly name: string; readonly least: number; readonly most: number },
): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Failure('argument-invalid', { name, value: text, allowed: `${least} … ${most}` });
}
