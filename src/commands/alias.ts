import type { App } from '../app.ts';
import { packFile } from '../content/files.ts';
import type { Library } from '../content/library.ts';
import { type Card, type CardId, topicOf } from '../domain/card.ts';
import { formatInstant } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import { unifiedDiff } from '../formats/unified-diff.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';
import { createFile } from '../machine/files.ts';
import { aliasFor } from '../sessions/taught-aliases.ts';
import type { EventOf } from '../store/event-log.ts';
import { parsePage } from '../syntax/page.ts';
import { withoutPack } from '../syntax/path.ts';
import { withAliases } from '../syntax/write/taught.ts';

type AliasEvent = EventOf<'alias'>;

/** Lists what the person taught the grader, numbered from 1 as `remove` counts. */
export async function runAliasList(app: App, { json }: { readonly json?: boolean }): Promise<void> {
  const library = await app.openLibrary();
  const taught = app.openStore().events.ofType('alias');
  if (json) return app.print(JSON.stringify(taught.map((event, index) => aliasJson(library, event, index))));
  const { alias } = app.messages;
  if (taught.length === 0) return app.print(alias.none);
  taught.forEach((event, index) => {
    const { card, language, about } = event;
    const isHeard = heardAs(library.card(card, language), event) !== null;
    app.print(alias.row(index + 1, event.alias, `${card} ${language}`, isHeard ? about : alias.gone(about)));
  });
}

/** Takes back one alias, named by its number in the list or by its event. */
export function runAliasRemove(app: App, { name }: { readonly name: string }): void {
  const { events } = app.openStore();
  const taught = events.ofType('alias');
  const event = taught.find(({ id }, index) => id === name || String(index + 1) === name);
  if (event === undefined) throw new Failure('alias-unknown', { name, count: taught.length });
  events.append({ type: 'retraction', of: event.id }, app.moment());
  app.print(app.messages.alias.removed(event.alias, event.card));
}

type ExportRequest = { readonly out: string; readonly pack?: string };

/** Writes a patch that puts what was taught into the content: the built-in one, from the root of the project, or a pack. */
export async function runAliasExport(app: App, { out, pack = '' }: ExportRequest): Promise<void> {
  // Brings renamed cards up to date, so that each alias is under its card's name of today.
  await app.openLibrary();
  const taught = app.openStore().events.ofType('alias');
  const own = taught.filter(({ card }) => packOf(card) === pack);
  const pages = new Map<string, AliasEvent[]>();
  for (const event of own) {
    const path = `${withoutPack(topicOf(event.card))}.${event.language}.md`;
    pages.set(path, [...(pages.get(path) ?? []), event]);
  }
  const place = pack === '' ? app.places.content : `${app.places.packs}/${pack}`;
  const patches = [...pages].map(([path, events]) => patchFor({ place, path, pack, events }));
  const patch = patches.map(({ text }) => text).join('');
  if (patch === '') app.say(app.messages.alias.nothingToExport);
  else if (out === '-') app.print(patch.replace(/\n$/, ''));
  else createFile(out, patch);
  const homeless = patches.flatMap((each) => each.homeless);
  if (homeless.length > 0) app.say(app.messages.alias.homeless(homeless));
  const others = new Set(
    taught.map(({ card }) => packOf(card)).filter((other) => other !== pack && other !== ''),
  );
  for (const other of others) app.say(app.messages.alias.otherPack(other));
}

type PageToPatch = {
  readonly place: string;
  readonly path: string;
  readonly pack: string;
  readonly events: readonly AliasEvent[];
};

function patchFor({ place, path, pack, events }: PageToPatch) {
  const file = packFile(place, path);
  if (file === null) return { text: '', homeless: events.map(({ alias }) => alias) };
  const { page } = parsePage(file, pack === '' ? null : pack);
  const cards = new Map(
    page?.sections.flatMap((section) =>
      section.type === 'card' ? [[section.card.id, section.card] as const] : [],
    ),
  );
  const placed = events.map((event) => ({ event, heard: heardAs(cards.get(event.card) ?? null, event) }));
  const aliases = placed.flatMap(({ event: { card }, heard }) =>
    heard === null ? [] : [{ card: card.slice(card.indexOf('#') + 1), ...heard }],
  );
  const before = new TextDecoder().decode(file.bytes);
  const lost = placed.flatMap(({ event, heard }) => (heard === null ? [event.alias] : []));
  return {
    text: unifiedDiff(pack === '' ? `content/${path}` : path, before, withAliases(before, aliases)),
    homeless: lost,
  };
}

/** The alias as the card hears it now; null when the card is gone, or the point reads otherwise. */
function heardAs(card: Card | null, event: AliasEvent): TaughtAlias | null {
  return card === null ? null : (aliasFor(card.shape, event)[0] ?? null);
}

function aliasJson(library: Library, event: AliasEvent, index: number) {
  const { id, at, offsetMinutes, card, language, point, group, alias, about } = event;
  return {
    number: index + 1,
    id,
    at: formatInstant(at, offsetMinutes),
    card,
    lang: language,
    point,
    group,
    alias,
    about,
    heard: heardAs(library.card(card, language), event) !== null,
  };
}

/** Empty for built-in cards. */
function packOf(card: CardId): string {
  return card.includes(':') ? card.slice(0, card.indexOf(':')) : '';
}
