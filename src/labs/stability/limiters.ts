import { SECOND } from '../kernel/simulation.ts';

/** Asked at a moment, in µs, never going back: how long this request has to wait, 0 for not at all, null for refused. */
export type Limiter = (now: number) => number | null;

/** One counter, set back to nothing on the whole second. */
export function fixedWindow(limit: number): Limiter {
  return bucketedWindow(limit, 1);
}

/** A second cut into buckets; the sum of the latest counts (Sentinel's LeapArray, 2 buckets unless told otherwise). */
export function bucketedWindow(limit: number, buckets: number): Limiter {
  const counts = new Array<number>(buckets).fill(0);
  let latest = 0;
  return (now) => {
    const bucket = Math.floor((now * buckets) / SECOND);
    // What lies a whole window back is out of it: its place is taken by a new, empty bucket.
    for (let fresh = Math.max(latest + 1, bucket - buckets + 1); fresh <= bucket; fresh += 1) {
      counts[fresh % buckets] = 0;
    }
    latest = bucket;
    if (counts.reduce((sum, count) => sum + count, 0) >= limit) return null;
    counts[bucket % buckets] = (counts[bucket % buckets] ?? 0) + 1;
    return 0;
  };
}

/** The moments of the latest `limit` let through: the oldest of them must be a whole second back. Exact, and dear. */
export function slidingWindow(limit: number): Limiter {
  const log: number[] = [];
  let next = 0;
  return (now) => {
    const oldest = log[next];
    if (oldest !== undefined && now - oldest < SECOND) return null;
    log[next] = now;
    next = (next + 1) % limit;
    return 0;
  };
}

/**
 * A queue that lets one out every 1 ÷ limit second and holds `burst` at most (nginx's limit_req without nodelay).
 * Counted in parts of 1 ÷ limit µs: whole numbers do not drift.
 */
export function leakyBucket(limit: number, burst: number): Limiter {
  let next = 0;
  return (now) => {
    const due = Math.max(now * limit, next);
    const wait = Math.ceil(due / limit) - now;
    if (wait * limit > burst * SECOND) return null;
    next = due + SECOND;
    return wait;
  };
}

/** Tokens come at the limit and are saved up to `burst`; a request takes one. Counted in millionths of a token. */
export function tokenBucket(limit: number, burst: number): Limiter {
  let tokens = burst * SECOND;
  let filled = 0;
  return (now) => {
    tokens = Math.min(burst * SECOND, tokens + (now - filled) * limit);
    filled = now;
    if (tokens < SECOND) return null;
    tokens -= SECOND;
    return 0;
  };
}
