import type { Card } from '../domain/card.ts';
import type { CardSection, Page, PredictionSection, Section } from '../domain/page.ts';
import type { Prose } from '../domain/prose.ts';
import type { Quantity } from '../domain/quantity.ts';
import { FACT } from './shapes/plain.ts';

/** What a lab found: the number, and how it is said on the page. */
export type Fact = { readonly quantity: Quantity; readonly text: string };

/** The value of a fact at the settings named, or null when the lab has no such fact. */
export type FactOf = (name: string, set: Readonly<Record<string, string>>) => Fact | null;

/**
 * A lab page with its facts filled in and its predictions made cards. What has no value stays as it is written.
 * A section speaks of the lab's defaults unless its heading sets a knob.
 */
export function withFacts(page: Page, factOf: FactOf): Page {
  return { ...page, sections: page.sections.map((section) => resolved(section, factOf)) };
}

/** The card of a prediction at the facts of one run; null when the run has no such fact. */
export function withFactsOf(section: PredictionSection, factOf: FactOf): Card | null {
  const read = resolved(section, factOf);
  return read.type === 'card' ? read.card : null;
}

function resolved(section: Section, factOf: FactOf): Section {
  if (section.type === 'note') return { ...section, source: filled(section.source, fillerAt({}, factOf)) };
  if (section.type === 'card') return { ...section, card: filledCard(section.card, fillerAt({}, factOf)) };
  if (section.type !== 'prediction') return section;
  const fact = factOf(section.fact, section.set);
  const fill = fillerAt(section.set, factOf);
  const steps = section.steps.map((step) => filledProse(step, fill));
  const read = { ...section, steps, question: filledCard(section.question, fill) };
  return fact === null ? read : predictionCard(read, fact);
}

/** The estimate card of a prediction, once its fact is known. */
export function predictionCard(section: PredictionSection, { quantity, text }: Fact): CardSection {
  const { question, tolerance, steps, line, frequency, was } = section;
  const source = section.source.replace(FACT, () => text);
  const shape = { kind: 'estimate', quantity, tolerance, source, steps } as const;
  return {
    type: 'card',
    line,
    frequency,
    was,
    project: null,
    card: { ...question, kind: 'estimate', shape },
  };
}

type Fill = (name: string) => string | null;

function fillerAt(set: Readonly<Record<string, string>>, factOf: FactOf): Fill {
  return (name) => factOf(name, set)?.text ?? null;
}

function filled(text: string, fill: Fill): string {
  return text.replace(FACT, (whole: string, name: string) => fill(name) ?? whole);
}

function filledProse(prose: Prose, fill: Fill): Prose {
  return prose.map((span) => ({ ...span, text: filled(span.text, fill) }));
}

function filledCard<C extends Pick<Card, 'prompt' | 'setting' | 'hints' | 'answer'>>(card: C, fill: Fill): C {
  return {
    ...card,
    prompt: filledProse(card.prompt, fill),
    setting: filled(card.setting, fill),
    hints: card.hints.map((hint) => filledProse(hint, fill)),
    answer: filled(card.answer, fill),
  };
}

export type FactName = { readonly name: string; readonly line: number };

/** Facts a page asks for, line by line. */
export function factsIn(lines: readonly string[]): readonly FactName[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(FACT)].map(([, name = '']) => ({ name, line: index + 1 })),
  );
}
