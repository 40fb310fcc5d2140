import { type Card, type CardId, cardId } from '../domain/card.ts';
import type { CardSection, PredictionSection } from '../domain/page.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import { type CardBody, type CardSource, readCardBody } from './card-body.ts';
import type { Chapter } from './chapters.ts';
import type { Heading } from './heading.ts';
import type { Report } from './report.ts';
import type { PageContext } from './sections.ts';
import { isShape } from './shapes/shape.ts';
import { parseProse } from './source/prose.ts';

/** A card (or project) whose follow-ups may come next; `id` is null when it could not be made. */
export type OpenCard = { readonly depth: number; readonly id: CardId | null; readonly isProject?: true };

/** Where a heading with braces stands. */
type Standing = {
  readonly chapter: Chapter;
  readonly heading: Heading;
  readonly open: readonly OpenCard[];
  /** Id of the project around it. */
  readonly project: string | null;
};

type Read = {
  readonly section: CardSection | PredictionSection | null;
  readonly broken: string | null;
  readonly open: readonly OpenCard[];
};

/** Reads one card, with every problem it has, whether or not it can be made. */
export function readCardSection(report: Report, standing: Standing, page: PageContext): Read {
  const { chapter, heading, project } = standing;
  const { line, depth, names } = heading;
  const open = standing.open.filter((card) => card.depth < depth);
  const parent = open.at(-1);
  const isPlaced = reportPlace(report, heading, parent);
  // Under braces that name nothing there may be a card or a note; only a shape tells.
  if (typeof names === 'string') {
    if (chapter.blocks.some(isShape)) readCardBody(report, bodyOf(chapter, page));
    return { section: null, broken: null, open: [...open, { depth, id: null }] };
  }
  const isStage = page.kind === 'design' && depth === 2;
  const body = readCardBody(report, bodyOf(chapter, page));
  const attributes = readAttributes(report, line, { names, kind: page.kind, topic: page.topic });
  reportAfter(report, heading, names.attributes);
  if (isStage) reportStage(report, line, { body, hasMinutes: names.attributes.has('minutes') });
  const id = cardId(page.topic, names.id);
  const isOrphan = parent !== undefined && parent.id === null && !parent.isProject;
  const isProbe = parent?.isProject === true;
  const section =
    attributes !== null && isPlaced && !isOrphan
      ? sectionFrom(report, {
          id,
          body,
          attributes,
          heading,
          page,
          parent: parent?.id ?? null,
          isProbe,
          project,
        })
      : null;
  return {
    section,
    broken: section === null ? names.id : null,
    open: [...open, { depth, id: section === null ? null : id }],
  };
}

function bodyOf(chapter: Chapter, page: PageContext): CardSource {
  return { ...chapter, lines: page.lines, aliases: page.kind === 'design' ? 'optional' : 'needed' };
}

/** Cards are `##`, follow-ups right under their card. */
function reportPlace(report: Report, { line, depth }: Heading, parent: OpenCard | undefined): boolean {
  if (depth < 2 || depth > 4) {
    report('card-depth', line, { depth });
    return false;
  }
  if (depth === 2 || parent?.depth === depth - 1) return true;
  report('follow-up-alone', line, { depth });
  return false;
}

function reportAfter(
  report: Report,
  { line, depth }: Heading,
  attributes: ReadonlyMap<string, string>,
): void {
  if (depth > 2 && !attributes.has('after')) report('after-missing', line, {});
  if (depth === 2 && attributes.has('after')) report('after-on-card', line, {});
}

function reportStage(
  report: Report,
  line: number,
  { body, hasMinutes }: { body: CardBody; hasMinutes: boolean },
): void {
  if (!hasMinutes) report('stage-minutes', line, {});
  const { shape } = body;
  if (shape !== null && !('kind' in shape && shape.kind === 'recall')) report('stage-kind', line, {});
}

type Parts = {
  readonly id: CardId;
  readonly body: CardBody;
  readonly attributes: Attributes;
  readonly heading: Heading;
  readonly page: PageContext;
  readonly parent: CardId | null;
  readonly isProbe: boolean;
  readonly project: string | null;
};

function sectionFrom(report: Report, parts: Parts): CardSection | PredictionSection | null {
  const { id, body, attributes, heading, page, parent, isProbe, project } = parts;
  const { level, minutes, frequency, was, set } = attributes;
  const { setting, hints, shape, answer } = body;
  const after = parent === null ? null : attributes.after;
  if (shape === null || (parent !== null && after === null)) return null;
  const prompt = parseProse(heading.text);
  if (prompt.length === 0) return null;
  const question = {
    id,
    language: page.language,
    level,
    minutes,
    parent,
    after,
    prompt,
    setting,
    hints,
    answer,
  };
  const { line } = heading;
  if ('kind' in shape) {
    if (isGuess(id) && page.kind === 'lab') report('prediction-fact', line, {});
    const card: Card = { ...question, kind: shape.kind, shape };
    const belongsTo = isProbe || project !== null ? project : null;
    const occasion = isProbe && attributes.after !== null ? { occasion: attributes.after } : {};
    return { type: 'card', line, card, frequency, was, project: belongsTo, ...occasion };
  }
  if (page.kind !== 'lab') return null;
  const { fact, tolerance, source, steps } = shape;
  if (/#twist/.test(id) && set === null) report('set-missing', line, {});
  return {
    type: 'prediction',
    line,
    question,
    fact,
    tolerance,
    source,
    steps,
    set: set ?? {},
    frequency,
    was,
  };
}

/** Predictions are named so; their answer is a fact of the run, never a number somebody wrote down. */
function isGuess(id: CardId): boolean {
  return /#(?:predict|twist)/.test(id);
}
