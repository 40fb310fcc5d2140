import type { NoteSection } from '../domain/page.ts';
import type { Chapter } from './chapters.ts';
import { parseProse } from './source/prose.ts';

export function noteAt({ heading, line }: Chapter, source: string): NoteSection {
  const head = heading === null ? null : { text: parseProse(heading.text), depth: heading.depth };
  return { type: 'note', line, heading: head, source };
}
