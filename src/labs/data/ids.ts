import { seedFrom } from '../../domain/random.ts';
import { below } from '../kernel/sources.ts';
import { maxOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, oneOf, type Series, type SettingsOf, type TraceOf } from '../lab.ts';
import { CHAT_80, grows, type Parts, SNOWFLAKE, stepOf } from './id-formats.ts';

const knobs = {
  scheme: oneOf(['snowflake', 'step', 'chat-80'], {
    zh: '怎么发号；step 是各库步长相同、起点不同，chat-80 是 80 位消息号',
    en: 'how ids are made; step: equal steps, different starts; chat-80: an 80-bit message id',
  }),
  nodes: count({ first: 4, least: 1, most: 64, means: { zh: '发号的机器', en: 'nodes that hand out ids' } }),
  idsPerMs: count({
    first: 100,
    least: 1,
    most: 100_000,
    means: { zh: '所有机器每毫秒一共要多少个号', en: 'ids asked for each millisecond, over all nodes' },
  }),
  millis: count({
    first: 1_000,
    least: 1,
    most: 100_000,
    unit: 'ms',
    means: { zh: '要号要多久', en: 'how long ids are asked for' },
  }),
  rollbackMs: count({
    first: 50,
    least: 0,
    most: 10_000,
    unit: 'ms',
    means: {
      zh: '跑到一半，0 号机器的时钟往回拨多少；0 是不拨',
      en: "how far node 0's clock goes back at half time; 0 for not at all",
    },
  }),
  guard: oneOf(['off', 'on'], {
    zh: '时钟比上次早时，等它追上来再发',
    en: 'when the clock is behind the last id, wait until it has caught up',
  }),
  conversations: count({
    first: 1_000,
    least: 1,
    most: 1_000_000,
    means: { zh: '会话数', en: 'conversations' },
  }),
  pinned: oneOf(['off', 'on'], {
    zh: '同一个会话总由同一台机器发号',
    en: 'a conversation always gets its ids from the same node',
  }),
};

const facts = {
  unique: { unit: '', means: { zh: '不同的号', en: 'different ids' } },
  duplicates: { unit: '', means: { zh: '和前面的重复的号', en: 'ids that had been handed out before' } },
  waitedMs: { unit: 'ms', means: { zh: '一个号最久等时钟多久', en: 'longest wait of an id for its clock' } },
  orderBreaks: {
    unit: '',
    means: {
      zh: '先后相邻、不在同一毫秒、号却没变大的',
      en: 'neighbours in time, from different ms, whose ids do not grow',
    },
  },
  textLength: { unit: '', means: { zh: '写出来最多几个字符', en: 'most characters of an id' } },
} satisfies Facts;

/**
 * Nodes hand out ids by their own clocks, and one clock goes back at half time. Ids are really encoded, compared as they
 * would be stored, and decoded again.
 */
export const ids = defineLab({
  id: 'ids',
  knobs,
  facts,
  words: {
    around: { zh: '0 号机器发的号，✗ 被唯一索引挡下', en: 'ids of node 0; ✗ refused by the unique index' },
    node: { zh: '0 号机器', en: 'node 0' },
    table: { zh: '表', en: 'table' },
    repeats: { zh: '累计重复的号', en: 'duplicates so far' },
    roundTrip: { zh: '每个号解码后和编码前一样', en: 'every id decodes to what it was made from' },
    forward: {
      zh: '机器的时钟往前走了，下一个号就更大',
      en: "once a node's clock has moved on, its next id is larger",
    },
  },
  limits: [
    {
      knobs: ['idsPerMs', 'millis'],
      rule: 'idsPerMs × millis ≤ 1000000',
      holds: ({ idsPerMs, millis }) => idsPerMs * millis <= 1_000_000,
    },
  ],
  simulate,
});

/** 2026-01-01T00:00:00Z: when the run starts, by a clock that is right. */
const START_MS = 1_767_225_600_000;
const LAST_SEQUENCE = 4_095;

/** It hands out ids one after the other; `at` is the true time, in ms from the start, up to which it has worked. */
type Node = { readonly index: number; at: number; lastMs: number; lastText: string; sequence: number };
type Id = { readonly text: string; readonly node: number; readonly at: number };

function simulate(
  {
    scheme,
    nodes: size,
    idsPerMs,
    millis,
    rollbackMs,
    guard,
    conversations,
    pinned,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const [route, talk, spin] = [streams('route'), streams('conversation'), streams('spin')];
  const format = { snowflake: SNOWFLAKE, step: stepOf(size), 'chat-80': CHAT_80 }[scheme];
  const half = Math.floor(millis / 2);
  const nodes = Array.from({ length: size }, (_, index): Node => {
    const spun = below(LAST_SEQUENCE + 1, spin);
    return { index, at: 0, lastMs: 0, lastText: '', sequence: scheme === 'chat-80' ? spun : -1 };
  });
  const handedOut: Id[] = [];
  let [waitedMs, roundTrip, forward] = [0, true, true];

  const clockOf = ({ index, at }: Node) => START_MS + at - (index === 0 && at >= half ? rollbackMs : 0);

  const mustWait = (node: Node) => {
    const ms = clockOf(node);
    if (guard === 'on' && ms < node.lastMs) return true;
    return scheme === 'snowflake' && ms === node.lastMs && node.sequence === LAST_SEQUENCE;
  };

  /** Snowflake counts from 0 in each ms; the spin of chat-80 goes round and round; a step knows no time. */
  const nextSequence = ({ lastMs, sequence }: Node, ms: number) => {
    if (scheme === 'chat-80') return (sequence + 1) % (LAST_SEQUENCE + 1);
    return scheme === 'step' || ms === lastMs ? sequence + 1 : 0;
  };

  const handOut = (node: Node, asked: number, conversation: number) => {
    node.at = Math.max(node.at, asked);
    if (scheme !== 'step') while (mustWait(node)) node.at += 1;
    const ms = clockOf(node);
    const parts = { ms, node: node.index, sequence: nextSequence(node, ms), conversation };
    const text = format.encode(parts);
    roundTrip &&= isMadeFrom(parts, format.decode(text));
    forward &&= ms <= node.lastMs || grows(node.lastText, text);
    waitedMs = Math.max(waitedMs, node.at - asked);
    node.lastMs = ms;
    node.lastText = text;
    node.sequence = parts.sequence;
    handedOut.push({ text, node: node.index, at: node.at });
  };

  const names = Array.from({ length: conversations }, (_, index) => seedFrom(`conversation/${index}`) >>> 6);
  for (let asked = 0; asked < millis; asked += 1) {
    for (let index = 0; index < idsPerMs; index += 1) {
      const conversation = names[below(conversations, talk)] ?? 0;
      const drawn = below(size, route);
      handOut(nodes[pinned === 'on' ? conversation % size : drawn] as Node, asked, conversation);
    }
  }
  // A node that waited for its clock was overtaken by the others.
  handedOut.sort((a, b) => a.at - b.at);
  const { refused, breaks } = stored(handedOut);
  return {
    facts: {
      unique: handedOut.length - refused.size,
      duplicates: refused.size,
      waitedMs,
      orderBreaks: breaks,
      textLength: maxOf(handedOut.map(({ text }) => text.length)),
    },
    series: [
      aroundRollback(handedOut, refused, { half, rollbackMs }),
      { form: 'line', name: 'repeats', unit: '', xUnit: 'ms', points: upTo(millis, [...refused]) },
    ],
    invariants: [
      { name: 'roundTrip', holds: roundTrip },
      { name: 'forward', holds: forward },
    ],
  };
}

function isMadeFrom(parts: Parts, decoded: Partial<Parts>): boolean {
  for (const part in decoded) {
    if (decoded[part as keyof Parts] !== parts[part as keyof Parts]) return false;
  }
  return true;
}

/** Puts ids into a table in the order in which they were made: what a unique index refuses, and where order breaks. */
function stored(inOrder: readonly Id[]): { readonly refused: ReadonlySet<Id>; readonly breaks: number } {
  const seen = new Set<string>();
  const refused = new Set<Id>();
  let breaks = 0;
  inOrder.forEach((id, index) => {
    const { size } = seen;
    if (seen.add(id.text).size === size) refused.add(id);
    const before = inOrder[index - 1];
    if (before !== undefined && before.at !== id.at && !grows(before.text, id.text)) breaks += 1;
  });
  return { refused, breaks };
}

/** What node 0 made in the ms that will come again, and what it made when its clock had gone back. */
function aroundRollback(
  made: readonly Id[],
  refused: ReadonlySet<Id>,
  { half, rollbackMs }: { readonly half: number; readonly rollbackMs: number },
): Series {
  const from = (at: number, most: number) => made.filter((id) => id.node === 0 && id.at >= at).slice(0, most);
  const shown = [...from(half - Math.max(1, rollbackMs), 5), ...from(half, 8)];
  return {
    form: 'messages',
    name: 'around',
    parties: ['node', 'table'],
    messages: shown.map((id) => ({
      at: id.at,
      from: 'node',
      to: 'table',
      what: id.text,
      lost: refused.has(id),
    })),
  };
}

/** How many there have been, at each of 100 moments. */
function upTo(millis: number, refused: readonly Id[]): (readonly [ms: number, count: number])[] {
  return Array.from({ length: 101 }, (_, step) => {
    const at = (millis * step) / 100;
    return [at, refused.filter((id) => id.at < at).length];
  });
}
