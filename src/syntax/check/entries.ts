import { type CardId, type Point, type Shape, topicOf } from '../../domain/card.ts';
import type { CardSection, Page, PredictionSection, Section } from '../../domain/page.ts';
import type { Quantity, Tolerance } from '../../domain/quantity.ts';
import { withoutPack } from '../path.ts';

/** Anything on a page that has an id, as both languages must have it. */
export type Entry = {
  /** Without the topic. */
  readonly id: string;
  readonly line: number;
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly shape: Shape | null;
  readonly mentions: readonly Point[];
  /** Steps of an estimate. */
  readonly steps: number;
  readonly asked: {
    readonly quantity: Quantity | null;
    readonly fact: string | null;
    readonly tolerance: Tolerance;
    readonly source: string;
  } | null;
  /** Skills of the lines of a skill list, line by line. */
  readonly skillLines: readonly string[];
};

export function entriesOf(page: Page): readonly Entry[] {
  let lists = 0;
  return page.sections.flatMap((section) => {
    if (section.type === 'skills') lists += 1;
    return entryOf(section, `skills-${lists}`) ?? [];
  });
}

const NOTHING = { shape: null, mentions: [], steps: 0, asked: null, skillLines: [] };

/** Lists of skill lines have no id of their own; they are known by their place. */
function entryOf(section: Section, listId: string): Entry | null {
  const { line } = section;
  switch (section.type) {
    case 'note':
      return null;
    case 'card':
      return cardEntry(section);
    case 'prediction':
      return predictionEntry(section);
    case 'segment': {
      const attributes = { seconds: String(section.seconds), in: section.versions.join(',') };
      return { ...NOTHING, id: section.id, line, kind: 'segment', attributes, mentions: section.mentions };
    }
    case 'project':
      return { ...NOTHING, id: section.id, line, kind: 'project', attributes: {} };
    case 'skills': {
      const skillLines = section.lines.map(({ skills }) => skills.join(' '));
      return { ...NOTHING, id: listId, line, kind: 'skills', attributes: {}, skillLines };
    }
  }
}

function cardEntry({ card, line, frequency, was, project }: CardSection): Entry {
  const { id, kind, shape } = card;
  const attributes = {
    ...attributesOf(card),
    freq: frequency,
    was: was.map(withoutPack).join(','),
    project: project ?? '',
  };
  if (shape.kind !== 'estimate') return { ...NOTHING, id: bare(id), line, kind, attributes, shape };
  const { quantity, tolerance, source, steps } = shape;
  const asked = { quantity, fact: null, tolerance, source };
  return { ...NOTHING, id: bare(id), line, kind, attributes, shape, steps: steps.length, asked };
}

function predictionEntry(section: PredictionSection): Entry {
  const { question, line, frequency, was, fact, tolerance, source, steps, set } = section;
  const knobs = Object.entries(set).map(([knob, value]) => `${knob}:${value}`);
  const names = { freq: frequency, was: was.map(withoutPack).join(','), set: knobs.sort().join(',') };
  const attributes = { ...attributesOf(question), ...names };
  const asked = { quantity: null, fact, tolerance, source };
  return {
    ...NOTHING,
    id: bare(question.id),
    line,
    kind: 'prediction',
    attributes,
    steps: steps.length,
    asked,
  };
}

function attributesOf({
  level,
  minutes,
  after,
  parent,
}: PredictionSection['question']): Record<string, string> {
  return {
    level: String(level),
    minutes: String(minutes),
    after: after ?? '',
    parent: parent === null ? '' : bare(parent),
  };
}

function bare(id: CardId): string {
  return id.slice(topicOf(id).length + 1);
}
