import type { Instant } from '../domain/day.ts';

/** The time in which something has to be said. */
export type StageClock = {
  /** What the time is for: a stage, a segment. */
  readonly label: string;
  readonly endsAt: Instant;
  readonly budgetMs: number;
  /** How long one may still finish a sentence when the time is up; not at all when left out. */
  readonly graceMs?: number;
};

/** Green while there is time, amber in the last fifth, red when it is up. */
export type Light = 'green' | 'amber' | 'red';

/** Below zero when the time is up. */
export function leftMs({ endsAt }: StageClock, now: Instant): number {
  return endsAt - now;
}

/** Nobody listens any longer. */
export function isOver(clock: StageClock, now: Instant): boolean {
  return leftMs(clock, now) + (clock.graceMs ?? 0) <= 0;
}

export function lightOf(clock: StageClock, now: Instant): Light {
  const left = leftMs(clock, now);
  if (left <= 0) return 'red';
  return left <= clock.budgetMs / 5 ? 'amber' : 'green';
}

/** A pause moves the end. */
export function pausedFor(clock: StageClock, ms: number): StageClock {
  return { ...clock, endsAt: clock.endsAt + ms };
}
