import type { Day, Instant } from '../domain/day.ts';
import type { Memory } from './memory.ts';

/** Whether a card waits to be asked: seen, not put aside, and its moment or its day has come. */
export function isDue(memory: Memory, now: Instant, today: Day): boolean {
  if (memory.state === 'new' || isAside(memory, today)) return false;
  return memory.due.by === 'instant' ? memory.due.at <= now : memory.due.day <= today;
}

/** Suspended, or buried until a later day. */
export function isAside(memory: Memory, today: Day): boolean {
  return memory.suspended || (memory.buriedUntil !== null && memory.buriedUntil > today);
}
