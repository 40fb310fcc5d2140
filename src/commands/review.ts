import type { App } from '../app.ts';
import type { Instant } from '../domain/day.ts';
import { planQueue, type QueueEntry } from '../memory/queue.ts';
import { REVIEW_MANNER } from '../sessions/question.ts';
import { LEARN_AHEAD_MS, type Step } from '../sessions/quiz.ts';
import type { Store } from '../store/store.ts';
import { runDrill } from './drill.ts';
import { reportDrill } from './drill-report.ts';

/** What is due today, and as many new cards as the day allows. */
export async function runReview(app: App): Promise<void> {
  const library = await app.openLibrary();
  const plan = planReview(app);
  const finished = await runDrill(app, library, { ...plan, manner: REVIEW_MANNER, records: true });
  reportDrill(app, finished, { records: true });
}

/** More than a day ever needs, so that a topic that has to wait for its rival leaves others to choose from. */
const FRESH_TO_CHOOSE_FROM = 500;

function planReview(app: App): { readonly queue: readonly QueueEntry[]; readonly steps: readonly Step[] } {
  const { memories, cards } = app.openStore();
  const [today, now] = [app.today(), app.now()];
  const allowance = memories.allowance(today);
  const due = memories.due({ today, now: now + LEARN_AHEAD_MS, most: allowance.reviewsLeft });
  const queue = planQueue({
    today,
    now,
    due,
    fresh: memories.fresh({ today, most: FRESH_TO_CHOOSE_FROM }),
    confusable: cards.confusable(),
    topicsMetToday: memories.topicsMetToday(today),
    ...allowance,
  });
  return { queue, steps: stepsAhead(due, now) };
}

/** Steps not due yet but near: the session brings them back when they are. */
export function stepsAhead(due: ReturnType<Store['memories']['due']>, now: Instant): Step[] {
  return due.flatMap((card) =>
    card.due.by === 'instant' && card.due.at > now ? [{ card: card.id, at: card.due.at }] : [],
  );
}
