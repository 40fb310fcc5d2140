import type { CardId } from '../domain/card.ts';
import { cardToJson, type WholeCard } from '../domain/card-json.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { LineProblem } from '../domain/line-problem.ts';
import { inBatches } from '../formats/batches.ts';
import { type ReadLine, readLine } from '../formats/json-lines.ts';
import type { Line } from '../machine/lines.ts';
import type { Store } from '../store/store.ts';

/** What became of the lines of an export: events and cards together, and reviews as some of the added. */
export type AddedLines = {
  readonly added: number;
  readonly updated: number;
  /** There already, just so. */
  readonly skipped: number;
  readonly reviews: number;
  /** By line, counted from 1. */
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
};

/**
 * A batch is read to its end and then added at once, so a slow pipe never holds the lock that another terminal's answer
 * waits for. Every batch leaves a store that is whole; after a crash the same import goes on where it was.
 */
const BATCH = { lines: 2_000, characters: 4_000_000 };

/** Adds what the store does not have yet. Lines may come in any order. */
export function addLines(store: Store, lines: Iterable<Line>): AddedLines {
  let sum: AddedLines = { added: 0, updated: 0, skipped: 0, reviews: 0, problems: [] };
  for (const batch of inBatches(lines, BATCH)) {
    const read = batch.map(({ number, text }) => ({ line: number, ...readLine(text) }));
    const unread = read.flatMap((each) =>
      each.type === 'problem' ? [{ line: each.line, problem: each.problem }] : [],
    );
    const parts = [addEvents(store, read), addCards(store, read), { ...NOTHING, problems: unread }];
    sum = parts.reduce(together, sum);
  }
  return { ...sum, problems: sum.problems.toSorted((a, b) => a.line - b.line) };
}

type Numbered = ReadLine & { readonly line: number };

const NOTHING: AddedLines = { added: 0, updated: 0, skipped: 0, reviews: 0, problems: [] };

function together(sum: AddedLines, part: AddedLines): AddedLines {
  return {
    added: sum.added + part.added,
    updated: sum.updated + part.updated,
    skipped: sum.skipped + part.skipped,
    reviews: sum.reviews + part.reviews,
    problems: part.problems.length === 0 ? sum.problems : [...sum.problems, ...part.problems],
  };
}

function addEvents(store: Store, read: readonly Numbered[]): AddedLines {
  const events = read.flatMap((each) => (each.type === 'event' ? [each] : []));
  if (events.length === 0) return NOTHING;
  const { added, skipped, reviews, problems } = store.events.importLines(events.map(({ event }) => event));
  const named = problems.map(({ index, field }) => ({
    line: events[index]?.line ?? 0,
    problem: { code: 'field-wrong', field } as const,
  }));
  return { added, updated: 0, skipped, reviews, problems: named };
}

function addCards({ cards }: Store, read: readonly Numbered[]): AddedLines {
  const given = read.flatMap((each) => (each.type === 'card' ? [each] : []));
  if (given.length === 0) return NOTHING;
  const packs = new Set(cards.sourceNames());
  const changed = new Map<CardId, WholeCard>();
  const problems: { line: number; problem: LineProblem }[] = [];
  let skipped = 0;
  for (const { line, card } of given) {
    const { id, pack } = card.head;
    if (pack !== null && packs.has(`pack:${pack}`)) {
      problems.push({ line, problem: { code: 'card-in-pack', id, pack } });
    } else if (isSame(card, changed.get(id) ?? storedCard(cards, card))) skipped += 1;
    else changed.set(id, card);
  }
  return { ...cards.importCards([...changed.values()]), skipped, reviews: 0, problems };
}

/** What the store has of the card, in the languages the line has it in: an import leaves the others alone. */
function storedCard(cards: Store['cards'], { head, bodies }: WholeCard): WholeCard | null {
  const stored = cards.head(head.id);
  if (stored === null) return null;
  const languages = LANGUAGES.filter((language) => bodies.some((body) => body.language === language));
  return { head: stored, bodies: languages.flatMap((language) => cards.body(head.id, language) ?? []) };
}

/** Both were made field by field in one order, so equal cards are equal texts, whatever order their bodies are in. */
function isSame(card: WholeCard, other: WholeCard | null): boolean {
  return other !== null && textOf(card) === textOf(other);
}

function textOf({ head, bodies }: WholeCard): string {
  const sorted = bodies.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  return JSON.stringify(cardToJson({ head, bodies: sorted }));
}
