import {
  type After,
  type CardId,
  cardId,
  FREQUENCIES,
  type Frequency,
  LEVELS,
  type Level,
  parseCardId,
  type TopicId,
} from '../domain/card.ts';
import type { PageKind } from '../domain/page.ts';
import type { Names } from './heading.ts';
import type { Report } from './report.ts';

export type Attributes = {
  readonly level: Level;
  readonly minutes: number;
  readonly frequency: Frequency;
  readonly was: readonly CardId[];
  readonly after: After | null;
  readonly set: Readonly<Record<string, string>> | null;
};

const CARD_KEYS = ['level', 'minutes', 'freq', 'was', 'after'];

/** Where a page's own grammar says nothing of levels, its cards count as this. */
const LEVEL_UNLESS_GIVEN: Readonly<Partial<Record<PageKind, Level>>> = {
  design: 4,
  lab: 3,
  skills: 2,
  projects: 4,
};

/** Reads the attributes of a card. Null when the card cannot be used without what is wrong. */
export function readAttributes(
  report: Report,
  line: number,
  { names, kind, topic }: { names: Names; kind: PageKind; topic: TopicId },
): Attributes | null {
  const { attributes } = names;
  reportUnknownKeys(report, line, attributes, kind === 'lab' ? [...CARD_KEYS, 'set'] : CARD_KEYS);
  const read = reader(report, line, attributes);
  const given = read('level', '1–4', (text) => LEVELS.find((level) => String(level) === text) ?? null);
  const level = given ?? LEVEL_UNLESS_GIVEN[kind] ?? null;
  if (level === null && !attributes.has('level')) report('level-missing', line, {});
  const minutes = read('minutes', '1–60', minutesFrom);
  const frequency = read(
    'freq',
    FREQUENCIES.join(', '),
    (text) => FREQUENCIES.find((f) => f === text) ?? null,
  );
  const after = read('after', 'hit, miss', (text) => (text === 'hit' || text === 'miss' ? text : null));
  const was = read('was', 'old-id, area/topic#id', (text) => formerNames(text, topic));
  const set = read('set', 'knob:value,knob:value', knobsFrom);
  if (level === null) return null;
  return { level, minutes: minutes ?? 1, frequency: frequency ?? 'mid', was: was ?? [], after, set };
}

export function reportUnknownKeys(
  report: Report,
  line: number,
  attributes: ReadonlyMap<string, string>,
  known: readonly string[],
): void {
  for (const key of attributes.keys()) {
    if (!known.includes(key)) report('card-key', line, { key, known });
  }
}

/** Reads one attribute at a time; a value that cannot be read is a problem and counts as not given. */
export function reader(report: Report, line: number, attributes: ReadonlyMap<string, string>) {
  return <T>(key: string, expected: string, parse: (text: string) => T | null): T | null => {
    const text = attributes.get(key);
    if (text === undefined) return null;
    const value = parse(text);
    if (value === null) report('card-value', line, { key, value: text, expected });
    return value;
  };
}

function minutesFrom(text: string): number | null {
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return minutes > 0 && minutes <= 60 ? minutes : null;
}

function formerNames(text: string, topic: TopicId): readonly CardId[] | null {
  const names = text.split(',').map((name) => {
    if (/^[a-z0-9-]+$/.test(name)) return cardId(topic, name);
    const colon = topic.indexOf(':');
    return parseCardId(`${topic.slice(0, colon + 1)}${name}`);
  });
  return names.every((name) => name !== null) ? names : null;
}

/** `protect:mutex,weights:1,2,3`: a piece without a colon belongs to the value before it. */
function knobsFrom(text: string): Readonly<Record<string, string>> | null {
  const knobs: [string, string][] = [];
  for (const piece of text.split(',')) {
    const [, knob, value] = /^([A-Za-z][A-Za-z0-9]*):(.+)$/.exec(piece) ?? [];
    const last = knobs.at(-1);
    if (knob !== undefined && value !== undefined) knobs.push([knob, value]);
    else if (last && piece !== '' && !piece.includes(':')) last[1] += `,${piece}`;
    else return null;
  }
  const names = knobs.map(([knob]) => knob);
  return new Set(names).size === names.length ? Object.fromEntries(knobs) : null;
}
