import { type Calendar, type Instant, parseInstant } from '../domain/day.ts';

/** The only source of time. */
export type Clock = {
  readonly now: () => Instant;
  readonly offsetMinutesAt: Calendar['offsetMinutesAt'];
  /** Called for each key or line read: a clock stopped by MIANBA_NOW moves by MIANBA_STEP seconds. */
  readonly step: () => void;
};

/** The machine's clock and zone, or one stopped at MIANBA_NOW for demonstrations and tests. */
export function clockOf(env: NodeJS.ProcessEnv): Clock {
  const stopped = env.MIANBA_NOW ? stoppedAt(env.MIANBA_NOW) : null;
  if (stopped === null) return { now: Date.now, offsetMinutesAt: localOffsetMinutes, step: () => {} };
  const stepMs = Number(env.MIANBA_STEP ?? 0) * 1000;
  let now = stopped;
  return {
    now: () => now,
    offsetMinutesAt: localOffsetMinutes,
    step: () => {
      now += Number.isFinite(stepMs) ? stepMs : 0;
    },
  };
}

function stoppedAt(text: string): Instant | null {
  const at = parseInstant(text)?.at ?? Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** The operating system's own zone rules, so daylight saving is right wherever the person is. */
function localOffsetMinutes(at: Instant): number {
  return -new Date(at).getTimezoneOffset();
}
