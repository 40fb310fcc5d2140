import { shuffled } from '../../domain/random.ts';
import { below } from '../kernel/sources.ts';
import { meanOf, sumOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  mode: oneOf(['write', 'read', 'hybrid'], {
    zh: '扩散写、扩散读，还是小群写、大群读',
    en: 'fan out on write, on read, or small groups on write and big ones on read',
  }),
  groupSize: count({
    first: 100,
    least: 1,
    most: 10_000,
    means: { zh: '一个群几个人', en: 'people in a group' },
  }),
  groupsPerUser: count({
    first: 20,
    least: 1,
    most: 1_000,
    means: { zh: '一个人在几个群里', en: 'groups a person is in' },
  }),
  writeLimit: count({
    first: 500,
    least: 1,
    most: 10_000,
    means: { zh: 'hybrid 的人数线，到这里为止扩散写', en: 'hybrid: up to this size, fan out on write' },
  }),
  messagesPerDay: count({
    first: 1_000,
    least: 1,
    most: 1_000_000,
    means: { zh: '所有的群一天一共几条消息', en: 'messages a day, over all groups together' },
  }),
  syncsPerDay: count({
    first: 200,
    least: 1,
    most: 10_000,
    means: { zh: '一个人一天同步几次', en: 'times a day a person syncs' },
  }),
  bytesPerMessage: count({
    first: 500,
    least: 1,
    most: 1_000_000,
    unit: 'B',
    means: { zh: '一份消息多少字节', en: 'bytes of a copy' },
  }),
  users: count({ first: 2_000, least: 1, most: 100_000, means: { zh: '一共几个人', en: 'people' } }),
};

const facts = {
  operationsPerDay: {
    unit: '',
    means: { zh: '一天写的份数加读流的次数', en: 'copies written and streams read in a day' },
  },
  copies: { unit: '', means: { zh: '一条消息存几份', en: 'stored copies a message' } },
  bytesPerDay: { unit: 'B', means: { zh: '一天存下的字节', en: 'bytes stored in a day' } },
  streamsToSync: {
    unit: '',
    means: { zh: '一个人记着几条流的游标', en: 'streams a person keeps a cursor for' },
  },
  readsPerSync: { unit: '', means: { zh: '同步一次读几条流', en: 'streams read in one sync' } },
} satisfies Facts;

/**
 * One day of people in groups. A message is appended to the stream of its group, or to that of every member; a sync reads
 * each stream that a person follows, from their cursor on. Every append and every read is done and counted.
 */
export const fanOut = defineLab({
  id: 'fan-out',
  knobs,
  facts,
  words: {
    operations: { zh: '这一天的活', en: 'the work of the day' },
    written: { zh: '写的份数', en: 'copies written' },
    withNews: { zh: '读到新消息的', en: 'reads with news' },
    forNothing: { zh: '读了个空的', en: 'reads for nothing' },
    stored: { zh: '存下的字节', en: 'bytes stored' },
    allThere: {
      zh: '每个人读到的，恰好是自己那些群的消息',
      en: 'everybody has read what their groups said, and nothing else',
    },
    copiesStored: { zh: '写下的份数都在流里', en: 'every copy written is in a stream' },
  },
  limits: [
    {
      knobs: ['groupSize', 'users'],
      rule: 'groupSize ≤ users',
      holds: ({ groupSize, users }) => groupSize <= users,
    },
    {
      knobs: ['users', 'syncsPerDay', 'groupsPerUser'],
      rule: 'users × syncsPerDay × groupsPerUser ≤ 20000000',
      holds: ({ users, syncsPerDay, groupsPerUser }) => users * syncsPerDay * groupsPerUser <= 20_000_000,
    },
    {
      knobs: ['users', 'groupsPerUser'],
      rule: 'users × groupsPerUser ≤ 200000',
      holds: ({ users, groupsPerUser }) => users * groupsPerUser <= 200_000,
    },
    {
      knobs: ['messagesPerDay', 'groupSize'],
      rule: 'messagesPerDay × groupSize ≤ 10000000',
      holds: ({ messagesPerDay, groupSize }) => messagesPerDay * groupSize <= 10_000_000,
    },
  ],
  simulate,
});

function simulate(
  {
    mode,
    groupSize,
    groupsPerUser,
    writeLimit,
    messagesPerDay,
    syncsPerDay,
    bytesPerMessage,
    users,
  }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const groups = randomGroups({ users, groupSize, groupsPerUser }, streams('groups'));
  const isWritten = mode === 'write' || (mode === 'hybrid' && groupSize <= writeLimit);
  const inboxes: Stream[] = Array.from({ length: isWritten ? users : 0 }, () => []);
  const timelines: Stream[] = groups.map(() => []);
  const followed: Followed[][] = Array.from({ length: users }, () => []);
  const follow = (user: number, stream: Stream) => void followed[user]?.push({ stream, cursor: 0 });
  for (const [user, inbox] of inboxes.entries()) follow(user, inbox);
  if (!isWritten)
    for (const [index, group] of groups.entries())
      for (const user of group) follow(user, timelines[index] ?? []);
  /** Of the numbers of the messages that everybody has read, and of those they should have, the sums. */
  const [read, due] = [new Float64Array(users), new Float64Array(users)];
  let [written, withNews, forNothing] = [0, 0, 0];

  const send = (message: number, index: number) => {
    const group = groups[index] ?? [];
    const receiving = isWritten ? group.map((user) => inboxes[user] ?? []) : [timelines[index] ?? []];
    for (const stream of receiving) stream.push(message);
    written += receiving.length;
    for (const user of group) due[user] = (due[user] ?? 0) + message;
  };
  const catchUp = (user: number, { stream, cursor }: Followed): number => {
    let sum = 0;
    for (let at = cursor; at < stream.length; at += 1) sum += stream[at] ?? 0;
    read[user] = (read[user] ?? 0) + sum;
    return stream.length;
  };
  const sync = (user: number) => {
    for (const stream of followed[user] ?? []) {
      const upTo = catchUp(user, stream);
      if (upTo > stream.cursor) withNews += 1;
      else forNothing += 1;
      stream.cursor = upTo;
    }
  };

  const [when, choices, phases] = [streams('when'), streams('choices'), streams('phases')];
  const moments = Float64Array.from({ length: messagesPerDay }, () => when()).sort();
  const byPhase = Array.from({ length: users }, (_, user) => ({ user, phase: phases() })).sort(
    (a, b) => a.phase - b.phase,
  );
  let sent = 0;
  const sendUpTo = (time: number) => {
    for (; (moments[sent] ?? 1) < time; sent += 1) send(sent + 1, below(groups.length, choices));
  };
  // The day is 1 long; everybody syncs at even intervals, each at a phase of their own.
  for (let round = 0; round < syncsPerDay; round += 1) {
    for (const { user, phase } of byPhase) {
      sendUpTo((round + phase) / syncsPerDay);
      sync(user);
    }
  }
  sendUpTo(1);

  const operations = { written, withNews, forNothing };
  // What came after the last sync of the day is read the next morning.
  for (let user = 0; user < users; user += 1) sync(user);

  const copies = written / messagesPerDay;
  return {
    facts: {
      operationsPerDay: sumOf(Object.values(operations)),
      copies,
      bytesPerDay: written * bytesPerMessage,
      streamsToSync: meanOf(followed.map((streamsOf) => streamsOf.length)),
      readsPerSync: (operations.withNews + operations.forNothing) / (users * syncsPerDay),
    },
    series: [
      {
        form: 'bars',
        name: 'operations',
        unit: '',
        bars: Object.entries(operations),
      },
      {
        form: 'line',
        name: 'stored',
        unit: 'B',
        xUnit: 'h',
        points: sentByHour(moments).map(([hour, messages]) => [hour, messages * copies * bytesPerMessage]),
      },
    ],
    invariants: [
      { name: 'allThere', holds: read.every((sum, user) => sum === due[user]) },
      {
        name: 'copiesStored',
        holds: written === sumOf([...inboxes, ...timelines].map(({ length }) => length)),
      },
    ],
  };
}

/** How many messages were sent by each hour of the day. */
function sentByHour(moments: Float64Array): readonly (readonly [hour: number, messages: number])[] {
  let messages = 0;
  return Array.from({ length: 25 }, (_, hour) => {
    while ((moments[messages] ?? 1) * 24 < hour) messages += 1;
    return [hour, messages];
  });
}

/** The numbers of messages, in the order they came. */
type Stream = number[];
/** A stream that somebody follows, and how far they have read. */
type Followed = { readonly stream: Stream; cursor: number };

/** As often as everybody is to be in a group: shuffle all people, and cut them into groups. */
function randomGroups(
  { users, groupSize, groupsPerUser }: Record<'users' | 'groupSize' | 'groupsPerUser', number>,
  random: () => number,
): readonly (readonly number[])[] {
  const everybody = Array.from({ length: users }, (_, user) => user);
  return Array.from({ length: groupsPerUser }, () => {
    const dealt = shuffled(everybody, random);
    return Array.from({ length: Math.floor(users / groupSize) }, (_, index) =>
      dealt.slice(index * groupSize, (index + 1) * groupSize),
    );
  }).flat();
}
