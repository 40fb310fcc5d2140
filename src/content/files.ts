import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of a pack: `path` is relative to the pack, with `/` between folders. */
export type PackFile = { readonly path: string; readonly bytes: Uint8Array };

export type FileStat = { readonly path: string; readonly modifiedMs: number; readonly size: number };

/** Pages, lists and what labs found, in the order of their paths. Hidden files and other kinds of file are none of ours. */
export function packFiles(folder: string): PackFile[] {
  return packStats(folder).map(({ path }) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/** One file of a folder; null when it is not there. */
export function packFile(folder: string, path: string): PackFile | null {
  const file = join(folder, path);
  return existsSync(file) ? { path, bytes: readFileSync(file) } : null;
}

export function packStats(folder: string): FileStat[] {
  return walk(folder)
    .filter((file) => /\.(?:md|yaml|json)$/.test(file))
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return { path: relative(folder, file).split(sep).join('/'), modifiedMs: mtimeMs, size };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
}
