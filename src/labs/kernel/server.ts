import type { Action, Simulation } from './simulation.ts';

/** Workers that take jobs in the order they came; who finds neither a worker nor a place in the queue is refused. */
export type Server = {
  /** False when refused. `start` is called when a worker takes it, `done` when it is finished. */
  readonly submit: (job: Job) => boolean;
  readonly busy: () => number;
  readonly waiting: () => number;
  /** Worker-microseconds spent so far, those of jobs in work included. */
  readonly busyTime: () => number;
};

export type Job = {
  /** Whole microseconds of work. */
  readonly service: number;
  readonly start?: Action;
  readonly done: Action;
};

/** `queue` is how many may wait; without it, any number. */
export function openServer(
  simulation: Simulation,
  { workers, queue = Number.POSITIVE_INFINITY }: { readonly workers: number; readonly queue?: number },
): Server {
  const line = openLine<Job>();
  let busy = 0;
  let spent = 0;
  let since = 0;
  const count = (change: number) => {
    const now = simulation.now();
    spent += busy * (now - since);
    since = now;
    busy += change;
  };
  const begin = (job: Job) => {
    count(1);
    job.start?.();
    simulation.after(job.service, () => {
      count(-1);
      const next = line.shift();
      if (next !== undefined) begin(next);
      job.done();
    });
  };
  return {
    submit: (job) => {
      if (busy < workers) begin(job);
      else if (line.size() < queue) line.push(job);
      else return false;
      return true;
    },
    busy: () => busy,
    waiting: () => line.size(),
    busyTime: () => spent + busy * (simulation.now() - since),
  };
}

/** First in, first out, without moving what waits. */
export type Line<T> = {
  readonly push: (item: T) => void;
  readonly shift: () => T | undefined;
  readonly size: () => number;
};

export function openLine<T>(): Line<T> {
  let items: T[] = [];
  let head = 0;
  return {
    push: (item) => void items.push(item),
    shift: () => {
      if (head === items.length) return undefined;
      const item = items[head];
      head += 1;
      // What has left is let go of now and then, which costs each item one move at most.
      if (head > 1024 && head * 2 > items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
    size: () => items.length - head,
  };
}
