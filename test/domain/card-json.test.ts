import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AFTER_PACKS, cardFromJson, cardToJson } from '../../src/domain/card-json.ts';
import type { Json } from '../../src/domain/event.ts';
import type { JsonObject } from '../../src/domain/event-json.ts';
import { anyWholeCard } from './whole-cards.ts';

const said = [{ text: 'x' }];
const body = {
  language: 'en',
  prompt: said,
  setting: '',
  hints: [],
  shape: { kind: 'recall', points: [] },
  answer: '',
};
const line: JsonObject = {
  type: 'card',
  id: 'mine:cache/penetration#a',
  kind: 'recall',
  level: 2,
  minutes: 2,
  frequency: 'mid',
  skills: ['redis'],
  confusable: ['cache/breakdown'],
  parent: null,
  after: null,
  position: 3,
  bodies: [body],
};
const option = (right: boolean) => ({ text: said, right, explanation: null });

/** A line whose one body asks in this shape. */
function shaped(shape: Json): JsonObject {
  const kind = typeof shape === 'object' && shape !== null && 'kind' in shape ? shape.kind : 'recall';
  return { ...line, kind: kind ?? 'recall', bodies: [{ ...body, shape }] };
}

function wrongField(wrong: JsonObject): string | null {
  const read = cardFromJson(wrong);
  return read.ok ? null : read.field;
}

test('a card survives being written as a line and read again', () => {
  fc.assert(
    fc.property(anyWholeCard, (card) => {
      const text = JSON.stringify(cardToJson(card));
      const read = cardFromJson(JSON.parse(text) as JsonObject);
      expect(read).toEqual({ ok: true, value: card });
      if (read.ok) expect(JSON.stringify(cardToJson(read.value))).toBe(text);
    }),
  );
});

test('pack, area and topic are those of the name, and the place is after all packs', () => {
  expect(cardFromJson(line)).toMatchObject({
    ok: true,
    value: {
      head: { pack: 'mine', area: 'cache', topic: 'mine:cache/penetration', position: AFTER_PACKS + 3 },
      bodies: [{ id: 'mine:cache/penetration#a', kind: 'recall', level: 2 }],
    },
  });
});

test('a card that was kept before the others goes to the first place among the imported', () => {
  const read = cardFromJson(line);
  const early = read.ok ? cardToJson({ ...read.value, head: { ...read.value.head, position: 7 } }) : null;
  expect(early).toEqual({ ...line, position: 0 });
});

test('what a later version adds is passed over, and so is what nobody asked for', () => {
  const more = { ...line, mood: 'calm', bodies: [{ ...body, mood: 1, prompt: [{ text: 'x', size: 9 }] }] };
  expect(cardFromJson(more)).toEqual(cardFromJson(line));
  const hostile = JSON.parse(
    JSON.stringify(line).replace('{', '{"__proto__":{"pack":"built-in"},'),
  ) as JsonObject;
  expect(cardFromJson(hostile)).toEqual(cardFromJson(line));
});

test.each<[field: string, change: JsonObject]>([
  ['id', { id: 'cache/penetration#a' }],
  ['id', { id: 'mine:cache/penetration' }],
  ['id', { id: `mine:cache/x#${'a'.repeat(200)}` }],
  ['kind', { kind: 'essay' }],
  ['level', { level: 5 }],
  ['level', { level: '2' }],
  ['minutes', { minutes: 0 }],
  ['minutes', { minutes: 61 }],
  ['minutes', { minutes: Number.POSITIVE_INFINITY }],
  ['frequency', { frequency: 'daily' }],
  ['skills[1]', { skills: ['redis', 'Not An Id'] }],
  ['confusable[0]', { confusable: ['cache'] }],
  ['parent', { parent: 'nobody' }],
  ['parent', { parent: 'mine:cache/penetration#a', after: 'hit' }],
  ['parent', { parent: 'mine:cache/breakdown#a', after: 'hit' }],
  ['after', { parent: 'mine:cache/penetration#b' }],
  ['after', { after: 'hit' }],
  ['after', { parent: 'mine:cache/penetration#b', after: 'always' }],
  ['position', { position: -1 }],
  ['position', { position: 0.5 }],
  ['position', { position: 1e15 }],
  ['bodies', { bodies: [] }],
  ['bodies', { bodies: [body, body] }],
  ['bodies[0]', { bodies: [null] }],
  ['bodies[1].language', { bodies: [body, { ...body, language: 'fr' }] }],
  ['bodies[0].prompt', { bodies: [{ ...body, prompt: [] }] }],
  ['bodies[0].prompt[0].text', { bodies: [{ ...body, prompt: [{ text: '\u001b]0;gone\u0007' }] }] }],
  ['bodies[0].prompt[0].style', { bodies: [{ ...body, prompt: [{ text: 'x', style: 'blink' }] }] }],
  ['bodies[0].setting', { bodies: [{ ...body, setting: null }] }],
  ['bodies[0].hints[0]', { bodies: [{ ...body, hints: ['x'] }] }],
  ['bodies[0].answer', { bodies: [{ ...body, answer: 'a\0b' }] }],
  ['bodies[0].shape.kind', { bodies: [{ ...body, shape: { kind: 'toString' } }] }],
  ['bodies[0].shape.kind', { bodies: [{ ...body, shape: { kind: 'order', items: [said, said] } }] }],
])('a wrong %s is named', (field, change) => {
  expect(wrongField({ ...line, ...change })).toBe(field);
});

test.each<[field: string, shape: Json]>([
  ['', 'recall'],
  ['.points[0].kind', { kind: 'recall', points: [{ kind: 'may', text: said, subject: null, groups: [] }] }],
  ['.points[0].text', { kind: 'recall', points: [{ kind: 'must', text: [], subject: null, groups: [] }] }],
  ['.points[0].subject', { kind: 'recall', points: [{ kind: 'must', text: said, subject: [], groups: [] }] }],
  [
    '.points[0].groups[0]',
    { kind: 'recall', points: [{ kind: 'must', text: said, subject: null, groups: [[]] }] },
  ],
  [
    '.points[0].groups[0][0]',
    { kind: 'recall', points: [{ kind: 'must', text: said, subject: null, groups: [[' ']] }] },
  ],
  ['.options', { kind: 'choice', options: [option(true)] }],
  ['.options', { kind: 'choice', options: Array(10).fill(option(true)) }],
  ['', { kind: 'choice', options: [option(true), option(true)] }],
  ['.options', { kind: 'multi', options: [option(false), option(false)] }],
  [
    '.options[1].right',
    { kind: 'multi', options: [option(true), { text: said, right: 1, explanation: null }] },
  ],
  ['.options[0].explanation', { kind: 'choice', options: [{ text: said, right: true }, option(false)] }],
  ['.items', { kind: 'order', items: [said] }],
  ['.items[1]', { kind: 'order', items: [said, []] }],
  ['.heads', { kind: 'match', heads: [said], pairs: [] }],
  ['.pairs', { kind: 'match', heads: [said, said], pairs: [] }],
  ['.pairs[0].right', { kind: 'match', heads: [said, said], pairs: [{ left: said }, { left: said }] }],
  ['.pieces', { kind: 'cloze', pieces: [{ text: said }] }],
  ['.pieces[0].text', { kind: 'cloze', pieces: [{}] }],
  ['.pieces[0].blank', { kind: 'cloze', pieces: [{ blank: [] }] }],
  ...estimates(),
])('a wrong shape%s is named', (field, shape) => {
  expect(wrongField(shaped(shape))).toBe(`bodies[0].shape${field}`);
});

function estimates(): [string, Json][] {
  const quantity = { value: 16, unit: 's' };
  const tolerance = { by: 'share', share: 0.05 };
  const estimate = { kind: 'estimate', quantity, source: '16 s', tolerance, steps: [] };
  return [
    ['.quantity.value', { ...estimate, quantity: { value: '16', unit: null } }],
    ['.quantity.value', { ...estimate, quantity: { value: Number.POSITIVE_INFINITY, unit: null } }],
    ['.quantity.unit', { ...estimate, quantity: { value: 16, unit: 's//s' } }],
    ['.source', { ...estimate, source: '' }],
    ['.tolerance.by', { ...estimate, tolerance: { by: 'luck' } }],
    ['.tolerance.share', { ...estimate, tolerance: { by: 'share', share: 1 } }],
    ['.tolerance.amount', { ...estimate, tolerance: { by: 'amount', amount: -1 } }],
    ['.tolerance.factor', { ...estimate, tolerance: { by: 'factor', factor: 1 } }],
    ['.steps', { ...estimate, steps: null }],
  ];
}

test('a line with any value in the place of any other is read or refused, and never throws', () => {
  fc.assert(
    fc.property(anyWholeCard, fc.nat(), fc.jsonValue(), (card, place, value) => {
      const text = JSON.stringify(cardToJson(card));
      const places = placesIn(JSON.parse(text) as Json);
      const path = places[place % places.length] ?? [];
      const read = cardFromJson(replaced(JSON.parse(text) as JsonObject, path, value as Json));
      // Whatever is let in can be written and read again.
      if (read.ok) expect(cardFromJson(cardToJson(read.value))).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

type Path = readonly (string | number)[];

function placesIn(value: Json): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((path) => [name, ...path]),
  ]);
}

function replaced<T extends Json>(whole: T, path: Path, value: Json): T {
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<Json>((inner, name) => Reflect.get(Object(inner), name) as Json, whole);
  Reflect.set(Object(holder), last, value);
  return whole;
}
