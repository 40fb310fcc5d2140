export type BreakerState = 'closed' | 'open' | 'half-open';

/** Leave to make one call, given while the breaker was in a state that may have passed since. */
export type Leave = { readonly period: number };

export type BreakerRules = {
  /** Finished calls that are looked back on; fewer decide nothing. */
  readonly windowCalls: number;
  /** Share of failures at which it opens. */
  readonly threshold: number;
  /** In the unit of the clock. */
  readonly openFor: number;
  /** Calls let through half-open; all of them must finish before it decides. */
  readonly probes: number;
};

export type Breaker = {
  readonly state: () => BreakerState;
  /** Leave to call, or null: fail at once, the other side is not asked. */
  readonly ask: () => Leave | null;
  readonly report: (leave: Leave, failed: boolean) => void;
};

/**
 * A count-based circuit breaker by the rules of Resilience4j 2.2 (CircuitBreakerStateMachine): it judges finished calls
 * only, opens when the share of failures *reaches* the threshold, and goes half-open when the next call knocks, not
 * when a timer fires. A call that began before the last change has no say in it: the generations of sony/gobreaker.
 */
export function openBreaker(
  { windowCalls, threshold, openFor, probes }: BreakerRules,
  { now, changed }: { readonly now: () => number; readonly changed: (to: BreakerState) => void },
): Breaker {
  let state: BreakerState = 'closed';
  let period = 0;
  let opened = 0;
  let given = 0;
  let outcomes: boolean[] = [];

  const change = (to: BreakerState) => {
    state = to;
    period += 1;
    given = 0;
    outcomes = [];
    if (to === 'open') opened = now();
    changed(to);
  };

  return {
    state: () => state,
    ask: () => {
      if (state === 'open' && now() - opened >= openFor) change('half-open');
      if (state === 'open' || (state === 'half-open' && given === probes)) return null;
      given += 1;
      return { period };
    },
    report: (leave, failed) => {
      if (leave.period !== period) return;
      outcomes.push(failed);
      const needed = state === 'half-open' ? probes : windowCalls;
      if (outcomes.length > needed) outcomes.shift();
      if (outcomes.length < needed) return;
      const failures = outcomes.filter((each) => each).length;
      if (failures >= threshold * needed) change('open');
      else if (state === 'half-open') change('closed');
    },
  };
}
