import type { Report } from './report.ts';
import { FACT } from './shapes/plain.ts';
import type { BlockOf } from './source/blocks.ts';
import { maskText } from './source/mask.ts';

export type Heading = {
  readonly line: number;
  readonly depth: number;
  /** The heading without its braces, as source. */
  readonly text: string;
  /** note: no braces. broken: braces that name no card. */
  readonly names: Names | 'note' | 'broken';
};

/** What `{#id key=value …}` says. */
export type Names = { readonly id: string; readonly attributes: ReadonlyMap<string, string> };

/** Reads one heading. Facts of a lab are the only other braces a heading may have. */
export function readHeading(report: Report, block: BlockOf<'heading'>): Heading {
  const { line, depth } = block;
  if (block.underlined) report('heading-underlined', line, {});
  const text = block.text.replaceAll('\n', ' ').trim();
  const masked = maskText(text).replace(FACT, (fact) => ' '.repeat(fact.length));
  const open = masked.search(/[{}｛｝]/);
  if (open === -1) return { line, depth, text, names: 'note' };
  const named = /^\{(#[^{}｛｝]*)\}$/.exec(masked.slice(open));
  if (named === null) {
    report('heading-brace', line, { text: text.slice(open) });
    return { line, depth, text: text.slice(0, open).trim(), names: 'broken' };
  }
  const prompt = text.slice(0, open).trim();
  if (prompt === '') report('prompt-missing', line, {});
  return { line, depth, text: prompt, names: readNames(report, line, named[1] ?? '') };
}

function readNames(report: Report, line: number, text: string): Names | 'broken' {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const id = first.slice(1);
  const attributes = new Map<string, string>();
  for (const word of rest) {
    const [key, value] = splitOnce(word, '=');
    if (value === null || key === '' || value === '') report('card-attribute', line, { text: word });
    else if (attributes.has(key)) report('card-key-twice', line, { key });
    else attributes.set(key, value);
  }
  if (/^[a-z0-9-]+$/.test(id)) return { id, attributes };
  report('card-id', line, { id });
  return 'broken';
}

export function splitOnce(text: string, at: string): readonly [string, string | null] {
  const place = text.indexOf(at);
  return place === -1 ? [text, null] : [text.slice(0, place), text.slice(place + at.length)];
}
