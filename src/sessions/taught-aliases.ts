import type { Card, Shape } from '../domain/card.ts';
import type { Happening } from '../domain/event.ts';
import { plainText } from '../domain/prose.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';

export type AliasHappening = Extract<Happening, { readonly type: 'alias' }>;

/** What was taught for one card in its language. */
export type TaughtAliases = (card: Pick<Card, 'id' | 'language' | 'shape'>) => readonly TaughtAlias[];

/**
 * The aliases that count now, card by card: each call reads anew, so what was just taught is heard at once. While
 * nothing changed the same array comes back, and the grader compiles nothing twice.
 */
export function taughtAliases(read: () => readonly AliasHappening[]): TaughtAliases {
  const known = new Map<string, readonly TaughtAlias[]>();
  return ({ id, language, shape }) => {
    const taught = read()
      .filter((event) => event.card === id && event.language === language)
      .flatMap((event) => aliasFor(shape, event));
    const name = `${id} ${language}`;
    const before = known.get(name);
    if (before && isSame(before, taught)) return before;
    known.set(name, taught);
    return taught;
  };
}

/** Where the point taught stands now. One that was reworded is another point: what was taught of it is not heard. */
export function aliasFor(
  shape: Shape,
  { point, group, alias, about }: AliasHappening,
): readonly TaughtAlias[] {
  if (shape.kind !== 'recall') return [];
  const texts = shape.points.map(({ text }) => plainText(text));
  const now = texts[point] === about ? point : texts.indexOf(about);
  return now >= 0 && group < (shape.points[now]?.groups.length ?? 0) ? [{ point: now, group, alias }] : [];
}

function isSame(one: readonly TaughtAlias[], other: readonly TaughtAlias[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ point, group, alias }, index) => {
      const same = other[index];
      return same?.point === point && same.group === group && same.alias === alias;
    })
  );
}
