import type { Instant } from '../../domain/day.ts';

/** How much help there is, from all of it to none; the last adds an interviewer. */
export const INTRO_MODES = ['read', 'cues', 'blank', 'interrupt'] as const;
export type IntroMode = (typeof INTRO_MODES)[number];

/** One part of the introduction as it is to be told. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  /** Markdown. */
  readonly script: string;
  /** What must not be left out. */
  readonly mentions: readonly string[];
};

/** The interviewer's sudden question, and when it comes: milliseconds of speaking after the start. */
export type Interruption = { readonly afterMs: number; readonly question: string };

export type Speaking = {
  readonly phase: 'speaking';
  readonly parts: readonly Part[];
  readonly startedAt: Instant;
  /** When each part but the current one ended. */
  readonly ends: readonly Instant[];
  /** Time that did not count: pauses, and answering the interruption. */
  readonly idleMs: number;
  readonly interruption: Interruption | null;
};

export type Spoken = {
  readonly phase: 'spoken';
  readonly parts: readonly Part[];
  /** Of each part that was told to its end. */
  readonly tookMs: readonly number[];
  readonly totalMs: number;
  /** False when it was broken off. */
  readonly isWhole: boolean;
};

export type Take = Speaking | Spoken;

export type TakeEvent =
  /** The current part is over. */
  | { readonly type: 'ended' }
  /** Something else took that long: a pause, or an interruption answered. */
  | { readonly type: 'idled'; readonly ms: number; readonly wasInterrupted: boolean }
  | { readonly type: 'left' };

export function beginTake(
  parts: readonly Part[],
  now: Instant,
  interruption: Interruption | null = null,
): Speaking {
  return { phase: 'speaking', parts, startedAt: now, ends: [], idleMs: 0, interruption };
}

export function stepTake(take: Speaking, event: TakeEvent, now: Instant): Take {
  if (event.type === 'idled') {
    const interruption = event.wasInterrupted ? null : take.interruption;
    return { ...take, idleMs: take.idleMs + event.ms, interruption };
  }
  if (event.type === 'left') return spoken(take, false);
  const ended = { ...take, ends: [...take.ends, now - take.idleMs] };
  return ended.ends.length === take.parts.length ? spoken(ended, true) : ended;
}

/** Milliseconds spoken so far, and of the current part alone. */
export function elapsedMs(
  { startedAt, ends, idleMs }: Speaking,
  now: Instant,
): { readonly whole: number; readonly part: number } {
  const at = now - idleMs;
  return { whole: Math.max(0, at - startedAt), part: Math.max(0, at - (ends.at(-1) ?? startedAt)) };
}

/** Whether the interviewer speaks up now. */
export function isInterrupted(take: Speaking, now: Instant): boolean {
  return take.interruption !== null && elapsedMs(take, now).whole >= take.interruption.afterMs;
}

function spoken({ parts, startedAt, ends }: Speaking, isWhole: boolean): Spoken {
  const tookMs = ends.map((end, index) => end - (ends[index - 1] ?? startedAt));
  return { phase: 'spoken', parts, tookMs, totalMs: (ends.at(-1) ?? startedAt) - startedAt, isWhole };
}

/** As at Toastmasters: green when enough has been said, amber at the time agreed, red when it is well over. */
export type SpeechLight = 'dark' | 'green' | 'amber' | 'red';

export function speechLight(elapsed: number, targetMs: number): SpeechLight {
  if (elapsed < (targetMs * 5) / 6) return 'dark';
  if (elapsed < targetMs) return 'green';
  return elapsed < (targetMs * 7) / 6 ? 'amber' : 'red';
}
