/**
 * A finding in content: a stable code, where it is, and the data its sentence needs.
 * The words for each code live in i18n, one per language.
 */
export type Problem = { readonly code: string; readonly file: string; readonly line: number };
