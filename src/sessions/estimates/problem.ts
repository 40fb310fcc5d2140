import { ESTIMATES, type EstimateKind, type EstimateProblem } from '../../domain/estimate.ts';
import { type Random, shuffled } from '../../domain/random.ts';

type Maker = (random: Random) => Omit<EstimateProblem, 'kind'>;

const DAY_SECONDS = 86_400;

/** As many problems as asked for, no kind twice before each came once. */
export function makeProblems(count: number, random: Random): readonly EstimateProblem[] {
  const kinds: EstimateKind[] = [];
  while (kinds.length < count) kinds.push(...shuffled(ESTIMATES, random));
  return kinds.slice(0, count).map((kind) => makeProblem(kind, random));
}

export function makeProblem(kind: EstimateKind, random: Random): EstimateProblem {
  return { kind, ...MAKERS[kind](random) };
}

const MAKERS: Readonly<Record<EstimateKind, Maker>> = {
  traffic: (random) => {
    const users = oneOf([500_000, 2_000_000, 10_000_000, 50_000_000, 200_000_000], random);
    const requests = oneOf([5, 10, 20, 40], random);
    const peak = oneOf([2, 3, 4, 5], random);
    const average = (users * requests) / DAY_SECONDS;
    const answer = average * peak;
    return {
      given: { users, requests, peak },
      answer: { value: answer, unit: 'QPS' },
      results: [users * requests, average],
      consequence: stepOf(answer, [1_000, 50_000]),
    };
  },
  storage: (random) => {
    const rows = oneOf([200_000, 1_000_000, 10_000_000, 50_000_000, 300_000_000], random);
    const bytes = oneOf([200, 500, 1_000, 2_000], random);
    const years = oneOf([1, 2, 3, 5], random);
    const copies = oneOf([2, 3], random);
    const daily = rows * bytes;
    const terabytes = (daily * 365 * years * copies) / 1e12;
    return {
      given: { rows, bytes, years, copies },
      answer: { value: terabytes, unit: 'TB' },
      results: [daily / 1e9, (daily * 365 * years) / 1e12],
      consequence: stepOf(terabytes, [4, 200]),
    };
  },
  bandwidth: (random) => {
    const qps = oneOf([500, 5_000, 20_000, 100_000, 400_000], random);
    const kilobytes = oneOf([1, 4, 10, 50], random);
    const gigabits = (qps * kilobytes * 8) / 1e6;
    return {
      given: { qps, kilobytes },
      answer: { value: gigabits, unit: 'Gbit/s' },
      results: [(qps * kilobytes) / 1e3],
      consequence: stepOf(gigabits, [1, 20]),
    };
  },
  shards: (random) => {
    const rows = oneOf([20_000, 200_000, 2_000_000, 10_000_000, 50_000_000], random);
    const days = oneOf([90, 180, 365, 1_095], random);
    const perTable = oneOf([5_000_000, 10_000_000, 20_000_000], random);
    const kept = rows * days;
    const tables = kept / perTable;
    return {
      given: { rows, days, perTable },
      answer: { value: Math.max(1, Math.ceil(tables)), unit: null },
      results: [kept],
      consequence: stepOf(tables, [1, 128]),
    };
  },
  cache: (random) => {
    const items = oneOf([1_000_000, 10_000_000, 50_000_000, 200_000_000, 1_000_000_000], random);
    const hot = oneOf([0.05, 0.1, 0.2], random);
    const bytes = oneOf([200, 500, 1_000, 4_000], random);
    const overhead = 100;
    const cached = items * hot;
    const gigabytes = (cached * (bytes + overhead)) / 1e9;
    return {
      given: { items, hotPercent: hot * 100, bytes, overhead },
      answer: { value: gigabytes, unit: 'GB' },
      results: [cached],
      consequence: stepOf(gigabytes, [4, 64]),
    };
  },
  bloom: (random) => {
    const keys = oneOf(
      [1_000_000, 5_000_000, 20_000_000, 100_000_000, 1_000_000_000, 10_000_000_000],
      random,
    );
    const falsePercent = oneOf([0.1, 0.5, 1, 3], random);
    // m/n = ln(1/p) ÷ (ln 2)², the optimum over the number of hashes (Bloom 1970).
    const bitsPerKey = Math.log(100 / falsePercent) / (Math.LN2 * Math.LN2);
    const megabytes = (keys * bitsPerKey) / 8 / 1e6;
    return {
      given: { keys, falsePercent },
      answer: { value: megabytes, unit: 'MB' },
      results: [bitsPerKey, bitsPerKey * Math.LN2],
      consequence: stepOf(megabytes, [50, 512]),
    };
  },
  ids: (random) => {
    const bits = oneOf([31, 38, 41, 45, 53], random);
    const perSecond = oneOf([1_000, 10_000, 100_000, 1_000_000], random);
    const numbers = powerOfTwo(bits);
    const years = numbers / perSecond / (DAY_SECONDS * 365);
    return {
      given: { bits, perSecond },
      answer: { value: years, unit: 'year' },
      results: [numbers, numbers / perSecond],
      consequence: stepOf(years, [1, 20]),
    };
  },
  'fan-out': (random) => {
    const members = oneOf([200, 500, 2_000, 10_000, 100_000], random);
    const messages = oneOf([1, 5, 20], random);
    const perSecond = oneOf([500, 2_000, 10_000], random);
    const copies = members * messages;
    const seconds = copies / perSecond;
    return {
      given: { members, messages, perSecond },
      answer: { value: seconds, unit: 's' },
      results: [copies],
      consequence: stepOf(seconds, [1, 30]),
    };
  },
  machines: (random) => {
    const qps = oneOf([500, 3_000, 20_000, 120_000, 600_000], random);
    const ms = oneOf([5, 10, 20, 50], random);
    const threads = oneOf([50, 100, 200], random);
    const usablePercent = oneOf([50, 60, 70], random);
    const perMachine = (threads * 1_000) / ms;
    const machines = Math.ceil(qps / ((perMachine * usablePercent) / 100)) + 1;
    return {
      given: { qps, ms, threads, usablePercent },
      answer: { value: machines, unit: null },
      results: [perMachine, (perMachine * usablePercent) / 100],
      consequence: stepOf(machines, [3, 30]),
    };
  },
};

function oneOf<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** 0 up to the first bound, 1 up to the second, 2 beyond. */
function stepOf(value: number, [small, large]: readonly [number, number]): 0 | 1 | 2 {
  if (value <= small) return 0;
  return value <= large ? 1 : 2;
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let times = 0; times < exponent; times += 1) power *= 2;
  return power;
}
