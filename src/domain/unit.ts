/** What a unit measures. A count word (次, rows, QPS) is a label: it counts, and says no more. */
export const DIMENSIONS = ['count', 'time', 'data', 'count per time', 'data per time'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * How many base units one of it is; the bases are one, the second, the bit. KB, MB, GB, TB mean a power of ten to
 * some and a power of two to others, so both are kept; they are equal wherever there is no doubt.
 */
export type Unit = { readonly dimension: Dimension; readonly decimal: number; readonly binary: number };

const SECONDS: readonly (readonly [seconds: number, names: string])[] = [
  [1e-9, 'ns nanosecond nanoseconds 纳秒'],
  [1e-6, 'us μs microsecond microseconds 微秒'],
  [1e-3, 'ms msec millisecond milliseconds 毫秒'],
  [1, 's sec secs second seconds 秒 秒钟'],
  [60, 'm min mins minute minutes 分 分钟'],
  [3600, 'h hr hrs hour hours 时 小时'],
  [86_400, 'd day days 天 日'],
  [604_800, 'week weeks 周 星期'],
  [2_592_000, 'month months 月'],
  [31_536_000, 'year years 年'],
];

const PREFIXES: readonly (readonly [letter: string, name: string])[] = [
  ['k', 'kilo'],
  ['M', 'mega'],
  ['G', 'giga'],
  ['T', 'tera'],
  ['P', 'peta'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map([...timeUnits(), ...dataUnits(), ...ratioUnits()]);

const PER = /\s*\/\s*|(?:^|\s+)per\s+|\s*每\s*/;
const LABEL = /^[\p{L}\p{M}' -]{1,30}$/u;

/**
 * A unit as written, case and all, since `Mb` is not `MB` and `M` is not `m`. A word that is no unit is a label and
 * counts by ones; null when the text cannot even be that.
 */
export function readUnit(text: string): Unit | null {
  const [over, under, ...more] = text.trim().split(PER);
  if (over === undefined || more.length > 0) return null;
  if (under === undefined) return readSimpleUnit(over);
  const above = over === '' ? COUNT : readSimpleUnit(over);
  const below = readSimpleUnit(under);
  if (!above || !below) return null;
  // 10 ms/req is still 10 ms: a label under the bar is only a label.
  if (below.dimension !== 'time') return below.dimension === 'count' ? above : null;
  if (above.dimension !== 'count' && above.dimension !== 'data') return null;
  return {
    dimension: `${above.dimension} per time`,
    decimal: above.decimal / below.decimal,
    binary: above.binary / below.decimal,
  };
}

/** True for a unit of time, data or ratio by its name; false for labels. Case is forgiven only where it is harmless. */
export function isUnitName(text: string): boolean {
  return knownUnit(text) !== null;
}

const COUNT: Unit = { dimension: 'count', decimal: 1, binary: 1 };

function readSimpleUnit(text: string): Unit | null {
  const bare = text.replace(/^个(?=.)/, '');
  return knownUnit(bare) ?? (LABEL.test(bare) ? COUNT : null);
}

function knownUnit(text: string): Unit | null {
  // A lone capital M is mega, never the minutes of its lower case.
  if (text === 'M') return null;
  return UNITS.get(text) ?? UNITS.get(text.toLowerCase()) ?? null;
}

function timeUnits(): [string, Unit][] {
  return SECONDS.flatMap(([seconds, names]) =>
    names.split(' ').map((name): [string, Unit] => [name, exact('time', seconds)]),
  );
}

function dataUnits(): [string, Unit][] {
  const units: [string, Unit][] = [
    ...named('b bit bits 比特', exact('data', 1)),
    ...named('B byte bytes 字节', exact('data', 8)),
    ...named('bps bit/s', exact('data per time', 1)),
  ];
  PREFIXES.forEach(([letter, name], index) => {
    const decimal = 1000 ** (index + 1);
    const binary = 1024 ** (index + 1);
    const upper = letter.toUpperCase();
    const lower = letter.toLowerCase();
    const bytes: Unit = { dimension: 'data', decimal: decimal * 8, binary: binary * 8 };
    // Typed all in lower case, `mb` is what people write for megabytes; `Mb` is megabits, on purpose.
    units.push(...named(`${upper}B ${letter}B ${lower}b ${name}byte ${name}bytes`, bytes));
    units.push(...named(`${upper}iB ${lower}ib`, exact('data', binary * 8)));
    units.push(...named(`${upper}b ${lower}bit ${lower}bits ${name}bit ${name}bits`, exact('data', decimal)));
    units.push(...named(`${lower}bps`, exact('data per time', decimal)));
    units.push(...named(`${upper}Bps ${letter}Bps`, { ...bytes, dimension: 'data per time' }));
  });
  return units;
}

function ratioUnits(): [string, Unit][] {
  return [
    ...named('% percent', exact('count', 0.01)),
    ...named('‰', exact('count', 0.001)),
    ...named('qps tps rps iops ops', exact('count per time', 1)),
  ];
}

function named(names: string, unit: Unit): [string, Unit][] {
  return names.split(' ').map((name): [string, Unit] => [name, unit]);
}

function exact(dimension: Dimension, factor: number): Unit {
  return { dimension, decimal: factor, binary: factor };
}
