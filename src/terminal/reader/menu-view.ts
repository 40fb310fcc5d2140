import type { Messages } from '../../i18n/en.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { keyBar } from '../session/key-bar.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated } from '../wrap.ts';
import { filledTo, type ReaderPage, rowsFor } from './page-view.ts';
import type { Move } from './scroll.ts';
import { drawStatus } from './status.ts';

/** Areas and their pages, one of them pointed at; the list moves under the window as far as it must. */
export function drawMenu(pages: readonly ReaderPage[], cursor: number, look: Look, messages: Messages) {
  const { reading } = messages;
  const rows = rowsFor(look);
  const lines = menuLines(pages, cursor, look, messages);
  const at = lines.findIndex(({ page }) => page === cursor);
  // Half a window above the cursor keeps its area in sight.
  const top = Math.max(0, Math.min(at - Math.floor(rows / 2), lines.length - rows));
  const shown = lines.slice(top, top + rows).map(({ text }) => text);
  return [
    ...filledTo(rows, shown, look),
    drawStatus([reading.notes, pages[cursor]?.area ?? ''], [`${cursor + 1}/${pages.length}`], look),
    keyBar(
      [
        ['Enter', reading.keys.open],
        ['↑↓', reading.keys.move],
        ['← →', reading.keys.area],
        ['Esc', reading.keys.leave],
      ],
      look,
    ),
  ];
}

type MenuLine = { readonly page: number | null; readonly text: string };

function menuLines(
  pages: readonly ReaderPage[],
  cursor: number,
  look: Look,
  { reading }: Messages,
): MenuLine[] {
  const { title } = paletteOf(look);
  const counts = pages.map(({ cards }) => reading.cards(cards));
  const widths = {
    title: Math.max(0, ...pages.map((page) => displayWidth(page.title))),
    count: Math.max(0, ...counts.map(displayWidth)),
    name: Math.max(0, ...pages.map(({ id }) => displayWidth(id))),
  };
  return pages.flatMap((page, index) => {
    const text = pageLine(page, counts[index] ?? '', { widths, isCursor: index === cursor, look });
    const isFirst = pages[index - 1]?.area !== page.area;
    const gap = index === 0 ? [] : [{ page: null, text: '' }];
    return [
      ...(isFirst ? [...gap, { page: null, text: title(page.area) }] : []),
      { page: index, text: truncated(text, look.width, glyphsOf(look).ellipsis) },
    ];
  });
}

type Drawing = {
  readonly widths: { readonly title: number; readonly count: number; readonly name: number };
  readonly isCursor: boolean;
  readonly look: Look;
};

/** The name stands where there is room for all of them: it is what one types at the shell. */
function pageLine({ id, title }: ReaderPage, count: string, { widths, isCursor, look }: Drawing): string {
  const { dim, accent, key } = paletteOf(look);
  const { pointer } = glyphsOf(look);
  const name = padded(title, Math.min(widths.title, look.width - widths.count - 6));
  const line = `${isCursor ? key(pointer) : ' '} ${isCursor ? accent(name) : name}  ${dim(padded(count, widths.count, 'right'))}`;
  return widths.title + widths.count + widths.name + 6 <= look.width ? `${line}  ${dim(id)}` : line;
}

/** The page a key leads to: up, down, a window up or down, the ends, and with → ← the first of another area. */
export function menuMoved(
  pages: readonly ReaderPage[],
  cursor: number,
  move: Move | 'next' | 'previous',
  rows: number,
): number {
  const area = pages[cursor]?.area;
  const firsts = pages.flatMap((page, index) => (pages[index - 1]?.area === page.area ? [] : [index]));
  const to = {
    'line-up': cursor - 1,
    'line-down': cursor + 1,
    'page-up': cursor - rows,
    'page-down': cursor + rows,
    start: 0,
    end: pages.length - 1,
    next: firsts.find((first) => first > cursor && pages[first]?.area !== area) ?? cursor,
    previous: firsts.findLast((first) => first < cursor) ?? cursor,
  }[move];
  return Math.max(0, Math.min(to, pages.length - 1));
}
