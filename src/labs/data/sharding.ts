import { mixed, openRing } from '../kernel/hashing.ts';
import { below } from '../kernel/sources.ts';
import { maxOf } from '../kernel/statistics.ts';
import type { Streams } from '../kernel/streams.ts';
import { count, defineLab, type Facts, oneOf, type Series, type SettingsOf, type TraceOf } from '../lab.ts';

const knobs = {
  rowsPerDay: count({
    first: 10_000_000,
    least: 1,
    most: 1e12,
    means: { zh: '每天新增的行', en: 'new rows a day' },
  }),
  days: count({
    first: 90,
    least: 1,
    most: 36_500,
    means: { zh: '在线保留几天', en: 'days that are kept online' },
  }),
  tables: count({ first: 1_024, least: 1, most: 16_384, means: { zh: '表数', en: 'tables' } }),
  users: count({
    first: 1_000_000,
    least: 1,
    most: 10_000_000,
    means: { zh: '用户数，按用户分表', en: 'users; their id is the key' },
  }),
  popularity: oneOf(['uniform', 'zipf'], {
    zh: '每个用户的行数一样多，还是按 Zipf 分布（第 k 名是第一名的 1/k）',
    en: 'all users have as many rows, or by Zipf: the k-th has 1/k of the first',
  }),
  growTo: count({
    first: 2_048,
    least: 1,
    most: 16_384,
    means: { zh: '扩容以后的表数', en: 'tables after growing' },
  }),
  scheme: oneOf(['modulo', 'consistent-hash'], {
    zh: '怎样由用户算出表',
    en: 'how a user leads to a table',
  }),
  virtualNodes: count({
    first: 64,
    least: 1,
    most: 1_024,
    means: { zh: '一致性哈希里每张表的虚拟节点', en: 'points of a table on the hash ring' },
  }),
};

const facts = {
  rowsPerTable: { unit: '', means: { zh: '平均每张表的行数', en: 'rows in a table, on average' } },
  largestTable: { unit: '', means: { zh: '最大的表有多少行', en: 'rows in the largest table' } },
  skew: { unit: '', means: { zh: '最大的表是平均的几倍', en: 'largest table ÷ average' } },
  movedShare: {
    unit: '',
    means: { zh: '扩容要搬家的用户占比', en: 'share of users that growing moves to another table' },
  },
} satisfies Facts;

/** Every user is hashed to a table and brings its rows along; then there are more tables, and all are hashed again. */
export const sharding = defineLab({
  id: 'sharding',
  knobs,
  facts,
  words: {
    largest: { zh: '最大的几张表各有多少行', en: 'rows in the largest tables' },
    average: { zh: '平均', en: 'average' },
    growing: { zh: '扩容时用户去哪里', en: 'where growing takes the users' },
    stay: { zh: '不动', en: 'stay' },
    toNew: { zh: '搬去新表', en: 'to a new table' },
    toOld: { zh: '在旧表之间搬', en: 'from old to old' },
    allRows: { zh: '各表的行加起来等于总行数', en: 'the rows of all tables add up' },
    onlyNew: { zh: '一致性哈希只搬去新表', en: 'consistent hashing moves users to new tables only' },
    byTables: {
      zh: '取模成倍扩容：新编号 = 旧编号 + 表数的整数倍',
      en: 'modulo, grown to a multiple: new number = old + a multiple of the old count',
    },
  },
  limits: [
    { knobs: ['growTo', 'tables'], rule: 'growTo ≥ tables', holds: ({ growTo, tables }) => growTo >= tables },
    {
      knobs: ['growTo', 'virtualNodes'],
      rule: 'growTo × virtualNodes ≤ 2000000',
      holds: ({ growTo, virtualNodes }) => growTo * virtualNodes <= 2_000_000,
    },
  ],
  simulate,
});

function simulate(
  { rowsPerDay, days, tables, users, popularity, growTo, scheme, virtualNodes }: SettingsOf<typeof knobs>,
  streams: Streams,
): TraceOf<typeof facts> {
  const tableOf = (size: number): ((hash: number) => number) =>
    scheme === 'modulo' ? (hash) => hash % size : openRing(size, virtualNodes);
  const [before, after] = [tableOf(tables), tableOf(growTo)];
  const firstId = below(0x1_0000_0000, streams('ids'));
  const rowsOf = popularity === 'zipf' ? (user: number) => 1 / (user + 1) : () => 1;
  const sizes = new Float64Array(tables);
  const going = { stay: 0, toNew: 0, toOld: 0 };
  let [all, byTables] = [0, true];

  for (let user = 0; user < users; user += 1) {
    const hash = mixed(firstId + user);
    const [from, to] = [before(hash), after(hash)];
    const rows = rowsOf(user);
    sizes[from] = (sizes[from] as number) + rows;
    all += rows;
    going[from === to ? 'stay' : to >= tables ? 'toNew' : 'toOld'] += 1;
    byTables &&= (to - from) % tables === 0;
  }

  // Until here a row is one of the user who has most, or of anybody where all have as many.
  const total = rowsPerDay * days;
  const rows = sizes.map((size) => (size / all) * total);
  const rowsPerTable = total / tables;
  const isMultiple = scheme === 'modulo' && growTo % tables === 0;
  return {
    facts: {
      rowsPerTable,
      largestTable: maxOf(rows),
      skew: maxOf(rows) / rowsPerTable,
      movedShare: 1 - going.stay / users,
    },
    series: [
      largestOf(rows, rowsPerTable),
      { form: 'bars', name: 'growing', unit: '', bars: Object.entries(going) },
    ],
    invariants: [
      { name: 'allRows', holds: Math.abs(rows.reduce((sum, size) => sum + size, 0) - total) <= total * 1e-9 },
      { name: 'onlyNew', holds: scheme === 'modulo' || going.toOld === 0 },
      { name: 'byTables', holds: !isMultiple || byTables },
    ],
  };
}

function largestOf(rows: Float64Array, average: number): Series {
  const bySize = [...rows.keys()].sort((a, b) => (rows[b] as number) - (rows[a] as number));
  const bars = bySize.slice(0, 8).map((table) => [`#${table}`, rows[table] as number] as const);
  return { form: 'bars', name: 'largest', unit: '', bars: [...bars, ['average', average]] };
}
