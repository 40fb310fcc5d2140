import { MS, openSimulation } from '../kernel/simulation.ts';
import { around, below } from '../kernel/sources.ts';
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
import { numbered } from './numbered.ts';

const knobs = {
  devices: count({
    first: 3,
    least: 1,
    most: 64,
    means: { zh: '一个人同时登录的设备', en: 'devices of one person that log in at once' },
  }),
  sameKind: count({
    first: 2,
    least: 1,
    most: 64,
    means: { zh: '其中同一类的（手机），只许留一台', en: 'those of one kind (phones): only one may stay' },
  }),
  raceMs: amount({
    first: 5,
    least: 1,
    most: 10_000,
    unit: 'ms',
    means: { zh: '它们在多长时间里先后登录', en: 'the time in which they all log in' },
  }),
  swap: oneOf(['get-then-set', 'atomic'], {
    zh: '登记新会话：先 GET 再 SET，还是一条命令写新取旧',
    en: 'register a session by GET and then SET, or swap new for old in one command',
  }),
  kickBy: oneOf(['kind', 'session'], {
    zh: '踢人的命令写设备类型，还是写会话号',
    en: 'a kick names the kind of device, or the session',
  }),
  trials: count({ first: 1_000, least: 1, most: 20_000, means: { zh: '试多少次', en: 'how many trials' } }),
};

const facts = {
  doubleSessions: {
    unit: '',
    means: { zh: '结束时同类留下两个会话的次数', en: 'trials that end with two sessions of one kind' },
  },
  sentToGone: {
    unit: '',
    means: { zh: '指着已经不在的会话的路由', en: 'routes that name a session no longer live' },
  },
  online: { unit: '', means: { zh: '每次结束时平均在线的会话', en: 'mean live sessions after a trial' } },
  kicked: { unit: '', means: { zh: '被踢掉的会话', en: 'sessions that were kicked' } },
} satisfies Facts;

const GATES = 4;

/**
 * Logins race through a table of routes, which names one session for each kind of device. Whoever finds an older session
 * there sends a kick to its gate. A connection exists on its gate from the first moment, so a kick always finds it.
 */
export const loginKickout = defineLab({
  id: 'login-kickout',
  knobs,
  facts,
  words: {
    ...numbered({ phone: { zh: '手机', en: 'phone' } }, 64),
    race: { zh: '第一次出错的登录（手机）', en: 'the first race that went wrong (phones)' },
    routes: { zh: '路由表', en: 'routes' },
    kick: { zh: '踢', en: 'kick' },
    stays: { zh: '还在线', en: 'online' },
    next: { zh: '下一条消息', en: 'next message' },
    outcomes: { zh: '一次次登录的结局', en: 'how the races ended' },
    right: { zh: '每类留一个，路由对', en: 'one a kind, and routed' },
    double: { zh: '同类留下两个', en: 'two of one kind' },
    gone: { zh: '路由指着不在的', en: 'a route to nobody' },
    accounted: { zh: '登录的 = 在线的 + 被踢的', en: 'sessions opened = live + kicked' },
    othersStay: { zh: '独一台的类从不被踢', en: 'who has no rival is never kicked' },
  },
  limits: [
    {
      knobs: ['sameKind', 'devices'],
      rule: 'sameKind ≤ devices',
      holds: ({ sameKind, devices }) => sameKind <= devices,
    },
    {
      knobs: ['devices', 'trials'],
      rule: 'devices × trials ≤ 200000',
      holds: ({ devices, trials }) => devices * trials <= 200_000,
    },
  ],
  simulate,
});

function simulate(
  { devices, sameKind, raceMs, swap, kickBy, trials }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const draw = streams('logins');
  const sessionOf = (device: number): Session => ({
    device,
    // The first few are phones; each of the others is the only one of its kind.
    kind: Math.max(0, device - sameKind),
    gate: below(GATES, draw),
    startsAt: Math.round(raceMs * MS * draw()),
    toTable: around(MS, draw),
    backAndForth: around(MS, draw),
    toGate: around(3 * MS, draw),
  });
  const races = Array.from({ length: trials }, () =>
    race(
      Array.from({ length: devices }, (_, index) => sessionOf(index + 1)),
      { swap, kickBy },
    ),
  );
  const total = (of: (end: Race) => number) => races.reduce((sum, end) => sum + of(end), 0);
  const isRight = ({ isDouble, gone }: Race) => !isDouble && gone === 0;
  const [live, kicked] = [total((end) => end.live.length), total((end) => end.kicked)];
  const parties = Array.from({ length: Math.min(4, sameKind) }, (_, index) => `phone ${index + 1}`);
  const drawn = [...parties, 'routes'];
  const instructive = races.find((end) => !isRight(end)) ?? races[0];
  return {
    facts: {
      doubleSessions: total(({ isDouble }) => (isDouble ? 1 : 0)),
      sentToGone: total(({ gone }) => gone),
      online: live / trials,
      kicked,
    },
    series: [
      {
        form: 'messages',
        name: 'race',
        parties: drawn,
        messages: (instructive?.log ?? [])
          .filter(({ from, to }) => drawn.includes(from) && drawn.includes(to))
          .slice(-24),
      },
      {
        form: 'bars',
        name: 'outcomes',
        unit: '',
        bars: [
          ['right', races.filter(isRight).length],
          ['double', total(({ isDouble }) => (isDouble ? 1 : 0))],
          ['gone', races.filter(({ gone }) => gone > 0).length],
        ],
      },
    ],
    invariants: [
      { name: 'accounted', holds: live + kicked === devices * trials },
      {
        name: 'othersStay',
        holds: races.every((end) => end.live.filter(({ kind }) => kind > 0).length === devices - sameKind),
      },
    ],
  };
}

/** One login, with all that chance decides about it. */
type Session = {
  readonly device: number;
  readonly kind: number;
  readonly gate: number;
  readonly startsAt: number;
  readonly toTable: number;
  readonly backAndForth: number;
  readonly toGate: number;
};

type Race = {
  readonly live: readonly Session[];
  readonly kicked: number;
  readonly isDouble: boolean;
  readonly gone: number;
  readonly log: readonly Message[];
};

type Rules = Pick<SettingsOf<typeof knobs>, 'swap' | 'kickBy'>;

/** All of them log in, and everything settles. */
function race(sessions: readonly Session[], { swap, kickBy }: Rules): Race {
  const simulation = openSimulation();
  const routes = new Map<number, Session>();
  const live = new Set<Session>();
  const log: Message[] = [];
  const note = (from: string, to: string, what: string, lost = false) =>
    void log.push({ at: simulation.now() / MS, from, to, what, lost });
  const nameOf = ({ kind, device }: Session) => (kind === 0 ? `phone ${device}` : 'other');

  const logIn = (session: Session) => {
    live.add(session);
    simulation.after(session.toTable, () => {
      const old = routes.get(session.kind);
      const found = `GET → ${old?.device ?? '∅'}`;
      if (swap === 'atomic') return register(session, old, `SET ${session.device} ${found}`);
      note(nameOf(session), 'routes', found);
      // What was read may be out of date by the time it is acted on.
      simulation.after(session.backAndForth, () => register(session, old, `SET ${session.device}`));
    });
  };
  const register = (session: Session, old: Session | undefined, what: string) => {
    routes.set(session.kind, session);
    note(nameOf(session), 'routes', what);
    if (old !== undefined) simulation.after(session.toGate, () => kick(old));
  };
  const kick = (old: Session) => {
    const isMeant = (session: Session) =>
      kickBy === 'session' ? session === old : session.kind === old.kind && session.gate === old.gate;
    for (const session of live) {
      if (!isMeant(session)) continue;
      live.delete(session);
      note('routes', nameOf(session), 'kick');
    }
  };

  for (const session of sessions) simulation.at(session.startsAt, () => logIn(session));
  simulation.run();

  for (const session of live) note(nameOf(session), nameOf(session), 'stays');
  for (const session of routes.values()) note('routes', nameOf(session), 'next', !live.has(session));
  const kinds = new Set([...live].map(({ kind }) => kind));
  return {
    live: [...live],
    kicked: sessions.length - live.size,
    isDouble: live.size > kinds.size,
    gone: [...routes.values()].filter((session) => !live.has(session)).length,
    log,
  };
}
