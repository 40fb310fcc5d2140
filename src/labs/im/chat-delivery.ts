import { type Random, seededRandom } from '../../domain/random.ts';
import { MS, openSimulation } from '../kernel/simulation.ts';
import { below, happens } from '../kernel/sources.ts';
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
  ack: oneOf(['off', 'on'], {
    zh: '接收方收到就回确认，发送方没等到确认就重发',
    en: 'the receiver acknowledges, and the sender sends again until it hears so',
  }),
  dedupe: oneOf(['off', 'on'], {
    zh: '接收方按消息号去重，来过的不再显示',
    en: 'the receiver knows numbers it has had, and shows none of them again',
  }),
  order: oneOf(['as-arrived', 'by-seq'], {
    zh: '到了就显示，还是按序号排好再显示',
    en: 'show what arrives at once, or in the order of its numbers',
  }),
  messages: count({
    first: 10_000,
    least: 1,
    most: 100_000,
    means: { zh: '一共发多少条', en: 'messages sent' },
  }),
  loss: amount({
    first: 0.05,
    least: 0,
    most: 0.9,
    means: { zh: '每过一次网络丢掉的概率', en: 'chance to be lost on each way' },
  }),
  reconnectEvery: count({
    first: 50,
    least: 0,
    most: 100_000,
    means: { zh: '每发多少条断线重连一次，0 是从不', en: 'messages between two reconnects, 0 for none' },
  }),
};

const facts = {
  lost: { unit: '', means: { zh: '从没显示过的消息', en: 'messages never shown' } },
  shownTwice: { unit: '', means: { zh: '显示了不止一次的消息', en: 'messages shown more than once' } },
  retries: { unit: '', means: { zh: '重发的次数', en: 'sends beyond the first' } },
  outOfOrder: {
    unit: '',
    means: {
      zh: '排在更大的号后面才露面的消息',
      en: 'messages first shown after one with a higher number',
    },
  },
} satisfies Facts;

const GAP_MS = 20;
const RESEND_MS = 200;
/** How many rows of the picture are kept to choose from. */
const KEPT = 400;

/**
 * A sender, a receiver and a network that loses, overtakes and disconnects. Each message finds its own way, so it may
 * overtake another; a reconnect drops whatever is on the wire in either direction.
 */
export const chatDelivery = defineLab({
  id: 'chat-delivery',
  knobs,
  facts,
  words: {
    ...numbered(
      {
        send: { zh: '发', en: 'send' },
        resend: { zh: '重发', en: 'resend' },
        ack: { zh: '确认', en: 'ack' },
        show: { zh: '显示', en: 'show' },
      },
      KEPT,
    ),
    wire: { zh: '第一次丢失前后的几条', en: 'the messages around the first loss' },
    sender: { zh: '发送方', en: 'sender' },
    receiver: { zh: '接收方', en: 'receiver' },
    reconnect: { zh: '断线重连', en: 'reconnect' },
    outcomes: { zh: '消息的下场', en: 'what became of the messages' },
    inOrder: { zh: '按序显示一次', en: 'shown once, in order' },
    late: { zh: '显示一次，但迟到', en: 'shown once, out of order' },
    twice: { zh: '显示不止一次', en: 'shown more than once' },
    never: { zh: '从没显示', en: 'never shown' },
    crossings: {
      zh: '上了线的每一份，要么到了，要么丢了',
      en: 'whatever went on the wire arrived or was dropped',
    },
    ackedShown: { zh: '确认过的消息，对方都显示了', en: 'whatever was acknowledged has been shown' },
  },
  limits: [
    // In step with the resends, a message could meet a reconnect every time, and be sent until all else is done.
    {
      knobs: ['reconnectEvery'],
      rule: 'reconnectEvery = 0 ∨ reconnectEvery ≥ 20',
      holds: ({ reconnectEvery }) => reconnectEvery === 0 || reconnectEvery >= 20,
    },
    {
      knobs: ['messages', 'loss'],
      rule: 'messages ÷ (1 − loss)² ≤ 1000000',
      holds: ({ messages, loss }) => messages <= 1_000_000 * (1 - loss) * (1 - loss) * (1 + 1e-9),
    },
  ],
  simulate,
});

function simulate(
  { ack, dedupe, order, messages, loss, reconnectEvery }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const fates = streams('fates');
  const acked = new Uint8Array(messages + 1);
  const arrived = new Uint8Array(messages + 1);
  const held = new Uint16Array(messages + 1);
  const shown = new Uint16Array(messages + 1);
  const isLate = new Uint8Array(messages + 1);
  const log: Row[] = [];
  let [connection, sent, received, dropped] = [0, 0, 0, 0];
  let [retries, next, highest] = [0, 1, 0];

  const note = (row: Omit<Row, 'at' | 'lost'>): Row => {
    const noted = { at: simulation.now() / MS, lost: false, ...row };
    if (log.length < KEPT) log.push(noted);
    return noted;
  };
  const cross = ({ delay, isLost }: Crossing, row: Omit<Row, 'at' | 'lost'>, arrive: () => void) => {
    const sentOn = connection;
    const noted = note(row);
    sent += 1;
    simulation.after(delay, () => {
      noted.lost = isLost || sentOn !== connection;
      if (noted.lost) dropped += 1;
      else {
        received += 1;
        arrive();
      }
    });
  };

  const send = (seq: number, luck: Random, verb: string) => {
    // Both ways are drawn at once, whether or not the second is gone: each knob then meets the same network.
    const [there, back] = [crossing(loss, luck), crossing(loss, luck)];
    cross(there, { from: 'sender', to: 'receiver', what: `${verb} ${seq}`, seq }, () => {
      receive(seq);
      // A repeat is acknowledged too: it came because the sender has not heard.
      if (ack === 'on')
        cross(back, { from: 'receiver', to: 'sender', what: `ack ${seq}`, seq }, () => {
          acked[seq] = 1;
        });
    });
    if (ack === 'off') return;
    simulation.after(RESEND_MS * MS, () => {
      if (acked[seq] === 1) return;
      retries += 1;
      send(seq, luck, 'resend');
    });
  };

  const receive = (seq: number) => {
    if (dedupe === 'on' && arrived[seq] === 1) return;
    arrived[seq] = 1;
    if (order === 'as-arrived' || seq < next) return show(seq);
    held[seq] = (held[seq] ?? 0) + 1;
    showUpTo(0);
    // Without acknowledgements nobody fills a gap, so waiting for it has to end.
    if (ack === 'off') simulation.after(RESEND_MS * MS, () => showUpTo(seq));
  };
  const showUpTo = (seq: number) => {
    for (; next <= messages && (next <= seq || held[next] !== 0); next += 1)
      for (let copy = held[next] ?? 0; copy > 0; copy -= 1) show(next);
  };
  const show = (seq: number) => {
    shown[seq] = (shown[seq] ?? 0) + 1;
    if (shown[seq] === 1 && seq < highest) isLate[seq] = 1;
    highest = Math.max(highest, seq);
    note({ from: 'receiver', to: 'receiver', what: `show ${seq}`, seq });
  };

  for (let seq = 1; seq <= messages; seq += 1) {
    const luck = seededRandom(below(0x1_0000_0000, fates));
    simulation.at(seq * GAP_MS * MS, () => send(seq, luck, 'send'));
    if (reconnectEvery === 0 || seq % reconnectEvery !== 0) continue;
    // Half way to the next message, when as many are on the wire as on average.
    simulation.at((seq + 0.5) * GAP_MS * MS, () => {
      connection += 1;
      note({ from: 'sender', to: 'sender', what: 'reconnect', seq });
    });
  }
  simulation.run();

  const seqs = Array.from({ length: messages }, (_, index) => index + 1);
  const howMany = (is: (seq: number) => boolean) => seqs.filter(is).length;
  const lost = howMany((seq) => shown[seq] === 0);
  const shownTwice = howMany((seq) => (shown[seq] ?? 0) > 1);
  const lateOnce = howMany((seq) => shown[seq] === 1 && isLate[seq] === 1);
  return {
    facts: { lost, shownTwice, retries, outOfOrder: howMany((seq) => isLate[seq] === 1) },
    series: [
      { form: 'messages', name: 'wire', parties: ['sender', 'receiver'], messages: aroundFirstLoss(log) },
      {
        form: 'bars',
        name: 'outcomes',
        unit: '',
        bars: [
          ['inOrder', messages - lost - shownTwice - lateOnce],
          ['late', lateOnce],
          ['twice', shownTwice],
          ['never', lost],
        ],
      },
    ],
    invariants: [
      { name: 'crossings', holds: sent === received + dropped },
      { name: 'ackedShown', holds: seqs.every((seq) => acked[seq] === 0 || shown[seq] !== 0) },
    ],
  };
}

/** A row of the picture, and which message it is about. */
type Row = Omit<Message, 'lost'> & { lost: boolean; readonly seq: number };

/** What the network does to one message on one way. */
type Crossing = { readonly delay: number; readonly isLost: boolean };

/** 15 to 45 ms, so one sent 20 ms later may be there first. */
function crossing(loss: number, luck: Random): Crossing {
  return { isLost: happens(loss, luck), delay: Math.round((15 + 30 * luck()) * MS) };
}

/** The message that was lost first, and what became of it and of its neighbours. */
function aroundFirstLoss(log: readonly Row[]): readonly Message[] {
  const trouble = log.find(({ lost }) => lost)?.seq ?? 3;
  return log
    .filter(({ seq }) => Math.abs(seq - trouble) <= 2)
    .slice(0, 24)
    .map(({ at, from, to, what, lost }) => ({ at, from, to, what, lost }));
}
