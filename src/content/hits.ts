import type { CardId, TopicId } from '../domain/card.ts';
import { joinedRanges, type Phrase, placesOf, type Range } from '../domain/searchable.ts';
import type { Texts } from './passages.ts';

/** Where in a page or a card the words stand. */
export type Where = 'notes' | 'prompt' | 'point' | 'answer';

/** One line of text that was found. */
export type Hit = {
  readonly page: TopicId;
  /** Null when it stands in the notes. */
  readonly card: CardId | null;
  /** Of the page. */
  readonly title: string;
  readonly text: string;
  readonly where: Where;
  /** In `text`, in order, apart from each other. */
  readonly match: readonly Range[];
};

export type HitLine = Pick<Hit, 'where' | 'text' | 'match'>;

/** The line of a card that says most of what was looked for; null when the card does not say all of it any more. */
export function hitInCard({ title, points, body }: Texts, phrases: readonly Phrase[]): HitLine | null {
  return bestLine(
    [
      { where: 'prompt', lines: title },
      { where: 'point', lines: points },
      { where: 'answer', lines: body },
    ],
    phrases,
  );
}

export function hitInNotes({ title, body }: Texts, phrases: readonly Phrase[]): HitLine | null {
  return bestLine([{ where: 'notes', lines: [...body, ...title] }], phrases);
}

type Part = { readonly where: Where; readonly lines: readonly string[] };

function bestLine(parts: readonly Part[], phrases: readonly Phrase[]): HitLine | null {
  const said = new Set<number>();
  let best: HitLine | null = null;
  let most = 0;
  for (const { where, lines } of parts) {
    for (const text of lines) {
      const places = placesOf(text, phrases);
      const found = places.flatMap((ranges, phrase) => (ranges.length > 0 ? [phrase] : []));
      for (const phrase of found) said.add(phrase);
      if (found.length <= most) continue;
      most = found.length;
      best = { where, text, match: joinedRanges(places.flat()) };
    }
  }
  return said.size === phrases.length ? best : null;
}
