import type { App } from '../app.ts';
import { CATALOGUE } from '../labs/catalogue.ts';
import type { Lab } from '../labs/lab.ts';
import { readText } from '../machine/files.ts';
import { drawMarkdown } from '../terminal/markdown.ts';

/** The model itself: reading it is part of learning. Coloured on a terminal, the bare file through a pipe. */
export async function runLabSource(app: App, { id }: Lab): Promise<void> {
  const subject = CATALOGUE.find((entry) => entry.id === id)?.subject ?? '';
  const file = `${app.places.labs}/${subject}/${id}.ts`;
  const source = readText(file).trimEnd();
  if (!app.isInteractive()) {
    app.print(source);
    return;
  }
  const look = app.look();
  const fence = '```';
  const lines = await drawMarkdown(`${fence}ts\n${source}\n${fence}`, {
    look,
    labels: app.messages.callouts,
  });
  app.print(lines.join('\n'));
}
