import { openLibrary } from '../src/content/library.ts';
import type { Card } from '../src/domain/card.ts';
import type { Day } from '../src/domain/day.ts';
import { seededRandom } from '../src/domain/random.ts';
import { type Presentation, presentation } from '../src/grading/presentation.ts';
import { previewIntervals } from '../src/memory/preview.ts';
import { planQueue, type QueueEntry, type QueueRequest } from '../src/memory/queue.ts';
import { isStillToAsk } from '../src/sessions/still-to-ask.ts';
import type { Store } from '../src/store/store.ts';
import { NOW, TODAY } from './big-store.ts';

/** So much later that every card that was ever seen is due. */
const EVERYTHING_IS_DUE = { today: (TODAY + 40_000) as Day, now: NOW + 40_000 * 86_400_000 };

/** What a review plans from: as many reviews as the day allows, which is all of them unless something else is said. */
export function queueRequest({ memories, cards }: Store, most = Number.MAX_SAFE_INTEGER): QueueRequest {
  const { today, now } = EVERYTHING_IS_DUE;
  return {
    today,
    now,
    due: memories.due({ today, now, most }),
    fresh: memories.fresh({ today, most: 500 }),
    confusable: cards.confusable(),
    topicsMetToday: memories.topicsMetToday(today),
    reviewsLeft: most,
    newLeft: 12,
  };
}

export function planned(store: Store, most?: number): readonly QueueEntry[] {
  return planQueue(queueRequest(store, most));
}

/** All that stands between one answer and the next question, as a drill does it: read, claim, shuffle, look ahead. */
export function nextCard(store: Store, compiled: string): (entry: QueueEntry) => Asked {
  const library = openLibrary(compiled, store.cards);
  const random = seededRandom(4);
  return ({ id, why }) => {
    const card = library.card(id, 'en');
    const memory = store.memories.of(id);
    if (card === null || !isStillToAsk(memory, why, EVERYTHING_IS_DUE))
      throw new Error(`${id} is not to be asked`);
    if (!store.claims.take(id, NOW)) throw new Error(`${id} is on another screen`);
    const asked = { card: id, at: EVERYTHING_IS_DUE.now, day: EVERYTHING_IS_DUE.today };
    const previews = previewIntervals(memory, asked, store.settings().settings);
    return { card, presentation: presentation(card, random), days: previews.good.interval };
  };
}

type Asked = { readonly card: Card; readonly presentation: Presentation; readonly days: unknown };
