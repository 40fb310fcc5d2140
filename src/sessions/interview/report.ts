import type { Level } from '../../domain/card.ts';
import type { Instant } from '../../domain/day.ts';
import { CONFIDENCES, type Confidence } from '../../domain/rating.ts';
import { type Advice, adviceFor } from './advice.ts';
import { OUTCOMES, type Outcome } from './happening.ts';
import { type Answer, type Interview, outcomeOf, type StageTime } from './interview.ts';
import type { StageKind } from './preset.ts';

/** Worst first. Bands and what they rest on, never a number out of a hundred. */
export const BANDS = ['weak', 'partial', 'solid', 'strong'] as const;
export type Band = (typeof BANDS)[number];

export const DIMENSIONS = ['accuracy', 'completeness', 'depth', 'expression'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How many, of how many. */
export type Share = readonly [count: number, of: number];

/** `band` is null where nothing was said that it could rest on. */
export type Judged<Evidence> = { readonly band: Band | null } & Evidence;

export type Dimensions = {
  readonly accuracy: Judged<{
    readonly sound: Share;
    /** What was said and is not so, and answers that were wrong. */
    readonly errors: readonly { readonly prompt: string; readonly wrong: readonly string[] }[];
  }>;
  readonly completeness: Judged<{ readonly musts: Share; readonly others: Share }>;
  readonly depth: Judged<{
    readonly rung: Level | null;
    /** The question answered well on the highest rung. */
    readonly prompt: string | null;
    readonly topics: readonly { readonly title: string; readonly rung: Level | null }[];
  }>;
  readonly expression: Judged<{
    readonly inTime: Share;
    readonly conclusionFirst: Share;
    readonly intro: { readonly totalMs: number; readonly seconds: number } | null;
  }>;
};

export type MissedIn = {
  readonly card: Answer['card'];
  readonly prompt: string;
  readonly points: readonly string[];
  readonly wrong: readonly string[];
  /** Nothing was said to it. */
  readonly skipped: boolean;
};

export type StageReport = StageTime & {
  readonly kind: StageKind;
  readonly name: string | null;
  readonly budgetMs: number;
  readonly missing: string | null;
};

export type Report = {
  readonly id: string;
  readonly preset: string;
  readonly startedAt: Instant;
  readonly seed: number;
  readonly scale: number;
  /** False when it was ended before its last stage. */
  readonly isWhole: boolean;
  readonly breaks: number;
  readonly pausedMs: number;
  readonly answers: readonly Answer[];
  readonly dimensions: Dimensions;
  readonly missed: readonly MissedIn[];
  /** Of what was left out of the introduction. */
  readonly introMissed: readonly string[];
  readonly confidence: Readonly<Record<Confidence, Readonly<Record<Outcome, number>>>>;
  readonly stages: readonly StageReport[];
  readonly next: readonly Advice[];
};

/** What an interview shows, worked out from what happened in it; unconfirmed answers count as the machine saw them. */
export function reportOf(interview: Interview): Report {
  const { id, begun, startedAt, answers, breaks, spoken, times } = interview;
  const found = {
    id,
    preset: begun.preset.id,
    startedAt,
    seed: begun.seed,
    scale: begun.scale,
    isWhole: times.every(({ why }) => why !== null && why !== 'ended'),
    breaks,
    pausedMs: times.reduce((sum, time) => sum + time.pausedMs, 0),
    answers,
    dimensions: dimensionsOf(interview),
    missed: answers.flatMap(missedIn),
    introMissed: spoken?.missed ?? [],
    confidence: againstConfidence(answers),
    stages: begun.stages.map(({ kind, name, budgetMs, missing }, index) => {
      const time = times[index] ?? { spentMs: 0, pausedMs: 0, why: null };
      return { kind, name, budgetMs, missing, ...time };
    }),
  };
  return { ...found, next: adviceFor(found, spoken) };
}

export function dimensionsOf({ answers, begun, spoken }: Interview): Dimensions {
  // What one asks in return is no knowledge to be tested.
  const tested = answers.filter(({ stage }) => begun.stages[stage]?.kind !== 'reverse');
  return {
    accuracy: accuracyOf(tested),
    completeness: completenessOf(tested),
    depth: depthOf(tested),
    expression: expressionOf(tested, spoken),
  };
}

/** Of what was said: silence is not false, only incomplete. */
function accuracyOf(answers: readonly Answer[]): Dimensions['accuracy'] {
  const given = answers.filter(({ skipped }) => !skipped);
  const errors = given.flatMap((answer) => {
    const wrong = wrongIn(answer);
    const isWrong = wrong.length > 0 || (isClosed(answer) && outcomeOf(answer) === 'poor');
    return isWrong ? [{ prompt: answer.prompt, wrong }] : [];
  });
  const sound: Share = [given.length - errors.length, given.length];
  return { band: bandOf([sound], { strong: 1, solid: 0.8, partial: 0.5 }), sound, errors };
}

function completenessOf(answers: readonly Answer[]): Dimensions['completeness'] {
  const count = (kind: 'must' | 'point'): Share => {
    const points = answers.flatMap(
      ({ checked }) => checked?.points.filter((point) => point.kind === kind) ?? [],
    );
    return [points.filter(({ person }) => person).length, points.length];
  };
  const [musts, others] = [count('must'), count('point')];
  const band = bandOf([musts], { strong: 0.9, solid: 0.7, partial: 0.5 });
  // All that had to be said, and little besides, is solid.
  const isThin = others[1] > 0 && others[0] * 2 < others[1];
  return { band: band === 'strong' && isThin ? 'solid' : band, musts, others };
}

const BY_RUNG: Readonly<Record<Level, Band>> = { 1: 'weak', 2: 'partial', 3: 'solid', 4: 'strong' };

function depthOf(answers: readonly Answer[]): Dimensions['depth'] {
  const byTopic = new Map<string, { title: string; rung: Level | null }>();
  let deepest: Answer | null = null;
  for (const answer of answers) {
    const { strand, title, level } = answer;
    const known = byTopic.get(strand) ?? { title, rung: null };
    const isReached = outcomeOf(answer) === 'good' && level > (known.rung ?? 0);
    byTopic.set(strand, isReached ? { title, rung: level } : known);
    if (isReached && level > (deepest?.level ?? 0)) deepest = answer;
  }
  const rung = deepest?.level ?? null;
  const band = rung === null ? (answers.length === 0 ? null : 'weak') : BY_RUNG[rung];
  return { band, rung, prompt: deepest?.prompt ?? null, topics: [...byTopic.values()] };
}

/** An answer may take half as long again as its card says, and no longer. */
const SLACK = 1.5;

function expressionOf(answers: readonly Answer[], spoken: Interview['spoken']): Dimensions['expression'] {
  const given = answers.filter(({ skipped }) => !skipped);
  const inTime = given.filter(({ tookMs, minutes }) => tookMs <= minutes * 60_000 * SLACK);
  const opened = given.flatMap(({ checked }) => checked?.conclusionFirst ?? []);
  const shares: readonly Share[] = [
    [inTime.length, given.length],
    [opened.filter(Boolean).length, opened.length],
  ];
  const [time, opening] = shares as readonly [Share, Share];
  return {
    band: bandOf(shares, { strong: 0.85, solid: 0.65, partial: 0.4 }),
    inTime: time,
    conclusionFirst: opening,
    intro: spoken && { totalMs: spoken.totalMs, seconds: spoken.seconds },
  };
}

type Marks = { readonly strong: number; readonly solid: number; readonly partial: number };

/** By the mean of the shares that rest on anything. */
function bandOf(shares: readonly Share[], marks: Marks): Band | null {
  const known = shares.filter(([, of]) => of > 0).map(([count, of]) => count / of);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, share) => sum + share, 0) / known.length;
  if (mean >= marks.strong) return 'strong';
  if (mean >= marks.solid) return 'solid';
  return mean >= marks.partial ? 'partial' : 'weak';
}

function missedIn(answer: Answer): readonly MissedIn[] {
  const { card, prompt, checked, skipped } = answer;
  const points = (checked?.points ?? []).filter(({ kind, person }) => kind !== 'wrong' && !person);
  const wrong = wrongIn(answer);
  const isMissed =
    skipped || points.length + wrong.length > 0 || (isClosed(answer) && outcomeOf(answer) !== 'good');
  return isMissed ? [{ card, prompt, points: points.map(({ text }) => text), wrong, skipped }] : [];
}

function wrongIn({ checked }: Answer): readonly string[] {
  return (checked?.points ?? [])
    .filter(({ kind, person }) => kind === 'wrong' && person)
    .map(({ text }) => text);
}

/** Right or wrong without anybody's ticks. */
function isClosed({ response }: Answer): boolean {
  return response !== null && response.kind !== 'recall';
}

function againstConfidence(answers: readonly Answer[]): Report['confidence'] {
  const count = (confidence: Confidence, outcome: Outcome) =>
    answers.filter((answer) => answer.confidence === confidence && outcomeOf(answer) === outcome).length;
  const row = (confidence: Confidence) =>
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(confidence, outcome)])) as Record<
      Outcome,
      number
    >;
  return Object.fromEntries(
    CONFIDENCES.map((confidence) => [confidence, row(confidence)]),
  ) as Report['confidence'];
}
