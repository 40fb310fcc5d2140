import type { After, CardId, Level } from '../../../src/domain/card.ts';
import type {
  AnsweredHappening,
  Asked,
  Begun,
  Happened,
  Outcome,
  StagePlan,
} from '../../../src/sessions/interview/happening.ts';
import { beginInterview, type Sitting, stepInterview } from '../../../src/sessions/interview/interview.ts';
import { type Deck, type DeckCard, nextMove } from '../../../src/sessions/interview/ladder.ts';
import { PRESETS } from '../../../src/sessions/interview/preset.ts';

export const MINUTE = 60_000;

/** `2a` is a card of level 2; `2a+` its digging follow-up, a level above, and `2a-` its helping one, a level below. */
export function deckOf(...names: readonly string[]): Deck {
  const cards = names.map(deckCard);
  return {
    card: (id) => cards.find((card) => card.id === id) ?? null,
    followUps: (id) => cards.filter(({ parent }) => parent === id),
  };
}

export function nameId(name: string): CardId {
  return `tea/topic#${name}` as CardId;
}

export function begunWith(stages: readonly Partial<StagePlan>[], avoid: readonly string[] = []): Begun {
  const preset = PRESETS[0];
  if (preset === undefined) throw new Error('no presets');
  return {
    what: 'begun',
    preset,
    scale: 1,
    seed: 1,
    language: 'en',
    avoid: avoid.map(nameId),
    stages: stages.map((stage) => ({
      kind: 'fundamentals',
      name: null,
      budgetMs: 10 * MINUTE,
      strands: [],
      missing: null,
      ...stage,
    })),
  };
}

export function strandOf(id: string, ...names: readonly string[]) {
  return { id, title: id, why: { claims: [], words: [], lines: [] }, cards: names.map(nameId) };
}

export const answered: AnsweredHappening = {
  what: 'answered',
  response: { kind: 'recall', text: 'so it is' },
  text: 'so it is',
  outcome: 'good',
  how: 'typed',
  skipped: false,
  hints: 0,
  confidence: 'sure',
  tookMs: 10_000,
  pausedMs: 0,
};

export function sittingAfter(begun: Begun, ...happened: readonly Happened[]): Sitting {
  const begin: Sitting = beginInterview('one', begun, 0);
  return happened.reduce<Sitting>((sitting, each, index) => {
    const next = stepInterview(sitting, each, index + 1);
    if (next.phase !== 'sitting') throw new Error(`the sitting ended with ${each.what}`);
    return next;
  }, begin);
}

/** Asks as the ladder says and answers as told; returns what was asked, with how it followed. */
export function played(begun: Begun, deck: Deck, outcomes: readonly Outcome[]): readonly string[] {
  let sitting = sittingAfter(begun);
  const said: string[] = [];
  for (const outcome of [...outcomes, null]) {
    const move = nextMove(sitting, deck);
    if (move.type !== 'ask') return [...said, move.type === 'move' ? move.why : move.type];
    const { card, follows, rung, strand } = move.question;
    said.push(`${follows} ${card.id.slice(card.id.indexOf('#') + 1)}`);
    if (outcome === null) return said;
    const asked: Asked = {
      what: 'asked',
      card: card.id,
      strand: strand.id,
      follows,
      level: card.level,
      rung,
      prompt: card.id,
      title: strand.title,
      minutes: 1,
    };
    const next = [asked, { ...answered, outcome }].reduce(
      (now, each) => stepInterview(now, each, 0) as Sitting,
      sitting,
    );
    sitting = next;
  }
  return said;
}

function deckCard(name: string): DeckCard {
  const mark = /[+-]$/.exec(name)?.[0];
  const parent = mark === undefined ? null : nameId(name.slice(0, -1));
  const after: After | null = mark === undefined ? null : mark === '+' ? 'hit' : 'miss';
  const step = mark === undefined ? 0 : mark === '+' ? 1 : -1;
  const level = Math.max(1, Math.min(4, Number(name[0]) + step)) as Level;
  return { id: nameId(name), level, parent, after };
}
