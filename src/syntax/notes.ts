import type { NoteSection } from '../domain/page.ts';
import type { Chapter } from './chapters.ts';
import { parseProse } from './source/prose.ts';

/** A chapter as a note; the text above the first heading begins where its words do. */
export function noteAt({ heading, line, blocks }: Chapter, source: string): NoteSection {
  const head = heading === null ? null : { text: parseProse(heading.text), depth: heading.depth };
  return { type: 'note', line: heading === null ? (blocks[0]?.line ?? line) : line, heading: head, source };
}
