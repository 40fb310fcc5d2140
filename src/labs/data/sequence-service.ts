import { below, zipf } from '../kernel/sources.ts';
import { maxOf, sumOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, type Message, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  requestsPerSecond: count({
    first: 10_000_000,
    least: 1_000,
    most: 1_000_000_000,
    unit: '/s',
    means: { zh: '全部机器每秒要多少个号', en: 'numbers asked for a second, of all machines' },
  }),
  step: count({
    first: 10_000,
    least: 1,
    most: 1_000_000_000,
    means: { zh: '上限 max_seq 每次推高多少', en: 'how far max_seq is raised at a time' },
  }),
  users: count({ first: 2 ** 32, least: 1, most: 2 ** 40, means: { zh: '用户数', en: 'users' } }),
  usersPerSection: count({
    first: 100_000,
    least: 1,
    most: 10_000_000,
    means: { zh: '一个 section 里的用户', en: 'users of a section' },
  }),
  share: oneOf(['user', 'section'], {
    zh: '每个用户一个 max_seq，还是一段用户合用一个',
    en: 'a max_seq for each user, or one for a section of users',
  }),
  persist: oneOf(['before', 'after'], {
    zh: '新上限先落盘再给号，还是先给号、10 ms 后才落盘',
    en: 'a new max_seq is on disk before the number is given, or 10 ms after',
  }),
  crashAtSeconds: count({
    first: 5,
    least: 1,
    most: 600,
    unit: 's',
    means: { zh: '第几秒崩溃，随即重启', en: 'when the machine crashes, to start again at once' },
  }),
};

const facts = {
  writesPerSecond: { unit: '/s', means: { zh: '每秒写盘', en: 'writes to disk a second' } },
  restartJump: {
    unit: '',
    means: { zh: '重启让号跳得最远的一个用户跳了多少', en: 'farthest jump of a user at the restart' },
  },
  quietJump: { unit: '', means: { zh: '最安静的用户跳了多少', en: 'jump of the quietest user' } },
  wentBackwards: {
    unit: '',
    means: {
      zh: '重启后发出、却不比用户已有的大的号',
      en: 'numbers given after the restart that are not above what the user had',
    },
  },
  stateBytes: { unit: 'B', means: { zh: '每个用户存一个上限要多少', en: 'one max_seq for each user takes' } },
  sectionBytes: {
    unit: 'B',
    means: { zh: '每个 section 存一个上限要多少', en: 'one max_seq for each section takes' },
  },
} satisfies Facts;

/**
 * WeChat's seqsvr, as published in 2016: numbers are counted in memory below a ceiling, max_seq, that is kept on disk; who
 * gets to it raises it by a step. After a crash everyone goes on from the ceiling on disk.
 */
export const sequenceService = defineLab({
  id: 'sequence-service',
  knobs,
  facts,
  words: {
    lastRaise: { zh: '崩溃前最后一次推高上限的用户', en: 'the last user to raise the ceiling' },
    quiet: { zh: '最安静的用户的号', en: 'the number of the quietest user' },
    client: { zh: '调用方', en: 'caller' },
    ask: { zh: '要一个号', en: 'a number, please' },
    crash: { zh: '崩溃，重启', en: 'crash, restart' },
    everyone: { zh: '发出的号一个不少', en: 'every number given is counted once' },
    covered: {
      zh: '先落盘时，盘上的上限盖住发出的每个号',
      en: 'saved before: the ceiling on disk covers every number given',
    },
  },
  limits: [
    {
      knobs: ['usersPerSection', 'users'],
      rule: 'usersPerSection ≤ users',
      holds: ({ usersPerSection, users }) => usersPerSection <= users,
    },
  ],
  simulate,
});

/** Numbers that are really given; of a larger load one of several equal machines is run. */
const MOST_NUMBERS = 20_000_000;
const AFTERWARDS = 1;
const DISK_SECONDS = 0.01;
/** A mix of this many requests comes again and again: drawing a user for each would cost more than all the rest. */
const MIX = 65_536;

type Raise = {
  readonly index: number;
  readonly user: number;
  readonly number: number;
  readonly ceiling: number;
};

function simulate(
  {
    requestsPerSecond,
    step,
    users,
    usersPerSection,
    share,
    persist,
    crashAtSeconds,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const machines = Math.ceil((requestsPerSecond * (crashAtSeconds + AFTERWARDS)) / MOST_NUMBERS);
  const perSecond = requestsPerSecond / machines;
  const { mix, size } = mixOf(share, streams);
  const quiet = quietestOf(mix, size);
  const slotOf = share === 'section' ? () => 0 : (user: number) => user;
  const [last, had, phase] = [new Float64Array(size), new Float64Array(size), streams('phase')];
  // A run begins anywhere within a step, as it would after a long time.
  let ceilings = Float64Array.from({ length: share === 'section' ? 1 : size }, () => below(step, phase));
  let [given, writes, wentBackwards] = [0, 0, 0];
  let raised: Raise = { index: 0, user: 0, number: 0, ceiling: 0 };
  const numbers: (readonly [seconds: number, number: number])[] = [];

  const serveUntil = (seconds: number) => {
    for (const until = Math.round(seconds * perSecond); given < until; given += 1) {
      const user = mix[given % MIX] as number;
      const slot = slotOf(user);
      const number = (last[user] as number) + 1;
      if (number > (ceilings[slot] as number)) {
        ceilings[slot] = (ceilings[slot] as number) + step;
        writes += 1;
        raised = { index: given, user, number, ceiling: ceilings[slot] as number };
      }
      if (number <= (had[user] as number)) wentBackwards += 1;
      last[user] = number;
    }
    numbers.push([seconds, last[quiet] as number]);
  };

  for (let part = 0; part < 100; part += 1) serveUntil((crashAtSeconds * part) / 100);
  serveUntil(crashAtSeconds - DISK_SECONDS);
  // What takes 10 ms to reach the disk is there as it was 10 ms ago.
  const late = Float64Array.from(ceilings);
  serveUntil(crashAtSeconds);
  const disk = persist === 'before' ? ceilings : late;

  const everyone = sumOf(last) === given;
  const covered = last.every((number, user) => number <= (disk[slotOf(user)] as number));
  const writesPerSecond = (machines * writes) / crashAtSeconds;
  const jumps = last.map((number, user) => (disk[slotOf(user)] as number) + 1 - number);
  const messages = aroundCrash(raised, {
    perSecond,
    crashAtSeconds,
    persist,
    number: last[raised.user] as number,
    saved: disk[slotOf(raised.user)] as number,
  });

  had.set(last);
  ceilings = disk;
  for (let user = 0; user < size; user += 1) last[user] = disk[slotOf(user)] as number;
  for (let part = 0; part <= 20; part += 1) serveUntil(crashAtSeconds + (AFTERWARDS * part) / 20);
  return {
    facts: {
      writesPerSecond,
      restartJump: maxOf(jumps),
      quietJump: jumps[quiet] as number,
      wentBackwards,
      stateBytes: users * 8,
      sectionBytes: Math.ceil(users / usersPerSection) * 8,
    },
    series: [
      { form: 'messages', name: 'lastRaise', parties: ['client', 'AllocSvr', 'StoreSvr'], messages },
      { form: 'line', name: 'quiet', unit: '', xUnit: 's', points: numbers },
    ],
    invariants: [
      { name: 'everyone', holds: everyone },
      { name: 'covered', holds: persist === 'after' || covered },
    ],
  };
}

/** Who asks: a hundred users all alike, or a section of a thousand, few of them busy and most of them quiet. */
function mixOf(
  share: 'user' | 'section',
  streams: Streams,
): { readonly mix: Uint16Array; readonly size: number } {
  const random = streams('users');
  const busy = zipf(1_000, 1);
  const draw = share === 'section' ? () => busy(random) : () => below(100, random);
  return { mix: Uint16Array.from({ length: MIX }, draw), size: share === 'section' ? 1_000 : 100 };
}

function quietestOf(mix: Uint16Array, size: number): number {
  const counts = new Array<number>(size).fill(0);
  for (const user of mix) counts[user] = (counts[user] ?? 0) + 1;
  return counts.indexOf(Math.min(...counts));
}

/** The last raise before the crash, and what its user is given after it. */
function aroundCrash(
  { index, number: first, ceiling }: Raise,
  run: {
    readonly perSecond: number;
    readonly crashAtSeconds: number;
    readonly persist: 'before' | 'after';
    readonly number: number;
    readonly saved: number;
  },
): readonly Message[] {
  const [raisedAt, crashAt] = [(index / run.perSecond) * 1_000, run.crashAtSeconds * 1_000];
  const told = (at: number, from: string, to: string, what: string): Message => ({
    at,
    from,
    to,
    what,
    lost: false,
  });
  const answer = told(raisedAt, 'AllocSvr', 'client', `${first}`);
  const write = { ...told(raisedAt, 'AllocSvr', 'StoreSvr', `max ${ceiling}`), lost: run.saved < ceiling };
  return [
    told(raisedAt, 'client', 'AllocSvr', 'ask'),
    ...(run.persist === 'before' ? [write, answer] : [answer, write]),
    ...(run.number > first ? [told(crashAt, 'AllocSvr', 'client', `… ${run.number}`)] : []),
    told(crashAt, 'AllocSvr', 'AllocSvr', 'crash'),
    told(crashAt, 'StoreSvr', 'AllocSvr', `max ${run.saved}`),
    told(crashAt, 'client', 'AllocSvr', 'ask'),
    told(crashAt, 'AllocSvr', 'client', `${run.saved + 1}`),
  ];
}
