import type { App } from '../app.ts';
import { type Head, KINDS, LEVELS, type TopicId } from '../domain/card.ts';
import { displayWidth, padded } from '../terminal/width.ts';
import { headsIn } from './topics.ts';

type ListRequest = { readonly topics: readonly string[]; readonly json?: boolean; readonly stats?: boolean };

/** What there is to drill: areas, topics and their cards; with `--stats`, counts by area, kind and level. */
export async function runContentList(app: App, { topics, json, stats }: ListRequest): Promise<void> {
  const library = await app.openLibrary();
  const heads = headsIn(app, topics);
  if (stats) {
    const counts = countsOf(heads);
    if (json) return app.print(JSON.stringify(counts));
    for (const line of statsLines(counts, app)) app.print(line);
    return;
  }
  const rows = topicsOf(heads).map(({ topic, area, cards }) => ({
    topic,
    area,
    title: library.title(topic, app.language),
    cards,
  }));
  if (json) return app.print(JSON.stringify(rows));
  const width = Math.max(0, ...rows.map(({ topic }) => topic.length));
  for (const { topic, title, cards } of rows)
    app.print(`${topic.padEnd(width)}  ${String(cards).padStart(4)}  ${title}`);
}

type TopicRow = { readonly topic: TopicId; readonly area: string; readonly cards: number };

function topicsOf(heads: readonly Head[]): TopicRow[] {
  const rows = new Map<TopicId, TopicRow>();
  for (const { topic, area } of heads)
    rows.set(topic, { topic, area, cards: (rows.get(topic)?.cards ?? 0) + 1 });
  return [...rows.values()];
}

type Counts = {
  readonly areas: Readonly<
    Record<string, { readonly cards: number; readonly kinds: Counted; readonly levels: Counted }>
  >;
  readonly total: { readonly cards: number; readonly kinds: Counted; readonly levels: Counted };
};
type Counted = Readonly<Record<string, number>>;

function countsOf(heads: readonly Head[]): Counts {
  const areas = [...new Set(heads.map(({ area }) => area))];
  return {
    areas: Object.fromEntries(areas.map((area) => [area, tally(heads.filter((head) => head.area === area))])),
    total: tally(heads),
  };
}

function tally(heads: readonly Head[]) {
  return {
    cards: heads.length,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, heads.filter((head) => head.kind === kind).length])),
    levels: Object.fromEntries(
      LEVELS.map((level) => [level, heads.filter((head) => head.level === level).length]),
    ),
  };
}

function statsLines({ areas, total }: Counts, { messages }: App): string[] {
  const { content } = messages;
  const rows = [
    [content.columns.area, content.columns.cards, ...KINDS, ...LEVELS.map((level) => `L${level}`)],
    ...Object.entries(areas).map(([area, counts]) => rowOf(area, counts)),
    rowOf(content.total, total),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? '')))) ?? [];
  return rows.map((row) =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, column === 0 ? 'left' : 'right')).join('  '),
  );
}

function rowOf(name: string, { cards, kinds, levels }: Counts['total']): string[] {
  const counts = [...KINDS.map((kind) => kinds[kind] ?? 0), ...LEVELS.map((level) => levels[level] ?? 0)];
  return [name, cards, ...counts].map(String);
}
