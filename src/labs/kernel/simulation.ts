/** What happens at a moment of virtual time. */
export type Action = () => void;

/** Virtual time in whole microseconds from 0, and what is still to happen. */
export type Simulation = {
  readonly now: () => number;
  /** At that moment; never in the past. */
  readonly at: (time: number, action: Action) => void;
  readonly after: (delay: number, action: Action) => void;
  /** Until nothing is left to happen; with a moment, until what happens then is done too. */
  readonly run: (until?: number) => void;
  /** How many actions have run. */
  readonly events: () => number;
};

export const MS = 1_000;
export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;

/**
 * Events happen in the order of (time, order of scheduling): two at one moment happen as they were planned, so the
 * same plan always runs the same way. A binary heap in three parallel arrays holds over a million events a second.
 */
export function openSimulation(): Simulation {
  const times: number[] = [];
  const orders: number[] = [];
  const actions: Action[] = [];
  let now = 0;
  let planned = 0;
  let events = 0;

  const at = (time: number, action: Action) => {
    if (!Number.isInteger(time) || time < now)
      throw new RangeError(`an event at ${time} µs, when it is ${now} µs`);
    let hole = times.length;
    const order = planned;
    planned += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((times[parent] as number) <= time) break;
      times[hole] = times[parent] as number;
      orders[hole] = orders[parent] as number;
      actions[hole] = actions[parent] as Action;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    actions[hole] = action;
  };

  /** Takes the earliest event off the heap. */
  const take = (): Action => {
    const first = actions[0] as Action;
    const time = times.pop() as number;
    const order = orders.pop() as number;
    const action = actions.pop() as Action;
    const size = times.length;
    if (size === 0) return first;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && isBefore(child + 1, child)) child += 1;
      const earlier = times[child] as number;
      if (earlier > time || (earlier === time && (orders[child] as number) > order)) break;
      times[hole] = earlier;
      orders[hole] = orders[child] as number;
      actions[hole] = actions[child] as Action;
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    actions[hole] = action;
    return first;
  };

  const isBefore = (a: number, b: number): boolean =>
    times[a] === times[b]
      ? (orders[a] as number) < (orders[b] as number)
      : (times[a] as number) < (times[b] as number);

  return {
    now: () => now,
    at,
    after: (delay, action) => at(now + delay, action),
    run: (until = Number.POSITIVE_INFINITY) => {
      while (times.length > 0 && (times[0] as number) <= until) {
        now = times[0] as number;
        events += 1;
        take()();
      }
      if (Number.isFinite(until)) now = Math.max(now, until);
    },
    events: () => events,
  };
}
