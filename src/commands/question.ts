import type { App } from '../app.ts';
import type { Library } from '../content/library.ts';
import { type Card, topicOf } from '../domain/card.ts';
import { firstSentence } from '../domain/sentence.ts';
import type { TaughtAlias } from '../grading/evidence/compiled-points.ts';
import { presentation } from '../grading/presentation.ts';
import type { Memory } from '../memory/memory.ts';
import { previewIntervals } from '../memory/preview.ts';
import type { Question } from '../sessions/question.ts';

/** A card as a question, but for its place in the session. */
export function questionAbout(
  app: App,
  library: Library,
  {
    card,
    memory,
    aliases,
  }: { readonly card: Card; readonly memory: Memory; readonly aliases: readonly TaughtAlias[] },
): Omit<Question, 'done' | 'left' | 'manner'> {
  const { settings } = app.openStore().settings();
  const previews = previewIntervals(memory, { card: card.id, at: app.now(), day: app.today() }, settings);
  const parent = card.parent === null ? null : library.card(card.parent, card.language);
  return {
    card,
    topicTitle: library.title(topicOf(card.id), card.language),
    parent: parent && { prompt: parent.prompt, firstSentence: firstSentence(parent.answer) },
    presentation: presentation(card, app.random),
    aliases,
    intervals: {
      again: previews.again.interval,
      hard: previews.hard.interval,
      good: previews.good.interval,
      easy: previews.easy.interval,
    },
  };
}
