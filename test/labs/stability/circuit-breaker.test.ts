import { describe, expect, test } from 'vitest';
import { streamsFrom } from '../../../src/labs/kernel/streams.ts';
import { type BreakerState, type Leave, openBreaker } from '../../../src/labs/stability/breaker.ts';
import { circuitBreaker } from '../../../src/labs/stability/circuit-breaker.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

/** Share refused by `servers` without a queue at a load in erlangs (Erlang's B formula, 1917). */
function erlangB(servers: number, load: number): number {
  let blocking = 1;
  for (let server = 1; server <= servers; server += 1)
    blocking = (load * blocking) / (server + load * blocking);
  return blocking;
}

describe('without a breaker', () => {
  test.each(
    SEEDS.flatMap((seed) => [
      { seed },
      { seed, failureRatio: 0.4 },
      { seed, workers: 120, timeoutMs: 700 },
      { seed, arrivalsPerSecond: 60, workers: 20, failureRatio: 0.7 },
    ]),
  )('as many are refused as Erlang says (%o)', ({ seed, ...knobs }) => {
    const all = { failureRatio: 1, timeoutMs: 1000, workers: 50, arrivalsPerSecond: 200, ...knobs };
    const trace = run(circuitBreaker, { ...all, sickSeconds: 100 }, seed);
    const held = 20 + all.failureRatio * all.timeoutMs + (1 - all.failureRatio) * 20;
    const served = 1 - erlangB(all.workers, (all.arrivalsPerSecond * held) / 1000);
    expect(Math.abs(fact(trace, 'mainSuccessRatio') - served)).toBeLessThan(0.03);
    expect(fact(trace, 'stateChanges')).toBe(0);
    expect(broken(trace)).toEqual([]);
  });
});

describe('with a breaker', () => {
  test.each(SEEDS)('the main requests go on and the sick service is left alone (seed %d)', (seed) => {
    const [off, on] = ['off', 'on'].map((breaker) => run(circuitBreaker, { breaker }, seed));
    if (!off || !on) throw new Error('two runs');
    expect(fact(on, 'mainSuccessRatio')).toBeGreaterThan(3 * fact(off, 'mainSuccessRatio'));
    expect(fact(on, 'callsToSick')).toBeLessThan(fact(off, 'callsToSick') / 10);
    expect(fact(on, 'busyWorkers')).toBeLessThan(fact(off, 'busyWorkers') / 4);
    expect(broken(on)).toEqual([]);
  });

  test.each(SEEDS)(
    'it knocks again after openSeconds and a hung probe, and closes once healthy (seed %d)',
    (seed) => {
      const trace = run(circuitBreaker, { breaker: 'on', openSeconds: 3, timeoutMs: 500 }, seed);
      const states = series(trace, 'states', 'timeline').rows[1]?.states ?? [];
      const [first = 0] = states[1] ?? [];
      expect(first).toBeGreaterThanOrEqual(10.5);
      states.slice(1).forEach(([at, state], index, all) => {
        const wait = (all[index + 1]?.[0] ?? Number.NaN) - at;
        if (state === 'open') expect(wait).toBeGreaterThanOrEqual(3);
        // Three arrivals at 200 a second, and a timeout while it is sick.
        if (state === 'half-open' && at < 39.5) expect(wait).toBeGreaterThanOrEqual(0.5);
      });
      expect(states.at(-1)?.[1]).toBe('closed');
    },
  );

  test('a small window trips by chance at a failure share well below the threshold, a large one does not', () => {
    const seeds = Array.from({ length: 8 }, (_, seed) => seed + 1);
    const trips = (windowCalls: number) =>
      seeds.filter((seed) => {
        const trace = run(circuitBreaker, { breaker: 'on', failureRatio: 0.2, windowCalls }, seed);
        return fact(trace, 'stateChanges') > 0;
      }).length;
    expect(trips(20)).toBeGreaterThanOrEqual(7);
    expect(trips(50)).toBe(0);
  });

  test('with nobody sick nothing changes', () => {
    const [off, on] = ['off', 'on'].map((breaker) => run(circuitBreaker, { breaker, failureRatio: 0 }));
    expect(on?.facts).toEqual(off?.facts);
  });

  test('every run keeps to the rules, whatever its settings', () => {
    const random = streamsFrom(7)('settings');
    for (let trial = 0; trial < 20; trial += 1) {
      const knobs = {
        breaker: 'on',
        failureRatio: random(),
        threshold: 0.05 + 0.95 * random(),
        windowCalls: 1 + Math.floor(60 * random()),
        openSeconds: 0.1 + 6 * random(),
        probes: 1 + Math.floor(10 * random()),
        timeoutMs: 30 + 2000 * random(),
        workers: 1 + Math.floor(100 * random()),
        arrivalsPerSecond: 20 + 200 * random(),
        sickSeconds: 1 + Math.floor(20 * random()),
      };
      expect({ knobs, broken: broken(run(circuitBreaker, knobs, trial)) }).toEqual({ knobs, broken: [] });
    }
  });
});

describe('the breaker itself', () => {
  const rules = { windowCalls: 4, threshold: 0.5, openFor: 10, probes: 2 };

  /** Calls one after another: `x` fails, `.` succeeds; a number lets that much time pass first. */
  function after(script: string): { state: BreakerState; refused: number } {
    let [now, refused] = [0, 0];
    const breaker = openBreaker(rules, { now: () => now, changed: () => {} });
    for (const step of script.match(/\d+|[x.]/g) ?? []) {
      if (/\d/.test(step)) now += Number(step);
      else {
        const leave = breaker.ask();
        if (leave === null) refused += 1;
        else breaker.report(leave, step === 'x');
      }
    }
    return { state: breaker.state(), refused };
  }

  test.each([
    ['three failures of four calls not yet seen decide nothing', 'xxx', 'closed', 0],
    ['half of the window is enough', '..xx', 'open', 0],
    ['one of the last four is not', 'x...', 'closed', 0],
    ['only the last four count', 'x...x...x', 'closed', 0],
    ['open, it fails at once', 'xxxx...', 'open', 3],
    ['time alone does not move it', 'xxxx10', 'open', 0],
    ['the call that knocks after the wait is a probe', 'xxxx10.', 'half-open', 0],
    ['good probes close it', 'xxxx10..', 'closed', 0],
    ['half of the probes failing opens it again', 'xxxx10x.', 'open', 0],
    ['and it waits anew from there', 'xxxx10xx9.', 'open', 1],
    ['closed again, it starts with an empty window', 'xxxx10..xxx', 'closed', 0],
  ] as const)('%s', (_, script, state, refused) => {
    expect(after(script)).toEqual({ state, refused });
  });

  test('judges finished calls: those that hang count only when they come back', () => {
    const breaker = openBreaker(rules, { now: () => 0, changed: () => {} });
    const leaves = Array.from({ length: 50 }, () => breaker.ask());
    expect(breaker.state()).toBe('closed');
    for (const leave of leaves) breaker.report(leave as Leave, true);
    expect(breaker.state()).toBe('open');
  });

  test('no more probes than it may have are out at once, and a call from before has no say', () => {
    let now = 0;
    const breaker = openBreaker(rules, { now: () => now, changed: () => {} });
    const old = Array.from({ length: 6 }, () => breaker.ask() as Leave);
    for (const leave of old.slice(0, 4)) breaker.report(leave, true);
    now = 10;
    const probes = [breaker.ask(), breaker.ask(), breaker.ask()];
    expect(probes.filter((leave) => leave !== null)).toHaveLength(2);
    for (const leave of old.slice(4)) breaker.report(leave, true);
    expect(breaker.state()).toBe('half-open');
    for (const leave of probes.slice(0, 2)) breaker.report(leave as Leave, false);
    expect(breaker.state()).toBe('closed');
  });
});
