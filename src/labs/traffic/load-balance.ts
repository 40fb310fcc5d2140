import { openFlow } from '../kernel/flow.ts';
import { mixed, openRing } from '../kernel/hashing.ts';
import { sampled } from '../kernel/series.ts';
import { openServer } from '../kernel/server.ts';
import { MS, openSimulation, SECOND, type Simulation } from '../kernel/simulation.ts';
import { below, exponential, poisson } from '../kernel/sources.ts';
import { maxOf, meanOf, percentile, sumOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, list, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';
import { type Known, openBalancer, STRATEGIES } from './balancers.ts';

const MOST_PROVIDERS = 64;

const knobs = {
  strategy: oneOf(STRATEGIES, { zh: '消费者怎样选提供者', en: 'how the consumer chooses a provider' }),
  weights: list({
    first: [5, 3, 2],
    least: 1,
    most: 1_000,
    longest: MOST_PROVIDERS,
    means: {
      zh: '各提供者的权重，也是它的工作线程数',
      en: 'weight of each provider, and its worker threads',
    },
  }),
  requests: count({ first: 100_000, least: 1, most: 10_000_000, means: { zh: '请求数', en: 'requests' } }),
  slowFactor: amount({
    first: 1,
    least: 1,
    most: 1_000,
    means: { zh: '1 号提供者慢几倍', en: 'how many times slower provider 1 is' },
  }),
  load: amount({
    first: 0.6,
    least: 0.01,
    most: 2,
    means: {
      zh: '请求量占（都健康时）总能力的几成',
      en: 'requests as a share of what all could do in health',
    },
  }),
  virtualNodes: count({
    first: 160,
    least: 1,
    most: 10_000,
    means: { zh: '一致性哈希里每个提供者的虚拟节点', en: 'points of a provider on the hash ring' },
  }),
};

const shares = Object.fromEntries(
  Array.from({ length: MOST_PROVIDERS }, (_, provider) => [
    `share${provider + 1}`,
    {
      unit: '',
      means: {
        zh: `${provider + 1} 号分到的占比`,
        en: `share of the requests that provider ${provider + 1} gets`,
      },
    },
  ]),
) as Readonly<Record<`share${number}`, Facts[string]>>;

const facts = {
  ...shares,
  largestToMean: {
    unit: '',
    means: { zh: '分到最多的是平均的几倍', en: 'most requests of a provider ÷ the mean' },
  },
  movedKeys: {
    unit: '',
    means: {
      zh: '最后一个提供者下线，十万个键里搬家的',
      en: 'of 100,000 keys, those that move when the last provider leaves',
    },
  },
  p99LatencyMs: { unit: 'ms', means: { zh: 'p99 响应时间', en: 'p99 of the response time' } },
} satisfies Facts;

/** One consumer in front of some providers: it knows its own requests, and nothing else about them. */
export const loadBalance = defineLab({
  id: 'load-balance',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    requests: { zh: '各提供者分到的请求', en: 'requests of each provider' },
    firstHolds: { zh: '1 号手里还没答完的请求', en: 'requests that provider 1 has not answered' },
    rounds: { zh: '轮询每一整轮都正好按权重', en: 'each full round of round robin is exactly by weight' },
    affinity: { zh: '最后一个下线，只有它的键搬家', en: 'when the last one leaves, only its own keys move' },
  },
  limits: [
    {
      knobs: ['weights', 'virtualNodes'],
      rule: 'weights × virtualNodes ≤ 200000',
      holds: ({ weights, virtualNodes }) => weights.length * virtualNodes <= 200_000,
    },
  ],
  simulate,
});

const SERVICE = 10 * MS;
const KEYS = 100_000;
/** How far back response times count (Dubbo: 30 s, then they start over). */
const WINDOW = 30 * SECOND;

function simulate(
  { strategy, weights, requests, slowFactor, load, virtualNodes }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const flow = openFlow();
  const providers = weights.map((weight) => openProvider(simulation, weight));
  const choose = openBalancer(strategy, { known: providers, virtualNodes });
  const [service, keys, chance] = [streams('service'), streams('keys'), streams('chance')];
  const counts = weights.map(() => 0);
  const latencies = new Float64Array(requests);
  const sum = sumOf(weights);
  let rounds = true;

  const arrive = () => {
    const [time, arrived] = [exponential(SERVICE, service), simulation.now()];
    const chosen = choose({ key: below(KEYS, keys), chance: chance() });
    flow.offer();
    counts[chosen] = (counts[chosen] as number) + 1;
    if (flow.offered() % sum === 0)
      rounds &&= counts.every((each, at) => each * sum === flow.offered() * (weights[at] as number));
    providers[chosen]?.call(chosen === 0 ? Math.round(time * slowFactor) : time, () => {
      latencies[flow.done()] = (simulation.now() - arrived) / MS;
      flow.finish();
    });
  };

  const perSecond = (load * sum * SECOND) / SERVICE;
  const until = Number.POSITIVE_INFINITY;
  poisson(simulation, { perSecond, until, most: requests }, streams('arrivals'), arrive);
  const span = Math.ceil((requests * SECOND) / perSecond);
  const held = sampled(simulation, { every: Math.ceil(span / 120), until: span }, () => {
    flow.check(providers.reduce((all, { active }) => all + active(), 0));
    return providers[0]?.active() ?? 0;
  });
  simulation.run();

  const affinity = strategy === 'consistent-hash' ? movedKeys(weights.length, virtualNodes) : null;
  return {
    facts: {
      ...Object.fromEntries(counts.map((each, provider) => [`share${provider + 1}`, each / requests])),
      largestToMean: maxOf(counts) / meanOf(counts),
      ...(affinity === null ? {} : { movedKeys: affinity.moved }),
      p99LatencyMs: percentile(latencies, 0.99),
    },
    series: [
      {
        form: 'bars',
        name: 'requests',
        unit: '',
        bars: counts.map((each, provider) => [`${provider + 1} (×${weights[provider]})`, each]),
      },
      { form: 'line', name: 'firstHolds', unit: '', xUnit: 's', points: held },
    ],
    invariants: [
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: flow.done() === requests },
      { name: 'rounds', holds: strategy !== 'weighted-round-robin' || rounds },
      { name: 'affinity', holds: affinity === null || affinity.moved === affinity.ofTheLast },
    ],
  };
}

type Provider = Known & { readonly call: (service: number, answered: () => void) => void };

/** A provider with as many worker threads as weight, and what its consumer notes about it. */
function openProvider(simulation: Simulation, weight: number): Provider {
  const server = openServer(simulation, { workers: weight });
  let [active, time, answers, since] = [0, 0, 0, 0];
  return {
    weight,
    active: () => active,
    responseTime: () => {
      if (simulation.now() - since > WINDOW) [time, answers, since] = [0, 0, simulation.now()];
      return answers === 0 ? 0 : time / answers;
    },
    call: (service, answered) => {
      const sent = simulation.now();
      active += 1;
      server.submit({
        service,
        done: () => {
          active -= 1;
          time += simulation.now() - sent;
          answers += 1;
          answered();
        },
      });
    },
  };
}

/** Where keys belong before and after the last provider leaves. */
function movedKeys(
  providers: number,
  virtualNodes: number,
): { readonly moved: number; readonly ofTheLast: number } {
  const [before, after] = [
    openRing(providers, virtualNodes),
    openRing(Math.max(1, providers - 1), virtualNodes),
  ];
  let [moved, ofTheLast] = [0, 0];
  for (let key = 0; key < KEYS; key += 1) {
    const hash = mixed(key);
    if (before(hash) !== after(hash)) moved += 1;
    if (providers > 1 && before(hash) === providers - 1) ofTheLast += 1;
  }
  return { moved, ofTheLast };
}
