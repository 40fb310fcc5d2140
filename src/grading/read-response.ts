import { isUnreadable, type Unreadable } from './grade.ts';
import { digitAt, letterAt, type Presentation } from './presentation.ts';
import type { Response } from './response.ts';

/**
 * Typed text as an answer to what was shown: choice `b`, multi `a,c`, order `c,a,b`, match `1b,2a,3c`, cloze a line a
 * blank, the rest as it stands. Case, full-width letters and the separators between keys do not matter.
 */
export function readResponse(shown: Presentation, text: string): Response | Unreadable {
  if (shown.kind === 'recall') return { kind: 'recall', text };
  if (text.trim() === '') return { kind: shown.kind, unreadable: { code: 'empty' } };
  switch (shown.kind) {
    case 'choice':
    case 'multi':
      return readOptions(shown, text);
    case 'order':
      return readItems(shown.items, text);
    case 'match':
      return readPairs(shown, text);
    case 'cloze':
      return readBlanks(shown.blanks, text);
    case 'estimate':
      return { kind: 'estimate', text };
  }
}

/** The text `readResponse` reads back as the same response. */
export function writeResponse(shown: Presentation, response: Response): string {
  const letters = (order: readonly number[], chosen: readonly number[]) =>
    chosen.map((item) => letterAt(order.indexOf(item)));
  switch (response.kind) {
    case 'recall':
    case 'estimate':
      return response.text;
    case 'cloze':
      return response.blanks.join('\n');
    case 'choice':
    case 'multi':
      return 'options' in shown ? letters(shown.options, response.chosen).join(',') : '';
    case 'order':
      return 'items' in shown ? letters(shown.items, response.items).join(',') : '';
    case 'match':
      return 'lefts' in shown
        ? shown.lefts
            .map(
              (left, place) => `${digitAt(place)}${letters(shown.rights, [response.rights[left] ?? -1])[0]}`,
            )
            .join(',')
        : '';
  }
}

type Options = Extract<Presentation, { options: unknown }>;
type Pairs = Extract<Presentation, { lefts: unknown }>;

function readOptions({ kind, options }: Options, text: string): Response | Unreadable {
  const chosen = readLetters(kind, options, text);
  if (isUnreadable(chosen)) return chosen;
  if (chosen.length === 0) return { kind, unreadable: { code: 'empty' } };
  if (kind === 'choice' && chosen.length > 1) {
    const given = chosen.map((option) => letterAt(options.indexOf(option)));
    return { kind, unreadable: { code: 'one-key-only', given } };
  }
  return { kind, chosen };
}

function readItems(shown: readonly number[], text: string): Response | Unreadable {
  const items = readLetters('order', shown, text);
  if (isUnreadable(items)) return items;
  const missing = missingLetters(shown, items);
  return missing.length > 0
    ? { kind: 'order', unreadable: { code: 'missing-keys', missing } }
    : { kind: 'order', items };
}

/** The items the letters name, each at most once. */
function readLetters(
  kind: 'choice' | 'multi' | 'order',
  shown: readonly number[],
  text: string,
): number[] | Unreadable {
  const items: number[] = [];
  for (const key of plainKeys(text).replace(SEPARATORS, '')) {
    const item = itemAt(shown, key);
    if (item === null)
      return { kind, unreadable: { code: 'unknown-key', key, keys: shown.map((_, i) => letterAt(i)) } };
    if (items.includes(item)) return { kind, unreadable: { code: 'repeated-key', key } };
    items.push(item);
  }
  return items;
}

/** `1b,2a,3c`, with or without marks between; letters alone, one for each left side, are taken in order. */
function readPairs({ lefts, rights }: Pairs, text: string): Response | Unreadable {
  const unreadable = (reason: Unreadable['unreadable']): Unreadable => ({
    kind: 'match',
    unreadable: reason,
  });
  const plain = plainKeys(text).replace(SEPARATORS, '');
  const pairs = /^[a-z]+$/.test(plain)
    ? [...plain].map((letter, i) => `${digitAt(i)}${letter}`)
    : splitPairs(plain);
  const chosen = new Map<number, number>();
  for (const pair of pairs) {
    const [, digits = '', letter = ''] = /^(\d+)(\D)$/u.exec(pair) ?? [];
    if (letter === '') return unreadable({ code: 'not-a-pair', text: pair });
    const left = lefts[Number(digits) - 1];
    if (left === undefined) {
      return unreadable({ code: 'unknown-key', key: digits, keys: lefts.map((_, i) => digitAt(i)) });
    }
    const right = itemAt(rights, letter);
    if (right === null) {
      return unreadable({ code: 'unknown-key', key: letter, keys: rights.map((_, i) => letterAt(i)) });
    }
    if (chosen.has(left)) return unreadable({ code: 'repeated-key', key: digits });
    if ([...chosen.values()].includes(right)) return unreadable({ code: 'repeated-key', key: letter });
    chosen.set(left, right);
  }
  const missing = lefts.flatMap((left, place) => (chosen.has(left) ? [] : [digitAt(place)]));
  if (missing.length > 0) return unreadable({ code: 'missing-keys', missing });
  return { kind: 'match', rights: lefts.map((_, left) => chosen.get(left) ?? -1) };
}

function splitPairs(plain: string): string[] {
  return plain.match(/\d+\D*|\D+/gu) ?? [];
}

/** Lines left out at the end are blanks left empty. */
function readBlanks(expected: number, text: string): Response | Unreadable {
  const lines = text.replace(/\s+$/, '').split(/\r\n|[\r\n]/);
  if (lines.length > expected) {
    return { kind: 'cloze', unreadable: { code: 'too-many-blanks', given: lines.length, expected } };
  }
  return { kind: 'cloze', blanks: Array.from({ length: expected }, (_, i) => lines[i]?.trim() ?? '') };
}

const SEPARATORS = /[\s,、;.。:=>()→|/-]+/gu;

function plainKeys(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function itemAt(shown: readonly number[], letter: string): number | null {
  return shown.find((_, place) => letterAt(place) === letter) ?? null;
}

function missingLetters(shown: readonly number[], given: readonly number[]): string[] {
  return shown.flatMap((item, place) => (given.includes(item) ? [] : [letterAt(place)]));
}
