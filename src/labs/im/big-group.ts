import { openLine } from '../kernel/server.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { amount, count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  members: count({ first: 10_000, least: 1, most: 1_000_000, means: { zh: '群里几个人', en: 'members' } }),
  deliverMs: amount({
    first: 8,
    least: 1,
    most: 10_000,
    unit: 'ms',
    means: { zh: '给一个人写一次要多久', en: 'time of one write to one member' },
  }),
  concurrency: count({
    first: 5,
    least: 1,
    most: 64,
    means: { zh: '这个群最多几个写同时进行', en: 'writes this group may have under way at once' },
  }),
  messages: count({ first: 1, least: 1, most: 100_000, means: { zh: '一共发几条', en: 'messages sent' } }),
  messagesPerSecond: amount({
    first: 1,
    least: 0.001,
    most: 1_000,
    unit: '/s',
    means: { zh: '每秒发几条', en: 'messages sent a second' },
  }),
  merge: oneOf(['off', 'on'], {
    zh: '等着发给同一个人的，并成一次写',
    en: 'what waits for one member goes in one write',
  }),
  leavers: count({
    first: 0,
    least: 0,
    most: 1_000_000,
    means: {
      zh: '一开始接连退群的人，每走一个通知剩下的',
      en: 'members who leave at the start, each made known to the rest',
    },
  }),
  dropControl: oneOf(['off', 'on'], { zh: '进退群的通知不发', en: 'send no join and leave notices' }),
};

const facts = {
  lastDeliveredSeconds: {
    unit: 's',
    means: { zh: '从第一条发出到最后一份聊天写好', en: 'from the first send to the last chat copy written' },
  },
  storeRequests: { unit: '', means: { zh: '写存储的次数', en: 'writes to members’ streams' } },
  controlDeliveries: { unit: '', means: { zh: '写出去的退群通知', en: 'leave notices delivered' } },
} satisfies Facts;

/**
 * Write fan-out in one big group: a queue of copies and a few workers that write them. With merging, a write takes all
 * that waits for its receiver, so the longer the queue, the more each write carries.
 */
export const bigGroup = defineLab({
  id: 'big-group',
  knobs,
  facts,
  words: {
    backlog: { zh: '还没写出去的份数', en: 'copies not yet written' },
    work: { zh: '份数和写的次数', en: 'copies, and the writes they took' },
    chats: { zh: '聊天的份数', en: 'chat copies' },
    notices: { zh: '通知的份数', en: 'notices' },
    requests: { zh: '写的次数', en: 'writes' },
    balanced: {
      zh: '投进来的 = 写好的 + 在写的 + 排队的，每次查看都成立',
      en: 'posted = written + being written + waiting, at every look',
    },
    everyMember: {
      zh: '留下的人每条聊天都有一份',
      en: 'every member who stayed has a copy of every message',
    },
  },
  limits: [
    {
      knobs: ['leavers', 'members'],
      rule: 'leavers ≤ members − 1',
      holds: ({ leavers, members }) => leavers <= members - 1,
    },
    {
      knobs: ['members', 'messages', 'leavers'],
      rule: 'members × (messages + leavers) ≤ 20000000',
      holds: ({ members, messages, leavers }) => members * (messages + leavers) <= 20_000_000,
    },
  ],
  simulate,
});

function simulate({
  members,
  deliverMs,
  concurrency,
  messages,
  messagesPerSecond,
  merge,
  leavers,
  dropControl,
}: SettingsOf<typeof knobs>): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const queue = merge === 'on' ? mergingQueue(members) : plainQueue(members);
  const takes = Math.round(deliverMs * MS);
  let [idle, inWork, posted, written] = [concurrency, 0, 0, 0];
  let [requests, chatCopies, controlDeliveries, lastDelivered] = [0, 0, 0, 0];
  let [balanced, every] = [true, 1];
  let backlog: (readonly [seconds: number, copies: number])[] = [];

  /** The first `gone` members have left, and get nothing more. */
  const post = (kind: Kind, gone: number) => {
    posted += members - gone;
    queue.post(kind, gone);
    while (idle > 0 && queue.waiting() > 0) {
      idle -= 1;
      work();
    }
  };
  const work = () => {
    const batch = queue.take();
    if (batch === null) {
      idle += 1;
      return;
    }
    const copies = batch.chats + batch.notices;
    requests += 1;
    inWork += copies;
    look();
    simulation.after(takes, () => {
      inWork -= copies;
      written += copies;
      chatCopies += batch.chats;
      controlDeliveries += batch.notices;
      if (batch.chats > 0) lastDelivered = simulation.now();
      work();
    });
  };
  /** At some of the writes, evenly, however many there will be: each time there are too many points, half of them go. */
  const look = () => {
    if (requests % every !== 0) return;
    balanced &&= posted === written + inWork + queue.waiting();
    backlog.push([simulation.now() / SECOND, queue.waiting() + inWork]);
    if (backlog.length <= 120) return;
    backlog = backlog.filter((_, index) => index % 2 === 1);
    every *= 2;
  };

  if (dropControl === 'off') for (let gone = 1; gone <= leavers; gone += 1) post('notices', gone);
  for (let index = 0; index < messages; index += 1)
    simulation.at(Math.round((index * SECOND) / messagesPerSecond), () => post('chats', leavers));
  simulation.run();
  backlog.push([simulation.now() / SECOND, queue.waiting() + inWork]);

  return {
    facts: { lastDeliveredSeconds: lastDelivered / SECOND, storeRequests: requests, controlDeliveries },
    series: [
      { form: 'line', name: 'backlog', unit: '', xUnit: 's', points: backlog },
      {
        form: 'bars',
        name: 'work',
        unit: '',
        bars: [
          ['chats', chatCopies],
          ['notices', controlDeliveries],
          ['requests', requests],
        ],
      },
    ],
    invariants: [
      { name: 'balanced', holds: balanced && posted === written },
      { name: 'everyMember', holds: chatCopies === messages * (members - leavers) },
    ],
  };
}

type Kind = 'chats' | 'notices';
/** What one write carries. */
type Batch = Readonly<Record<Kind, number>>;

type Queue = {
  /** A copy for each member but the first `gone`. */
  readonly post: (kind: Kind, gone: number) => void;
  readonly take: () => Batch | null;
  readonly waiting: () => number;
};

const ONE: Readonly<Record<Kind, Batch>> = {
  chats: { chats: 1, notices: 0 },
  notices: { chats: 0, notices: 1 },
};

/** Copy by copy, in the order posted. A post is kept once, with how far its copies have gone. */
function plainQueue(members: number): Queue {
  const posts = openLine<{ readonly kind: Kind; readonly copies: number }>();
  let [batch, left, waiting]: [Batch, number, number] = [ONE.chats, 0, 0];
  return {
    post: (kind, gone) => {
      posts.push({ kind, copies: members - gone });
      waiting += members - gone;
    },
    take: () => {
      if (left === 0) {
        const next = posts.shift();
        if (next === undefined) return null;
        [batch, left] = [ONE[next.kind], next.copies];
      }
      left -= 1;
      waiting -= 1;
      return batch;
    },
    waiting: () => waiting,
  };
}

/** Member by member, whoever has waited longest first, with all that waits for them. */
function mergingQueue(members: number): Queue {
  const line = openLine<number>();
  const waits = { chats: new Uint32Array(members), notices: new Uint32Array(members) };
  const batchOf = (member: number): Batch => ({
    chats: waits.chats[member] ?? 0,
    notices: waits.notices[member] ?? 0,
  });
  let waiting = 0;
  return {
    post: (kind, gone) => {
      for (let member = gone; member < members; member += 1) {
        if (waits.chats[member] === 0 && waits.notices[member] === 0) line.push(member);
        waits[kind][member] = (waits[kind][member] ?? 0) + 1;
      }
      waiting += members - gone;
    },
    take: () => {
      const member = line.shift();
      if (member === undefined) return null;
      const batch = batchOf(member);
      waits.chats[member] = 0;
      waits.notices[member] = 0;
      waiting -= batch.chats + batch.notices;
      return batch;
    },
    waiting: () => waiting,
  };
}
