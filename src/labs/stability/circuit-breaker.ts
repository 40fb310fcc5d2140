import { openFlow } from '../kernel/flow.ts';
import { sampled } from '../kernel/series.ts';
import { openServer } from '../kernel/server.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { around, happens, poisson } from '../kernel/sources.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';
import { type BreakerState, openBreaker } from './breaker.ts';

/** Time the main request takes by itself, and the side call when it is well: 0.5 to 1.5 times this. */
const OWN_MS = 20;
const SIDE_MS = 20;
const SICK_FROM = 10;
const HEALTHY_AFTER = 10;

const knobs = {
  breaker: oneOf(['off', 'on'], { zh: '调用方有没有熔断器', en: 'whether the caller has a circuit breaker' }),
  failureRatio: amount({
    first: 1,
    least: 0,
    most: 1,
    means: {
      zh: '生病期间，卡到超时的调用占比',
      en: 'share of calls that hang until the timeout while it is sick',
    },
  }),
  threshold: amount({
    first: 0.5,
    least: 0.01,
    most: 1,
    means: { zh: '失败占比达到多少就跳闸', en: 'share of failures at which it opens' },
  }),
  windowCalls: count({
    first: 20,
    least: 1,
    most: 1_000,
    means: {
      zh: '看最近多少次结束的调用，不满不判',
      en: 'finished calls it looks back on; fewer decide nothing',
    },
  }),
  openSeconds: amount({
    first: 5,
    least: 0.001,
    most: 600,
    unit: 's',
    means: { zh: '打开后多久才放探测', en: 'time from opening to the first probe' },
  }),
  probes: count({
    first: 3,
    least: 1,
    most: 100,
    means: { zh: '半开时放几个探测', en: 'calls let through while half-open' },
  }),
  timeoutMs: amount({
    first: 1_000,
    least: 1.5 * SIDE_MS,
    most: 60_000,
    unit: 'ms',
    means: { zh: '调用旁路服务的超时', en: 'timeout of the side call' },
  }),
  workers: count({
    first: 50,
    least: 1,
    most: 10_000,
    means: { zh: '工作线程数，都忙就拒绝', en: 'workers; with none free a request is refused' },
  }),
  arrivalsPerSecond: amount({
    first: 200,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒到达的主请求', en: 'main requests arriving a second' },
  }),
  sickSeconds: count({
    first: 30,
    least: 1,
    most: 3_600,
    unit: 's',
    means: { zh: '旁路服务病多久，从第 10 秒起', en: 'how long the side service is sick, from 10 s on' },
  }),
};

const facts = {
  mainSuccessRatio: {
    unit: '',
    means: {
      zh: '生病期间到达的主请求，拿到线程的占比',
      en: 'share of main requests in the sick span that got a worker',
    },
  },
  callsToSick: { unit: '', means: { zh: '打到病人身上的调用', en: 'calls made to the sick service' } },
  busyWorkers: {
    unit: '',
    means: { zh: '生病期间平均忙着的线程', en: 'workers busy in the sick span, mean' },
  },
  stateChanges: {
    unit: '',
    means: { zh: '生病期间熔断器变了几次', en: 'changes of the breaker in the sick span' },
  },
} satisfies Facts;

/**
 * Each main request takes a worker, makes a side call it can do without, then does its own work. From 10 s on the side
 * service is sick: a share of the calls hangs until the timeout, worker and all. No queue, so without a breaker the
 * share refused is Erlang's B formula.
 */
export const circuitBreaker = defineLab({
  id: 'circuit-breaker',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    busy: { zh: '忙着的线程', en: 'busy workers' },
    timeline: { zh: '熔断器的一生', en: 'the breaker over time' },
    side: { zh: '旁路服务', en: 'side service' },
    breaker: { zh: '熔断器', en: 'breaker' },
    healthy: { zh: '健康', en: 'healthy' },
    sick: { zh: '生病', en: 'sick' },
    none: { zh: '没有装', en: 'none fitted' },
    closed: { zh: '关闭', en: 'closed' },
    open: { zh: '打开', en: 'open' },
    'half-open': { zh: '半开', en: 'half-open' },
    byTheRules: {
      zh: '只有关闭→打开→半开→关闭或打开；打开时一个也没放，半开时不多于探测数',
      en: 'closed → open → half-open → closed or open; no call while open, no more than the probes while half-open',
    },
  },
  limits: [
    {
      knobs: ['arrivalsPerSecond', 'sickSeconds'],
      rule: 'arrivalsPerSecond × (sickSeconds + 20) ≤ 5000000',
      holds: ({ arrivalsPerSecond, sickSeconds }) => arrivalsPerSecond * (sickSeconds + 20) <= 5_000_000,
    },
  ],
  simulate,
});

function simulate(settings: SettingsOf<typeof knobs>, streams: Streams): TraceOf<typeof facts> {
  const { failureRatio, timeoutMs, workers, arrivalsPerSecond, sickSeconds } = settings;
  const simulation = openSimulation();
  const flow = openFlow();
  const server = openServer(simulation, { workers, queue: 0 });
  const sickUntil = (SICK_FROM + sickSeconds) * SECOND;
  const until = sickUntil + HEALTHY_AFTER * SECOND;
  const isSick = () => simulation.now() >= SICK_FROM * SECOND && simulation.now() < sickUntil;
  const [own, side, luck] = [streams('own work'), streams('side call'), streams('failure')];
  const changes: { readonly at: number; readonly to: BreakerState; calls: number }[] = [];
  const breaker = openBreaker(
    { ...settings, openFor: Math.round(settings.openSeconds * SECOND) },
    { now: simulation.now, changed: (to) => void changes.push({ at: simulation.now(), to, calls: 0 }) },
  );
  const sick = { arrived: 0, served: 0, calls: 0, busyTime: 0 };

  poisson(simulation, { perSecond: arrivalsPerSecond, until }, streams('arrivals'), () => {
    const work = around(OWN_MS * MS, own);
    const call = { takes: around(SIDE_MS * MS, side), failsIfSick: happens(failureRatio, luck) };
    flow.offer();
    if (isSick()) sick.arrived += 1;
    if (server.busy() === workers) return flow.reject();
    if (isSick()) sick.served += 1;
    server.submit({ service: sideCall(call) + work, done: flow.finish });
  });

  /** Makes the side call if the breaker gives leave; says for how long it holds the worker, in µs. */
  function sideCall({ takes, failsIfSick }: { takes: number; failsIfSick: boolean }): number {
    const leave = settings.breaker === 'on' ? breaker.ask() : { period: 0 };
    if (leave === null) return 0;
    const last = changes.at(-1);
    if (last) last.calls += 1;
    if (isSick()) sick.calls += 1;
    const failed = isSick() && failsIfSick;
    const held = failed ? Math.round(timeoutMs * MS) : takes;
    if (settings.breaker === 'on') simulation.after(held, () => breaker.report(leave, failed));
    return held;
  }

  simulation.at(SICK_FROM * SECOND, () => {
    sick.busyTime -= server.busyTime();
  });
  simulation.at(sickUntil, () => {
    sick.busyTime += server.busyTime();
  });
  const busy = sampled(simulation, { every: Math.round(until / 100), until }, () => {
    flow.check(server.busy());
    return server.busy();
  });
  simulation.run();
  flow.check(server.busy());

  return {
    facts: {
      ...(sick.arrived > 0 && { mainSuccessRatio: sick.served / sick.arrived }),
      callsToSick: sick.calls,
      busyWorkers: sick.busyTime / (sickSeconds * SECOND),
      stateChanges: changes.filter(({ at }) => at < sickUntil).length,
    },
    series: [
      { form: 'line', name: 'busy', unit: '', xUnit: 's', points: busy },
      {
        form: 'states',
        name: 'timeline',
        until: until / SECOND,
        rows: [
          {
            name: 'side',
            states: [
              [0, 'healthy'],
              [SICK_FROM, 'sick'],
              [sickUntil / SECOND, 'healthy'],
            ],
          },
          {
            name: 'breaker',
            states: [
              [0, settings.breaker === 'on' ? 'closed' : 'none'],
              ...changes.map(({ at, to }) => [at / SECOND, to] as const),
            ],
          },
        ],
      },
    ],
    invariants: [
      { name: 'byTheRules', holds: changes.every(isByTheRules(settings.probes)) },
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: flow.offered() === flow.done() + flow.rejected() },
    ],
  };
}

const NEXT = { closed: ['open'], open: ['half-open'], 'half-open': ['open', 'closed'] } as const;
type Change = { readonly to: BreakerState; readonly calls: number };

function isByTheRules(probes: number) {
  return ({ to, calls }: Change, index: number, all: readonly Change[]): boolean => {
    const from = all[index - 1]?.to ?? 'closed';
    const allowed: readonly BreakerState[] = NEXT[from];
    const most = { closed: Number.POSITIVE_INFINITY, open: 0, 'half-open': probes };
    return allowed.includes(to) && calls <= most[to];
  };
}
