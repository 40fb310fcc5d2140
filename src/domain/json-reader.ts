import type { Json } from './event.ts';
import { isJsonObject, type Reading } from './event-json.ts';

/**
 * Reads a value of JSON that nobody has vouched for: what it says, or the path of the first field that is wrong, such
 * as `bodies[0].prompt`; an empty path is the value itself. What is read holds nothing but what was asked for.
 */
export type Reader<T> = (value: Json | undefined) => Reading<T>;

export const text: Reader<string> = (value) => (typeof value === 'string' ? right(value) : WRONG);

export const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? right(value) : WRONG);

/** JSON has no infinity, but 1e999 reads as one, and would be written as null. */
export const finite: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? right(value) : WRONG;

export function oneOf<T extends string | number>(values: readonly T[]): Reader<T> {
  return (value) => {
    const found = values.find((each) => each === value);
    return found === undefined ? WRONG : right(found);
  };
}

export function nullOr<T>(read: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? right(null) : read(value));
}

/** A field that may be left out; null is no way of leaving it out. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? right(undefined) : read(value));
}

export function where<T>(read: Reader<T>, holds: (value: T) => boolean): Reader<T> {
  return (value) => {
    const found = read(value);
    return found.ok && !holds(found.value) ? WRONG : found;
  };
}

/** What a text means; null from `parse` makes it wrong. */
export function parsed<T>(parse: (value: string) => T | null): Reader<T> {
  return (value) => {
    const found = typeof value === 'string' ? parse(value) : null;
    return found === null ? WRONG : right(found);
  };
}

export function listOf<T>(
  read: Reader<T>,
  { least = 0, most = Number.POSITIVE_INFINITY }: { readonly least?: number; readonly most?: number } = {},
): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return WRONG;
    const items: T[] = [];
    for (const [index, each] of value.entries()) {
      const item = read(each);
      if (!item.ok) return inside(`[${index}]`, item.field);
      items.push(item.value);
    }
    return right(items);
  };
}

/** An object of these fields. Others are passed over: a later version may have more to say. */
export function record<T extends object>(
  readers: { readonly [Name in keyof T]-?: Reader<T[Name]> },
): Reader<Defined<T>> {
  const named = Object.entries<Reader<unknown>>(readers);
  return (value) => {
    if (!isJsonObject(value)) return WRONG;
    const fields: [string, unknown][] = [];
    for (const [name, read] of named) {
      const field = read(value[name]);
      if (!field.ok) return inside(name, field.field);
      if (field.value !== undefined) fields.push([name, field.value]);
    }
    return right(Object.fromEntries(fields) as Defined<T>);
  };
}

/** What `record` gives out: a field that was left out is missing rather than undefined. */
type Defined<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> };

/** An object that is one of several, told apart by the text in one field. */
export function variant<T>(tag: string, readers: Readonly<Record<string, Reader<T>>>): Reader<T> {
  return (value) => {
    if (!isJsonObject(value)) return WRONG;
    const name = value[tag];
    const read = typeof name === 'string' && Object.hasOwn(readers, name) ? readers[name] : undefined;
    return read === undefined ? inside(tag, '') : read(value);
  };
}

const WRONG = { ok: false, field: '' } as const;

function right<T>(value: T): Reading<T> {
  return { ok: true, value };
}

function inside(outer: string, inner: string): Reading<never> {
  return {
    ok: false,
    field: inner === '' || inner.startsWith('[') ? `${outer}${inner}` : `${outer}.${inner}`,
  };
}
