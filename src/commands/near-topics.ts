import type { BookEntry } from '../content/book.ts';
import type { Language } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';

/** A suggestion of more would be a list to search through. */
const MOST = 3;

/** Areas and topics spelt nearly like what was typed; for Chinese, those whose titles share its characters. */
export function nearTopics(words: string, entries: readonly BookEntry[], language: Language): string[] {
  const names = new Map<string, string>();
  for (const { id, area } of entries) {
    names.set(area, area);
    names.set(id, id);
    names.set(id.slice(id.indexOf('/') + 1), id);
  }
  const typed = words.slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean);
  const spelt = typed.flatMap((word) => {
    if (!/[a-z]/.test(word)) return [];
    const name = nearest(word, names.keys());
    return name === null ? [] : [names.get(name) ?? name];
  });
  const alike = typed.flatMap((word) => alikeInHan(word, entries, language));
  return [...new Set([...spelt, ...alike])].slice(0, MOST);
}

/** Half of the characters have to be there: a word of two with one mistaken finds its topic. */
function alikeInHan(word: string, entries: readonly BookEntry[], language: Language): string[] {
  const characters = [...new Set(word.match(/\p{Script=Han}/gu) ?? [])];
  if (characters.length < 2) return [];
  return entries
    .map(({ id, titles }) => ({
      id,
      shared: characters.filter((each) => titles[language]?.includes(each)).length,
    }))
    .filter(({ shared }) => shared * 2 >= characters.length)
    .sort((a, b) => b.shared - a.shared)
    .map(({ id }) => id);
}
