import { topicOf } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { NoteSection, PredictionSection, Section } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';
import type { Report } from './report.ts';

/** Heading of the note a lab ends with. */
export const SAY_IT: Readonly<Record<Language, string>> = {
  zh: '面试怎么说',
  en: 'Say it in the interview',
};

const CARDS = ['predict', 'twist', 'why'] as const;

/** Reports what a lab page lacks, and facts it gives away before they are asked. */
export function reportLab(
  report: Report,
  sections: readonly Section[],
  language: Language,
  broken: readonly string[],
): void {
  const ids = new Set([...sections.flatMap(idOf), ...broken]);
  for (const part of CARDS) {
    if (!ids.has(part)) report('lab-part', 1, { part: `{#${part}}` });
  }
  const last = sections.at(-1);
  const isSaid = last?.type === 'note' && last.heading && plainText(last.heading.text) === SAY_IT[language];
  if (!isSaid) report('lab-part', last?.line ?? 1, { part: SAY_IT[language] });
  reportShownFacts(report, sections);
}

function idOf(section: Section): readonly string[] {
  if (section.type === 'prediction')
    return [section.question.id.slice(topicOf(section.question.id).length + 1)];
  return section.type === 'card' ? [section.card.id.slice(topicOf(section.card.id).length + 1)] : [];
}

function reportShownFacts(report: Report, sections: readonly Section[]): void {
  const predictions = sections.filter((section) => section.type === 'prediction');
  const start = sections.findIndex((section) => section.type === 'prediction');
  const story = sections.slice(0, Math.max(0, start)).filter((section) => section.type === 'note');
  for (const { fact } of predictions) {
    const told = story.find((note) => tellsOf(note).includes(placeholder(fact)));
    if (told) report('fact-shown', told.line, { fact });
  }
  for (const prediction of predictions) {
    const { fact, line } = prediction;
    if (asksWith(prediction).includes(placeholder(fact))) report('fact-shown', line, { fact });
  }
}

function placeholder(fact: string): string {
  return `{{facts.${fact}}}`;
}

function tellsOf({ heading, source }: NoteSection): string {
  return `${heading ? plainText(heading.text) : ''}\n${source}`;
}

function asksWith({ question }: PredictionSection): string {
  return [question.prompt, ...question.hints].map(plainText).join('\n') + question.setting;
}
