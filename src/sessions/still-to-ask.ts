import type { CardId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import { isAside, isDue } from '../memory/due.ts';
import type { Memory } from '../memory/memory.ts';
import { LEARN_AHEAD_MS } from './quiz.ts';

/** A card in line. */
export type Planned = { readonly id: CardId; readonly why: Reason };

/** Why a card stands in line. `again`: an answer was taken back, or the person chose to drill ahead. */
export type Reason = 'step' | 'due' | 'new' | 'again';

/**
 * Whether the reason a card was put in line still holds. Between planning and asking, another terminal may have
 * answered it: then it is no longer new, or no longer due, and asking it twice would count one evening as two.
 */
export function isStillToAsk(
  memory: Memory,
  reason: Reason,
  { today, now }: { readonly today: Day; readonly now: Instant },
): boolean {
  if (isAside(memory, today)) return false;
  switch (reason) {
    case 'new':
      return memory.state === 'new';
    case 'due':
      return isDue(memory, now, today);
    case 'step':
      return memory.state === 'new' || isDue(memory, now + LEARN_AHEAD_MS, today);
    case 'again':
      return true;
  }
}
