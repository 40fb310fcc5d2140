import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Card, CardId, Head, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { Page } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import { parsePage } from '../syntax/page.ts';
import { type CompiledPage, compiledPage } from './compiled.ts';
import { type FileStat, packFile, packFiles, packStats } from './files.ts';
import { headsOf, renamesOf } from './heads.ts';
import { inTeachingOrder } from './teaching-order.ts';

/** A pack of the person's own, read and ready for the store. */
export type ReadPack = {
  readonly name: string;
  readonly hash: string;
  readonly heads: readonly Head[];
  readonly renames: readonly { readonly from: CardId; readonly to: CardId }[];
  readonly bodies: readonly Card[];
  readonly files: readonly (FileStat & { readonly hash: string })[];
  readonly problems: readonly Problem[];
};

/** Cards of the person's own come after all that is built in. */
const AFTER_BUILT_IN = 1_000_000;

export function readPack(folder: string, name: string): ReadPack {
  const root = join(folder, name);
  const files = packFiles(root);
  const stats = new Map(packStats(root).map((stat) => [stat.path, stat]));
  const read = files.filter(({ path }) => path.endsWith('.md')).map((file) => parsePage(file, name));
  const pages = inTeachingOrder(
    read.flatMap(({ page }) => (page === null ? [] : [page])),
    [],
  );
  return {
    name,
    hash: hashOf(files.map(({ path, bytes }) => `${path} ${hashOf([bytes])}`)),
    heads: packHeads(pages, name),
    renames: pages.flatMap(renamesOf).map(([from, to]) => ({ from, to })),
    bodies: pages.flatMap((page) =>
      page.sections.flatMap((section) => (section.type === 'card' ? [section.card] : [])),
    ),
    files: files.flatMap(({ path, bytes }) => {
      const stat = stats.get(path);
      return stat ? [{ ...stat, hash: hashOf([bytes]) }] : [];
    }),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** One head a card, whichever of its languages the pack has. */
function packHeads(pages: readonly Page[], pack: string): Head[] {
  const heads = new Map<CardId, Head>();
  for (const page of pages) {
    // A page that overrides carries built-in names, so its cards belong to no pack.
    const made = headsOf(page, { pack: page.overrides ? null : pack, position: AFTER_BUILT_IN + heads.size });
    for (const head of made) if (!heads.has(head.id)) heads.set(head.id, head);
  }
  return [...heads.values()];
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** A page of one's own; null when the pack has no such page in that language. */
export function packPage(folder: string, id: TopicId, language: Language): CompiledPage | null {
  const [pack = '', name = ''] = id.split(':');
  const file = packFile(join(folder, pack), `${name}.${language}.md`);
  const page = file ? parsePage(file, pack).page : null;
  return page && compiledPage(page);
}

/** Every page of a pack, in the order of its cards. */
export function packPages(folder: string, pack: string): CompiledPage[] {
  const files = packFiles(join(folder, pack)).filter(({ path }) => path.endsWith('.md'));
  const pages = files.flatMap((file) => parsePage(file, pack).page ?? []);
  return inTeachingOrder(pages, []).map((page) => compiledPage(page));
}
