import type { Page } from '../../domain/page.ts';
import type { Quantity, Tolerance } from '../../domain/quantity.ts';
import { readUnit } from '../../domain/unit.ts';
import type { ReadPage } from '../page.ts';
import type { Report } from '../report.ts';
import { type Entry, entriesOf } from './entries.ts';
import { reportShapes } from './parity-shapes.ts';

/** One language of a page, and where to say what is wrong with it. */
export type Side = { readonly read: ReadPage; readonly page: Page; readonly report: Report };

/**
 * Reports where two languages of one page part ways: a review in one must mean the same card in the other. What
 * both have is reported on the second side; what one lacks, on the side that has it.
 */
export function checkParity(first: Side, second: Side): void {
  reportFrontMatter(first, second);
  const theirs = entriesOf(first.page);
  const ours = entriesOf(second.page);
  reportMissing(first, theirs, second, ours);
  reportMissing(second, ours, first, theirs);
  reportOrder(first, theirs, second, ours);
  const byId = new Map(theirs.map((entry) => [entry.id, entry]));
  for (const here of ours) {
    const there = byId.get(here.id);
    if (there) reportEntry(second.report, here, there, first.read.path);
  }
  reportDiagrams(first, second);
}

const SHARED = ['skills', 'lab', 'confusable', 'verified', 'sources', 'was', 'overrides', 'minutes'] as const;

function reportFrontMatter(first: Side, second: Side): void {
  for (const key of SHARED) {
    if (JSON.stringify(first.page[key]) === JSON.stringify(second.page[key])) continue;
    const line = second.read.keyLines.get(key) ?? 1;
    second.report('front-matter-differs', line, { key, other: first.read.path });
  }
}

/** A card that stands on the other page but is broken there is that page's problem already. */
function reportMissing(side: Side, entries: readonly Entry[], other: Side, others: readonly Entry[]): void {
  const there = new Set([...others.map(({ id }) => id), ...other.read.broken]);
  for (const { id, line } of entries) {
    if (!there.has(id)) side.report('card-untranslated', line, { id, other: other.read.path });
  }
}

/** Only the first card out of order: the ones after it follow from it. */
function reportOrder(first: Side, theirs: readonly Entry[], second: Side, ours: readonly Entry[]): void {
  const shared = new Set(ours.map(({ id }) => id));
  const expected = theirs.filter(({ id }) => shared.has(id));
  const known = new Set(expected.map(({ id }) => id));
  const actual = ours.filter(({ id }) => known.has(id));
  const wrong = actual.find(({ id }, index) => expected[index]?.id !== id);
  if (wrong) second.report('cards-reordered', wrong.line, { id: wrong.id, other: first.read.path });
}

function reportEntry(report: Report, here: Entry, there: Entry, other: string): void {
  const { id, line } = here;
  for (const [key, value] of Object.entries(here.attributes)) {
    if (value !== there.attributes[key]) report('attribute-differs', line, { id, key, other });
  }
  if (here.kind !== there.kind) {
    report('kind-differs', line, { id, here: here.kind, there: there.kind });
    return;
  }
  reportShapes(report, here, there);
  if (here.asked && there.asked && !asksAlike(here.asked, there.asked)) {
    report('quantity-differs', line, { id, here: here.asked.source, there: there.asked.source });
  }
}

type Asked = NonNullable<Entry['asked']>;

/** Units are compared by what they measure: 80 s is 80 秒, and labels (次, rows) only count. */
function asksAlike(here: Asked, there: Asked): boolean {
  const tolerances = JSON.stringify(normal(here.tolerance)) === JSON.stringify(normal(there.tolerance));
  if (!tolerances || here.fact !== there.fact) return false;
  if (here.quantity === null || there.quantity === null) return here.quantity === there.quantity;
  return sameQuantity(here.quantity, there.quantity);
}

function normal(tolerance: Tolerance): readonly [string, number] {
  if (tolerance.by === 'share') return ['share', tolerance.share];
  return tolerance.by === 'amount' ? ['amount', tolerance.amount] : ['factor', tolerance.factor];
}

function sameQuantity(here: Quantity, there: Quantity): boolean {
  return here.value === there.value && JSON.stringify(unitOf(here)) === JSON.stringify(unitOf(there));
}

/** `±2` is in the card's unit, so 80 s and 80,000 ms are not the same question. */
function unitOf({ unit }: Quantity): unknown {
  return unit === null ? { dimension: 'count', decimal: 1, binary: 1 } : readUnit(unit);
}

function reportDiagrams(first: Side, second: Side): void {
  const there = first.read.diagrams.map(({ kind }) => kind);
  const here = second.read.diagrams.map(({ kind }) => kind);
  if (here.join(' ') === there.join(' ')) return;
  const at = second.read.diagrams.find(({ kind }, index) => kind !== there[index]);
  second.report('diagrams-differ', at?.line ?? 1, { other: first.read.path, here, there });
}
