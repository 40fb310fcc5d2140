/**
 * Inline text after parsing: what a prompt, an option, a hint or a key point is made of.
 * Compiled content holds these, so the first question needs no Markdown parser.
 */
export type Span = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code' | 'struck' | 'link';
};

/** One line of inline text. */
export type Prose = readonly Span[];

export function plainText(prose: Prose): string {
  return prose.map((span) => span.text).join('');
}
