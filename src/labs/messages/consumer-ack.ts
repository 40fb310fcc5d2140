import { openFlow } from '../kernel/flow.ts';
import { MINUTE, MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { evenly, happens } from '../kernel/sources.ts';
import { meanOf } from '../kernel/statistics.ts';
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
import { FLOW_WORDS } from '../words.ts';
import { ownChance } from './own-chance.ts';

const knobs = {
  ack: oneOf(['after', 'before'], {
    zh: '在业务做完之后还是之前确认',
    en: 'whether a message is acknowledged after its effect or before',
  }),
  messages: count({
    first: 100_000,
    least: 1,
    most: 1_000_000,
    means: { zh: '消息数，每秒 1000 条', en: 'messages, 1000 a second' },
  }),
  crashProbability: amount({
    first: 0.01,
    least: 0,
    most: 0.9,
    means: { zh: '处理一次时崩溃的概率', en: 'probability that handling it once meets a crash' },
  }),
  maxRetries: count({
    first: 16,
    least: 0,
    most: 64,
    means: { zh: '处理失败最多重投几次', en: 'redeliveries after failures at most' },
  }),
  poisonRatio: amount({
    first: 0.005,
    least: 0,
    most: 1,
    means: { zh: '永远处理不了的消息占比', en: 'share of messages that no handler can digest' },
  }),
  idempotent: oneOf(['off', 'on'], {
    zh: '去重行和业务在一个事务里写入',
    en: 'whether a row that marks it done is written in the transaction of the effect',
  }),
};

const facts = {
  lost: { unit: '', means: { zh: '确认过却没做成的消息', en: 'acknowledged, yet never done' } },
  processedTwice: {
    unit: '',
    means: { zh: '首次之外又跑到业务那一步的次数', en: 'runs beyond the first that got to the effect' },
  },
  deadLetters: { unit: '', means: { zh: '进了死信队列的消息', en: 'messages in the dead letter queue' } },
  poison: { unit: '', means: { zh: '毒丸消息', en: 'messages no handler can digest' } },
  effects: { unit: '', means: { zh: '业务实际生效的次数', en: 'effects that took place' } },
  deadLetterAfterMinutes: {
    unit: 'min',
    means: {
      zh: '首次失败到进死信的平均时间',
      en: 'mean time from the first failure to the dead letter queue',
    },
  },
} satisfies Facts;

/** Of RocketMQ, from delay level 3 on (AbstractSendMessageProcessor.java: level = 3 + reconsumeTimes); later ones stay at two hours. */
const RETRY_AFTER_SECONDS = [
  10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 1_200, 1_800, 3_600, 7_200,
];
const PER_SECOND = 1_000;
const HANDLING = 5 * MS;
const RESTART = 20 * SECOND;

type Delivered = {
  readonly key: number;
  readonly isPoison: boolean;
  /** Where in its next run the consumer dies, if it does. */
  readonly nextCrash: () => 'before' | 'after' | null;
  retries: number;
  runs: number;
  firstFailedAt: number | null;
};

/**
 * The effect is in a database and the acknowledgement at the broker, so no order of the two is safe: a crash between
 * them loses the message or delivers it again. A handler that fails has it redelivered, later each time, until it is
 * moved to the dead letter queue.
 */
export const consumerAck = defineLab({
  id: 'consumer-ack',
  knobs,
  facts,
  words: {
    conserved: FLOW_WORDS.conserved,
    drained: FLOW_WORDS.drained,
    story: { zh: '崩溃正好落在业务和确认之间', en: 'a crash between the effect and the ack' },
    outcomes: { zh: '出了岔子的', en: 'what went wrong' },
    broker: { zh: '消息队列', en: 'broker' },
    consumer: { zh: '消费者', en: 'consumer' },
    database: { zh: '数据库', en: 'database' },
    deliver: { zh: '投递', en: 'send' },
    redeliver: { zh: '重投', en: 'resend' },
    effect: { zh: '业务写入', en: 'effect' },
    repeat: { zh: '去重行已在，跳过', en: 'done before: skip' },
    acknowledge: { zh: '确认', en: 'ack' },
    crash: { zh: '崩溃', en: 'crash' },
    lost: { zh: '丢失', en: 'lost' },
    processedTwice: { zh: '又跑了一遍', en: 'run again' },
    doubled: { zh: '业务多生效一次', en: 'effect doubled' },
    deadLetters: { zh: '死信', en: 'dead letters' },
    once: {
      zh: '有去重行，业务就不会生效两次',
      en: 'with the row that marks it done, no effect takes place twice',
    },
    kept: {
      zh: '先处理后确认：没做成的都在死信里',
      en: 'with the ack after the effect, all that was not done is a dead letter',
    },
  },
  simulate,
});

function simulate(
  { ack, messages, crashProbability, maxRetries, poisonRatio, idempotent }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const flow = openFlow();
  const [poisonous, crashes] = [streams('poison'), streams('crashes')];
  const marked = new Set<number>();
  const diedAfter: number[] = [];
  let [inFlight, poison, lost, processedTwice, effects] = [0, 0, 0, 0, 0];
  let told: number | null = null;
  const story: Message[] = [];
  const tell = ({ key }: Delivered, from: string, to: string, what: string) => {
    if (key === told) story.push({ at: simulation.now() / MS, from, to, what, lost: false });
  };

  const arrive = (key: number) => {
    const chance = ownChance(crashes);
    const message: Delivered = {
      key,
      isPoison: happens(poisonRatio, poisonous),
      nextCrash: () =>
        happens(crashProbability, chance) ? (happens(0.5, chance) ? 'before' : 'after') : null,
      retries: 0,
      runs: 0,
      firstFailedAt: null,
    };
    flow.offer();
    inFlight += 1;
    if (message.isPoison) poison += 1;
    deliver(message);
  };
  const deliver = (message: Delivered) => {
    const crash = message.nextCrash();
    if (told === null && isTelling(message, crash)) told = message.key;
    tell(message, 'broker', 'consumer', message.runs + message.retries === 0 ? 'deliver' : 'redeliver');
    if (ack === 'before') tell(message, 'consumer', 'broker', 'acknowledge');
    simulation.after(HANDLING, () => handle(message, crash));
  };
  /** The crash worth watching: the one that falls on the wrong side of the ack. */
  const isTelling = ({ isPoison }: Delivered, crash: 'before' | 'after' | null) =>
    !isPoison && crash === (ack === 'after' ? 'after' : 'before');
  const handle = (message: Delivered, crash: 'before' | 'after' | null) => {
    if (crash === 'before') die(message);
    else if (message.isPoison) failed(message);
    else {
      takeEffect(message);
      if (crash === 'after') die(message);
      else done(message);
    }
  };
  const takeEffect = (message: Delivered) => {
    message.runs += 1;
    if (message.runs > 1) processedTwice += 1;
    const isRepeat = idempotent === 'on' && marked.has(message.key);
    tell(message, 'consumer', 'database', isRepeat ? 'repeat' : 'effect');
    if (isRepeat) return;
    marked.add(message.key);
    effects += 1;
  };
  const done = (message: Delivered) => {
    if (ack === 'after') tell(message, 'consumer', 'broker', 'acknowledge');
    inFlight -= 1;
    flow.finish();
  };
  /** The broker redelivers what was not acknowledged, and knows of no failure; what was, it has forgotten. */
  const die = (message: Delivered) => {
    tell(message, 'consumer', 'consumer', 'crash');
    if (ack === 'after') simulation.after(RESTART, () => deliver(message));
    else if (marked.has(message.key)) done(message);
    else lose(message);
  };
  const lose = (message: Delivered) => {
    tell(message, 'consumer', 'consumer', 'lost');
    lost += 1;
    inFlight -= 1;
    flow.fail();
  };
  const failed = (message: Delivered) => {
    if (ack === 'before') return lose(message);
    const failedAt = message.firstFailedAt ?? simulation.now();
    message.firstFailedAt = failedAt;
    if (message.retries === maxRetries) {
      diedAfter.push((simulation.now() - failedAt) / MINUTE);
      inFlight -= 1;
      return flow.reject();
    }
    const wait = RETRY_AFTER_SECONDS[message.retries] ?? 7_200;
    message.retries += 1;
    simulation.after(wait * SECOND, () => deliver(message));
  };

  evenly(simulation, { perSecond: PER_SECOND, until: (messages * SECOND) / PER_SECOND }, (key) => {
    arrive(key);
    if (key % 100 === 0) flow.check(inFlight);
  });
  simulation.run();
  flow.check(inFlight);

  return {
    facts: {
      lost,
      processedTwice,
      deadLetters: diedAfter.length,
      poison,
      effects,
      ...(diedAfter.length > 0 && { deadLetterAfterMinutes: meanOf(diedAfter) }),
    },
    series: [
      { form: 'messages', name: 'story', parties: ['broker', 'consumer', 'database'], messages: story },
      {
        form: 'bars',
        name: 'outcomes',
        unit: '',
        bars: [
          ['lost', lost],
          ['processedTwice', processedTwice],
          ['doubled', effects - marked.size],
          ['deadLetters', diedAfter.length],
        ],
      },
    ],
    invariants: [
      { name: 'conserved', holds: flow.holds() },
      { name: 'drained', holds: inFlight === 0 },
      { name: 'once', holds: idempotent === 'off' || effects === marked.size },
      { name: 'kept', holds: ack === 'before' || marked.size + diedAfter.length === messages },
    ],
  };
}
