import { mixed, openRing } from '../kernel/hashing.ts';
import { sumOf } from '../kernel/statistics.ts';

/** What a consumer knows of a provider: what it has itself sent there, and what came back. */
export type Known = {
  readonly weight: number;
  /** Sent and not yet answered. */
  readonly active: () => number;
  /** Mean response time of late; 0 where there was none. */
  readonly responseTime: () => number;
};

/** Chance and key travel with the request, so that all strategies are given the same ones. `chance` is in [0, 1). */
export type Request = { readonly key: number; readonly chance: number };
/** Which provider, from 0. */
export type Balancer = (request: Request) => number;

export const STRATEGIES = [
  'weighted-random',
  'weighted-round-robin',
  'least-active',
  'consistent-hash',
  'shortest-response',
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** As Dubbo 3.3 does it (org.apache.dubbo.rpc.cluster.loadbalance), but for the hash, which is MD5 there. */
export function openBalancer(
  strategy: Strategy,
  { known, virtualNodes }: { readonly known: readonly Known[]; readonly virtualNodes: number },
): Balancer {
  const weights = known.map(({ weight }) => weight);
  switch (strategy) {
    case 'weighted-random':
      return ({ chance }) => byWeight(weights, chance);
    case 'weighted-round-robin':
      return smoothRoundRobin(weights);
    case 'least-active':
      return leastOf(weights, (provider) => known[provider]?.active() ?? 0);
    case 'consistent-hash': {
      const ownerOf = openRing(known.length, virtualNodes);
      return ({ key }) => ownerOf(mixed(key));
    }
    case 'shortest-response':
      return leastOf(weights, (provider) => {
        const { active, responseTime } = known[provider] as Known;
        return responseTime() * (active() + 1);
      });
  }
}

/** Weights end to end as sections of a line; whose section does a point fall into? */
function byWeight(weights: readonly number[], chance: number): number {
  let point = Math.floor(chance * sumOf(weights));
  return weights.findIndex((weight) => {
    point -= weight;
    return point < 0;
  });
}

/** Everyone gains its weight, who has most is chosen and pays the sum: 5, 1, 1 gives a a b a c a a. Also nginx. */
export function smoothRoundRobin(weights: readonly number[]): Balancer {
  const current = weights.map(() => 0);
  const sum = sumOf(weights);
  return () => {
    let chosen = 0;
    weights.forEach((weight, provider) => {
      current[provider] = (current[provider] as number) + weight;
      if ((current[provider] as number) > (current[chosen] as number)) chosen = provider;
    });
    current[chosen] = (current[chosen] as number) - sum;
    return chosen;
  };
}

/** The one for which `measure` is least; of several, one by weight. */
function leastOf(weights: readonly number[], measure: (provider: number) => number): Balancer {
  return ({ chance }) => {
    const measures = weights.map((_, provider) => measure(provider));
    const least = Math.min(...measures);
    const tied = weights.map((weight, provider) => (measures[provider] === least ? weight : 0));
    return byWeight(tied, chance);
  };
}
