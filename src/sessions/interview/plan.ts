import type { CardId, Frequency, Head, Kind, TopicId } from '../../domain/card.ts';
import { type Random, seededRandom, seedFrom, shuffled } from '../../domain/random.ts';
import type { StagePlan, Strand } from './happening.ts';
import type { Preset, Stage } from './preset.ts';

/** A topic that may be asked, how much it weighs, and why. */
export type WeighedTopic = {
  readonly id: TopicId;
  readonly title: string;
  readonly weight: number;
  readonly why: Strand['why'];
};

/** All there is to ask from. Cards that were asked lately are left out by the planner. */
export type Sources = {
  readonly topics: readonly WeighedTopic[];
  /** Every card in the language of the interview. */
  readonly heads: readonly Head[];
  /** Projects, each with its probing questions. */
  readonly projects: readonly {
    readonly id: string;
    readonly title: string;
    readonly cards: readonly CardId[];
  }[];
  /** The page of the round; null where it is not written. */
  readonly round: { readonly id: TopicId; readonly title: string } | null;
  /** Staged design cases. */
  readonly cases: readonly { readonly id: TopicId; readonly title: string }[];
  readonly hasIntro: boolean;
};

export type PlanRequest = {
  readonly preset: Preset;
  readonly scale: number;
  readonly seed: number;
  readonly avoid: ReadonlySet<CardId>;
};

const NO_REASON: Strand['why'] = { claims: [], words: [], lines: [] };
const MINUTE_MS = 60_000;
/** A page's question for the end, and what it says of the introduction: neither is asked as a scenario. */
const NOT_ASKED = /^(?:ask|intro)(?:-|$)/;

/** The same seed, the same sources: the same interview. What is asked in it depends on the answers as well. */
export function planInterview(request: PlanRequest, sources: Sources): readonly StagePlan[] {
  const design = chosenCase(request, sources);
  return request.preset.stages.map((stage, index) => {
    const strands = strandsOf(stage, index, { request, sources, design });
    return {
      kind: stage.kind,
      name: stage.name ?? null,
      budgetMs: Math.round(stage.minutes * request.scale * MINUTE_MS),
      strands,
      missing: missingFor(stage, strands, { request, sources, design }),
    };
  });
}

type Case = Sources['cases'][number] | null;
type Context = { readonly request: PlanRequest; readonly sources: Sources; readonly design: Case };

function strandsOf(stage: Stage, index: number, context: Context): readonly Strand[] {
  switch (stage.kind) {
    case 'intro':
      return [];
    case 'projects':
      return projectStrands(index, context);
    case 'fundamentals':
    case 'deep-dive':
      return topicStrands(stage, index, context);
    case 'scenario':
    case 'behavioural':
      return roundStrands(index, context);
    case 'design':
      return caseStrands(stage, context);
    case 'reverse':
      return reverseStrands(context);
  }
}

/** More topics than the minutes could ever take, so that some may be left early. */
function topicStrands({ minutes }: Stage, index: number, { request, sources }: Context): readonly Strand[] {
  const most = Math.ceil(minutes * Math.max(1, request.scale)) + 3;
  const byTopic = new Map<TopicId, Head[]>();
  for (const head of asked(request, sources)) {
    const known = byTopic.get(head.topic);
    if (known === undefined) byTopic.set(head.topic, [head]);
    else known.push(head);
  }
  return weighedOrder(sources.topics, randomFor(request, `stage ${index}`))
    .map(({ id, title, why }) => ({ id, title, why, cards: preferred(byTopic.get(id) ?? [], request) }))
    .filter(({ cards }) => cards.length > 0)
    .slice(0, most);
}

function projectStrands(index: number, { request, sources }: Context): readonly Strand[] {
  const projects = sources.projects.map(({ id, title, cards }) => ({
    id,
    title,
    why: NO_REASON,
    cards: cards.filter((card) => !request.avoid.has(card)),
  }));
  return shuffled(
    projects.filter(({ cards }) => cards.length > 0),
    randomFor(request, `stage ${index}`),
  );
}

/** Each question stands for itself: what one leads to is its follow-ups. */
function roundStrands(
  index: number,
  { request, sources: { round, ...sources } }: Context,
): readonly Strand[] {
  if (round === null) return [];
  const heads = asked(request, { round, ...sources }).filter(
    ({ id, topic }) => topic === round.id && !NOT_ASKED.test(nameOf(id)),
  );
  const cards = shuffled(heads, randomFor(request, `stage ${index}`)).map(({ id }) => id);
  return cards.length === 0 ? [] : [{ id: round.id, title: round.title, why: NO_REASON, cards }];
}

/** In the order of the preset: a case is built up step by step. */
function caseStrands({ cards = [] }: Stage, { request, sources, design }: Context): readonly Strand[] {
  if (design === null) return [];
  const heads = asked(request, sources).filter(({ topic }) => topic === design.id);
  const found = cards.flatMap((name) => heads.find(({ id }) => nameOf(id) === name)?.id ?? []);
  return found.length === 0 ? [] : [{ id: design.id, title: design.title, why: NO_REASON, cards: found }];
}

function reverseStrands({ sources: { round, heads } }: Context): readonly Strand[] {
  const ask = heads.find(({ id, topic }) => topic === round?.id && nameOf(id) === 'ask');
  return round === null || ask === undefined
    ? []
    : [{ id: round.id, title: round.title, why: NO_REASON, cards: [ask.id] }];
}

/** A case nobody was asked lately; null when there is none. */
function chosenCase(request: PlanRequest, { cases, heads }: Sources): Case {
  const had = new Set(heads.filter(({ id }) => request.avoid.has(id)).map(({ topic }) => topic));
  const left = cases.filter(({ id }) => !had.has(id) && heads.some(({ topic }) => topic === id));
  return shuffled(left, randomFor(request, 'case'))[0] ?? null;
}

/** Said in place of a page that is missing: there is one, but all of it was asked in the last interviews. */
export const ASKED_LATELY = 'lately';

/** What there would have to be for a stage that has nothing to ask; null when it has. */
function missingFor(stage: Stage, strands: readonly Strand[], context: Context): string | null {
  const { request, sources, design } = context;
  const { heads, topics, projects, cases, round, hasIntro } = sources;
  if (strands.length > 0) return null;
  switch (stage.kind) {
    case 'intro':
      return hasIntro ? null : 'profile/self-intro';
    case 'projects':
      return projects.some(({ cards }) => cards.length > 0) ? ASKED_LATELY : 'profile/projects';
    case 'fundamentals':
    case 'deep-dive':
      return topics.length > 0 ? ASKED_LATELY : 'profile/skills';
    case 'design':
      if (design !== null) return design.id;
      return cases.some(({ id }) => heads.some(({ topic }) => topic === id)) ? ASKED_LATELY : 'design';
    case 'scenario':
    case 'behavioural': {
      const hasAny = heads.some(({ id, topic }) => topic === round?.id && !NOT_ASKED.test(nameOf(id)));
      return hasAny ? ASKED_LATELY : `interview/${request.preset.round ?? ''}`;
    }
    case 'reverse':
      return `interview/${request.preset.round ?? ''}`;
  }
}

/** Cards that may open a line of questions. */
function asked({ avoid }: PlanRequest, { heads }: Sources): readonly Head[] {
  return heads.filter(({ id, parent }) => parent === null && !avoid.has(id));
}

const OFTEN: Readonly<Record<Frequency, number>> = { high: 3, mid: 2, low: 1 };
/** Across a table one explains, or does a sum; nobody hands out boxes to tick, unless there is nothing else. */
const SPOKEN: Partial<Record<Kind, number>> = { recall: 12, estimate: 4 };

/** What interviewers ask often tends to come first; each card draws by its own name, whatever else there is. */
function preferred(heads: readonly Head[], request: PlanRequest): readonly CardId[] {
  return heads
    .map(({ id, frequency, kind }) => ({
      id,
      key: drawn(randomFor(request, id), OFTEN[frequency] * (SPOKEN[kind] ?? 1)),
    }))
    .sort((a, b) => b.key - a.key)
    .map(({ id }) => id);
}

/** Drawn without putting back, heavier ones sooner (Efraimidis and Spirakis, 2006). */
function weighedOrder(topics: readonly WeighedTopic[], random: Random): readonly WeighedTopic[] {
  return topics
    .map((topic) => ({ topic, key: drawn(random, topic.weight) }))
    .sort((a, b) => b.key - a.key)
    .map(({ topic }) => topic);
}

function drawn(random: Random, weight: number): number {
  return random() ** (1 / weight);
}

function randomFor({ seed }: PlanRequest, name: string): Random {
  return seededRandom(seedFrom(`${seed} ${name}`));
}

function nameOf(id: CardId): string {
  return id.slice(id.indexOf('#') + 1);
}
