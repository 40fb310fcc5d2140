import type { Card } from '../domain/card.ts';
import type { PredictionSection } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';
import type { CompiledPage } from './compiled.ts';

/** A lab's page in the order in which it is walked. Texts are Markdown. */
export type LabPage = {
  readonly title: string;
  readonly story: string;
  readonly predict: PredictionSection;
  readonly twist: PredictionSection;
  readonly why: Card;
  /** Notes between the questions and the last word: what else to try. */
  readonly also: string;
  /** What to say in the interview. */
  readonly say: string;
};

/** Null when the page lacks a part: the content check says which. */
export function labPageFrom({ page, notes, cards, predictions }: CompiledPage): LabPage | null {
  const named = (name: string) => predictions.find(({ question }) => question.id === `${page.id}#${name}`);
  const [predict, twist, why] = [named('predict'), named('twist'), cards[`${page.id}#why`]];
  if (!predict || !twist || !why) return null;
  const texts = notes.flatMap((note) => (note.type === 'note' ? [note] : []));
  const last = texts.at(-1);
  const before = texts.filter(({ line }) => line < predict.line);
  const between = texts.filter((note) => note.line > predict.line && note !== last);
  return {
    title: page.title,
    story: before.map(markdownOf).join('\n\n'),
    predict,
    twist,
    why,
    also: between.map(markdownOf).join('\n\n'),
    say: last?.source.trim() ?? '',
  };
}

function markdownOf({
  heading,
  source,
}: {
  heading: { text: Parameters<typeof plainText>[0] } | null;
  source: string;
}) {
  return heading === null ? source.trim() : `### ${plainText(heading.text)}\n\n${source.trim()}`;
}
