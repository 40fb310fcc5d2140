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

/**
 * How many cards come due on each of so many days, today first: what is overdue or inside learning steps
 * counts today, and a buried card on the day it returns. Suspended and new cards never come due by themselves.
 */
export function dueByDay(memories: Iterable<Memory>, today: Day, days: number): readonly number[] {
  const counts = new Array<number>(days).fill(0);
  for (const memory of memories) {
    if (memory.state === 'new' || memory.suspended) continue;
    const dueDay = memory.due.by === 'day' ? memory.due.day : today;
    const inDays = Math.max(0, dueDay - today, (memory.buriedUntil ?? today) - today);
    if (inDays < days) counts[inDays] = (counts[inDays] ?? 0) + 1;
  }
  return counts;
}

/** Whole minutes, rounded up, for asking each of these cards once. */
export function estimatedMinutes(cards: Iterable<{ readonly minutes: number }>): number {
  let sum = 0;
  for (const { minutes } of cards) sum += minutes;
  return Math.ceil(sum);
}
