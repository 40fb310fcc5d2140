import { type Day, daysBetween, type Instant } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import { modelFor } from './fsrs.ts';
import type { Memory } from './memory.ts';

const DAY_MS = 86_400_000;

/**
 * The chance that a card would be recalled at that moment, 0–1; null when it was never seen. Cards in review
 * age by whole subjective days, as they are scheduled; cards in steps by the time that passed.
 */
export function retrievability(
  memory: Memory,
  { at, day }: { readonly at: Instant; readonly day: Day },
  settings: Settings,
): number | null {
  if (memory.state === 'new') return null;
  const elapsedDays =
    memory.state === 'review' ? daysBetween(memory.lastDay, day) : Math.max(0, at - memory.lastAt) / DAY_MS;
  return modelFor(settings).recallAfter(elapsedDays, memory.stability);
}

/**
 * The mean chance of recall on a day over the cards already seen, 0–1, if nothing were reviewed until then;
 * null when none was.
 */
export function predictedRecall(memories: Iterable<Memory>, day: Day, settings: Settings): number | null {
  const model = modelFor(settings);
  let sum = 0;
  let seen = 0;
  for (const memory of memories) {
    if (memory.state === 'new') continue;
    sum += model.recallAfter(daysBetween(memory.lastDay, day), memory.stability);
    seen += 1;
  }
  return seen === 0 ? null : sum / seen;
}
