import { MS, openSimulation } from '../kernel/simulation.ts';
import { around } from '../kernel/sources.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, type Message, oneOf, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  messages: count({
    first: 35,
    least: 0,
    most: 100_000,
    means: { zh: '离线时攒下的消息', en: 'messages that came while offline' },
  }),
  pageSize: count({ first: 10, least: 1, most: 1_000, means: { zh: '一页几条', en: 'messages a page' } }),
  crashAfterPage: count({
    first: 0,
    least: 0,
    most: 100_000,
    means: {
      zh: '显示完第几页时崩溃，游标还没保存；0 是不崩',
      en: 'the page shown when the client crashes, its cursor not yet saved; 0 for no crash',
    },
  }),
  stopAt: oneOf(['empty', 'short'], {
    zh: '拉到空页才停，还是不满一页就停',
    en: 'stop at an empty page, or at one that is not full',
  }),
  deleteRule: oneOf(['up-to', 'below'], {
    zh: '客户端报上游标，服务端删 ≤ 它的，还是 < 它的',
    en: 'told a cursor, the server deletes what is ≤ it, or what is < it',
  }),
};

const facts = {
  requests: { unit: '', means: { zh: '第一次登录的请求数', en: 'requests of the first login' } },
  lost: { unit: '', means: { zh: '从没显示过的消息', en: 'messages never shown' } },
  shownTwice: {
    unit: '',
    means: {
      zh: '显示过不止一次的消息，换设备从 0 再拉也算',
      en: 'messages shown more than once, a second login from 0 included',
    },
  },
  leftOnServer: {
    unit: '',
    means: { zh: '第一次登录拉完后还留在服务端的', en: 'left on the server after the first login' },
  },
} satisfies Facts;

/**
 * A client pulls what it missed, page by page. The request for a page says how far the client has come, and with that
 * acknowledges the page before; what is acknowledged the server deletes.
 */
export const offlinePull = defineLab({
  id: 'offline-pull',
  knobs,
  facts,
  words: {
    pages: { zh: '先后两次登录', en: 'two logins, one after the other' },
    client: { zh: '客户端', en: 'client' },
    server: { zh: '服务端', en: 'server' },
    empty: { zh: '空页', en: 'an empty page' },
    crash: { zh: '崩溃，游标没存', en: 'crash, cursor not saved' },
    done: { zh: '拉完了', en: 'all pulled' },
    again: { zh: '换设备，从 0 再拉', en: 'another device, from 0' },
    stored: { zh: '每次请求后服务端还存着几条', en: 'stored on the server after each request' },
    deletedShown: { zh: '删掉的都显示过', en: 'whatever was deleted had been shown' },
    everyPage: { zh: '一页里的号紧接着游标', en: 'every page goes on right after the cursor' },
  },
  simulate,
});

function simulate(
  { messages, pageSize, crashAfterPage, stopAt, deleteRule }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const simulation = openSimulation();
  const network = streams('network');
  const shown = new Uint8Array(messages + 1);
  // Ids grow within one receiver, so the rows that are left are those from `first` on.
  let first = 1;
  let [requests, crashed, deletedShown, everyPage] = [0, false, true, true];
  const log: Message[] = [];
  const stored: (readonly [number, number])[] = [];

  const note = (from: string, to: string, what: string) =>
    void log.push({ at: simulation.now() / MS, from, to, what, lost: false });
  const afterTrip = (action: () => void) => simulation.after(around(40 * MS, network), action);

  /** Deletes what the client says it has, and gives what comes next. */
  const serve = (cursor: number): Page => {
    const kept = deleteRule === 'up-to' ? cursor + 1 : cursor;
    for (; first < kept; first += 1) deletedShown &&= shown[first] !== 0;
    if (cursor > 0) note('server', 'server', `DELETE ${deleteRule === 'up-to' ? '≤' : '<'} ${cursor}`);
    stored.push([stored.length + 1, messages - first + 1]);
    const from = Math.max(first, cursor + 1);
    return { from, to: Math.min(messages, from + pageSize - 1) };
  };

  /** Pulls from a cursor to the end; `pageNumber` is that of the page it asks for. */
  const pull = (cursor: number, pageNumber: number, finish: () => void) => {
    note('client', 'server', `msgid ${cursor}`);
    requests += 1;
    afterTrip(() => {
      const page = serve(cursor);
      note('server', 'client', nameOf(page));
      afterTrip(() => receive(page, { cursor, pageNumber, finish }));
    });
  };

  const receive = ({ from, to }: Page, { cursor, pageNumber, finish }: Pull) => {
    const size = to - from + 1;
    everyPage &&= size === 0 || from === Math.max(first, cursor + 1);
    for (let id = from; id <= to; id += 1) shown[id] = Math.min(2, (shown[id] ?? 0) + 1);
    if (size > 0 && pageNumber === crashAfterPage && !crashed) {
      crashed = true;
      note('client', 'client', 'crash');
      pull(cursor, pageNumber, finish);
    } else if (size === 0 || (stopAt === 'short' && size < pageSize)) {
      note('client', 'client', 'done');
      finish();
    } else pull(to, pageNumber + 1, finish);
  };

  let [requestsFirst, leftOnServer] = [0, 0];
  pull(0, 1, () => {
    requestsFirst = requests;
    leftOnServer = messages - first + 1;
    // The crash belongs to the first login.
    crashed = true;
    note('client', 'client', 'again');
    pull(0, 1, () => {});
  });
  simulation.run();

  const howMany = (times: number) => shown.subarray(1).filter((count) => count === times).length;
  const every = Math.ceil(stored.length / 120);
  return {
    facts: { requests: requestsFirst, lost: howMany(0), shownTwice: howMany(2), leftOnServer },
    series: [
      { form: 'messages', name: 'pages', parties: ['client', 'server'], messages: log.slice(-26) },
      {
        form: 'line',
        name: 'stored',
        unit: '',
        xUnit: '',
        points: stored.filter((_, index) => index % every === 0),
      },
    ],
    invariants: [
      { name: 'deletedShown', holds: deletedShown },
      { name: 'everyPage', holds: everyPage },
    ],
  };
}

type Page = { readonly from: number; readonly to: number };
type Pull = { readonly cursor: number; readonly pageNumber: number; readonly finish: () => void };

function nameOf({ from, to }: Page): string {
  return from > to ? 'empty' : from === to ? `${from}` : `${from}–${to}`;
}
