import type { Card, TopicId } from '../../domain/card.ts';
import type { Language } from '../../domain/language.ts';
import type { Rating } from '../../domain/rating.ts';

/** A page to be taken along: its notes, and cards in their order. */
export type NotesPage = {
  readonly id: TopicId;
  readonly title: string;
  /** The name of the area. */
  readonly area: string;
  readonly language: Language;
  readonly skills: readonly string[];
  readonly sources: readonly string[];
  readonly verified: string | null;
  /** Markdown. */
  readonly notes: string;
  readonly cards: readonly NotesCard[];
};

export type NotesCard = { readonly card: Card; readonly last: LastAnswer | null };

/** What the person said the last time, and what was missing. */
export type LastAnswer = {
  readonly rating: Rating;
  /** Empty when it was said aloud or only thought. */
  readonly text: string;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};
