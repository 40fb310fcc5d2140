import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardId, topicId } from '../../src/domain/card.ts';
import type { Day } from '../../src/domain/day.ts';
import { type Event, type Happening, HOWS, type Stamp } from '../../src/domain/event.ts';
import {
  eventToJson,
  happeningFromJson,
  type JsonObject,
  stampFromJson,
} from '../../src/domain/event-json.ts';
import { CONFIDENCES, RATINGS } from '../../src/domain/rating.ts';
import { uuidMint } from '../../src/domain/uuid.ts';

const card = fc
  .stringMatching(/^[a-z0-9-]{1,8}$/)
  .map((name) => cardId(topicId({ pack: null, area: 'cache', topic: 'x' }), name));
const id = fc.nat().map((seed) => uuidMint(() => (seed % 97) / 97)(seed));
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => n as Day);

const stamp: fc.Arbitrary<Stamp> = fc.record({
  id,
  device: fc.uuid(),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  offsetMinutes: fc.integer({ min: -840, max: 840 }),
  day,
});

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant('review' as const),
    card,
    language: fc.constantFrom('zh' as const, 'en' as const),
    rating: fc.constantFrom(...RATINGS),
    suggested: fc.constantFrom(null, ...RATINGS),
    tookMs: fc.nat(),
    confidence: fc.constantFrom(null, ...CONFIDENCES),
    how: fc.constantFrom(...HOWS),
    hints: fc.nat(5),
    session: fc.string(),
    text: fc.string({ unit: 'binary' }),
    points: fc.array(
      fc.record({
        text: fc.string(),
        machine: fc.constantFrom('hit' as const, 'undetected' as const, 'wrong' as const),
        person: fc.boolean(),
      }),
    ),
  }),
  fc.record({ type: fc.constant('retraction' as const), of: id }),
  fc.record({ type: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const), card }),
  fc.record({ type: fc.constant('bury' as const), card, until: day }),
  fc.record({
    type: fc.constant('setting' as const),
    key: fc.string(),
    value: fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.constant(null), fc.array(fc.nat())),
  }),
  fc.record({
    type: fc.constant('alias' as const),
    card,
    language: fc.constant('zh' as const),
    point: fc.nat(9),
    group: fc.nat(9),
    alias: fc.string(),
    about: fc.string(),
  }),
  fc.record({ type: fc.constantFrom('take' as const, 'interview' as const), data: fc.constant({ a: [1] }) }),
);

test('an event survives being written as a line and read again', () => {
  fc.assert(
    fc.property(stamp, happening, (when, what) => {
      const event: Event = { ...when, ...what };
      const line = JSON.parse(JSON.stringify(eventToJson(event))) as JsonObject;
      expect(stampFromJson(line)).toEqual({ ok: true, value: when });
      expect(happeningFromJson(line)).toEqual({ ok: true, value: what });
    }),
  );
});

test('a line says when in the time of its place, and days as dates', () => {
  const at = Date.parse('2026-11-23T13:04:05.678Z');
  const of = uuidMint(() => 0)(at);
  const event: Event = {
    id: of,
    device: 'd',
    at,
    offsetMinutes: 480,
    day: 20_780 as Day,
    type: 'retraction',
    of,
  };
  expect(eventToJson(event)).toEqual({
    type: 'retraction',
    id: of,
    device: 'd',
    at: '2026-11-23T21:04:05.678+08:00',
    day: '2026-11-23',
    of,
  });
});

test('a type this version has no name for is a wrong type, also when JavaScript knows the word', () => {
  for (const type of ['dream', 'toString', '__proto__', 7, null]) {
    expect(happeningFromJson({ type })).toEqual({ ok: false, field: 'type' });
  }
});
