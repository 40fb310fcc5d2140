/** Rows of keys to look for, by their first key. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;
type Phrase<T> = { readonly keys: readonly string[]; readonly value: T };

/** A phrase found: it covers the keys from `from` up to, not including, `to`. */
export type Occurrence<T> = { readonly value: T; readonly from: number; readonly to: number };

/** Phrases without keys are left out: they would be found everywhere. */
export function phraseTable<T>(phrases: readonly Phrase<T>[]): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const first = phrase.keys[0];
    if (first === undefined) continue;
    const row = table.get(first);
    if (row) row.push(phrase);
    else table.set(first, [phrase]);
  }
  return table;
}

/**
 * Every place where a phrase stands whole, in order of where it starts; between its keys may stand what `skips` lets
 * pass, up to three in a row.
 */
export function occurrencesOf<T>(
  table: PhraseTable<T>,
  keys: readonly string[],
  skips: readonly boolean[] = [],
): Occurrence<T>[] {
  const found: Occurrence<T>[] = [];
  keys.forEach((key, from) => {
    for (const phrase of table.get(key) ?? []) {
      const to = endOfPhrase(phrase.keys, keys, from, skips);
      if (to !== null) found.push({ value: phrase.value, from, to });
    }
  });
  return found;
}

const LONGEST_GAP = 3;

function endOfPhrase(
  wanted: readonly string[],
  keys: readonly string[],
  from: number,
  skips: readonly boolean[],
): number | null {
  let at = from;
  for (const key of wanted) {
    let gap = 0;
    while (at > from && keys[at] !== key && skips[at] === true && gap < LONGEST_GAP) {
      at += 1;
      gap += 1;
    }
    if (keys[at] !== key) return null;
    at += 1;
  }
  return at;
}

/** A table of words, made when it is first needed: the first question must not wait for what grades its answer. */
export type WordTable = () => PhraseTable<null>;

/** A table of words for `marksOf`: separated by spaces, a `_` standing for the space inside a phrase. */
export function wordTable(words: string): WordTable {
  let made: PhraseTable<null> | null = null;
  return () => {
    made ??= phraseTable(
      words
        .trim()
        .split(/\s+/)
        .map((entry) => ({ keys: entry.match(/\p{Script=Han}|[^\p{Script=Han}_]+/gu) ?? [], value: null })),
    );
    return made;
  };
}

/** For each word, whether a phrase of the table covers it. */
export function marksOf(table: WordTable, words: readonly string[]): boolean[] {
  const marks = words.map(() => false);
  for (const { from, to } of occurrencesOf(table(), words)) marks.fill(true, from, to);
  return marks;
}
