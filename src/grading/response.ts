/**
 * What a person answered, free of letters and of the order things were shown in: items are named by their index in
 * the shape. Screens that choose by digits make these directly; typed text is read by `readResponse`.
 */
export type Response =
  | { readonly kind: 'recall' | 'estimate'; readonly text: string }
  | { readonly kind: 'choice' | 'multi'; readonly chosen: readonly number[] }
  | { readonly kind: 'order'; readonly items: readonly number[] }
  /** For each left side in the order of the shape: the right side chosen for it. */
  | { readonly kind: 'match'; readonly rights: readonly number[] }
  | { readonly kind: 'cloze'; readonly blanks: readonly string[] };
