import { openFlow } from '../kernel/flow.ts';
import { histogramOf, sampled } from '../kernel/series.ts';
import { openServer } from '../kernel/server.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { below, exponential, poisson } from '../kernel/sources.ts';
import { meanOf, percentile } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';

const knobs = {
  arrivalsPerSecond: amount({
    first: 180,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒到达的请求', en: 'requests arriving a second' },
  }),
  serviceMs: amount({
    first: 10,
    least: 1,
    most: 10_000,
    unit: 'ms',
    means: { zh: '一个请求平均处理多久', en: 'mean time to serve one' },
  }),
  nodes: count({
    first: 2,
    least: 1,
    most: 64,
    means: { zh: '机器数，每台一次处理一个', en: 'nodes, each serving one at a time' },
  }),
  routing: oneOf(['random', 'round-robin', 'shared-queue'], {
    zh: '请求怎样分给机器；shared-queue 是所有机器合用一个队列',
    en: 'how requests reach the nodes; with shared-queue all nodes take from one line',
  }),
  seconds: count({
    first: 600,
    least: 1,
    most: 3_600,
    unit: 's',
    means: { zh: '请求来多久', en: 'how long requests keep coming' },
  }),
};

const facts = {
  utilisation: {
    unit: '',
    means: { zh: '机器忙的时间占比', en: 'share of their time the nodes are busy' },
  },
  meanWaitMs: { unit: 'ms', means: { zh: '平均排队时间', en: 'mean time in the queue' } },
  p99LatencyMs: { unit: 'ms', means: { zh: 'p99 响应时间', en: 'p99 of the response time' } },
  throughputPerSecond: { unit: '/s', means: { zh: '每秒完成的请求', en: 'requests finished a second' } },
} satisfies Facts;

/**
 * Poisson arrivals and exponential service in front of one or more nodes. Arrivals stop at `seconds`, the rest drains, so
 * no wait is cut off. Below saturation a shared queue is M/M/c and waits as Erlang's C formula says.
 */
export const scaleOut = defineLab({
  id: 'scale-out',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    waiting: { zh: '正在排队的请求', en: 'requests in the queue' },
    latency: { zh: '响应时间的分布', en: 'response times' },
  },
  limits: [
    {
      knobs: ['arrivalsPerSecond', 'seconds'],
      rule: 'arrivalsPerSecond × seconds ≤ 5000000',
      holds: ({ arrivalsPerSecond, seconds }) => arrivalsPerSecond * seconds <= 5_000_000,
    },
  ],
  simulate,
});

function simulate(
  { arrivalsPerSecond, serviceMs, nodes, routing, seconds }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const flow = openFlow();
  const until = seconds * SECOND;
  const servers =
    routing === 'shared-queue'
      ? [openServer(simulation, { workers: nodes })]
      : Array.from({ length: nodes }, () => openServer(simulation, { workers: 1 }));
  const [service, route] = [streams('service'), streams('route')];
  const waits: number[] = [];
  const latencies: number[] = [];

  poisson(simulation, { perSecond: arrivalsPerSecond, until }, streams('arrivals'), (index) => {
    const arrived = simulation.now();
    flow.offer();
    const server = servers[routing === 'random' ? below(servers.length, route) : index % servers.length];
    server?.submit({
      service: exponential(serviceMs * MS, service),
      start: () => void waits.push(simulation.now() - arrived),
      done: () => {
        flow.finish();
        latencies.push((simulation.now() - arrived) / MS);
      },
    });
  });
  const inside = () => servers.reduce((sum, { busy, waiting }) => sum + busy() + waiting(), 0);
  const waiting = sampled(simulation, { every: Math.max(1, Math.round(until / 120)), until }, () => {
    flow.check(inside());
    return servers.reduce((sum, server) => sum + server.waiting(), 0);
  });
  simulation.run();
  flow.check(inside());

  const busyTime = servers.reduce((sum, server) => sum + server.busyTime(), 0);
  const finished = Math.max(until, simulation.now());
  return {
    facts: {
      utilisation: busyTime / (nodes * finished),
      meanWaitMs: meanOf(waits) / MS,
      p99LatencyMs: percentile(latencies, 0.99),
      throughputPerSecond: (flow.done() * SECOND) / finished,
    },
    series: [
      { form: 'line', name: 'waiting', unit: '', xUnit: 's', points: waiting },
      histogramOf('latency', { unit: 'ms', values: latencies }),
    ],
    invariants: [
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: flow.offered() === flow.done() },
    ],
  };
}
