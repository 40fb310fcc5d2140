import type { CardId } from '../domain/card.ts';
import type { Instant } from '../domain/day.ts';
import type { Confidence, Rating } from '../domain/rating.ts';

/** A drill in progress or over. A finished one cannot be stepped: the types say so. */
export type Quiz = Asking | Finished;

export type Asking = Course & { readonly phase: 'asking'; readonly card: CardId };

export type Finished = Course & {
  readonly phase: 'finished';
  /** When the nearest learning step comes back, if one is still open. */
  readonly nextStepAt: Instant | null;
};

type Course = {
  /** Asked before everything else: what an undo gave back. */
  readonly returned: readonly CardId[];
  readonly queue: readonly CardId[];
  /** Index in `queue` of the next card not yet asked. */
  readonly position: number;
  /** Cards inside their learning steps. */
  readonly steps: readonly Step[];
  readonly done: readonly Done[];
};

/** A card that comes back within the session. */
export type Step = { readonly card: CardId; readonly at: Instant };

export type Done = {
  readonly card: CardId;
  readonly rating: Rating;
  readonly tookMs: number;
  readonly confidence: Confidence | null;
};

/** What a step is told. `stepAt` is the moment the card comes back, or null when not today. */
export type QuizEvent =
  | {
      readonly type: 'reviewed';
      readonly rating: Rating;
      readonly tookMs: number;
      readonly confidence: Confidence | null;
      readonly stepAt: Instant | null;
    }
  /** Suspended, buried, or answered on another terminal meanwhile: not asked here. */
  | { readonly type: 'passed' }
  /** The review of that card was taken back; it is asked again, then the one that stood on screen. */
  | { readonly type: 'undone'; readonly card: CardId }
  | { readonly type: 'left' };

/** With nothing else left, a step this near is asked at once rather than making the person wait. */
export const LEARN_AHEAD_MS = 20 * 60_000;

export function beginQuiz(
  { queue, steps }: { queue: readonly CardId[]; steps: readonly Step[] },
  now: Instant,
): Quiz {
  return ask({ returned: [], queue, position: 0, steps, done: [] }, now);
}

export function stepQuiz(quiz: Asking, event: QuizEvent, now: Instant): Quiz {
  switch (event.type) {
    case 'reviewed': {
      const { rating, tookMs, confidence, stepAt } = event;
      const others = quiz.steps.filter((step) => step.card !== quiz.card);
      const steps = stepAt === null ? others : [...others, { card: quiz.card, at: stepAt }];
      return ask(
        { ...quiz, steps, done: [...quiz.done, { card: quiz.card, rating, tookMs, confidence }] },
        now,
      );
    }
    case 'passed':
      return ask({ ...quiz, steps: quiz.steps.filter((step) => step.card !== quiz.card) }, now);
    case 'undone': {
      const last = quiz.done.findLastIndex((done) => done.card === event.card);
      const done = quiz.done.filter((_, index) => index !== last);
      const steps = quiz.steps.filter((step) => step.card !== event.card);
      const returned = [event.card, quiz.card, ...quiz.returned].filter(isFirstOf);
      return ask({ ...quiz, returned, steps, done }, now);
    }
    case 'left':
      return finish({ ...quiz, steps: quiz.steps });
  }
}

/** How many cards are still to come, the one on screen not counted. */
export function cardsLeft(quiz: Asking): number {
  const steps = quiz.steps.filter((step) => step.card !== quiz.card).length;
  return quiz.returned.length + (quiz.queue.length - quiz.position) + steps;
}

/** A step that is due goes first: its moment was chosen. Then the queue, then a step not far off. */
function ask(course: Course, now: Instant): Quiz {
  const [given, ...returned] = course.returned;
  if (given !== undefined) return asking({ ...course, returned }, given);
  const step = nearest(course.steps);
  if (step && step.at <= now) return asking(course, step.card);
  const queued = course.queue[course.position];
  if (queued !== undefined) return asking({ ...course, position: course.position + 1 }, queued);
  if (step && step.at <= now + LEARN_AHEAD_MS) return asking(course, step.card);
  return finish(course);
}

function asking({ returned, queue, position, steps, done }: Course, card: CardId): Asking {
  return { phase: 'asking', card, returned, queue, position, steps, done };
}

function finish({ returned, queue, position, steps, done }: Course): Finished {
  return {
    phase: 'finished',
    nextStepAt: nearest(steps)?.at ?? null,
    returned,
    queue,
    position,
    steps,
    done,
  };
}

function nearest(steps: readonly Step[]): Step | undefined {
  return steps.reduce<Step | undefined>(
    (best, step) => (best && best.at <= step.at ? best : step),
    undefined,
  );
}

function isFirstOf(card: CardId, index: number, cards: readonly CardId[]): boolean {
  return cards.indexOf(card) === index;
}
