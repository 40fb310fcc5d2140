import type { Card, CardId, Head, TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { Page, PageKind, PredictionSection } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';

/** What the build writes beside the program, so that no start parses Markdown or YAML. */
export type CompiledIndex = {
  /** Changes when any word of the content does. */
  readonly hash: string;
  readonly areas: readonly { readonly id: string; readonly names: Readonly<Record<Language, string>> }[];
  /** The skill list; `words` are what job advertisements call a skill. */
  readonly skills: readonly {
    readonly id: string;
    readonly names: Readonly<Record<Language, string>>;
    readonly words: readonly string[];
  }[];
  readonly pages: readonly PageHead[];
  readonly heads: readonly Head[];
  /** Names cards had before, and what they are called now. */
  readonly renames: readonly (readonly [was: CardId, now: CardId])[];
};

/** A page in the lists: what it is called in each language it exists in. */
export type PageHead = {
  readonly id: TopicId;
  readonly kind: PageKind;
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  readonly lab: string | null;
  /** Ids of the skill list. */
  readonly skills: readonly string[];
};

/** One page in one language: the cards by name, and everything else in its order. */
export type CompiledPage = {
  readonly page: Omit<Page, 'sections'>;
  readonly notes: readonly Exclude<Page['sections'][number], { type: 'card' }>[];
  readonly cards: Readonly<Record<string, Card>>;
  /** What a lab asks before it runs, its facts still open: each run fills in its own. */
  readonly predictions: readonly PredictionSection[];
};

export function compiledPage(
  { sections, ...page }: Page,
  predictions: readonly PredictionSection[] = [],
): CompiledPage {
  return {
    page,
    notes: sections.filter((section) => section.type !== 'card'),
    cards: Object.fromEntries(
      sections.flatMap((section) => (section.type === 'card' ? [[section.card.id, section.card]] : [])),
    ),
    predictions,
  };
}

/** The notes of a page as one text of Markdown, headings and all. */
export type Notes = { readonly title: string; readonly markdown: string };

export function notesOf({ page, notes }: CompiledPage): Notes {
  const texts = notes.flatMap((section) => {
    if (section.type !== 'note') return [];
    const { heading, source } = section;
    return [...(heading ? [`${'#'.repeat(heading.depth)} ${plainText(heading.text)}`] : []), source.trim()];
  });
  return { title: page.title, markdown: texts.filter((text) => text !== '').join('\n\n') };
}

/** `cache/breakdown` in `zh` is `zh/cache/breakdown.json`. */
export function compiledPath(topic: TopicId, language: Language): string {
  return `${language}/${topic}.json`;
}
