import type { Failure, FailureCode } from '../domain/failure.ts';
import type { Language } from '../domain/language.ts';
import { type FailureWords, failuresEn } from './failures-en.ts';
import { failuresZh } from './failures-zh.ts';

const WORDS: Readonly<Record<Language, FailureWords>> = { en: failuresEn, zh: failuresZh };

/** What happened, and what to try, in that language. */
export function wordsOf<Code extends FailureCode>(
  failure: Failure<Code>,
  language: Language,
): { readonly message: string; readonly hint: string } {
  return WORDS[language][failure.code](failure.data);
}
