/** Where everything that was offered has gone. */
export type Flow = {
  readonly offered: () => number;
  readonly done: () => number;
  readonly rejected: () => number;
  readonly failed: () => number;
  readonly offer: () => void;
  readonly finish: () => void;
  readonly reject: () => void;
  readonly fail: () => void;
  /** Looks whether offered = done + rejected + failed + in flight, now; `inFlight` is counted by who holds them. */
  readonly check: (inFlight: number) => void;
  /** Whether every look so far found it so. */
  readonly holds: () => boolean;
};

export function openFlow(): Flow {
  let [offered, done, rejected, failed, holds] = [0, 0, 0, 0, true];
  return {
    offered: () => offered,
    done: () => done,
    rejected: () => rejected,
    failed: () => failed,
    offer: () => {
      offered += 1;
    },
    finish: () => {
      done += 1;
    },
    reject: () => {
      rejected += 1;
    },
    fail: () => {
      failed += 1;
    },
    check: (inFlight) => {
      holds &&= offered === done + rejected + failed + inFlight;
    },
    holds: () => holds,
  };
}
