import type { TopicId } from '../../domain/card.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Look } from '../look.ts';
import { drawMarkdown } from '../markdown.ts';
import { paletteOf } from '../palette.ts';
import { type KeyHint, keyBar } from '../session/key-bar.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated, wrapped } from '../wrap.ts';
import { seenPercent, within } from './scroll.ts';
import { drawStatus } from './status.ts';

/** A page as the reader lists it. */
export type ReaderPage = {
  readonly id: TopicId;
  /** Its name. */
  readonly area: string;
  readonly title: string;
  readonly cards: number;
};

/** Two rows are taken: the status and the keys. */
export function rowsFor({ height }: Look): number {
  return Math.max(1, height - 2);
}

/** Longer lines are hard to follow, however wide the window is. */
const WIDEST = 100;

export async function drawNotes(
  { title }: ReaderPage,
  markdown: string,
  look: Look,
  { callouts, reading }: Messages,
): Promise<readonly string[]> {
  const text = markdown === '' ? reading.noNotes : markdown;
  return drawMarkdown(`# ${title}\n\n${text}`, {
    look,
    width: Math.min(look.width, WIDEST),
    labels: callouts,
  });
}

type Shown = {
  readonly page: ReaderPage;
  readonly lines: readonly string[];
  readonly top: number;
  /** Its place in the list, from 0, and how long that is. */
  readonly at: number;
  readonly of: number;
  readonly hasList: boolean;
};

/** All rows of the window: the part of the page, where one is, and what the keys do. */
export function drawPage({ page, lines, top, at, of, hasList }: Shown, look: Look, messages: Messages) {
  const { reading } = messages;
  const rows = rowsFor(look);
  const from = within({ top, lines: lines.length, rows });
  const shown = lines.slice(from, from + rows);
  const seen = seenPercent({ top: from, lines: lines.length, rows });
  const far = lines.length <= rows ? reading.all : seen === 100 ? reading.end : `${seen}%`;
  const hints: KeyHint[] = [
    ...(seen < 100 ? [['Space', reading.keys.page] as const] : []),
    ...(page.cards > 0 ? [['Enter', reading.keys.drill] as const] : []),
    ...(at + 1 < of ? [['→', reading.keys.next] as const] : []),
    ...(at > 0 ? [['←', reading.keys.previous] as const] : []),
    ['Esc', hasList ? reading.keys.list : reading.keys.leave],
    ['F1', reading.keys.help],
  ];
  return [
    ...filledTo(rows, shown, look),
    drawStatus([page.area, page.title], [reading.cards(page.cards), `${at + 1}/${of}`, far], look),
    keyBar(hints, look),
  ];
}

/** Lines at the top, and empty rows down to the status. */
export function filledTo(rows: number, lines: readonly string[], look: Look): string[] {
  return Array.from({ length: rows }, (_, index) => truncated(lines[index] ?? '', look.width, ''));
}

/** What every key does, in place of the page until the next key. */
export function drawReaderHelp(look: Look, { help, reading }: Messages): string[] {
  const { title, key } = paletteOf(look);
  const width = Math.max(...reading.help.map(([name]) => displayWidth(name)));
  const rows = reading.help.flatMap(([name, does]) =>
    wrapped(does, look.width, { indent: `  ${key(padded(name, width))}  ` }),
  );
  return [
    ...filledTo(rowsFor(look), [title(help.title), '', ...rows], look),
    drawStatus([reading.notes], [help.title], look),
    keyBar([['Esc', reading.keys.back]], look),
  ];
}
