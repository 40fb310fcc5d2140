import {
  type Card,
  type CardId,
  FREQUENCIES,
  type Head,
  KINDS,
  LEVELS,
  parseCardId,
  parseTopicId,
  topicOf,
} from './card.ts';
import type { Json } from './event.ts';
import type { JsonObject, Reading } from './event-json.ts';
import { finite, listOf, nullOr, oneOf, parsed, type Reader, record, text, where } from './json-reader.ts';
import { LANGUAGES } from './language.ts';
import { plainText } from './prose.ts';
import { markdown, prose, shape } from './shape-json.ts';

/** A card with its words in every language it has: what an import brings and an export gives out. */
export type WholeCard = { readonly head: Head; readonly bodies: readonly Card[] };

/** Teaching order begins with the built-in cards; packs follow from 1,000,000, and imported cards from here. */
export const AFTER_PACKS = 2_000_000;

/**
 * A card as one line of an export. What its name says (pack, area, topic) is not said again, and `position` counts
 * among imported cards, so no line can claim a place before the others.
 */
export function cardToJson({ head, bodies }: WholeCard): JsonObject {
  const { id, kind, level, minutes, frequency, skills, confusable, parent, after, position } = head;
  return {
    type: 'card',
    id,
    kind,
    level,
    minutes,
    frequency,
    skills,
    confusable,
    parent,
    after,
    position: Math.max(0, position - AFTER_PACKS),
    bodies: bodies.map(bodyToJson),
  };
}

function bodyToJson({ language, prompt, setting, hints, shape, answer }: Card): Json {
  return { language, prompt, setting, hints, shape, answer };
}

/** The card a line holds, made only of what was checked; or the path of the first field that is wrong. */
export function cardFromJson(line: JsonObject): Reading<WholeCard> {
  const read = cardLine(line);
  if (!read.ok) return read;
  const { bodies, position, ...shared } = read.value;
  const wrong = firstDisagreement(read.value);
  if (wrong !== null) return { ok: false, field: wrong };
  const { id, kind, level, minutes, parent, after } = shared;
  const [pack = '', area = ''] = id.split(/[:/]/);
  const head: Head = { ...shared, pack, area, topic: topicOf(id), position: AFTER_PACKS + position };
  return {
    ok: true,
    value: { head, bodies: bodies.map((body) => ({ id, kind, level, minutes, parent, after, ...body })) },
  };
}

type Body = Pick<Card, 'language' | 'prompt' | 'setting' | 'hints' | 'shape' | 'answer'>;
type CardLine = Omit<Head, 'pack' | 'area' | 'topic'> & { readonly bodies: readonly Body[] };

/** Names are typed at the prompt, so they are short. */
const LONGEST_NAME = 200;
const LAST_POSITION = 1_000_000_000;

/** Only built-in cards have no pack, and nothing that is imported may stand in their place. */
const packedId: Reader<CardId> = where(
  parsed((name) => parseCardId(name)),
  (id) => id.includes(':') && id.length <= LONGEST_NAME,
);

const body: Reader<Body> = record<Body>({
  language: oneOf(LANGUAGES),
  prompt: where(prose, (spans) => plainText(spans).trim() !== ''),
  setting: markdown,
  hints: listOf(prose),
  shape,
  answer: markdown,
});

const cardLine: Reader<CardLine> = record<CardLine>({
  id: packedId,
  kind: oneOf(KINDS),
  level: oneOf(LEVELS),
  minutes: where(finite, (minutes) => minutes > 0 && minutes <= 60),
  frequency: oneOf(FREQUENCIES),
  skills: listOf(where(text, (skill) => /^[a-z0-9-]+$/.test(skill))),
  confusable: listOf(parsed(parseTopicId)),
  parent: nullOr(packedId),
  after: nullOr(oneOf(['hit', 'miss'])),
  position: where(finite, (place) => Number.isInteger(place) && place >= 0 && place <= LAST_POSITION),
  bodies: listOf(body, { least: 1 }),
});

/** Where a line whose every field is well formed contradicts itself; null when it does not. */
function firstDisagreement({ id, kind, parent, after, bodies }: CardLine): string | null {
  if (parent !== null && (parent === id || topicOf(parent) !== topicOf(id))) return 'parent';
  if ((parent === null) !== (after === null)) return 'after';
  if (new Set(bodies.map(({ language }) => language)).size < bodies.length) return 'bodies';
  const other = bodies.findIndex(({ shape }) => shape.kind !== kind);
  return other === -1 ? null : `bodies[${other}].shape.kind`;
}
