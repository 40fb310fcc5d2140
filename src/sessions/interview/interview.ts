import type { Instant } from '../../domain/day.ts';
import type {
  AnsweredHappening,
  Asked,
  Begun,
  Checked,
  Happened,
  Move,
  Outcome,
  Spoken,
  StagePlan,
} from './happening.ts';

/** A question and what was said to it. */
export type Answer = Omit<Asked, 'what'> &
  Omit<AnsweredHappening, 'what'> & { readonly stage: number; readonly checked: Checked | null };

/** The question on the table, and the time and words it has had when the interview was broken off at it. */
export type OpenQuestion = Omit<Asked, 'what'> & {
  readonly tookMs: number;
  readonly pausedMs: number;
  readonly draft: string;
};

type Progress = {
  readonly id: string;
  readonly begun: Begun;
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  /** Which stage is on, from 0; as many as there are stages when the last is over. */
  readonly stage: number;
  /** Of each stage: time spent in it, time paused in it, and why it ended. */
  readonly times: readonly StageTime[];
  readonly answers: readonly Answer[];
  readonly open: OpenQuestion | null;
  readonly spoken: (Omit<Spoken, 'what'> & { readonly missed: readonly string[] | null }) | null;
  /** How often it was left and taken up again. */
  readonly breaks: number;
  /** What has happened since it began, counted. */
  readonly steps: number;
};

export type StageTime = { readonly spentMs: number; readonly pausedMs: number; readonly why: Move | null };

export type Sitting = Progress & { readonly phase: 'sitting' };
/** All stages are over; the answers are gone through. */
export type Debriefing = Progress & { readonly phase: 'debriefing' };
export type Closed = Progress & { readonly phase: 'closed'; readonly why: 'done' | 'abandoned' };

export type Unfinished = Sitting | Debriefing;
export type Interview = Unfinished | Closed;

export function beginInterview(id: string, begun: Begun, at: Instant): Sitting {
  const times = begun.stages.map(() => ({ spentMs: 0, pausedMs: 0, why: null }));
  const none = { answers: [], open: null, spoken: null, breaks: 0, steps: 0 };
  return { phase: 'sitting', id, begun, startedAt: at, lastAt: at, stage: 0, times, ...none };
}

/** What happened, taken in. What does not belong where it happened changes nothing: a log may have been merged. */
export function stepInterview(interview: Unfinished, happened: Happened, at: Instant): Interview {
  const now = { ...interview, lastAt: at, steps: interview.steps + 1 };
  switch (happened.what) {
    case 'begun':
      return now;
    case 'resumed':
      return { ...now, breaks: now.breaks + 1 };
    case 'mentioned':
      return now.spoken === null ? now : { ...now, spoken: { ...now.spoken, missed: happened.missed } };
    case 'checked':
      return { ...now, answers: withChecked(now.answers, happened) };
    case 'closed':
      return { ...now, phase: 'closed', why: happened.why };
    default:
      return now.phase === 'sitting' ? stepSitting(now, happened) : now;
  }
}

type InSitting = Exclude<
  Happened,
  { readonly what: 'begun' | 'resumed' | 'mentioned' | 'checked' | 'closed' }
>;

function stepSitting(sitting: Sitting, happened: InSitting): Unfinished {
  const { open, stage } = sitting;
  switch (happened.what) {
    case 'asked': {
      const { what: _what, ...asked } = happened;
      return { ...sitting, open: { ...asked, tookMs: 0, pausedMs: 0, draft: '' } };
    }
    case 'answered': {
      if (open === null) return sitting;
      const { what: _what, ...answered } = happened;
      const { draft: _draft, ...asked } = open;
      const tookMs = open.tookMs + answered.tookMs;
      const pausedMs = open.pausedMs + answered.pausedMs;
      const answer: Answer = { ...asked, ...answered, tookMs, pausedMs, stage, checked: null };
      return spent({ ...sitting, open: null, answers: [...sitting.answers, answer] }, happened);
    }
    case 'spoken': {
      const { what: _what, ...spoken } = happened;
      return spent(
        { ...sitting, spoken: { ...spoken, missed: null } },
        { tookMs: spoken.totalMs, pausedMs: 0 },
      );
    }
    case 'left': {
      const { tookMs, pausedMs, draft } = happened;
      const left = open && {
        ...open,
        tookMs: open.tookMs + tookMs,
        pausedMs: open.pausedMs + pausedMs,
        draft,
      };
      return spent({ ...sitting, open: left }, happened);
    }
    case 'moved':
      return moved(sitting, happened.why);
  }
}

/** `ended`: the person wants no more of it, and the stages that are left are not begun. */
function moved(sitting: Sitting, why: Move): Unfinished {
  const { stages } = sitting.begun;
  const times = sitting.times.map((time, index) => (index === sitting.stage ? { ...time, why } : time));
  const stage = why === 'ended' ? stages.length : sitting.stage + 1;
  const next = { ...sitting, times, stage, open: null };
  return stage >= stages.length ? { ...next, phase: 'debriefing' } : next;
}

function spent(
  sitting: Sitting,
  { tookMs, pausedMs }: { readonly tookMs: number; readonly pausedMs: number },
): Sitting {
  const times = sitting.times.map((time, index) =>
    index === sitting.stage
      ? { ...time, spentMs: time.spentMs + tookMs, pausedMs: time.pausedMs + pausedMs }
      : time,
  );
  return { ...sitting, times };
}

function withChecked(answers: readonly Answer[], checked: Checked): readonly Answer[] {
  return answers.map((answer, index) => (index === checked.answer ? { ...answer, checked } : answer));
}

export function stageOf({ begun, stage }: Sitting): StagePlan {
  const plan = begun.stages[stage];
  if (plan === undefined) throw new Error(`interview has no stage ${stage}`);
  return plan;
}

/** Time left in the stage that is on; below zero when it was overdrawn. */
export function stageLeftMs(sitting: Sitting): number {
  return stageOf(sitting).budgetMs - (sitting.times[sitting.stage]?.spentMs ?? 0);
}

/** How it went by the person's own ticks; before those, as the machine took it. */
export function outcomeOf({ outcome, checked }: Answer): Outcome {
  if (checked === null) return outcome;
  return ({ again: 'poor', hard: 'near', good: 'good', easy: 'good' } as const)[checked.rating];
}

/** The first answer not gone through yet; null when all are. */
export function toCheck({ answers }: Debriefing): number | null {
  const index = answers.findIndex(({ checked }) => checked === null);
  return index === -1 ? null : index;
}
