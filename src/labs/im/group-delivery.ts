import type { Random } from '../../domain/random.ts';
import { MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { around, happens } from '../kernel/sources.ts';
import { sumOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, type Message, type SettingsOf, type TraceOf } from '../lab.ts';
import { numbered } from './numbered.ts';

const knobs = {
  members: count({
    first: 5,
    least: 2,
    most: 10_000,
    means: { zh: '群里几个人，发送方在内', en: 'members of the group, the sender among them' },
  }),
  online: count({
    first: 2,
    least: 0,
    most: 9_999,
    means: { zh: '在线的接收方，其余的发完才上线', en: 'receivers online; the others log in afterwards' },
  }),
  messages: count({
    first: 1_000,
    least: 1,
    most: 100_000,
    means: { zh: '发多少条，每秒 10 条', en: 'messages sent, ten a second' },
  }),
  loss: amount({
    first: 0.05,
    least: 0,
    most: 0.9,
    means: { zh: '每过一次网络丢掉的概率', en: 'chance to be lost on each way' },
  }),
  flushSeconds: amount({
    first: 5,
    least: 0.001,
    most: 3_600,
    unit: 's',
    means: { zh: '缓存里的送达状态隔多久刷进数据库', en: 'time between two flushes of delivery marks' },
  }),
};

const facts = {
  sendRows: { unit: '', means: { zh: '写进发送表的行', en: 'rows written to the send table' } },
  receiveRows: { unit: '', means: { zh: '写进接收表的行', en: 'rows written to the receive table' } },
  ackWrites: { unit: '', means: { zh: '更新送达状态的语句', en: 'statements that update delivery marks' } },
  missing: { unit: '', means: { zh: '该收到却没显示的', en: 'deliveries due and never shown' } },
} satisfies Facts;

const GAP = 100 * MS;
const PAGE = 100;
const POLL = 30 * SECOND;
const RETRY = 500 * MS;
const KEPT = 400;

/**
 * Write fan-out as in a published design: a send row and a receive row for each other member, then a push that may be
 * lost. Receivers number what they get: a gap, a poll or a login makes them pull. Marks go to a cache first.
 */
export const groupDelivery = defineLab({
  id: 'group-delivery',
  knobs,
  facts,
  words: {
    ...numbered(
      {
        send: { zh: '发', en: 'send' },
        push: { zh: '推', en: 'push' },
        ack: { zh: '确认到', en: 'ack' },
        pull: { zh: '拉', en: 'pull' },
      },
      KEPT,
    ),
    gap: { zh: '第一次缺号前后', en: 'around the first gap' },
    sender: { zh: '发送方', en: 'sender' },
    server: { zh: '服务端', en: 'server' },
    member: { zh: '一个成员', en: 'a member' },
    empty: { zh: '空页', en: 'an empty page' },
    work: { zh: '写了多少次', en: 'what was written' },
    sendRows: { zh: '发送表的行', en: 'send rows' },
    receiveRows: { zh: '接收表的行', en: 'receive rows' },
    acks: { zh: '有新进展的确认', en: 'acks with news' },
    ackWrites: { zh: '更新语句', en: 'update statements' },
    inOrder: { zh: '每个人每条只显示一次，按号显示', en: 'each member saw each once, in order' },
    neverAhead: { zh: '没到设备的，库里不算送达', en: 'nothing is marked before a device has it' },
    allMarked: { zh: '最后全部标成送达', en: 'in the end all are marked delivered' },
  },
  limits: [
    {
      knobs: ['online', 'members'],
      rule: 'online ≤ members − 1',
      holds: ({ online, members }) => online <= members - 1,
    },
    {
      knobs: ['members', 'messages'],
      rule: 'members × messages ≤ 20000000',
      holds: ({ members, messages }) => members * messages <= 20_000_000,
    },
    {
      knobs: ['online', 'messages'],
      rule: 'online × messages ≤ 1000000',
      holds: ({ online, messages }) => online * messages <= 1_000_000,
    },
  ],
  simulate,
});

function simulate(
  { members, online, messages, loss, flushSeconds }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const [pushes, pulls, store, logins] = ['pushes', 'pulls', 'store', 'logins'].map(streams) as Chances;
  const receivers = members - 1;
  const period = Math.round(flushSeconds * SECOND);
  const end = messages * GAP;
  /** The largest number each member has, has acknowledged, and has marked as delivered in the database. */
  const [last, acked, marked] = [0, 0, 0].map(() => new Uint32Array(receivers)) as Marks;
  const shown = new Uint32Array(receivers);
  const pulling = new Uint8Array(receivers);
  const changed = new Set<number>();
  let [stored, sendRows, receiveRows, acks, ackWrites] = [0, 0, 0, 0, 0];
  let [inOrder, neverAhead] = [true, true];
  const log: Row[] = [];

  const note = (hop: Hop, lost: boolean) => {
    // One member is drawn.
    if (hop.member === 0 && log.length < KEPT) log.push({ ...hop, at: simulation.now() / MS, lost });
  };
  const cross = (hop: Hop, { delay, isLost }: Crossing, arrive: () => void) => {
    note(hop, isLost);
    if (!isLost) simulation.after(delay, arrive);
  };

  const send = (seq: number) => {
    note({ member: 0, seq, from: 'sender', to: 'server', what: `send ${seq}` }, false);
    sendRows += 1;
    simulation.after(around(4 * MS, store), () => {
      receiveRows += receivers;
      stored = seq;
      for (let member = 0; member < online; member += 1) push(member, seq);
    });
  };
  const push = (member: number, seq: number) => {
    const [there, back] = [crossing(loss, pushes), crossing(loss, pushes)];
    cross({ member, seq, from: 'server', to: 'member', what: `push ${seq}` }, there, () => {
      // A number skipped means a push was lost: what is missing is in the receive table.
      if (seq > (last[member] ?? 0) + 1) return pull(member);
      show(member, seq);
      const upTo = last[member] ?? 0;
      cross({ member, seq, from: 'member', to: 'server', what: `ack ${upTo}` }, back, () =>
        mark(member, upTo),
      );
    });
  };
  const pull = (member: number) => {
    if (pulling[member] === 1) return;
    pulling[member] = 1;
    ask(member);
  };
  const ask = (member: number) => {
    const upTo = last[member] ?? 0;
    const seq = upTo + 1;
    let isAnswered = false;
    cross({ member, seq, from: 'member', to: 'server', what: `pull ${seq}` }, crossing(loss, pulls), () => {
      mark(member, upTo);
      const to = Math.min(stored, upTo + PAGE);
      const what = to > upTo ? `${seq}–${to}` : 'empty';
      cross({ member, seq, from: 'server', to: 'member', what }, crossing(loss, pulls), () => {
        isAnswered = true;
        for (let number = seq; number <= to; number += 1) show(member, number);
        // The next request acknowledges this page, so an empty one ends the pull.
        if (to > upTo) ask(member);
        else pulling[member] = 0;
      });
    });
    simulation.after(RETRY, () => {
      if (!isAnswered) ask(member);
    });
  };
  const show = (member: number, seq: number) => {
    if (seq <= (last[member] ?? 0)) return;
    last[member] = seq;
    shown[member] = (shown[member] ?? 0) + 1;
    inOrder &&= shown[member] === seq;
  };

  const mark = (member: number, upTo: number) => {
    if (upTo <= (acked[member] ?? 0)) return;
    acks += 1;
    acked[member] = upTo;
    if (changed.size === 0) simulation.at((Math.floor(simulation.now() / period) + 1) * period, flush);
    changed.add(member);
  };
  const flush = () => {
    for (const member of changed) {
      ackWrites += 1;
      marked[member] = acked[member] ?? 0;
      neverAhead &&= (marked[member] ?? 0) <= (last[member] ?? 0);
    }
    changed.clear();
  };

  for (let seq = 1; seq <= messages; seq += 1) simulation.at((seq - 1) * GAP, () => send(seq));
  for (let member = 0; member < receivers; member += 1) {
    const phase = Math.floor(POLL * logins());
    if (member >= online) simulation.at(end + phase, () => pull(member));
    // The last poll comes when all has been sent: a lost last push leaves no gap to see.
    else for (let at = phase; at < end + POLL; at += POLL) simulation.at(at, () => pull(member));
  }
  simulation.run();

  return {
    facts: { sendRows, receiveRows, ackWrites, missing: receivers * messages - sumOf(shown) },
    series: [
      {
        form: 'messages',
        name: 'gap',
        parties: ['sender', 'server', 'member'],
        messages: aroundFirstLoss(log),
      },
      {
        form: 'bars',
        name: 'work',
        unit: '',
        bars: [
          ['sendRows', sendRows],
          ['receiveRows', receiveRows],
          ['acks', acks],
          ['ackWrites', ackWrites],
        ],
      },
    ],
    invariants: [
      { name: 'inOrder', holds: inOrder },
      { name: 'neverAhead', holds: neverAhead },
      { name: 'allMarked', holds: marked.every((upTo) => upTo === messages) },
    ],
  };
}

type Chances = [pushes: Random, pulls: Random, store: Random, logins: Random];
type Marks = [last: Uint32Array, acked: Uint32Array, marked: Uint32Array];
type Hop = Omit<Message, 'at' | 'lost'> & { readonly member: number; readonly seq: number };
type Row = Hop & Pick<Message, 'at' | 'lost'>;
type Crossing = { readonly delay: number; readonly isLost: boolean };

function crossing(loss: number, random: Random): Crossing {
  return { isLost: happens(loss, random), delay: around(30 * MS, random) };
}

/** From the message before the first that was lost on its way to the member, until the gap is filled. */
function aroundFirstLoss(log: readonly Row[]): readonly Message[] {
  const trouble = log.find(({ lost, to }) => lost && to === 'member')?.seq ?? 2;
  return log.filter(({ seq }) => seq >= trouble - 1 && seq <= trouble + 2).slice(0, 22);
}
