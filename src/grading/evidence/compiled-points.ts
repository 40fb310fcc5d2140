import type { Point, RecallShape } from '../../domain/card.ts';
import { type PhraseTable, phraseTable } from './phrases.ts';
import { formsOf } from './synonyms.ts';
import { keysOf } from './tokens.ts';

/** An alias a person taught the grader; indexes count from 0 over the points as written and the groups of one. */
export type TaughtAlias = { readonly point: number; readonly group: number; readonly alias: string };

/** What an alias stands for: a group of a point, or the name of a subject. */
export type Target =
  | { readonly is: 'group'; readonly point: number; readonly group: number }
  | { readonly is: 'subject'; readonly subject: number };

/** The aliases of one card, ready to be looked for in any number of answers. */
export type CompiledPoints = {
  readonly table: PhraseTable<Target>;
  readonly points: readonly CompiledPoint[];
};

export type CompiledPoint = {
  readonly point: Point;
  /** Which of the card's subjects it is about, or null. */
  readonly subject: number | null;
};

const NONE_TAUGHT: readonly TaughtAlias[] = [];
const cache = new WeakMap<RecallShape, WeakMap<readonly TaughtAlias[], CompiledPoints>>();

/** Compiled once per card and list of taught aliases, for as long as both are in use. */
export function compiledPoints(
  shape: RecallShape,
  aliases: readonly TaughtAlias[] = NONE_TAUGHT,
): CompiledPoints {
  const taught = aliases.length === 0 ? NONE_TAUGHT : aliases;
  const perList = cache.get(shape) ?? new WeakMap<readonly TaughtAlias[], CompiledPoints>();
  const known = perList.get(taught);
  if (known) return known;
  const compiled = compile(shape.points, taught);
  cache.set(shape, perList.set(taught, compiled));
  return compiled;
}

function compile(points: readonly Point[], taught: readonly TaughtAlias[]): CompiledPoints {
  const subjects = subjectsOf(points);
  const names = subjects.flatMap((aliases, subject) =>
    [...aliases].map((name) => ({ keys: name.split('\n'), value: { is: 'subject' as const, subject } })),
  );
  const groups = points.flatMap((point, index) => aliasesOf(point, index, taught));
  return {
    table: phraseTable<Target>([...names, ...groups]),
    points: points.map((point) => ({ point, subject: subjectOf(point, subjects) })),
  };
}

function aliasesOf(point: Point, index: number, taught: readonly TaughtAlias[]) {
  return point.groups.flatMap((aliases, group) => {
    const learnt = taught.filter((one) => one.point === index && one.group === group);
    const value = { is: 'group' as const, point: index, group };
    return [...aliases, ...learnt.map((one) => one.alias)]
      .flatMap((alias) => formsOf(keysOf(alias)))
      .map((keys) => ({ keys, value }));
  });
}

/** Points that share a name share a subject; a subject is the set of all its names, in keys. */
function subjectsOf(points: readonly Point[]): ReadonlySet<string>[] {
  let subjects: ReadonlySet<string>[] = [];
  for (const { subject } of points) {
    if (!subject) continue;
    const names = namesOf(subject);
    const same = subjects.filter((known) => names.some((name) => known.has(name)));
    const merged = new Set([...same.flatMap((known) => [...known]), ...names]);
    subjects = [...subjects.filter((known) => !same.includes(known)), merged];
  }
  return subjects;
}

function subjectOf({ subject }: Point, subjects: readonly ReadonlySet<string>[]): number | null {
  if (!subject) return null;
  const names = namesOf(subject);
  return subjects.findIndex((known) => names.some((name) => known.has(name)));
}

/** Keys joined by a line break, which no key contains. */
function namesOf(subject: readonly string[]): string[] {
  return subject.map((name) => keysOf(name).join('\n')).filter((name) => name !== '');
}
