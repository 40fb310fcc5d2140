import type { App } from '../app.ts';
import type { Library } from '../content/library.ts';
import type { Profile } from '../content/profile.ts';
import type { Card, CardId } from '../domain/card.ts';
import type { Happening } from '../domain/event.ts';
import type { Begun, Happened } from '../sessions/interview/happening.ts';
import { happenedData } from '../sessions/interview/happening.ts';
import {
  beginInterview,
  type Interview,
  stepInterview,
  type Unfinished,
} from '../sessions/interview/interview.ts';
import { interviewsFrom } from '../sessions/interview/log.ts';
import { QUIZ_MANNER, type Question } from '../sessions/question.ts';
import { type TaughtAliases, taughtAliases } from '../sessions/taught-aliases.ts';
import type { Host } from '../terminal/session/host.ts';
import type { Cards } from './interview-sources.ts';
import { questionAbout } from './question.ts';

/** What both sit at: the interview as it stands, and everything needed to go on with it. */
export type Table = {
  readonly app: App;
  readonly library: Library;
  readonly profile: Profile;
  readonly cards: Cards;
  readonly host: Host;
  readonly aliases: TaughtAliases;
  readonly interview: () => Interview;
  /** On the disk, with whatever else follows from it, before anything else happens. */
  readonly record: (happened: Happened, also?: readonly Happening[]) => void;
  /** What to keep when a signal ends the program; null for nothing. */
  readonly keepOnLoss: (keep: (() => void) | null) => void;
};

type Setting = Omit<Table, 'interview' | 'record' | 'aliases'>;

export function tableFor(setting: Setting, begun: Unfinished): Table {
  const { app } = setting;
  let interview: Interview = begun;
  return {
    ...setting,
    aliases: taughtAliases(() => app.openStore().events.ofType('alias')),
    interview: () => interview,
    record: (happened, also = []) => {
      if (interview.phase === 'closed') throw new Error('the interview is over');
      const data = happenedData(happened, { interview: interview.id, step: interview.steps + 1 });
      app.openStore().events.appendAll([{ type: 'interview', data }, ...also], app.moment());
      interview = stepInterview(interview, happened, app.now());
    },
  };
}

/** Kept before its first word is said. */
export function newInterview(app: App, begun: Begun): Unfinished {
  const data = happenedData(begun, null);
  const { id, at } = app.openStore().events.append({ type: 'interview', data }, app.moment());
  return beginInterview(id, begun, at);
}

/** Every interview there was, the oldest first. */
export function interviewsOf(app: App): readonly Interview[] {
  return interviewsFrom(app.openStore().events.ofType('interview'));
}

/** A card as the interviewer asks it: nothing of what it follows up is shown with it. */
export function questionOf({ app, library, cards, aliases }: Table, id: CardId): Question | null {
  const card = cards.card(id);
  if (card === null) return null;
  return { ...aboutCard(app, library, card, aliases), parent: null, done: 0, left: 0, manner: QUIZ_MANNER };
}

function aboutCard(app: App, library: Library, card: Card, aliases: TaughtAliases) {
  const memory = app.openStore().memories.of(card.id);
  return questionAbout(app, library, { card, memory, aliases: aliases(card) });
}

/** The stage's name: one the messages know, or the person's own. */
export function stageLabel(
  { messages }: App,
  { kind, name }: { readonly kind: string; readonly name: string | null },
): string {
  const { stages } = messages.interview;
  return stages[name ?? kind] ?? name ?? kind;
}
