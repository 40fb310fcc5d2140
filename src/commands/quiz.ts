import type { App } from '../app.ts';
import { type CardId, type Head, isReserved, type Kind } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { shuffled } from '../domain/random.ts';
import { isAside, isDue } from '../memory/due.ts';
import { type Memory, NEW_MEMORY } from '../memory/memory.ts';
import { type DueCard, planQueue } from '../memory/queue.ts';
import { retrievability } from '../memory/retrievability.ts';
import { QUIZ_MANNER } from '../sessions/question.ts';
import type { Planned } from '../sessions/still-to-ask.ts';
import { runDrill } from './drill.ts';
import { reportDrill } from './drill-report.ts';
import { headsIn } from './topics.ts';

export type QuizRequest = {
  readonly topics: readonly string[];
  readonly kind?: readonly Kind[];
  readonly level?: readonly string[];
  readonly count?: string;
  /** Only cards never asked. */
  readonly new?: boolean;
  /** What is known least first, due or not. */
  readonly weak?: boolean;
  /** Also cards that are not due yet. */
  readonly ahead?: boolean;
  /** Any card, and nothing is recorded. */
  readonly cram?: boolean;
};

/** Drills a choice of topics. The daily limits are for `review`: who asks for a quiz asks for more. */
export async function runQuizCommand(app: App, request: QuizRequest): Promise<void> {
  const most = countOf(request.count);
  const library = await app.openLibrary();
  const queue = planQuiz(app, request).slice(0, most);
  const records = request.cram !== true;
  const finished = await runDrill(app, library, { queue, steps: [], manner: QUIZ_MANNER, records });
  reportDrill(app, finished, { records });
}

type Candidate = { readonly head: Head; readonly memory: Memory };

/** What is due and what is new of the topics, unless the request says otherwise. */
export function planQuiz(app: App, request: QuizRequest): readonly Planned[] {
  const candidates = candidatesFor(app, request);
  if (request.cram) return shuffled(candidates.map(entryAgain), app.random);
  if (request.weak) return weakestFirst(app, candidates).map(entryAgain);
  const fresh = candidates.filter(({ memory }) => memory.state === 'new').map(({ head }) => head);
  const seen = request.new
    ? []
    : candidates.flatMap(({ head, memory }) => dueCard(app, request, head, memory));
  const { cards } = app.openStore();
  const planned = planQueue({
    today: app.today(),
    now: app.now(),
    due: seen,
    fresh,
    confusable: cards.confusable(),
    // Chosen by the person: nothing has to wait for another day.
    topicsMetToday: new Set(),
    reviewsLeft: Number.MAX_SAFE_INTEGER,
    newLeft: Number.MAX_SAFE_INTEGER,
  });
  return request.ahead ? planned.map(({ id, why }) => ({ id, why: why === 'new' ? why : 'again' })) : planned;
}

/** Of the topics, kinds and levels asked for, and not set aside. */
function candidatesFor(app: App, { topics, kind, level }: QuizRequest): readonly Candidate[] {
  const heads = headsIn(app, topics).filter(
    (head) =>
      (topics.length > 0 || !isReserved(head.area)) &&
      (kind?.includes(head.kind) ?? true) &&
      (level?.includes(String(head.level)) ?? true),
  );
  const { memories } = app.openStore();
  const seen = new Map<CardId, Memory>(memories.all().map(({ id, memory }) => [id, memory]));
  return heads
    .map((head) => ({ head, memory: seen.get(head.id) ?? NEW_MEMORY }))
    .filter(({ memory }) => !isAside(memory, app.today()));
}

function dueCard(app: App, { ahead }: QuizRequest, { id, topic }: Head, memory: Memory): DueCard[] {
  if (memory.state === 'new' || !(ahead || isDue(memory, app.now(), app.today()))) return [];
  const { state, due, stability, lastDay } = memory;
  return [{ id, topic, state, due: ahead ? { by: 'day', day: app.today() } : due, stability, lastDay }];
}

/** Least likely to be recalled now; cards never seen come last, since nothing is known of them. */
function weakestFirst(app: App, candidates: readonly Candidate[]): readonly Candidate[] {
  const { settings } = app.openStore().settings();
  const moment = { at: app.now(), day: app.today() };
  const ranked = candidates.map((candidate) => ({
    candidate,
    recall: retrievability(candidate.memory, moment, settings) ?? 2,
  }));
  return ranked.sort((a, b) => a.recall - b.recall).map(({ candidate }) => candidate);
}

function entryAgain({ head }: Candidate): Planned {
  return { id: head.id, why: 'again' };
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text))
    throw new Failure('argument-invalid', { name: '--count', value: text, allowed: '1, 2, 3 …' });
  return Number(text);
}
