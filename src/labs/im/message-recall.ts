import type { Random } from '../../domain/random.ts';
import { below } from '../kernel/sources.ts';
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

const knobs = {
  messages: count({
    first: 1_000_000,
    least: 1,
    most: 5_000_000,
    means: { zh: '一天里的消息', en: 'messages of the day' },
  }),
  recalls: count({ first: 1_000, least: 1, most: 1_000_000, means: { zh: '其中撤回的', en: 'recalled' } }),
  keyBits: count({
    first: 24,
    least: 8,
    most: 32,
    unit: 'bit',
    means: { zh: '消息标识有几位', en: 'bits of the key that names a message' },
  }),
  checkSendTime: oneOf(['off', 'on'], {
    zh: '撤回时连同毫秒级的发送时间一起核对',
    en: 'a recall has to match the time of sending (ms) as well',
  }),
  early: amount({
    first: 0.05,
    least: 0,
    most: 1,
    means: { zh: '比原消息先到的撤回所占的份', en: 'share of recalls that overtake their message' },
  }),
  tombstone: oneOf(['off', 'on'], {
    zh: '记住撤回过什么，原消息后到也不显示',
    en: 'remember recalls, so that a message that comes later is hidden',
  }),
};

const facts = {
  wronglyRecalled: {
    unit: '',
    means: { zh: '没人撤、却被藏掉的', en: 'hidden though nobody recalled them' },
  },
  recalled: { unit: '', means: { zh: '撤回成功的', en: 'recalled and hidden' } },
  stillShown: { unit: '', means: { zh: '撤回了、最后还看得见的', en: 'recalled and visible in the end' } },
} satisfies Facts;

const DAY_MS = 86_400_000;

/**
 * A device that was offline for a day pulls its messages and then the recalls, each naming a message by a random key
 * and its time of sending. Every recall comes twice, as repeats do. The messages that were overtaken come last.
 */
export const messageRecall = defineLab({
  id: 'message-recall',
  knobs,
  facts,
  words: {
    case: { zh: '撤回到了设备上', en: 'a recall reaches the device' },
    other: { zh: '别的发送方', en: 'another sender' },
    sender: { zh: '发送方', en: 'sender' },
    device: { zh: '设备', en: 'device' },
    recall: { zh: '撤回', en: 'recall' },
    hides: { zh: '藏掉它', en: 'hides it' },
    hidesWrong: { zh: '误藏另一条', en: 'hides another' },
    keeps: { zh: '照常显示', en: 'shows it' },
    outcomes: { zh: '撤回的结果', en: 'how it ended' },
    recalled: { zh: '撤回成功', en: 'recalled' },
    stillShown: { zh: '撤了还看得见', en: 'still shown' },
    wronglyRecalled: { zh: '误伤的', en: 'wrongly recalled' },
    replayed: { zh: '同一条撤回再来一次，什么也不变', en: 'the same recall again changes nothing' },
    accounted: { zh: '藏起来的 = 撤回成功的 + 误伤的', en: 'hidden = recalled + wrongly recalled' },
  },
  limits: [
    {
      knobs: ['recalls', 'messages'],
      rule: 'recalls ≤ messages',
      holds: ({ recalls, messages }) => recalls <= messages,
    },
    {
      knobs: ['recalls', 'messages', 'keyBits'],
      rule: 'recalls × messages ÷ 2^keyBits ≤ 10000000',
      holds: ({ recalls, messages, keyBits }) => (recalls * messages) / 2 ** keyBits <= 10_000_000,
    },
  ],
  simulate,
});

function simulate(
  { messages, recalls, keyBits, checkSendTime, early, tombstone }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const [keyOf, timeOf] = [streams('keys'), streams('times')];
  const keys = numbersOf(messages, () => below(2 ** keyBits, keyOf));
  const times = numbersOf(messages, () => below(DAY_MS, timeOf));
  const targets = someOf(messages, recalls, streams('recalls'));
  const overtaken = targets.subarray(0, Math.round(early * recalls));

  const local = openIndex(messages);
  const tombstones = openIndex(recalls);
  const hidden = new Uint8Array(messages);
  const isSame = (message: number, target: number) =>
    keys[message] === keys[target] && (checkSendTime === 'off' || times[message] === times[target]);

  const wrong: Case[] = [];
  let [hides, changedByRepeats] = [0, 0];

  const hide = (message: number, target: number) => {
    if (hidden[message] === 1 || !isSame(message, target)) return;
    hidden[message] = 1;
    hides += 1;
    if (message !== target && wrong.length === 0) wrong.push({ target, bystander: message });
  };
  const receive = (message: number) => {
    const key = keys[message] ?? 0;
    tombstones.each(key, (recall) => hide(message, targets[recall] ?? 0));
    local.add(message, key);
  };
  const recall = (target: number) => local.each(keys[target] ?? 0, (message) => hide(message, target));

  const isOvertaken = marked(overtaken, messages);
  for (let message = 0; message < messages; message += 1) if (isOvertaken[message] === 0) receive(message);
  for (const [index, target] of targets.entries()) {
    recall(target);
    const before = hides;
    recall(target);
    changedByRepeats += hides - before;
    // Kept even if something was hidden: that may have been another message with the same key.
    if (tombstone === 'on') tombstones.add(index, keys[target] ?? 0);
  }
  for (const message of overtaken) receive(message);

  const isTarget = marked(targets, messages);
  const recalled = targets.reduce((sum, target) => sum + (hidden[target] ?? 0), 0);
  const wronglyRecalled = hidden.reduce(
    (sum, isHidden, message) => sum + (isTarget[message] === 0 ? isHidden : 0),
    0,
  );
  const found = { wronglyRecalled, recalled, stillShown: recalls - recalled };
  // One that hid another message, and the first of all, which is early if any is.
  const first = targets[0] ?? 0;
  const cases = wrong.some(({ target }) => target === first)
    ? wrong
    : [...wrong, { target: first, bystander: null }];
  return {
    facts: found,
    series: [
      {
        form: 'messages',
        name: 'case',
        parties: ['other', 'device', 'sender'],
        messages: cases.flatMap((each) => drawn(each, { keys, times, hidden, isOvertaken })),
      },
      { form: 'bars', name: 'outcomes', unit: '', bars: Object.entries(found) },
    ],
    invariants: [
      { name: 'replayed', holds: changedByRepeats === 0 },
      { name: 'accounted', holds: hides === recalled + wronglyRecalled },
    ],
  };
}

/** A recall, and another message that it hid. */
type Case = { readonly target: number; readonly bystander: number | null };
type Kept = Readonly<Record<'keys' | 'times', Uint32Array> & Record<'hidden' | 'isOvertaken', Uint8Array>>;

function drawn({ target, bystander }: Case, { keys, times, hidden, isOvertaken }: Kept): Message[] {
  const name = `#${(keys[target] ?? 0).toString(16)}`;
  const row = (at: number, from: string, to: string, what: string) => ({ at, from, to, what, lost: false });
  const react = (what: string) => row(DAY_MS, 'device', 'device', what);
  const isLate = isOvertaken[target] === 1;
  const before = [
    ...(isLate ? [] : [row(times[target] ?? 0, 'sender', 'device', name)]),
    ...(bystander === null ? [] : [row(times[bystander] ?? 0, 'other', 'device', name)]),
  ].sort((a, b) => a.at - b.at);
  return [
    ...before,
    row(DAY_MS, 'sender', 'device', 'recall'),
    ...(isLate ? [] : [react('hides')]),
    ...(bystander === null ? [] : [react('hidesWrong')]),
    ...(isLate
      ? [row(DAY_MS, 'sender', 'device', name), react(hidden[target] === 1 ? 'hides' : 'keeps')]
      : []),
  ];
}

/** Things found again by their key: a chain of them in each of 2^16 buckets. */
function openIndex(size: number): Index {
  const heads = new Int32Array(0x1_0000).fill(-1);
  const chain = new Int32Array(size);
  // The low bits of a random key are as random as the key.
  const bucketOf = (key: number) => key & 0xffff;
  return {
    add: (thing, key) => {
      chain[thing] = heads[bucketOf(key)] ?? -1;
      heads[bucketOf(key)] = thing;
    },
    each: (key, visit) => {
      for (let thing = heads[bucketOf(key)] ?? -1; thing >= 0; thing = chain[thing] ?? -1) visit(thing);
    },
  };
}

/** `each` may visit things with other keys as well. */
type Index = {
  readonly add: (thing: number, key: number) => void;
  readonly each: (key: number, visit: (thing: number) => void) => void;
};

/** `Uint32Array.from` takes ten times as long. */
function numbersOf(count: number, numberOf: (index: number) => number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) numbers[index] = numberOf(index);
  return numbers;
}

/** Some of the numbers below `count`, each at most once: the beginning of a Fisher–Yates shuffle. */
function someOf(count: number, wanted: number, random: Random): Uint32Array {
  const numbers = numbersOf(count, (index) => index);
  for (let at = 0; at < wanted; at += 1) {
    const other = at + below(count - at, random);
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers.slice(0, wanted);
}

/** 1 for those numbers, 0 for the others. */
function marked(numbers: Uint32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const number of numbers) marks[number] = 1;
  return marks;
}
