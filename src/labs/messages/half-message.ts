import { sampled } from '../kernel/series.ts';
import { MINUTE, MS, openSimulation, SECOND } from '../kernel/simulation.ts';
import { around, happens } from '../kernel/sources.ts';
import type { Streams } from '../kernel/streams.ts';
import { amount, count, defineLab, type Facts, type Message, type SettingsOf, type TraceOf } from '../lab.ts';
import { ownChance } from './own-chance.ts';

const knobs = {
  messages: count({
    first: 10_000,
    least: 1,
    most: 1_000_000,
    means: { zh: '10 秒内发出的半消息', en: 'half messages sent within 10 seconds' },
  }),
  commitProbability: amount({
    first: 0.9,
    least: 0,
    most: 1,
    means: { zh: '本地事务提交的概率', en: 'probability that the local transaction commits' },
  }),
  confirmLoss: amount({
    first: 0.05,
    least: 0,
    most: 0.9,
    means: {
      zh: '结论和回查应答丢失的概率',
      en: 'probability that an outcome, or the answer to a check, is lost',
    },
  }),
  checkSeconds: count({
    first: 30,
    least: 1,
    most: 3_600,
    unit: 's',
    means: { zh: 'broker 隔多久扫描一轮', en: 'time between two scans of the broker' },
  }),
  maxChecks: count({
    first: 15,
    least: 1,
    most: 100,
    means: { zh: '一条最多回查几次', en: 'checks a message gets at most' },
  }),
  producersDownMinutes: amount({
    first: 0,
    least: 0,
    most: 1_440,
    unit: 'min',
    means: { zh: '发完之后生产者组停机多久', en: 'how long all producers are down after the last message' },
  }),
};

const facts = {
  visible: { unit: '', means: { zh: '投递到主题、消费者看得见的', en: 'delivered to the topic' } },
  rolledBack: { unit: '', means: { zh: '收到回滚而作废的', en: 'withdrawn by a rollback' } },
  checks: { unit: '', means: { zh: '用掉的回查次数', en: 'checks used up' } },
  expired: {
    unit: '',
    means: { zh: '回查次数用完被丢弃的', en: 'dropped when their checks were used up' },
  },
  committed: { unit: '', means: { zh: '本地事务已提交的', en: 'local transactions that committed' } },
  lostCommitted: {
    unit: '',
    means: { zh: '被丢弃、本地却已提交的', en: 'dropped although the local transaction committed' },
  },
} satisfies Facts;

/** Of RocketMQ: `transactionTimeOut` in BrokerConfig.java. A half message younger than this is not asked about. */
const IMMUNE = 6 * SECOND;
const SENDING = 10 * SECOND;
const ONE_WAY = 2 * MS;
const LOCAL = 50 * MS;

/** A message the consumers cannot see yet. Its chance decides what is lost of all that is said about it. */
type Half = {
  readonly commits: boolean;
  readonly resultIsLost: () => boolean;
  readonly storedAt: number;
  checks: number;
  state: 'pending' | 'visible' | 'rolledBack' | 'expired';
};

/**
 * RocketMQ's transactional message (docs/cn/design.md §5, TransactionalMessageServiceImpl.check): a half message is
 * stored, the local transaction runs, its outcome makes the message visible or withdraws it. Where the outcome is lost,
 * the broker asks at its next scan, and drops what it has asked about `maxChecks` times, answered or not.
 */
export const halfMessage = defineLab({
  id: 'half-message',
  knobs,
  facts,
  words: {
    story: { zh: '一条丢了结论的半消息', en: 'a half message whose outcome was lost' },
    pending: { zh: '还没有结论的半消息', en: 'half messages without an outcome' },
    producer: { zh: '生产者', en: 'producer' },
    consumer: { zh: '消费者', en: 'consumer' },
    half: { zh: '半消息', en: 'half message' },
    stored: { zh: '已存储', en: 'stored' },
    commits: { zh: '本地事务提交', en: 'commits locally' },
    fails: { zh: '本地事务回滚', en: 'rolls back locally' },
    commit: { zh: '提交', en: 'commit' },
    rollback: { zh: '回滚', en: 'rollback' },
    check: { zh: '回查', en: 'check' },
    deliver: { zh: '投递', en: 'deliver' },
    drop: { zh: '次数用完，丢弃', en: 'out of checks: dropped' },
    settled: {
      zh: '半消息 = 可见 + 回滚 + 丢弃',
      en: 'half messages = visible + rolled back + dropped',
    },
    truthful: {
      zh: '本地没提交的，消费者一条也看不见',
      en: 'nothing is visible that did not commit locally',
    },
    patient: {
      zh: '丢弃之前，每一条都用满了回查次数',
      en: 'whatever was dropped had used up all its checks',
    },
  },
  simulate,
});

function simulate(
  {
    messages,
    commitProbability,
    confirmLoss,
    checkSeconds,
    maxChecks,
    producersDownMinutes,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const [outcome, local, loss] = [streams('outcome'), streams('local'), streams('loss')];
  const sent: Half[] = [];
  let pending: Half[] = [];
  let told: Half | null = null;
  const story: Message[] = [];
  const tell = (half: Half, from: string, to: string, what: string, lost = false) => {
    if (half === told) story.push({ at: simulation.now() / MS, from, to, what, lost });
  };

  const stopAt = SENDING + SECOND;
  const backAt = stopAt + Math.round(producersDownMinutes * MINUTE);
  const areDown = () => simulation.now() >= stopAt && simulation.now() < backAt;

  /** The producer stores a half message first; only then does its local transaction run. */
  const send = () => {
    const chance = ownChance(loss);
    const half: Half = {
      commits: happens(commitProbability, outcome),
      resultIsLost: () => happens(confirmLoss, chance),
      storedAt: simulation.now(),
      checks: 0,
      state: 'pending',
    };
    const runsFor = around(LOCAL, local);
    const firstIsLost = half.resultIsLost();
    if (told === null && firstIsLost && half.commits) told = half;
    sent.push(half);
    pending.push(half);
    tell(half, 'producer', 'broker', 'half');
    tell(half, 'broker', 'producer', 'stored');
    simulation.after(runsFor, () => {
      tell(half, 'producer', 'producer', half.commits ? 'commits' : 'fails');
      report(half, firstIsLost);
    });
  };
  /** Sent one way: the producer does not learn whether its outcome arrived. */
  const report = (half: Half, isLost: boolean) => {
    tell(half, 'producer', 'broker', half.commits ? 'commit' : 'rollback', isLost);
    if (!isLost) simulation.after(ONE_WAY, () => settle(half));
  };
  const settle = (half: Half) => {
    if (half.state !== 'pending') return;
    half.state = half.commits ? 'visible' : 'rolledBack';
    if (half.commits) tell(half, 'broker', 'consumer', 'deliver');
  };
  const scan = () => {
    pending = pending.filter(({ state }) => state === 'pending');
    for (const half of pending) if (simulation.now() - half.storedAt >= IMMUNE) check(half);
    if (pending.length > 0 || simulation.now() < SENDING) simulation.after(checkSeconds * SECOND, scan);
  };
  /** Any producer of the group may answer, from the database they share. With none there the check is used up all the same. */
  const check = (half: Half) => {
    if (half.checks === maxChecks) {
      half.state = 'expired';
      tell(half, 'broker', 'broker', 'drop');
      return;
    }
    half.checks += 1;
    tell(half, 'broker', 'producer', 'check', areDown());
    if (!areDown()) simulation.after(ONE_WAY, () => report(half, half.resultIsLost()));
  };

  for (let index = 0; index < messages; index += 1)
    simulation.at(Math.floor((index * SENDING) / messages), send);
  simulation.at(checkSeconds * SECOND, scan);
  const until = backAt + 2 * checkSeconds * SECOND;
  const waiting = sampled(
    simulation,
    { every: Math.ceil(until / 100), until },
    () => pending.filter(({ state }) => state === 'pending').length,
  );
  simulation.run();

  const ended = (state: Half['state']) => sent.filter((half) => half.state === state);
  const [visible, rolledBack, expired] = [ended('visible'), ended('rolledBack'), ended('expired')];
  return {
    facts: {
      visible: visible.length,
      rolledBack: rolledBack.length,
      checks: sent.reduce((sum, { checks }) => sum + checks, 0),
      expired: expired.length,
      committed: sent.filter(({ commits }) => commits).length,
      lostCommitted: expired.filter(({ commits }) => commits).length,
    },
    series: [
      {
        form: 'messages',
        name: 'story',
        parties: ['producer', 'broker', 'consumer'],
        messages: story.slice(0, 24),
      },
      { form: 'line', name: 'pending', unit: '', xUnit: 's', points: waiting },
    ],
    invariants: [
      { name: 'settled', holds: visible.length + rolledBack.length + expired.length === messages },
      { name: 'truthful', holds: visible.every(({ commits }) => commits) },
      { name: 'patient', holds: expired.every(({ checks }) => checks === maxChecks) },
    ],
  };
}
