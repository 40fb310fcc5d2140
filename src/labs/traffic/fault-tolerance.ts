import { type Random, seededRandom, shuffled } from '../../domain/random.ts';
import { openFlow } from '../kernel/flow.ts';
import { histogramOf } from '../kernel/series.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { below, exponential, happens, poisson } from '../kernel/sources.ts';
import { percentile } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import {
  amount,
  count,
  defineLab,
  type Facts,
  type Message,
  oneOf,
  type SettingsOf,
  type TraceOf,
} from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';

const knobs = {
  strategy: oneOf(['failover', 'failfast', 'failsafe', 'failback', 'forking', 'broadcast'], {
    zh: '一次调用失败以后怎么办',
    en: 'what to do when a call fails',
  }),
  failureProbability: amount({
    first: 0.2,
    least: 0,
    most: 1,
    means: { zh: '一次调用超时的概率', en: 'probability that a call times out' },
  }),
  retries: count({
    first: 2,
    least: 0,
    most: 20,
    means: {
      zh: '重试几次，不含第一次（failover、failback）',
      en: 'tries after the first (failover, failback)',
    },
  }),
  forks: count({
    first: 2,
    least: 1,
    most: 64,
    means: { zh: '同时调几台（forking）', en: 'providers called at once (forking)' },
  }),
  providers: count({ first: 3, least: 1, most: 64, means: { zh: '提供者', en: 'providers' } }),
  downProviders: count({
    first: 0,
    least: 0,
    most: 64,
    means: { zh: '其中一直超时的', en: 'of which always time out' },
  }),
  requests: count({ first: 100_000, least: 1, most: 1_000_000, means: { zh: '请求数', en: 'requests' } }),
  requestsPerSecond: amount({
    first: 50,
    least: 0.1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒的请求', en: 'requests a second' },
  }),
};

const facts = {
  successRatio: {
    unit: '',
    means: { zh: '用户当场拿到结果的占比', en: 'share of requests answered with a result' },
  },
  errorsSeen: { unit: '', means: { zh: '用户看到的错误', en: 'errors that users saw' } },
  callsPerRequest: { unit: '', means: { zh: '一个请求平均调几次', en: 'calls for each request' } },
  p99LatencyMs: { unit: 'ms', means: { zh: '用户等待的 p99', en: 'p99 of what users wait' } },
  recoveredLater: { unit: '', means: { zh: '后台补成功的', en: 'made good later in the background' } },
  neverRecovered: { unit: '', means: { zh: '最后也没补成的', en: 'never made good' } },
} satisfies Facts;

/** The six strategies of a Dubbo cluster (org.apache.dubbo.rpc.cluster.support, 3.3) against the same failures. */
export const faultTolerance = defineLab({
  id: 'fault-tolerance',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    firstFailures: { zh: '最先碰上超时的几个请求', en: 'the first requests to meet a time-out' },
    user: { zh: '用户', en: 'user' },
    consumer: { zh: '消费者', en: 'consumer' },
    call: { zh: '调用', en: 'call' },
    answer: { zh: '结果', en: 'answer' },
    result: { zh: '成功', en: 'result' },
    error: { zh: '报错', en: 'error' },
    nothing: { zh: '空结果', en: 'nothing' },
    latency: { zh: '用户等了多久', en: 'what users waited' },
    madeGood: { zh: '首次失败 = 后来补成的 + 没补成的', en: 'first failures = made good later + never' },
  },
  limits: [
    {
      knobs: ['forks', 'providers'],
      rule: 'forks ≤ providers',
      holds: ({ forks, providers }) => forks <= providers,
    },
    {
      knobs: ['downProviders', 'providers'],
      rule: 'downProviders ≤ providers',
      holds: ({ downProviders, providers }) => downProviders <= providers,
    },
    {
      knobs: ['requests', 'providers'],
      rule: 'requests × providers ≤ 5000000',
      holds: ({ requests, providers }) => requests * providers <= 5_000_000,
    },
  ],
  simulate,
});

const SUCCESS = 20 * MS;
/** Dubbo's default time-out of a call. */
const TIME_OUT = 1_000 * MS;
/** FailbackClusterInvoker: the period, and how many tasks may wait. */
const RETRY_PERIOD = 5 * SECOND;
const MOST_WAITING = 100;

/** `chance` is this request's own: what its first call meets is the same under every strategy. */
type Request = {
  readonly askedAt: number;
  readonly order: readonly number[];
  readonly chance: Random;
  shown: boolean;
};

function simulate(
  {
    strategy,
    failureProbability,
    retries,
    forks,
    providers,
    downProviders,
    requests,
    requestsPerSecond,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const flow = openFlow();
  const seeds = streams('requests');
  const all = Array.from({ length: providers }, (_, provider) => provider);
  const latencies: number[] = [];
  const log: Message[] = [];
  let [open, calls, results, shown] = [0, 0, 0, 0];
  let [waiting, firstFailures, recovered, never] = [0, 0, 0, 0];

  const tell = (request: Request, [from, to, what]: readonly [string, string, string], lost = false) => {
    if (request.shown) log.push({ at: simulation.now() / MS, from, to, what, lost });
  };

  /** The `nth` call of a request, from 0: to a provider not yet tried, as long as there is one. */
  const call = (request: Request, nth: number, done: (isGood: boolean) => void) => {
    const provider = request.order[nth % providers] as number;
    const [isLost, time] = [
      happens(failureProbability, request.chance),
      exponential(SUCCESS, request.chance),
    ];
    const isGood = !isLost && provider < providers - downProviders;
    calls += 1;
    if (nth === 0 && !isGood && shown < 3) {
      shown += 1;
      request.shown = true;
    }
    tell(request, ['consumer', `#${provider + 1}`, 'call'], !isGood);
    simulation.after(isGood ? time : TIME_OUT, () => {
      if (isGood) tell(request, [`#${provider + 1}`, 'consumer', 'answer']);
      done(isGood);
    });
  };

  const end = (request: Request, what: 'result' | 'error' | 'nothing') => {
    tell(request, ['consumer', 'user', what]);
    latencies.push((simulation.now() - request.askedAt) / MS);
    open -= 1;
    if (what === 'result') results += 1;
    if (what === 'error') flow.fail();
    else flow.finish();
  };

  const failover = (request: Request, nth: number) => {
    call(request, nth, (isGood) => {
      if (isGood || nth === retries) end(request, isGood ? 'result' : 'error');
      else failover(request, nth + 1);
    });
  };

  /** One call; a failure is an error to the user, or an empty result. */
  const once = (request: Request, failure: 'error' | 'nothing', whenFailed = () => {}) => {
    call(request, 0, (isGood) => {
      end(request, isGood ? 'result' : failure);
      if (!isGood) whenFailed();
    });
  };

  const keepForLater = (request: Request) => {
    firstFailures += 1;
    if (waiting === MOST_WAITING || retries === 0) never += 1;
    else {
      waiting += 1;
      tryLater(request, 1);
    }
  };

  const tryLater = (request: Request, nth: number) => {
    simulation.after(RETRY_PERIOD, () =>
      call(request, nth, (isGood) => {
        if (!isGood && nth < retries) return tryLater(request, nth + 1);
        waiting -= 1;
        if (isGood) recovered += 1;
        else never += 1;
      }),
    );
  };

  const forking = (request: Request) => {
    let [running, isAnswered] = [forks, false];
    const finish = (isGood: boolean) => {
      running -= 1;
      if (isAnswered || (!isGood && running > 0)) return;
      isAnswered = true;
      end(request, isGood ? 'result' : 'error');
    };
    for (let fork = 0; fork < forks; fork += 1) call(request, fork, finish);
  };

  const broadcast = (request: Request, nth: number, areGood: boolean) => {
    call(request, nth, (isGood) => {
      if (nth + 1 < providers) broadcast(request, nth + 1, areGood && isGood);
      else end(request, areGood && isGood ? 'result' : 'error');
    });
  };

  const serve = {
    failover: (request: Request) => failover(request, 0),
    failfast: (request: Request) => once(request, 'error'),
    failsafe: (request: Request) => once(request, 'nothing'),
    failback: (request: Request) => once(request, 'nothing', () => keepForLater(request)),
    forking,
    broadcast: (request: Request) => broadcast(request, 0, true),
  }[strategy];

  const source = { perSecond: requestsPerSecond, until: Number.POSITIVE_INFINITY, most: requests };
  poisson(simulation, source, streams('arrivals'), () => {
    const chance = seededRandom(below(0x1_0000_0000, seeds));
    flow.offer();
    open += 1;
    flow.check(open);
    serve({ askedAt: simulation.now(), order: shuffled(all, chance), chance, shown: false });
  });
  simulation.run();

  const parties = partiesOf(log);
  const isDrawn = ({ from, to }: Message) => parties.includes(from) && parties.includes(to);
  return {
    facts: {
      successRatio: results / requests,
      errorsSeen: flow.failed(),
      callsPerRequest: calls / requests,
      p99LatencyMs: percentile(latencies, 0.99),
      ...(strategy === 'failback' ? { recoveredLater: recovered, neverRecovered: never } : {}),
    },
    series: [
      { form: 'messages', name: 'firstFailures', parties, messages: log.filter(isDrawn).slice(0, 20) },
      histogramOf('latency', { unit: 'ms', values: latencies }),
    ],
    invariants: [
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: latencies.length === requests && waiting === 0 },
      { name: 'madeGood', holds: firstFailures === recovered + never },
    ],
  };
}

/** The user, the consumer and the first providers that take part. */
function partiesOf(log: readonly Message[]): readonly string[] {
  const providers = new Set(
    log.flatMap(({ from, to }) => [from, to]).filter((party) => party.startsWith('#')),
  );
  return ['user', 'consumer', ...[...providers].sort().slice(0, 4)];
}
