import type { App } from '../app.ts';
import type { Json } from '../domain/event.ts';
import { CATALOGUE } from '../labs/catalogue.ts';
import { drawCatalogue, type LabRow } from '../terminal/lab/catalogue-screen.ts';
import { knownLab, type LabRequest } from './lab.ts';

/** Which labs there are, how well they were predicted, and which to try next; at a terminal one to choose from. */
export async function runLabMenu(app: App, { list, json }: LabRequest): Promise<void> {
  const rows = await labRows(app);
  const next = nextOf(rows);
  if (json) {
    app.print(JSON.stringify(rows));
    return;
  }
  if (list || !app.isInteractive()) {
    const page = { look: app.look(), messages: app.messages, current: null };
    for (const line of drawCatalogue(rows, page)) app.print(line);
    if (next !== null) app.print(`\n${app.messages.lab.tryNext(next)}`);
    return;
  }
  const { askLab } = await import('../terminal/lab/lab-menu-prompt.ts');
  const { stdin, stdout } = app.streams();
  const chosen = await askLab(rows, {
    input: stdin,
    output: stdout,
    onKey: app.stepClock,
    look: app.look,
    messages: app.messages,
    current: next,
  });
  if (chosen === null) return;
  await (await import('./lab-walk.ts')).runLabWalk(app, await knownLab(chosen));
}

async function labRows(app: App): Promise<readonly LabRow[]> {
  const library = await app.openLibrary();
  const predictions = app.openStore().events.ofType('prediction');
  const titles = new Map(library.pages().map(({ id, titles: names }) => [String(id), names[app.language]]));
  return CATALOGUE.map(({ id, subject }) => {
    const own = predictions.flatMap(({ data }) => {
      const read = predictionFrom(data);
      return read?.lab === id ? [read] : [];
    });
    return {
      id,
      subject,
      title: titles.get(`labs/${id}`) ?? id,
      times: new Set(own.map(({ session }) => session)).size,
      predictions: own.length,
      good: own.filter(({ rating }) => rating === 'good').length,
    };
  });
}

/** The first that was never tried; then the one predicted worst. */
function nextOf(rows: readonly LabRow[]): string | null {
  const fresh = rows.find(({ times }) => times === 0);
  const share = ({ good, predictions }: LabRow) => good / predictions;
  return (fresh ?? rows.toSorted((a, b) => share(a) - share(b))[0])?.id ?? null;
}

function predictionFrom(data: Json): { lab: string; session: string; rating: string } | null {
  if (data === null || typeof data !== 'object' || !('lab' in data)) return null;
  const { lab, session, rating } = data;
  return { lab: String(lab), session: String(session), rating: String(rating) };
}
