import type { Language } from '../domain/language.ts';

/**
 * How fast an introduction is spoken so that it is followed: Chinese in characters a minute, English in words. Broadcast
 * Chinese runs at about 240–300 and conversation slower; audiobook and presentation guides name 120–160 words a minute.
 */
export const PACES: Readonly<
  Record<Language, { readonly slow: number; readonly usual: number; readonly fast: number }>
> = {
  zh: { slow: 180, usual: 210, fast: 240 },
  en: { slow: 120, usual: 140, fast: 160 },
};

/**
 * What has to be said, in the unit of the pace. In Chinese text a character counts one, a digit one, and a Latin word
 * its syllables, since Redis takes two beats between two characters; in English text everything counts by words.
 */
export function spokenLength(markdown: string, language: Language): number {
  const text = withoutMarks(markdown);
  const latin = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const digits = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  if (language === 'en') return latin.length + digits.length + han.length;
  const syllables = latin.reduce((sum, word) => sum + syllablesOf(word), 0);
  const numbers = digits.reduce((sum, number) => sum + number.replace(/\D/g, '').length, 0);
  return han.length + syllables + numbers;
}

/** Seconds it takes at that pace. */
export function spokenSeconds(markdown: string, language: Language, pace = PACES[language].usual): number {
  return (spokenLength(markdown, language) / pace) * 60;
}

/** Too slow, too fast, or within the norm; `perMinute` in the unit of the language. */
export function paceVerdict(perMinute: number, language: Language): 'slow' | 'fine' | 'fast' {
  const { slow, fast } = PACES[language];
  if (perMinute < slow) return 'slow';
  return perMinute > fast ? 'fast' : 'fine';
}

/** An abbreviation is spelled: MQ is two beats. In words, groups of vowels count, a silent e at the end does not. */
export function syllablesOf(word: string): number {
  if (/^[A-Z]{2,5}$/.test(word)) return word.length;
  const groups =
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

/** Code, links and emphasis are marks on paper, not sounds. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~>#|-]/g, ' ');
}
