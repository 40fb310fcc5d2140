import type { App } from '../app.ts';
import type { Book } from '../content/book.ts';
import type { Library } from '../content/library.ts';
import { QUIZ_MANNER } from '../sessions/question.ts';
import { askBack } from '../terminal/reader/back-prompt.ts';
import { type ReaderPlace, readOnScreen, type Shelf } from '../terminal/reader/reader.ts';
import { wrapped } from '../terminal/wrap.ts';
import type { BookRow } from './book-rows.ts';
import { runDrill } from './drill.ts';
import { reportDrill } from './drill-report.ts';
import { planQuiz } from './quiz.ts';

type Open = { readonly library: Library; readonly book: Book; readonly rows: readonly BookRow[] };

/** Reads on a screen from a page or from the list; a drill of the open page's cards leads back to where one was. */
export async function turnPages(
  app: App,
  { library, book, rows }: Open,
  { at, isListed }: { readonly at: number; readonly isListed: boolean },
): Promise<void> {
  const { stdin, stdout } = app.streams();
  const { look, messages, stepClock: onKey } = app;
  const opening = { input: stdin, output: stdout, onKey, look, messages };
  const shelf: Shelf = {
    pages: rows.map((row) => ({ ...row, area: row.areaName })),
    notes: ({ id }) => book.page(id, app.language)?.notes ?? '',
  };
  let place: ReaderPlace = { view: isListed ? 'list' : 'page', page: at, top: 0, hasList: isListed };
  while (true) {
    const end = await readOnScreen(opening, shelf, place);
    if (end.next === 'leave') return;
    place = end.place;
    await drillPage(app, library, rows[place.page]?.id ?? '');
    if (!(await askBack(opening))) return;
  }
}

/** As `quiz` does. With nothing due or new it is practice: what was just read would pass for remembered. */
async function drillPage(app: App, library: Library, topic: string): Promise<void> {
  const planned = planQuiz(app, { topics: [topic] });
  const records = planned.length > 0;
  if (!records) for (const line of wrapped(app.messages.reading.notDue, app.look().width)) app.print(line);
  const queue = records ? planned : planQuiz(app, { topics: [topic], cram: true });
  const finished = await runDrill(app, library, { queue, steps: [], manner: QUIZ_MANNER, records });
  reportDrill(app, finished, { records });
}
