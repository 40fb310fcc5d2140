/** One word of a text as it is looked for: folded, and where it stands. A Han character is a word of its own. */
export type SearchWord = { readonly word: string; readonly start: number; readonly end: number };

/** Words that have to follow each other. */
export type Phrase = readonly string[];

/** From and to, in UTF-16 units of the text; `to` is exclusive. */
export type Range = readonly [start: number, end: number];

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Letters and digits make words; everything else, an operator or a quotation mark, only parts them. */
export function searchWords(text: string): SearchWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word !== '');
}

/** Case, width and accents do not count. */
function folded(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  return word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A text as a full-text index takes it: folded words with a space between any two. */
export function indexText(text: string): string {
  return (text.match(WORD) ?? [])
    .map(folded)
    .filter((word) => word !== '')
    .join(' ');
}

/** What a person looks for is short; beyond this a paste is cut, so that no text is too much to ask. */
const MOST_PHRASES = 16;
const MOST_WORDS = 64;

/** A phrase for each piece between spaces: `击穿` finds its two characters side by side, `min.insync` its two words. */
export function phrasesOf(text: string): readonly Phrase[] {
  return text
    .split(/\s+/)
    .map((piece) =>
      searchWords(piece)
        .slice(0, MOST_WORDS)
        .map(({ word }) => word),
    )
    .filter((words) => words.length > 0)
    .slice(0, MOST_PHRASES);
}

/** Where each phrase stands in a text, in the order of the phrases; none for one that does not. */
export function placesOf(text: string, phrases: readonly Phrase[]): readonly (readonly Range[])[] {
  const words = searchWords(text);
  return phrases.map((phrase) =>
    words.flatMap(({ start }, at) => {
      if (!phrase.every((word, index) => words[at + index]?.word === word)) return [];
      return [[start, words[at + phrase.length - 1]?.end ?? start] as const];
    }),
  );
}

/** Ranges in their order, those that touch or overlap made one. */
export function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
