import type { Messages } from '../../i18n/en.ts';
import type { Key } from '../../sessions/draft.ts';
import { EndOfInput } from '../key-queue.ts';
import { type Keyboard, keyPressed, openKeyboard } from '../keyboard.ts';
import type { Look } from '../look.ts';
import { type Frame, OWN_SCREEN, openFrame } from './frame.ts';
import { drawMenu, menuMoved } from './menu-view.ts';
import { drawNotes, drawPage, drawReaderHelp, type ReaderPage, rowsFor } from './page-view.ts';
import { actionOf, type ReaderAction } from './reader-keys.ts';
import { moved, samePlace, within } from './scroll.ts';

export type ReaderOpening = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly onKey: () => void;
  readonly look: () => Look;
  readonly messages: Messages;
};

export type Shelf = {
  /** In teaching order; at least one. */
  readonly pages: readonly ReaderPage[];
  /** The Markdown of a page, without its title. */
  readonly notes: (page: ReaderPage) => string;
};

/** What is open: the list, or a page at a line. `page` counts from 0. */
export type ReaderPlace = {
  readonly view: 'list' | 'page' | 'help';
  readonly page: number;
  readonly top: number;
  /** Whether leaving a page leads back to the list. */
  readonly hasList: boolean;
};

export type ReaderEnd =
  | { readonly next: 'leave' }
  /** The cards of the open page are wanted; afterwards the reader goes on from there. */
  | { readonly next: 'drill'; readonly place: ReaderPlace };

type Reader = ReaderOpening & { readonly shelf: Shelf; readonly keyboard: Keyboard; readonly frame: Frame };
type Layout = { readonly page: number; readonly width: number; readonly lines: readonly string[] };

/** Pages on a screen of their own, until a key leaves or asks for the cards. The shell's screen comes back as it was. */
export async function readOnScreen(
  opening: ReaderOpening,
  shelf: Shelf,
  from: ReaderPlace,
): Promise<ReaderEnd> {
  const frame = openFrame(opening.output);
  const waking = wakeUp();
  const onResume = () => {
    frame.forget();
    waking.wake();
  };
  const keyboard = openKeyboard({ ...opening, screen: OWN_SCREEN, onResume });
  opening.output.on('resize', onResume);
  try {
    return await turnPages({ ...opening, shelf, keyboard, frame }, from, waking.next);
  } catch (error) {
    if (error instanceof EndOfInput) return { next: 'leave' };
    throw error;
  } finally {
    opening.output.off('resize', onResume);
    keyboard.close();
  }
}

async function turnPages(reader: Reader, from: ReaderPlace, awoken: () => Promise<null>): Promise<ReaderEnd> {
  let place = from;
  let layout: Layout | null = null;
  while (true) {
    const look = reader.look();
    const before: Layout | null = layout;
    layout = await layOut(reader, place, look, before);
    place = placedIn(place, layout, before, look);
    reader.frame.paint(drawn(reader, place, layout, look), look.width);
    const key = await nextKey(reader.keyboard, awoken());
    if (key === null) continue;
    const next = pressed(reader, place, actionOf(key), layout);
    if ('next' in next) return next;
    place = next;
  }
}

/** The lines of the open page; drawn again only for another page or another width. */
async function layOut(reader: Reader, place: ReaderPlace, look: Look, known: Layout | null): Promise<Layout> {
  if (known?.page === place.page && known.width === look.width) return known;
  const page = pageAt(reader.shelf, place.page);
  const isOpen = place.view !== 'list';
  const lines = isOpen ? await drawNotes(page, reader.shelf.notes(page), look, reader.messages) : [];
  return { page: isOpen ? place.page : -1, width: look.width, lines };
}

/** After a resize the words that stood at the top stand there again. */
function placedIn(place: ReaderPlace, layout: Layout, before: Layout | null, look: Look): ReaderPlace {
  if (place.view === 'list') return place;
  const isRedrawn = before !== null && before !== layout && before.page === layout.page;
  const top = isRedrawn ? samePlace(before.lines, place.top, layout.lines) : place.top;
  return { ...place, top: within({ top, lines: layout.lines.length, rows: rowsFor(look) }) };
}

function drawn({ shelf, messages }: Reader, place: ReaderPlace, layout: Layout, look: Look): string[] {
  if (place.view === 'list') return drawMenu(shelf.pages, place.page, look, messages);
  if (place.view === 'help') return drawReaderHelp(look, messages);
  const { page: at, top, hasList } = place;
  const shown = { page: pageAt(shelf, at), lines: layout.lines, top, at, of: shelf.pages.length, hasList };
  return drawPage(shown, look, messages);
}

function pressed(
  { shelf, look }: Reader,
  place: ReaderPlace,
  action: ReaderAction,
  { lines }: Layout,
): ReaderPlace | ReaderEnd {
  if (place.view === 'help') return { ...place, view: 'page' };
  if (action === 'none') return place;
  if (place.view === 'list') return pressedInList(shelf, place, action, rowsFor(look()));
  switch (action) {
    case 'leave':
      return place.hasList ? { ...place, view: 'list' } : { next: 'leave' };
    case 'help':
      return { ...place, view: 'help' };
    case 'drill':
      return pageAt(shelf, place.page).cards > 0 ? { next: 'drill', place } : place;
    case 'next':
      return turned(place, Math.min(place.page + 1, shelf.pages.length - 1));
    case 'previous':
      return turned(place, Math.max(place.page - 1, 0));
    default:
      return { ...place, top: moved({ top: place.top, lines: lines.length, rows: rowsFor(look()) }, action) };
  }
}

function turned(place: ReaderPlace, page: number): ReaderPlace {
  return page === place.page ? place : { ...place, page, top: 0 };
}

function pressedInList(
  { pages }: Shelf,
  place: ReaderPlace,
  action: Exclude<ReaderAction, 'none'>,
  rows: number,
): ReaderPlace | ReaderEnd {
  if (action === 'leave') return { next: 'leave' };
  if (action === 'drill') return { ...place, view: 'page', top: 0 };
  if (action === 'help') return place;
  return { ...place, page: menuMoved(pages, place.page, action, rows) };
}

function pageAt({ pages }: Shelf, index: number): ReaderPage {
  const page = pages[index];
  if (page === undefined) throw new RangeError(`there is no page ${index}`);
  return page;
}

/** The next key; null when the screen has to be drawn anew first. */
function nextKey({ attend }: Keyboard, awoken: Promise<null>): Promise<Key | null> {
  let leave = () => {};
  const key = new Promise<Key>((resolve, reject) => {
    leave = attend({ onKey: (event) => resolve(keyPressed(event)), onOver: reject });
  });
  return Promise.race([key, awoken]).finally(() => leave());
}

/** A bell that is heard also by who only listens afterwards: the window may change while a page is being drawn. */
function wakeUp() {
  let isRung = false;
  let listener = () => {};
  return {
    wake: () => {
      isRung = true;
      listener();
    },
    next: () =>
      new Promise<null>((resolve) => {
        listener = () => {
          isRung = false;
          resolve(null);
        };
        if (isRung) listener();
      }),
  };
}
