import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, CardId, Head } from '../domain/card.ts';
import type { Problem } from '../domain/problem.ts';
import { type FileStat, packStats } from './files.ts';
import { builtInHash, readIndex } from './library.ts';

/** Where the heads of all cards are kept; the store is one. */
export type Shelf = {
  readonly sourceHash: (name: string) => string | null;
  readonly sync: (source: ShelfSource) => boolean;
  readonly removeSource: (name: string) => void;
  readonly sourceNames: () => readonly string[];
  readonly files: (source: string) => readonly FileStat[];
};

export type ShelfSource = {
  readonly name: string;
  readonly hash: string;
  readonly heads: readonly Head[];
  readonly renames: readonly { readonly from: CardId; readonly to: CardId }[];
  readonly bodies?: readonly Card[];
  readonly files?: readonly (FileStat & { readonly hash: string })[];
};

const BUILT_IN = 'built-in';
const PACK = 'pack:';

/**
 * Makes the shelf say what the content says. With nothing changed it costs one small file and a look at the folder of
 * packs; the Markdown parser is loaded only for a pack whose files changed. Packs come first and the built-in
 * cards last, so that a card whose replacement has gone is itself again. Returns the problems of packs just read.
 */
export async function syncContent(
  folders: { readonly compiled: string; readonly packs: string },
  shelf: Shelf,
): Promise<readonly Problem[]> {
  const names = packNames(folders.packs);
  const gone = shelf
    .sourceNames()
    .filter((source) => source.startsWith(PACK) && !names.includes(source.slice(PACK.length)));
  for (const source of gone) shelf.removeSource(source);
  const changed = names.filter((name) => hasChanged(join(folders.packs, name), shelf.files(PACK + name)));
  const problems = changed.length === 0 ? [] : await syncPacks(folders.packs, changed, shelf);
  syncBuiltIn(folders.compiled, shelf);
  return problems;
}

/** Folders of packs; a pack's name is its folder's, in lower case. */
export function packNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

async function syncPacks(
  folder: string,
  names: readonly string[],
  shelf: Shelf,
): Promise<readonly Problem[]> {
  const { readPack } = await import('./read-pack.ts');
  return names.flatMap((name) => {
    const { problems, ...pack } = readPack(folder, name);
    shelf.sync({ ...pack, name: PACK + name });
    return problems;
  });
}

function syncBuiltIn(compiled: string, shelf: Shelf): void {
  if (shelf.sourceHash(BUILT_IN) === builtInHash(compiled)) return;
  const { hash, heads, renames } = readIndex(compiled);
  shelf.sync({ name: BUILT_IN, hash, heads, renames: renames.map(([from, to]) => ({ from, to })) });
}

/** True when the files have other names, times or sizes than when the pack was last read. */
function hasChanged(folder: string, known: readonly FileStat[]): boolean {
  const key = (stats: readonly FileStat[]) =>
    JSON.stringify(stats.map(({ path, modifiedMs, size }) => [path, modifiedMs, size]));
  return key(packStats(folder)) !== key(known);
}
