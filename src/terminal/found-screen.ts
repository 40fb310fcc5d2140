import type { Range } from '../domain/searchable.ts';
import type { Messages } from '../i18n/en.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { snippetOf } from './snippet.ts';
import { truncated, wrapped } from './wrap.ts';

export type FoundLine = {
  readonly page: string;
  readonly card: string | null;
  readonly title: string;
  readonly where: 'notes' | 'prompt' | 'point' | 'answer';
  readonly text: string;
  readonly match: readonly Range[];
  /** Of the card; null in notes. */
  readonly prompt: string | null;
};

const INDENT = '  ';
/** Rows of a snippet: enough to see what a sentence is about. */
const ROWS = 2;

/** Each hit with the name to go on with, and the words around what was found. */
export function drawFound(hits: readonly FoundLine[], look: Look, messages: Messages): string[] {
  return hits.flatMap((hit, index) => [...(index === 0 ? [] : ['']), ...drawHit(hit, look, messages)]);
}

function drawHit(hit: FoundLine, look: Look, { reading }: Messages): string[] {
  const { key, dim, title } = paletteOf(look);
  const { dot, ellipsis } = glyphsOf(look);
  const separator = ` ${dim(dot)} `;
  const head = [key(hit.card ?? hit.page), dim(reading.where[hit.where]), dim(hit.title)].join(separator);
  const context = hit.prompt === null || hit.prompt === hit.text ? [] : [title(hit.prompt)];
  const columns = (look.width - INDENT.length - 2) * ROWS;
  return [
    truncated(head, look.width, ellipsis),
    ...context.map((line) => INDENT + truncated(line, look.width - INDENT.length, ellipsis)),
    ...wrapped(snippetOf(hit, columns, look), look.width, { indent: INDENT }),
  ];
}
