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

/** Every place where a phrase stands whole and without a gap, in order of where it starts. */
export function occurrencesOf<T>(table: PhraseTable<T>, keys: readonly string[]): Occurrence<T>[] {
  const found: Occurrence<T>[] = [];
  keys.forEach((key, from) => {
    for (const phrase of table.get(key) ?? []) {
      if (phrase.keys.every((wanted, i) => keys[from + i] === wanted)) {
        found.push({ value: phrase.value, from, to: from + phrase.keys.length });
      }
    }
  });
  return found;
}

/** A table of words for `marksOf`: separated by spaces, a `_` standing for the space inside a phrase. */
export function wordTable(words: string): PhraseTable<null> {
  return phraseTable(
    words
      .trim()
      .split(/\s+/)
      .map((entry) => ({ keys: entry.match(/\p{Script=Han}|[^\p{Script=Han}_]+/gu) ?? [], value: null })),
  );
}

/** For each word, whether a phrase of the table covers it. */
export function marksOf(table: PhraseTable<unknown>, words: readonly string[]): boolean[] {
  const marks = words.map(() => false);
  for (const { from, to } of occurrencesOf(table, words)) marks.fill(true, from, to);
  return marks;
}
