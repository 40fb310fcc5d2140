import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Card, Shape } from '../../src/domain/card.ts';
import type { Page } from '../../src/domain/page.ts';
import { plainText } from '../../src/domain/prose.ts';
import { firstSentence } from '../../src/domain/sentence.ts';
import { fixedPresentation, type Presentation } from '../../src/grading/presentation.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { NEW_MEMORY } from '../../src/memory/memory.ts';
import { emptyDraft } from '../../src/sessions/draft.ts';
import { checklistFor } from '../../src/sessions/judgement.ts';
import { QUIZ_MANNER, REVIEW_MANNER } from '../../src/sessions/question.ts';
import { formOf } from '../../src/sessions/responses.ts';
import { drawCardPage } from '../../src/terminal/card-page.ts';
import type { Look } from '../../src/terminal/look.ts';
import { drawMarkdown } from '../../src/terminal/markdown.ts';
import { answerPrompt } from '../../src/terminal/session/answer-prompt.ts';
import { checklistPrompt } from '../../src/terminal/session/checklist-prompt.ts';
import { choicesOf, drawLetteredChoices } from '../../src/terminal/session/choices.ts';
import { drawQuestion } from '../../src/terminal/session/question.ts';
import { brokenBorders } from '../support/borders.ts';
import { cardsOf, EVERY_CARD, EVERY_PAGE } from '../support/every-page.ts';

const USUAL: Look = { width: 80, height: 24, colour: 0, unicode: true };

describe('before the reveal', () => {
  test.each(['zh', 'en'] as const)(
    'no screen knows the answer: without it, each is drawn the same (%s)',
    async (language) => {
      for (const card of EVERY_CARD.filter((each) => each.language === language)) {
        const shown = fixedPresentation(card);
        const empty = withoutAnswer(card, shown);
        expect(await asked(empty.card, empty.shown), card.id).toEqual(await asked(card, shown));
      }
    },
  );

  test('no question says its own answer, in its words, its situation or the sentence of the card it follows', () => {
    const leaks = EVERY_PAGE.flatMap((page) => cardsOf(page).flatMap((card) => leaksOf(card, page)));
    expect(leaks).toEqual([]);
  });
});

const LOOKS: readonly (readonly [name: string, look: Look])[] = [80, 120].flatMap((width) => [
  [`${width} columns without colour`, { ...USUAL, width }] as const,
  [`${width} columns in sixteen colours`, { ...USUAL, width, colour: 1 }] as const,
  [`${width} columns in all colours`, { ...USUAL, width, colour: 3 }] as const,
  [`${width} columns of ASCII`, { ...USUAL, width, unicode: false }] as const,
]);

test('a border that was cut would be seen', () => {
  expect(brokenBorders(['┌──┐', '│茶│', '└──┘'])).toEqual([]);
  expect(brokenBorders(['┌──┐', '│茶 │', '└──┘'])).toHaveLength(2);
});

describe('every page', { timeout: 120_000 }, () => {
  test.each(LOOKS)('keeps within %s, and its borders are whole', async (_name, look) => {
    const found: string[] = [];
    for (const page of EVERY_PAGE) {
      for (const { name, lines } of await drawingsOf(page, look)) {
        const bare = lines.flatMap((line) => stripVTControlCharacters(line).split('\n'));
        const wide = bare.filter((line) => stringWidth(line) > look.width);
        found.push(...[...wide, ...brokenBorders(bare)].map((line) => `${page.language} ${name}: ${line}`));
      }
    }
    expect(found).toEqual([]);
  });

  test('says the same in sixteen colours as in all of them', async () => {
    for (const card of EVERY_CARD) {
      const [few, all] = await Promise.all(
        ([1, 3] as const).map((colour) => asked(card, fixedPresentation(card), { ...USUAL, colour })),
      );
      expect(few?.map(stripVTControlCharacters), card.id).toEqual(all?.map(stripVTControlCharacters));
    }
  });
});

/** All that stands on the screen, or in a conversation by lines, until the answer is given. */
async function asked(card: Card, shown: Presentation, look = USUAL): Promise<readonly string[]> {
  const messages = card.language === 'zh' ? zh : en;
  const heading = { card, topicTitle: '', parent: null, done: 0, left: 0 };
  const question = await drawQuestion(heading, look, messages);
  const prompts = [REVIEW_MANNER, QUIZ_MANNER].flatMap((manner) => {
    const form = formOf(card);
    const live = answerPrompt({
      form,
      choices: choicesOf(card, shown),
      draft: emptyDraft(form, manner),
      manner,
      hintsLeft: card.hints.length,
      unit: card.shape.kind === 'estimate' ? card.shape.quantity.unit : null,
      look,
      messages,
    });
    const { above, field, below } = live.draw(live.initial);
    return [...above, ...(field ? [field.prefix + field.row] : []), ...below];
  });
  return [...question, ...prompts, ...drawLetteredChoices({ card, presentation: shown }, { look })];
}

/** The card with all taken out that makes an answer right, and what is shown of it in the same places. */
function withoutAnswer(
  card: Card,
  shown: Presentation,
): { readonly card: Card; readonly shown: Presentation } {
  const { shape, shown: places } = shapeless(card.shape, shown);
  return { card: { ...card, answer: '', shape }, shown: places };
}

function shapeless(
  shape: Shape,
  shown: Presentation,
): { readonly shape: Shape; readonly shown: Presentation } {
  switch (shape.kind) {
    case 'recall':
      return { shape: { ...shape, points: [] }, shown };
    case 'choice':
    case 'multi': {
      const options = shape.options.map((option) => ({ ...option, right: false, explanation: null }));
      return { shape: { ...shape, options }, shown };
    }
    case 'order': {
      if (shown.kind !== 'order') return { shape, shown };
      // In the order shown: nothing is left that says what comes first.
      const items = shown.items.flatMap((at) => shape.items.slice(at, at + 1));
      return { shape: { ...shape, items }, shown: { kind: 'order', items: items.map((_, at) => at) } };
    }
    case 'match': {
      if (shown.kind !== 'match') return { shape, shown };
      const pairs = shown.lefts.map((left, row) => ({
        left: shape.pairs[left]?.left ?? [],
        right: shape.pairs[shown.rights[row] ?? 0]?.right ?? [],
      }));
      const places = pairs.map((_, at) => at);
      return { shape: { ...shape, pairs }, shown: { kind: 'match', lefts: places, rights: places } };
    }
    case 'cloze': {
      const pieces = shape.pieces.map((piece) => ('blank' in piece ? { blank: [''] } : piece));
      return { shape: { ...shape, pieces }, shown };
    }
    case 'estimate': {
      const quantity = { ...shape.quantity, value: 0 };
      return { shape: { ...shape, quantity, source: '', steps: [] }, shown };
    }
  }
}

/** What the words above a question must not say: its answer's first sentence, or one of its key points. */
function leaksOf(card: Card, page: Page): readonly string[] {
  const parent = cardsOf(page).find(({ id }) => id === card.parent);
  const above = [plainText(card.prompt), card.setting, parent ? firstSentence(parent.answer) : ''].map(
    squeezed,
  );
  const points = card.shape.kind === 'recall' ? card.shape.points.map(({ text }) => plainText(text)) : [];
  const secrets = [firstSentence(card.answer), ...points].filter((secret) => secret !== '');
  return secrets
    .filter((secret) => above.some((text) => text.includes(squeezed(secret))))
    .map((secret) => `${card.language} ${card.id}: ${secret}`);
}

function squeezed(text: string): string {
  return text.replace(/[\s*`_]/g, '').toLowerCase();
}

type Drawing = { readonly name: string; readonly lines: readonly string[] };

async function drawingsOf(page: Page, look: Look): Promise<readonly Drawing[]> {
  const messages = page.language === 'zh' ? zh : en;
  const notes = page.sections.flatMap((section) => (section.type === 'note' ? [section] : []));
  const cards = cardsOf(page);
  return Promise.all([
    ...notes.map(async ({ source, line }) => ({
      name: `${page.id}:${line}`,
      lines: await drawMarkdown(source, { look, labels: messages.callouts }),
    })),
    ...cards.map(async (card) => ({
      name: card.id,
      lines: [
        ...(await asked(card, fixedPresentation(card), look)),
        ...(await drawCardPage({ card, memory: NEW_MEMORY, recall: null, reviews: [] }, look, messages)),
        ...ticked(card, look),
      ],
    })),
  ]);
}

function ticked(card: Card, look: Look): readonly string[] {
  const messages = card.language === 'zh' ? zh : en;
  const live = checklistPrompt({
    checklist: checklistFor(card, null),
    ratings: null,
    teaches: true,
    look,
    messages,
  });
  return live.draw(live.initial).above;
}
