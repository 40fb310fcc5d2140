import type { CardId } from '../../domain/card.ts';
import type { Instant } from '../../domain/day.ts';
import type { Json } from '../../domain/event.ts';
import { type Happened, happenedFrom, type Place } from './happening.ts';
import { beginInterview, type Interview, type Sitting, stepInterview, type Unfinished } from './interview.ts';

type Logged = { readonly id: string; readonly at: Instant; readonly data: Json };

/** Every interview there was, the oldest first, each as its steps leave it; two of one number came from two machines. */
export function interviewsFrom(events: readonly Logged[]): readonly Interview[] {
  const steps = new Map<string, (Place & { readonly at: Instant; readonly happened: Happened })[]>();
  const begun: Sitting[] = [];
  for (const { id, at, data } of events) {
    const { happened, place } = happenedFrom(data) ?? { happened: null, place: null };
    if (happened?.what === 'begun') begun.push(beginInterview(id, happened, at));
    else if (happened && place)
      steps.set(place.interview, [...(steps.get(place.interview) ?? []), { ...place, at, happened }]);
  }
  return begun.map((interview) => {
    const own = (steps.get(interview.id) ?? []).sort((a, b) => a.step - b.step);
    return own.reduce<Interview>(
      (now, { happened, at }) => (now.phase === 'closed' ? now : stepInterview(now, happened, at)),
      interview,
    );
  });
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
