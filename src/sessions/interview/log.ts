import type { CardId } from '../../domain/card.ts';
import type { Instant } from '../../domain/day.ts';
import type { Json } from '../../domain/event.ts';
import { happenedFrom } from './happening.ts';
import { beginInterview, type Interview, stepInterview, type Unfinished } from './interview.ts';

type Logged = { readonly at: Instant; readonly data: Json };

/** Every interview there was, the oldest first, each as its events leave it. */
export function interviewsFrom(events: readonly Logged[]): readonly Interview[] {
  const interviews = new Map<string, Interview>();
  for (const { at, data } of events) {
    const read = happenedFrom(data);
    if (read === null) continue;
    const { interview: id, happened } = read;
    const known = interviews.get(id);
    if (known === undefined) {
      if (happened.what === 'begun') interviews.set(id, beginInterview(id, happened, at));
    } else if (known.phase !== 'closed') interviews.set(id, stepInterview(known, happened, at));
  }
  return [...interviews.values()];
}

/** The last one that was neither finished nor given up. */
export function unfinishedOf(interviews: readonly Interview[]): Unfinished | null {
  return interviews.flatMap((interview) => (interview.phase === 'closed' ? [] : [interview])).at(-1) ?? null;
}

/** No question comes back before that many interviews have passed. */
const REMEMBERED = 3;

/** What was asked in the last interviews, the open question of one that was broken off included. */
export function askedLately(interviews: readonly Interview[]): ReadonlySet<CardId> {
  const last = interviews
    .filter(({ answers, open }) => answers.length > 0 || open !== null)
    .slice(-REMEMBERED);
  return new Set(
    last.flatMap(({ answers, open, stage, begun }) => {
      const cards = [...answers, ...(open === null ? [] : [{ ...open, stage }])];
      // What the candidate may ask is the same every time.
      return cards.filter((each) => begun.stages[each.stage]?.kind !== 'reverse').map(({ card }) => card);
    }),
  );
}
