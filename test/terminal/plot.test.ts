import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../src/labs/lab.ts';
import { barOf, sparkline } from '../../src/terminal/plot/bars.ts';
import { drawSeries } from '../../src/terminal/plot/draw-series.ts';
import type { Plot } from '../../src/terminal/plot/plot.ts';
import { shortNumber, ticksOf } from '../../src/terminal/plot/scale.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const WORDS: Readonly<Record<string, string>> = {
  waiting: '排队的请求',
  breaker: '熔断器',
  closed: '关闭',
  open: '打开',
  producer: '生产者',
  consumer: '消费者',
};
const plot = ({ width = 60, unicode = true } = {}): Plot => ({
  look: { width, height: 24, colour: 0, unicode },
  width,
  height: 5,
  label: (name) => WORDS[name] ?? name,
});
const drawn = (series: Series, on = plot()) => `\n${drawSeries(series, on).join('\n')}\n`;

const LINE: Series = {
  form: 'line',
  name: 'waiting',
  unit: '',
  xUnit: 's',
  points: Array.from({ length: 41 }, (_, x) => [x, x < 20 ? x * 5 : (40 - x) * 5] as const),
};
const STATES: Series = {
  form: 'states',
  name: 'breaker',
  until: 60,
  rows: [
    {
      name: 'breaker',
      states: [
        [0, 'closed'],
        [20, 'open'],
        [50, 'closed'],
      ],
    },
    { name: 'other', states: [[30, 'open']] },
  ],
};
const MESSAGES: Series = {
  form: 'messages',
  name: 'half',
  parties: ['producer', 'broker', 'consumer'],
  messages: [
    { at: 0, from: 'producer', to: 'broker', what: 'half', lost: false },
    { at: 12, from: 'producer', to: 'broker', what: 'commit', lost: true },
    { at: 6_000, from: 'broker', to: 'producer', what: '回查', lost: false },
    { at: 6_010, from: 'producer', to: 'consumer', what: 'straight on', lost: false },
    { at: 6_020, from: 'broker', to: 'broker', what: 'stored', lost: false },
  ],
};
const BARS: Series = {
  form: 'bars',
  name: 'load',
  unit: '/s',
  bars: [
    ['a', 10],
    ['producer', 5],
    ['c', 0],
  ],
};
const HISTOGRAM: Series = {
  form: 'histogram',
  name: 'latency',
  unit: 'ms',
  from: 0,
  width: 5,
  counts: [8, 4, 2, 1, 0, 1],
};

describe('a picture', () => {
  test('of a line has both axes, their numbers and units', () => {
    expect(drawn(LINE)).toMatchInlineSnapshot(`
      "
      排队的请求
      100 ┤                      ⣀⡠⠤⠒⠊⠉⠒⠤⢄⣀                      
          │                 ⣀⠤⠔⠒⠉          ⠉⠒⠢⠤⣀                 
       50 ┤          ⣀⡠⠤⠒⠒⠊⠉                    ⠉⠑⠒⠒⠤⢄⣀          
          │     ⣀⠤⠔⠒⠉                                  ⠉⠒⠢⠤⣀     
        0 ┤⣀⠤⠒⠊⠉                                            ⠉⠑⠒⠤⣀
          └──────────────────────────────────────────────────────
           0                         20                      40 s
      "
    `);
  });

  test('of states is a row a thing, with a legend', () => {
    expect(drawn(STATES)).toMatchInlineSnapshot(`
      "
      熔断器
      熔断器  ░░░░░░░░░░░░░░░░░██████████████████████████░░░░░░░░░
      other                             ██████████████████████████
              0                                               60 s
      ░░ 关闭   ██ 打开
      "
    `);
  });

  test('of messages shows who sent what to whom, and what was lost', () => {
    expect(drawn(MESSAGES)).toMatchInlineSnapshot(`
      "
      half
        ms        生产者            broker            消费者
         0           ────── half ──────→                 │
        12           ─── commit ────✗                    │
      6000           ←────── 回查 ──────                 │
      6010           ─────────── straight on ────────────→
      6020           │                 ├ stored          │
                     │                 │                 │
      "
    `);
  });

  test('of bars is as long as its numbers', () => {
    expect(drawn(BARS)).toMatchInlineSnapshot(`
      "
      load
      a       ██████████████████████████████████████████████ 10 /s
      生产者  ███████████████████████ 5 /s
      c        0 /s
      "
    `);
  });

  test('of a histogram has a column a bin', () => {
    expect(drawn(HISTOGRAM)).toMatchInlineSnapshot(`
      "
      latency (ms)
      8 │████
        │████
        │████▄▄▄▄
        │████████▂▂▂▂
        │████████████▅▅▅▅    ▅▅▅▅
        └────────────────────────
         0                  30 ms
      "
    `);
  });

  test('is drawn in ASCII where nothing else can be shown', () => {
    const ascii = plot({ unicode: false, width: 40 });
    expect(
      [LINE, STATES, BARS, HISTOGRAM, MESSAGES].map((series) => drawn(series, ascii)).join(''),
    ).toMatchInlineSnapshot(`
      "
      排队的请求
      100 +              ******              
          |          ****      ****          
       50 +      *****            *****      
          |   ****                    ****   
        0 +***                            ***
          +----------------------------------
           0               20            40 s

      熔断器
      熔断器  ...........################.....
      other                   ################
              0                           60 s
      .. 关闭   ## 打开

      load
      a       ########################## 10 /s
      生产者  ############# 5 /s
      c        0 /s

      latency (ms)
      8 |####
        |####
        |########
        |########
        |################    ####
        +------------------------
         0                  30 ms

      half
        ms    生产者     broker     消费者
         0       -- half --->          |
        12       - com...-x            |
      6000       <--- 回查 --          |
      6010       ---- straight on ----->
      6020       |          + stored   |
                 |          |          |
      "
    `);
  });
});

const name = fc.constantFrom(
  'a',
  'waiting',
  'breaker',
  'a name that goes on for longer than any column',
  '很长很长很长很长很长很长的名字',
);
const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e12, noNaN: true }), fc.nat(1000));
const anySeries: fc.Arbitrary<Series> = fc.oneof(
  fc.record({
    form: fc.constant('line' as const),
    name,
    unit: fc.constantFrom('', 'ms'),
    xUnit: fc.constantFrom('s', 'arrivalsPerSecond'),
    points: fc.array(fc.tuple(fc.nat(1000), value)).map((points) => points.sort(([a], [b]) => a - b)),
  }),
  fc.record({
    form: fc.constant('bars' as const),
    name,
    unit: fc.constantFrom('', '/s'),
    bars: fc.array(fc.tuple(name, value), { minLength: 1 }),
  }),
  fc.record({
    form: fc.constant('histogram' as const),
    name,
    unit: fc.constantFrom('', 'ms'),
    from: fc.constant(0),
    width: fc.constantFrom(0.001, 1, 500),
    counts: fc.array(fc.nat(1e9), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    form: fc.constant('states' as const),
    name,
    until: fc.integer({ min: 1, max: 600 }),
    rows: fc.array(fc.record({ name, states: fc.array(fc.tuple(fc.nat(600), name)) }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.record({
    form: fc.constant('messages' as const),
    name,
    parties: fc.constant(['a', 'waiting', 'breaker']),
    messages: fc.array(
      fc.record({
        at: fc.nat(100_000),
        from: fc.constantFrom('a', 'waiting', 'breaker'),
        to: fc.constantFrom('a', 'waiting', 'breaker'),
        what: name,
        lost: fc.boolean(),
      }),
    ),
  }),
);

test('no picture of any series is wider than it may be, at any stage, in colour or without', () => {
  fc.assert(
    fc.property(
      anySeries,
      fc.integer({ min: 30, max: 120 }),
      fc.boolean(),
      fc.constantFrom(0, 0.37, 1),
      (series, width, unicode, share) => {
        const on = plot({ width, unicode });
        const plain = drawSeries(series, on, { share });
        expect(plain.filter((line) => displayWidth(line) > width)).toEqual([]);
        const coloured = drawSeries(series, { ...on, look: { ...on.look, colour: 3 } }, { share });
        expect(coloured.map((line) => stripVTControlCharacters(line).trimEnd())).toEqual(
          plain.map((line) => line.trimEnd()),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [[0, 1], 4, [0, 0.5, 1]],
  [[0, 97], 3, [0, 50, 100]],
  [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
  [[-3, 10], 3, [-5, 0, 5, 10]],
])('ticks of %j in about %d are %j', (span, count, ticks) => {
  expect(ticksOf(span as [number, number], count)).toEqual(ticks);
});

test.each([
  [0, '0'],
  [950, '950'],
  [1234, '1230'],
  [12_345, '12.3k'],
  [4_300_000, '4.3M'],
  [2.5e9, '2.5G'],
  [0.000_02, '2.0e-5'],
  [0.25, '0.25'],
])('%d beside an axis is %j', (number, text) => {
  expect(shortNumber(number)).toBe(text);
});

test('a bar is as long as its number to an eighth of a column, and what is not nothing is seen', () => {
  expect([0, 0.01, 0.5, 1, 2.25].map((columns) => barOf(columns, { unicode: true }))).toEqual([
    '',
    '▏',
    '▌',
    '█',
    '██▎',
  ]);
  expect(barOf(0.01, { unicode: false })).toBe('#');
});

test('a sparkline is a character a number', () => {
  expect(sparkline([0, 1, 2, 4, 8], { unicode: true })).toBe('▁▂▃▅█');
  expect(sparkline([0, 8], { unicode: false })).toBe('_#');
  expect(sparkline([0, 0], { unicode: true })).toBe('▁▁');
});
