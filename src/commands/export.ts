import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { exportedLines, FORMAT_VERSION, headerVersion } from '../formats/json-lines.ts';
import { firstLineOf, sendLines, writeLines } from '../machine/lines.ts';

type ExportRequest = { readonly out: string };

/** Writes out what happened and the cards that exist nowhere else, one line at a time. */
export async function runExport(app: App, { out }: ExportRequest): Promise<void> {
  const { events, cards } = app.openStore();
  // Read before the first event is: the log lets nobody else in until it has been read to its end.
  const imported = cards.importedCards();
  const lines = exportedLines(events.exportLines(), imported);
  if (out === '-') return sendLines(app.streams().stdout, lines);
  refuseForeignFile(out);
  const header = 1;
  const written = writeLines(out, lines) - header - imported.length;
  app.say(app.messages.transfer.exported(written, imported.length));
}

/** An earlier export may be written over, so that one line of cron keeps a copy; nothing else is. */
function refuseForeignFile(file: string): void {
  const first = firstLineOf(file);
  if (first.state === 'nothing') return;
  const version = first.state === 'line' ? headerVersion(first.text) : null;
  if (version === null || version > FORMAT_VERSION) throw new Failure('file-exists', { file: first.file });
}
