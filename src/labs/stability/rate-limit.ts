import { openFlow } from '../kernel/flow.ts';
import { ratesOf } from '../kernel/series.ts';
import { MS, openSimulation, SECOND, type Simulation } from '../kernel/simulation.ts';
import { evenly, poisson } from '../kernel/sources.ts';
import { mostWithin, percentile } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';
import { FLOW_WORDS } from '../words.ts';
import { bucketedWindow, fixedWindow, leakyBucket, slidingWindow, tokenBucket } from './limiters.ts';

const UNTIL = 10 * SECOND;

const knobs = {
  algorithm: oneOf(['fixed-window', 'bucketed-window', 'sliding-window', 'leaky-bucket', 'token-bucket'], {
    zh: '限流算法；bucketed-window 是分桶的滑动窗口，sliding-window 记下每个请求的时间',
    en: 'how it limits; bucketed-window sums buckets, sliding-window logs the time of every request',
  }),
  limitPerSecond: count({
    first: 100,
    least: 1,
    most: 100_000,
    unit: '/s',
    means: { zh: '每秒放过多少', en: 'requests to let through a second' },
  }),
  burst: count({
    first: 100,
    least: 1,
    most: 1_000_000,
    means: {
      zh: '漏桶能排多少；令牌桶能攒多少',
      en: 'places in the leaky bucket, tokens the token bucket saves',
    },
  }),
  buckets: count({
    first: 2,
    least: 1,
    most: 64,
    means: { zh: '分桶窗口把一秒切成几个桶', en: 'buckets to a second in the bucketed window' },
  }),
  attack: oneOf(['edge', 'steady', 'spike'], {
    zh: '请求怎样来：卡着窗口边界、一直是限额的 1.5 倍、平时一半而第 5 秒来 10 倍',
    en: 'how requests come: timed to the edge, always 1.5 times the limit, or half of it and ten times in second 5',
  }),
};

const facts = {
  worstSecond: {
    unit: '',
    means: { zh: '任取一秒，最多放过多少', en: 'most let through in any one second, wherever it begins' },
  },
  rejected: { unit: '', means: { zh: '被拒的请求', en: 'requests refused' } },
  p99WaitMs: {
    unit: 'ms',
    means: { zh: '放过的请求，p99 等了多久', en: 'p99 of the wait of those let through' },
  },
} satisfies Facts;

/** Five limiters under an attacker who knows how each of them counts. */
export const rateLimit = defineLab({
  id: 'rate-limit',
  knobs,
  facts,
  words: {
    ...FLOW_WORDS,
    lastSecond: { zh: '最近一秒里放过的', en: 'let through in the last second' },
    rate: { zh: '此刻放过的速率', en: 'let through, as a rate' },
    keepsItsPromise: {
      zh: '任取一秒不超过算法的承诺：窗口 2 倍，滑动日志和漏桶 1 倍，令牌桶加一桶',
      en: 'no second exceeds the promise: windows twice the limit, log and leaky bucket once, token bucket plus a burst',
    },
  },
  simulate,
});

function simulate(settings: SettingsOf<typeof knobs>, streams: Streams): TraceOf<typeof facts> {
  const { algorithm, limitPerSecond: limit, burst, buckets } = settings;
  const simulation = openSimulation();
  const flow = openFlow();
  const limiter = {
    'fixed-window': () => fixedWindow(limit),
    'bucketed-window': () => bucketedWindow(limit, buckets),
    'sliding-window': () => slidingWindow(limit),
    'leaky-bucket': () => leakyBucket(limit, burst),
    'token-bucket': () => tokenBucket(limit, burst),
  }[algorithm]();
  const waits: number[] = [];
  const releases: number[] = [];
  let waiting = 0;

  attack(simulation, settings, streams, () => {
    flow.offer();
    const wait = limiter(simulation.now());
    if (wait === null) return flow.reject();
    waiting += 1;
    waits.push(wait / MS);
    simulation.after(wait, () => {
      waiting -= 1;
      releases.push(simulation.now());
      flow.finish();
      flow.check(waiting);
    });
  });
  simulation.run();
  flow.check(waiting);

  const worstSecond = mostWithin(releases, SECOND);
  const promise = {
    'fixed-window': 2 * limit,
    'bucketed-window': 2 * limit,
    'sliding-window': limit,
    'leaky-bucket': limit,
    'token-bucket': limit + burst,
  }[algorithm];
  const until = Math.max(UNTIL, simulation.now() + 1);
  return {
    facts: { worstSecond, rejected: flow.rejected(), p99WaitMs: percentile(waits, 0.99) },
    series: [
      { form: 'line', name: 'lastSecond', unit: '', xUnit: 's', points: lastSecond(releases, until) },
      {
        form: 'line',
        name: 'rate',
        unit: '/s',
        xUnit: 's',
        points: ratesOf(releases, { until, spans: 100 }),
      },
    ],
    invariants: [
      { name: 'keepsItsPromise', holds: worstSecond <= promise },
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: waiting === 0 },
    ],
  };
}

/** Calls `ask` for each request. */
function attack(
  simulation: Simulation,
  { algorithm, limitPerSecond: limit, buckets, attack: kind }: SettingsOf<typeof knobs>,
  streams: Streams,
  ask: () => void,
): void {
  const usual = { perSecond: limit * (kind === 'steady' ? 1.5 : 0.5), until: UNTIL };
  if (kind !== 'edge') poisson(simulation, usual, streams('arrivals'), ask);
  if (kind === 'spike') {
    evenly(simulation, { perSecond: 10 * limit, from: 5 * SECOND, until: 6 * SECOND }, ask);
  }
  if (kind !== 'edge') return;
  const batch = (from: number) =>
    evenly(simulation, { perSecond: (2 * limit * SECOND) / (5 * MS), from, until: from + 5 * MS }, ask);
  // The bucket that ends on the whole second leaves the window when the last of the others has ended.
  const others = algorithm === 'bucketed-window' ? (buckets - 1) / buckets : 0;
  for (const edge of [2 * SECOND, 5 * SECOND, 8 * SECOND]) {
    batch(edge - 5 * MS);
    batch(Math.ceil(edge + others * SECOND));
  }
}

/** The most that any second ending in a span held, span by span: a peak of milliseconds is not stepped over. */
function lastSecond(releases: readonly number[], until: number): (readonly [number, number])[] {
  const spans = 100;
  let [first, last] = [0, 0];
  const forget = (now: number) => {
    while (first < last && now - (releases[first] as number) >= SECOND) first += 1;
  };
  return Array.from({ length: spans }, (_, span) => {
    const end = ((span + 1) * until) / spans;
    forget((span * until) / spans);
    let most = last - first;
    for (; last < releases.length && (releases[last] as number) < end; most = Math.max(most, last - first)) {
      last += 1;
      forget(releases[last - 1] as number);
    }
    return [end / SECOND, most] as const;
  });
}
