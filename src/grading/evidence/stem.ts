import { IRREGULAR_BASES } from './irregular-verbs.ts';

/**
 * What the forms of one English word have in common; not itself a word. It undoes inflection and the two or three
 * derivations interview answers are full of (eviction, replication, consistency), and no more: a stemmer that is
 * too keen makes one word of two, and a false tick of that. Words must be in lower case.
 */
export function stem(word: string): string {
  const base = IRREGULAR_BASES.get(word) ?? word;
  if (base.length <= 3 || /[^a-z]/.test(base)) return base;
  return withoutInflection(withoutPlural(withoutAdverb(base)));
}

/** Only long words: early, reply, apply and supply are no adverbs. */
function withoutAdverb(word: string): string {
  return /^[a-z]{4,}[^pi]ly$/.test(word) ? word.slice(0, -2) : word;
}

function withoutPlural(word: string): string {
  return /[^sui]s$|ies$/.test(word) ? word.slice(0, -1) : word;
}

function withoutInflection(word: string): string {
  const base = IRREGULAR_BASES.get(word) ?? word;
  if (base.length <= 3) return base;
  const british = base.replace(/is(?=(?:e|ed|ing|ation)$)/, 'iz');
  const verb = /^([a-z]{4,})at(?:e|ed|ing|ion)$/.exec(british)?.[1];
  return ending(verb ?? withoutSuffix(british));
}

function withoutSuffix(word: string): string {
  const noun = /^([a-z]{4,}[st])ion$/.exec(word)?.[1];
  if (noun !== undefined && noun.length >= 5) return noun;
  if (/[a-z]{2}[ae]ncy$/.test(word)) return `${word.slice(0, -2)}t`;
  const inflected = /^([a-z]*[aeiouy][a-z]*)(?:ed|ing)$/.exec(word)?.[1];
  return inflected === undefined || inflected.length < 2 || /eed$/.test(word) ? word : inflected;
}

/** Cache and cach(ing), retry and retri(ed), commit and committ(ed), each to one form. */
function ending(word: string): string {
  const short = word.length > 3 ? word.replace(/e$/, '') : word;
  const withI = short.replace(/(?<=[^aeiou])y$/, 'i');
  return withI.length > 3 ? withI.replace(/([a-z])\1$/, '$1') : withI;
}
