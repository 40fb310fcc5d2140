import type { After, Card, CardId, Frequency, Point, TopicId } from './card.ts';
import type { Language } from './language.ts';
import type { Prose } from './prose.ts';
import type { Tolerance } from './quantity.ts';

/** What a page teaches: a topic, a staged design case, a lab, an interview round, or one of the three profile pages. */
export const PAGE_KINDS = ['topic', 'design', 'lab', 'interview', 'intro', 'skills', 'projects'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** One Markdown file: notes, cards and the profile's own parts, in one language. */
export type Page = {
  readonly kind: PageKind;
  readonly id: TopicId;
  readonly language: Language;
  readonly title: string;
  /** Ids of the skill list. */
  readonly skills: readonly string[];
  readonly lab: string | null;
  readonly confusable: readonly TopicId[];
  /** `YYYY-MM` when a second reader checked the facts. */
  readonly verified: string | null;
  /** Addresses of primary documents. */
  readonly sources: readonly string[];
  /** Names the page had before. */
  readonly was: readonly TopicId[];
  /** A user's page whose cards stand in for the built-in ones of the same name. */
  readonly overrides: boolean;
  /** Minutes of a whole design case; null on every other page. */
  readonly minutes: number | null;
  /** In file order. */
  readonly sections: readonly Section[];
};

/** `line` is where the section begins in its file, from 1. */
export type Section =
  | NoteSection
  | CardSection
  | PredictionSection
  | SegmentSection
  | SkillsSection
  | ProjectSection;

/** A heading and its Markdown; the text above the first heading has neither heading nor depth. */
export type NoteSection = {
  readonly type: 'note';
  readonly line: number;
  readonly heading: { readonly text: Prose; readonly depth: number } | null;
  readonly source: string;
};

/** What a heading says of a card beyond the card itself. */
export type CardNames = {
  readonly frequency: Frequency;
  /** Names the card had before. */
  readonly was: readonly CardId[];
};

export type CardSection = CardNames & {
  readonly type: 'card';
  readonly line: number;
  readonly card: Card;
  /** The project a probing question belongs to; null everywhere but on the projects page. */
  readonly project: string | null;
  /** When a project's own question is asked, which has no question above it; left out everywhere else. */
  readonly occasion?: After;
};

/** A lab's estimate before its fact is known; `predictionCard` makes the card. */
export type PredictionSection = CardNames & {
  readonly type: 'prediction';
  readonly line: number;
  readonly question: Omit<Card, 'kind' | 'shape'>;
  /** Name of the lab's fact that is asked for. */
  readonly fact: string;
  readonly tolerance: Tolerance;
  /** The line as written, without its `=`: `{{facts.peak}} ±20%`. */
  readonly source: string;
  readonly steps: readonly Prose[];
  /** Knobs turned away from the lab's defaults, as written. */
  readonly set: Readonly<Record<string, string>>;
};

/** One part of the self-introduction. */
export type SegmentSection = {
  readonly type: 'segment';
  readonly line: number;
  readonly id: string;
  readonly title: Prose;
  readonly seconds: number;
  /** Lengths in seconds of the versions this segment is told in. */
  readonly versions: readonly number[];
  /** Markdown: what to say. */
  readonly script: string;
  /** What must not be left out. */
  readonly mentions: readonly Point[];
};

/** Lines of the skill list, each with the skills that back it. */
export type SkillsSection = {
  readonly type: 'skills';
  readonly line: number;
  readonly lines: readonly { readonly text: Prose; readonly skills: readonly string[] }[];
};

export const PROJECT_PARTS = ['background', 'stack', 'highlights', 'problems'] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];

/** A project: four parts of Markdown. Its probing questions follow as cards that name it. */
export type ProjectSection = {
  readonly type: 'project';
  readonly line: number;
  readonly id: string;
  readonly name: Prose;
  readonly parts: Readonly<Record<ProjectPart, string>>;
};
