/** The first sentence of a text in Markdown, without its marks: the 30-second version of a model answer. */
export function firstSentence(markdown: string): string {
  const [paragraph = ''] = markdown.trim().split(/\n\s*\n/);
  const text = paragraph.replace(/\s*\n\s*/g, ' ').replace(/\*\*|~~|`/g, '');
  // A full stop counts before a space only: versions and decimals have dots too.
  return /^.*?(?:[。！？!?]|\.(?=\s|$))/su.exec(text)?.[0] ?? text;
}
