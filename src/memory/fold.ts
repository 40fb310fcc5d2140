import type { CardId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Rating } from '../domain/rating.ts';
import type { Settings } from '../domain/settings.ts';
import { type Memory, NEW_MEMORY } from './memory.ts';
import { rememberReview } from './scheduler.ts';

/** What an event has to say to a memory; every such event of the log fits. */
export type MemoryEvent =
  | { readonly type: 'review'; readonly rating: Rating; readonly at: Instant; readonly day: Day }
  | { readonly type: 'suspend' | 'resume' | 'forget' }
  | { readonly type: 'bury'; readonly until: Day };

/** The memory that one card's events leave behind: in (at, id) order, retracted ones already taken out. */
export function foldMemory(card: CardId, events: Iterable<MemoryEvent>, settings: Settings): Memory {
  let memory = NEW_MEMORY;
  for (const event of events) {
    memory =
      event.type === 'review'
        ? rememberReview(memory, { card, rating: event.rating, at: event.at, day: event.day }, settings)
        : rememberHandling(memory, event);
  }
  return memory;
}

/** Resuming undoes a burial too; forgetting undoes everything; a review undoes neither kind of rest. */
function rememberHandling(memory: Memory, event: Exclude<MemoryEvent, { type: 'review' }>): Memory {
  switch (event.type) {
    case 'suspend':
      return { ...memory, suspended: true };
    case 'resume':
      return { ...memory, suspended: false, buriedUntil: null };
    case 'bury':
      return { ...memory, buriedUntil: event.until };
    case 'forget':
      return NEW_MEMORY;
  }
}
