import type { After, CardId, Level } from '../../domain/card.ts';
import { LEVELS } from '../../domain/card.ts';
import type { Follows, StagePlan, Strand } from './happening.ts';
import { type Answer, type Sitting, stageLeftMs, stageOf } from './interview.ts';
import type { StageKind } from './preset.ts';

/** What the interviewer knows of a card. */
export type DeckCard = {
  readonly id: CardId;
  readonly level: Level;
  readonly parent: CardId | null;
  readonly after: After | null;
};

/** The cards there are now; a plan may name some that have gone since. */
export type Deck = {
  readonly card: (id: CardId) => DeckCard | null;
  readonly followUps: (id: CardId) => readonly DeckCard[];
};

export type NextQuestion = {
  readonly strand: Strand;
  readonly card: DeckCard;
  readonly follows: Follows;
  readonly rung: Level;
};

/** What the interviewer does next. */
export type NextMove =
  /** Listens to the self-introduction. */
  | { readonly type: 'listen' }
  | { readonly type: 'ask'; readonly question: NextQuestion }
  /** Waits for the answer to the question that was open when the interview was broken off. */
  | { readonly type: 'reopen' }
  | { readonly type: 'move'; readonly why: 'time' | 'exhausted' | 'missing' | 'answered' };

/** With less than a twentieth of the time left there is no point in another question. */
const TOO_LITTLE = 1 / 20;

export function nextMove(sitting: Sitting, deck: Deck): NextMove {
  const plan = stageOf(sitting);
  if (plan.missing !== null) return { type: 'move', why: 'missing' };
  // A card that has gone from the content meanwhile cannot be answered any more.
  if (sitting.open !== null && deck.card(sitting.open.card) !== null) return { type: 'reopen' };
  const isBegun = sitting.answers.some(({ stage }) => stage === sitting.stage);
  if (plan.kind === 'intro')
    return sitting.spoken === null ? { type: 'listen' } : { type: 'move', why: 'answered' };
  if (plan.kind === 'reverse' && isBegun) return { type: 'move', why: 'answered' };
  if (stageLeftMs(sitting) <= plan.budgetMs * TOO_LITTLE) return { type: 'move', why: 'time' };
  const question = nextQuestion(sitting, deck);
  return question === null ? { type: 'move', why: 'exhausted' } : { type: 'ask', question };
}

/** On with the topic at hand if there is more to find out in it, else the next one; null when there is nothing left. */
function nextQuestion(sitting: Sitting, deck: Deck): NextQuestion | null {
  const plan = stageOf(sitting);
  const here = sitting.answers.filter(({ stage }) => stage === sitting.stage);
  const room: Room = { plan, deck, taken: takenIn(sitting) };
  const current = plan.strands.find(({ id }) => id === here.at(-1)?.strand);
  const within =
    current &&
    goOn(
      room,
      current,
      here.filter(({ strand }) => strand === current.id),
    );
  if (within) return within;
  const visited = new Set(sitting.answers.map(({ strand }) => strand));
  const visitedHere = new Set(here.map(({ strand }) => strand));
  // What no stage has touched yet comes first; what an earlier one has may be dug into once the rest is done.
  const fresh = plan.strands.filter(({ id }) => !visited.has(id));
  const known = plan.strands.filter(({ id }) => visited.has(id) && !visitedHere.has(id));
  for (const strand of [...fresh, ...known]) {
    const opening = openStrand(room, strand);
    if (opening !== null) return opening;
  }
  return null;
}

type Room = { readonly plan: StagePlan; readonly deck: Deck; readonly taken: ReadonlySet<CardId> };

function takenIn({ answers, begun }: Sitting): ReadonlySet<CardId> {
  return new Set([...begun.avoid, ...answers.map(({ card }) => card)]);
}

/** Stages whose questions get harder while they are answered; the others go through theirs in order. */
const CLIMBING: readonly StageKind[] = ['projects', 'fundamentals', 'deep-dive'];
/** Fundamentals are asked across the board: no topic takes more than this. */
const MOST_IN_TOPIC: Partial<Record<StageKind, number>> = { fundamentals: 4 };
/** A deep dive does not ask what the thing is. */
const FIRST_RUNG: Partial<Record<StageKind, Level>> = { 'deep-dive': 2 };

/** Misses at one level after which a topic is left: a third would be cruel, and would say nothing new. */
const MISSES = 2;

function openStrand(room: Room, strand: Strand): NextQuestion | null {
  if (!CLIMBING.includes(room.plan.kind)) return firstOf(strand, cardsOf(room, strand), 'open');
  const from = FIRST_RUNG[room.plan.kind] ?? 1;
  const rungs = [...LEVELS.filter((level) => level >= from), ...LEVELS.filter((level) => level < from)];
  for (const rung of rungs) {
    const opening = firstOf(strand, atLevel(room, strand, rung), 'open');
    if (opening !== null) return opening;
  }
  return null;
}

function goOn(room: Room, strand: Strand, answers: readonly Answer[]): NextQuestion | null {
  const last = answers.at(-1);
  if (last === undefined) return null;
  if (answers.length >= (MOST_IN_TOPIC[room.plan.kind] ?? Number.POSITIVE_INFINITY)) return null;
  return CLIMBING.includes(room.plan.kind)
    ? climb(room, strand, { last, answers })
    : (followUp(room, strand, last) ?? firstOf(strand, cardsOf(room, strand), 'open'));
}

type Climb = { readonly last: Answer; readonly answers: readonly Answer[] };

/**
 * A good answer is dug into, and then the next rung is asked. A poor one is helped along, and gets a second chance on the
 * same rung; where there is neither help nor another question the topic is left, since a question that has run
 * out of follow-ups is not an answered one. What was nearly right is asked again on its rung.
 */
function climb(room: Room, strand: Strand, { last, answers }: Climb): NextQuestion | null {
  const misses = answers.filter(({ rung, outcome }) => rung === last.rung && outcome === 'poor').length;
  if (misses >= MISSES) return null;
  const digging = followUp(room, strand, last);
  if (digging !== null) return digging;
  const wasHelped = last.follows === 'miss';
  if (last.outcome !== 'good' || wasHelped) return firstOf(strand, atLevel(room, strand, last.rung), 'again');
  for (const rung of LEVELS.filter((level) => level > last.rung)) {
    const next = firstOf(strand, atLevel(room, strand, rung), 'deeper');
    if (next !== null) return next;
  }
  return null;
}

/** The follow-up of the last question that its answer calls for; none where there is none, or it was had before. */
function followUp({ deck, taken }: Room, strand: Strand, last: Answer): NextQuestion | null {
  if (last.outcome === 'near') return null;
  const after = last.outcome === 'good' ? 'hit' : 'miss';
  const card = deck.followUps(last.card).find((each) => each.after === after && !taken.has(each.id));
  if (card === undefined) return null;
  return { strand, card, follows: after, rung: after === 'miss' ? last.rung : card.level };
}

function cardsOf({ deck, taken }: Room, { cards }: Strand): readonly DeckCard[] {
  return cards.filter((id) => !taken.has(id)).flatMap((id) => deck.card(id) ?? []);
}

function atLevel(room: Room, strand: Strand, rung: Level): readonly DeckCard[] {
  return cardsOf(room, strand).filter(({ level }) => level === rung);
}

function firstOf(strand: Strand, [card]: readonly DeckCard[], follows: Follows): NextQuestion | null {
  return card === undefined ? null : { strand, card, follows, rung: card.level };
}
