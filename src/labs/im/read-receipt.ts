import { type Random, seededRandom } from '../../domain/random.ts';
import { type Line, openLine } from '../kernel/server.ts';
import { MS, openSimulation } from '../kernel/simulation.ts';
import { around, below } from '../kernel/sources.ts';
import { percentile } from '../kernel/statistics.ts';
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
  strategy: oneOf(['naive', 'lock', 'version', 'serial', 'serial-merge'], {
    zh: '怎样改名单：直接改、加锁、核对版本、排一条队、排队并合并',
    en: 'how the list is changed: just so, locked, by version, in one line, in one line and merged',
  }),
  readers: count({ first: 200, least: 1, most: 10_000, means: { zh: '读过的人', en: 'people who read it' } }),
  concurrency: count({
    first: 20,
    least: 1,
    most: 64,
    means: {
      zh: '同时处理几个人（排一条队时只有一个）',
      en: 'handled at once (one, where there is one line)',
    },
  }),
  windowMs: amount({
    first: 100,
    least: 1,
    most: 600_000,
    unit: 'ms',
    means: { zh: '大家在多长时间里读完', en: 'the time in which all of them read it' },
  }),
  storeMs: amount({
    first: 2,
    least: 1,
    most: 1_000,
    unit: 'ms',
    means: { zh: '读一次或写一次存储', en: 'one read or write of the store' },
  }),
};

const facts = {
  lostReaders: { unit: '', means: { zh: '最后名单里少了的人', en: 'readers missing from the final list' } },
  writes: { unit: '', means: { zh: '发出的写，被拒的也算', en: 'writes sent, refused ones too' } },
  conflicts: { unit: '', means: { zh: '版本不对被拒的写', en: 'writes refused by their version' } },
  p99Ms: { unit: 'ms', means: { zh: '从点开到写进名单的 p99', en: 'p99 from reading to being written' } },
} satisfies Facts;

/**
 * Every reader is added to one list: read it, add a name, write it back. A read or write takes effect when its time is
 * up, so whoever reads while another is about to write starts from the same list.
 */
export const readReceipt = defineLab({
  id: 'read-receipt',
  knobs,
  facts,
  words: {
    ...numbered(
      {
        reader: { zh: '读者', en: 'reader' },
        list: { zh: '名单 · 人数', en: 'list' },
        write: { zh: '写回 · 人数', en: 'write' },
      },
      400,
    ),
    pair: { zh: '头一对撞上的读者', en: 'the first two readers who met' },
    store: { zh: '存储', en: 'store' },
    read: { zh: '读', en: 'read' },
    'list 0': { zh: '名单 · 人数 0', en: 'list 0' },
    ok: { zh: '成功', en: 'ok' },
    refused: { zh: '版本变了', en: 'refused' },
    lock: { zh: '要锁', en: 'lock' },
    locked: { zh: '拿到锁', en: 'locked' },
    wait: { zh: '等着', en: 'wait' },
    unlock: { zh: '还锁', en: 'unlock' },
    listed: { zh: '名单里的人数', en: 'people on the list' },
    allAnswered: { zh: '每个读者的更新都做完了', en: 'every reader’s update was finished' },
    versions: { zh: '版本号 = 成功的写', en: 'the version = writes that were accepted' },
    noneTwice: { zh: '名单里没有人出现两次', en: 'nobody is on the list twice' },
  },
  simulate,
});

function simulate(
  { strategy, readers, concurrency, windowMs, storeMs }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const [arrivals, fates] = [streams('arrivals'), streams('fates')];
  const isOneLine = strategy === 'serial' || strategy === 'serial-merge';
  const workers = isOneLine ? 1 : concurrency;
  const line = openLine<Reader>();
  const waitingForLock = openLine<{ readonly reader: Reader; readonly then: () => void }>();
  let stored: Stored = { version: 0, list: null, writer: 0 };
  let [busy, isLocked, writes, conflicts] = [0, false, 0, 0];
  let pair: readonly number[] | null = null;
  const waits: number[] = [];
  const listed: (readonly [ms: number, people: number])[] = [[0, 0]];
  const log: Message[] = [];

  const note = (from: string, to: string, what: string) =>
    void log.push({ at: simulation.now() / MS, from, to, what, lost: false });
  /** One trip to the store and back; what it does, it does at the end of its time. */
  const ask = (reader: Reader, what: string, effect: () => string, then: () => void) => {
    note(nameOf(reader), 'store', what);
    simulation.after(around(storeMs * MS, reader.luck), () => {
      note('store', nameOf(reader), effect());
      then();
    });
  };

  const startWork = () => {
    while (busy < workers) {
      const first = line.shift();
      if (first === undefined) return;
      busy += 1;
      handle([first, ...(strategy === 'serial-merge' ? restOf(line) : [])], () => {
        busy -= 1;
        startWork();
      });
    }
  };
  const handle = (batch: Batch, finish: () => void) => {
    if (strategy !== 'lock') return update(batch, finish);
    whenLocked(batch[0], () => update(batch, () => unlock(batch[0], finish)));
  };
  const update = (batch: Batch, then: () => void) => {
    let seen = stored;
    let isDone = false;
    const look = () => {
      seen = stored;
      return `list ${sizeOf(seen.list)}`;
    };
    const write = (): string => {
      const isStale = seen.version !== stored.version;
      if (isStale) pair ??= [stored.writer, batch[0].number];
      isDone = !(isStale && strategy === 'version');
      if (!isDone) {
        conflicts += 1;
        return 'refused';
      }
      const list = batch.reduce(added, seen.list);
      stored = { version: stored.version + 1, list, writer: batch[0].number };
      listed.push([simulation.now() / MS, sizeOf(list)]);
      return 'ok';
    };
    ask(batch[0], 'read', look, () => {
      writes += 1;
      ask(batch[0], `write ${sizeOf(seen.list) + batch.length}`, write, () => {
        if (!isDone) return update(batch, then);
        for (const { readAt } of batch) waits.push((simulation.now() - readAt) / MS);
        then();
      });
    });
  };

  /** Once the lock is held: whoever asks for it while another has it waits in turn. */
  const whenLocked = (reader: Reader, then: () => void) => {
    let isMine = false;
    const take = (): string => {
      isMine = !isLocked;
      isLocked = true;
      if (!isMine) waitingForLock.push({ reader, then });
      return isMine ? 'locked' : 'wait';
    };
    ask(reader, 'lock', take, () => {
      if (isMine) then();
    });
  };
  const unlock = (reader: Reader, then: () => void) => {
    const release = (): string => {
      const next = waitingForLock.shift();
      isLocked = next !== undefined;
      if (next !== undefined) note('store', nameOf(next.reader), 'locked');
      next?.then();
      return 'ok';
    };
    ask(reader, 'unlock', release, then);
  };

  const readAt = Array.from({ length: readers }, () => Math.round(windowMs * MS * arrivals()));
  for (const [index, at] of readAt.sort((a, b) => a - b).entries()) {
    const luck = seededRandom(below(0x1_0000_0000, fates));
    simulation.at(at, () => {
      line.push({ number: index + 1, readAt: at, luck });
      startWork();
    });
  }
  simulation.run();

  const onList = new Set<number>();
  for (let rest = stored.list; rest !== null; rest = rest.rest) onList.add(rest.reader);
  const parties = (pair ?? [1, 2]).map((number) => `reader ${number}`);
  const drawn = [parties[0] ?? '', 'store', parties[1] ?? ''];
  const every = Math.ceil(listed.length / 120);
  return {
    facts: {
      lostReaders: readers - onList.size,
      writes,
      ...(strategy === 'version' ? { conflicts } : {}),
      p99Ms: percentile(waits, 0.99),
    },
    series: [
      {
        form: 'messages',
        name: 'pair',
        parties: drawn,
        messages: log.filter(({ from, to }) => drawn.includes(from) && drawn.includes(to)).slice(0, 20),
      },
      {
        form: 'line',
        name: 'listed',
        unit: '',
        xUnit: 'ms',
        points: listed.filter((_, index) => index % every === 0),
      },
    ],
    invariants: [
      { name: 'allAnswered', holds: waits.length === readers },
      { name: 'versions', holds: stored.version === writes - conflicts },
      { name: 'noneTwice', holds: sizeOf(stored.list) === onList.size },
    ],
  };
}

type Reader = { readonly number: number; readonly readAt: number; readonly luck: Random };
type Batch = readonly [Reader, ...Reader[]];

/** What is stored, and whose write it was. */
type Stored = { readonly version: number; readonly list: List; readonly writer: number };
/** A list is never changed: a longer one points to the one it was made from, as a write back does. */
type List = { readonly reader: number; readonly rest: List; readonly size: number } | null;

function nameOf({ number }: Reader): string {
  return `reader ${number}`;
}

/** Whatever else waits. */
function restOf<T>(line: Line<T>): T[] {
  const rest: T[] = [];
  for (let next = line.shift(); next !== undefined; next = line.shift()) rest.push(next);
  return rest;
}

function added(list: List, { number }: Reader): List {
  return { reader: number, rest: list, size: sizeOf(list) + 1 };
}

function sizeOf(list: List): number {
  return list?.size ?? 0;
}
