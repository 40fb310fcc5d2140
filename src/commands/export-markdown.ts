import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { type NotesFile, notesFiles, SINGLE, singleFile } from '../formats/notes/pages.ts';
import { standingOf } from '../formats/notes/seal.ts';
import type { NotesPage } from '../formats/notes/values.ts';
import { fileNamed, folderNamed, textIn, writeFolder } from '../machine/folder.ts';
import { notesPages } from './notes-pages.ts';

type ExportRequest = {
  readonly topics: readonly string[];
  readonly missed?: boolean;
  readonly single?: boolean;
  readonly out: string;
  readonly force?: boolean;
};

/** Notes and cards as Markdown. The same store and content give the same bytes, whenever it is run. */
export async function runExportMarkdown(app: App, request: ExportRequest): Promise<void> {
  const { out, single } = request;
  if (out === '-' && !single)
    throw new Failure('argument-invalid', { name: '--out', value: out, allowed: '--single --out -' });
  const pages = await notesPages(app, request);
  const { reading } = app.messages;
  if (pages.length === 0) return app.say(reading.nothingMissed);
  if (single && out === '-') return app.print(singleFile(pages, app.messages).trimEnd());
  const { folder, files } = planned(app, pages, request);
  const changes = files.filter((file) => !isInPlace(folder, file));
  if (!request.force) refuseInTheWay(folder, changes);
  if (changes.length > 0) writeFolder(folder, changes);
  const cards = pages.reduce((sum, page) => sum + page.cards.length, 0);
  app.say(reading.exported(pages.length, cards, folder));
  if (changes.length < files.length) app.say(reading.unchanged(files.length - changes.length));
}

type Planned = { readonly folder: string; readonly files: readonly NotesFile[] };

function planned(app: App, pages: readonly NotesPage[], { out, single }: ExportRequest): Planned {
  if (!single) return { folder: folderNamed(out), files: notesFiles(pages, app.messages) };
  const { folder, path } = out.endsWith('.md') ? fileNamed(out) : { folder: folderNamed(out), path: SINGLE };
  return { folder, files: [{ path, text: singleFile(pages, app.messages) }] };
}

function isInPlace(folder: string, { path, text }: NotesFile): boolean {
  return textIn(folder, path) === text;
}

/** Looked at before anything is written: an export that may not have one of its files writes none. */
function refuseInTheWay(folder: string, files: readonly NotesFile[]): void {
  const standing = files.map(({ path }) => {
    const text = textIn(folder, path);
    if (text === null || text === '') return { path, is: 'ours' } as const;
    return { path, is: typeof text === 'string' ? standingOf(text) : 'foreign' } as const;
  });
  const foreign = standing.filter(({ is }) => is === 'foreign').map(({ path }) => path);
  const changed = standing.filter(({ is }) => is === 'changed').map(({ path }) => path);
  if (foreign.length + changed.length > 0)
    throw new Failure('files-in-the-way', { folder, foreign, changed });
}
