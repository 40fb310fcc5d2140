import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBatches } from '../../src/formats/batches.ts';
import { exportedLines, headerVersion, readLine } from '../../src/formats/json-lines.ts';
import { anyWholeCard } from '../domain/whole-cards.ts';

const nested = (depth: number) => `{"type":"dream","data":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('an export', () => {
  test('begins with what it is, then what happened, then cards', () => {
    const [card] = fc.sample(anyWholeCard, { numRuns: 1, seed: 1 });
    const lines = [...exportedLines([{ type: 'suspend' }, { type: 'resume' }], card ? [card] : [])];
    expect(lines.slice(0, 3)).toEqual([
      '{"type":"mianba","version":1}',
      '{"type":"suspend"}',
      '{"type":"resume"}',
    ]);
    expect(lines[3]).toMatch(/^\{"type":"card","id":/);
    expect(lines).toHaveLength(4);
  });

  test('asks for the next event only when the last one is taken', () => {
    let asked = 0;
    const events = function* () {
      while (true) {
        asked += 1;
        yield { type: 'dream', asked };
      }
    };
    const lines = exportedLines(events(), []);
    for (let taken = 0; taken < 4; taken += 1) lines.next();
    expect(asked).toBe(3);
  });

  test('gives out cards that read as they were', () => {
    fc.assert(
      fc.property(anyWholeCard, (card) => {
        const [, line = ''] = exportedLines([], [card]);
        expect(readLine(line)).toEqual({ type: 'card', card });
      }),
    );
  });
});

describe('a line of an import', () => {
  test.each([
    ['nothing', '', { type: 'blank' }],
    ['spaces', ' \t', { type: 'blank' }],
    ['the header', '{"version":1,"type":"mianba","by":"me"}', { type: 'header', version: 1 }],
    ['an event', '{"type":"dream","of":7}', { type: 'event', event: { type: 'dream', of: 7 } }],
    ['no type', '{}', { type: 'event', event: {} }],
  ])('of %s is read', (_name, text, expected) => {
    expect(readLine(text)).toEqual(expected);
  });

  test.each([
    ['one too long to be read', null, { code: 'line-too-long' }],
    ['half a line', '{"type":"review","id', { code: 'line-not-json' }],
    ['a list', '[1]', { code: 'line-not-json' }],
    ['null', 'null', { code: 'line-not-json' }],
    ['a number', '7', { code: 'line-not-json' }],
    ['NUL', '\0'.repeat(9), { code: 'line-not-json' }],
    ['two objects', '{"a":1}{"b":2}', { code: 'line-not-json' }],
    ['nesting', nested(1_000_000), { code: 'line-too-deep' }],
    ['a number beyond all numbers', '{"type":"take","data":{"a":[1e999]}}', { code: 'number-too-large' }],
    ['a header of nothing', '{"type":"mianba"}', { code: 'field-wrong', field: 'version' }],
    ['a header of no version', '{"type":"mianba","version":0}', { code: 'field-wrong', field: 'version' }],
    [
      'a header of half a version',
      '{"type":"mianba","version":1.5}',
      { code: 'field-wrong', field: 'version' },
    ],
    ['a header of a later version', '{"type":"mianba","version":2}', { code: 'header-newer', version: 2 }],
    ['an empty card', '{"type":"card"}', { code: 'field-wrong', field: 'id' }],
  ])('that is %s is a problem', (_name, text, problem) => {
    expect(readLine(text)).toEqual({ type: 'problem', problem });
  });

  test('may nest as deep as can be written again, and no deeper', () => {
    expect(readLine(nested(99))).toMatchObject({ type: 'event' });
    expect(readLine(nested(100))).toMatchObject({ problem: { code: 'line-too-deep' } });
  });

  test('keeps a field called __proto__ as a field', () => {
    const read = readLine('{"type":"dream","__proto__":{"a":1}}');
    const event = read.type === 'event' ? read.event : {};
    expect(JSON.stringify(event)).toBe('{"type":"dream","__proto__":{"a":1}}');
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test('never throws, whatever it is', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ type: 'card', bodies: [value] })),
    );
    fc.assert(
      fc.property(line, (text) => {
        expect(readLine(text)).toHaveProperty('type');
      }),
    );
  });
});

test.each([
  ['{"type":"mianba","version":1}', 1],
  ['{"type":"mianba","version":2}', 2],
  ['{"type":"mianba"}', null],
  ['{"type":"review"}', null],
  ['<html>', null],
  ['', null],
  [null, null],
])('the header %s names version %s', (text, version) => {
  expect(headerVersion(text)).toBe(version);
});

describe('batches', () => {
  const lines = fc.array(fc.record({ text: fc.option(fc.string({ maxLength: 20 })) }));
  const size = fc.record({
    lines: fc.integer({ min: 1, max: 5 }),
    characters: fc.integer({ min: 1, max: 40 }),
  });

  test('hold every line once, in order, and are full before the next one begins', () => {
    fc.assert(
      fc.property(lines, size, (all, most) => {
        const batches = [...inBatches(all, most)];
        expect(batches.flat()).toEqual(all);
        const charactersOf = (batch: readonly { text: string | null }[]) =>
          batch.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
        const isFull = (batch: readonly { text: string | null }[]) =>
          batch.length === most.lines || charactersOf(batch) >= most.characters;
        expect(batches.slice(0, -1).every(isFull)).toBe(true);
        expect(batches.map((batch) => batch.slice(0, -1)).some(isFull)).toBe(false);
      }),
    );
  });

  test('are given out as soon as they are full', () => {
    let asked = 0;
    const endless = function* () {
      while (true) {
        asked += 1;
        yield { text: 'x' };
      }
    };
    inBatches(endless(), { lines: 3, characters: 99 }).next();
    expect(asked).toBe(3);
  });
});
