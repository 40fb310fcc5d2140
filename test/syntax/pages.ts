import fc from 'fast-check';
import { type Card, type CardId, cardId, type Shape, topicId } from '../../src/domain/card.ts';
import type { CardSection, Page, PredictionSection, Section } from '../../src/domain/page.ts';
import type { Prose, Span } from '../../src/domain/prose.ts';

/** Pages that hold everything the grammar can say, for round trips. */

const WORDS = [
  '锁',
  '热点 key',
  'one',
  'a b',
  '3~5',
  '2 * 3',
  '**',
  '`',
  '{x}',
  '# ',
  '- ',
  '1. ',
  '= ',
  '|',
  ' — ',
  '<b>',
  '&amp;',
  '\\',
  '[a](b)',
  '！',
  '“引”',
  '_x_',
  '[ ]',
  '> ',
  '~~',
  'min.isr',
];

/** A line of text: its edges are no spaces, and no two spaces meet, since reading makes them one. */
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** Words that any mark can hug. */
const word = fc.constantFrom('锁', 'lock', '互斥 锁', 'one two');
const codeText = fc.constantFrom('SETNX', 'a|b', '`', '{x}', 'a ` b', '**', '{{y}}');

const styled: fc.Arbitrary<Span> = fc.oneof(
  fc
    .tuple(word, fc.constantFrom('strong' as const, 'emphasis' as const))
    .map(([text, style]) => ({ text, style })),
  codeText.map((text) => ({ text, style: 'code' as const })),
);

/** Plain text, or plain and styled by turns with spaces between. */
const prose: fc.Arbitrary<Prose> = fc.oneof(
  line.map((text) => [{ text }]),
  styled.map((span) => [span]),
  fc
    .tuple(word, styled, word)
    .map(([before, span, after]) => [{ text: `${before} ` }, span, { text: ` ${after}` }]),
);

const alias = fc.constantFrom(
  '锁',
  'a|b',
  '{x}',
  'c\\d',
  '\\|',
  '3~5',
  '2*3',
  'min.insync.replicas 2',
  'end\\',
);
const aliases = fc.array(alias, { minLength: 1, maxLength: 3 });
const groups = fc.array(aliases, { minLength: 1, maxLength: 3 });

const strongProse: fc.Arbitrary<Prose> = word.chain((text) =>
  fc.constantFrom<Prose>([{ text, style: 'strong' }], [{ text, style: 'strong' }, { text: ' 之后' }]),
);

/** Texts that must differ from each other in one card. */
function distinct(texts: readonly Prose[]): Prose[] {
  return texts.map((text, index) => [{ text: `${'甲乙丙丁戊己庚辛壬'[index] ?? '癸'} ` }, ...text]);
}

const shapes: Readonly<Record<Card['kind'], fc.Arbitrary<Shape>>> = {
  recall: fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(fc.constantFrom('must', 'point', 'wrong'), prose, strongProse, groups, aliases), {
        minLength: 2,
        maxLength: 5,
      }),
    )
    .map(([hasSubjects, points]) => ({
      kind: 'recall',
      points: points.map(([kind, text, strong, around, subject], index) => ({
        kind,
        text:
          kind === 'must'
            ? [...strong, { text: ` 第${index}` }].reduce<Span[]>(joined, [])
            : kind === 'wrong'
              ? [{ text: `错${index}` }]
              : (distinct([text])[0] ?? [])
                  .reduce<Span[]>(joined, [])
                  .map((span, i) => (i === 0 ? { ...span, text: `${index}${span.text}` } : span)),
        subject: hasSubjects ? subject : null,
        groups: around,
      })),
    })),
  choice: fc
    .tuple(fc.array(prose, { minLength: 3, maxLength: 5 }), prose, fc.nat(2))
    .map(([texts, why, right]) => ({
      kind: 'choice',
      options: distinct(texts).map((text, index) => ({
        text: text.reduce<Span[]>(joined, []),
        right: index === right,
        explanation: index === 0 ? why : null,
      })),
    })),
  multi: fc.array(prose, { minLength: 3, maxLength: 5 }).map((texts) => ({
    kind: 'multi',
    options: distinct(texts).map((text, index) => ({
      text: text.reduce<Span[]>(joined, []),
      right: index < 2,
      explanation: null,
    })),
  })),
  order: fc.array(prose, { minLength: 3, maxLength: 9 }).map((texts) => ({
    kind: 'order',
    items: distinct(texts).map((text) => text.reduce<Span[]>(joined, [])),
  })),
  match: fc
    .tuple(prose, prose, fc.array(prose, { minLength: 3, maxLength: 9 }))
    .map(([left, right, cells]) => ({
      kind: 'match',
      heads: [left, right],
      pairs: distinct(cells).map((text, index) => ({
        left: text.reduce<Span[]>(joined, []),
        right: [{ text: `右${index}` }],
      })),
    })),
  cloze: fc.array(fc.tuple(word, aliases), { minLength: 1, maxLength: 4 }).map((pieces) => ({
    kind: 'cloze',
    pieces: [
      ...pieces
        .flatMap(([text, blank]) => [
          { text: [{ text: `${text} ` }] },
          { blank },
          { text: [{ text: ' ' }, { text, style: 'strong' as const }] },
        ])
        .reduce<Piece[]>(joinedPieces, []),
      { text: [{ text: '。' }] },
    ].reduce<Piece[]>(joinedPieces, []),
  })),
  estimate: fc
    .tuple(
      fc.constantFrom('s', 'QPS', '次', null),
      fc.nat(10_000),
      fc.array(prose, { minLength: 2, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([unit, value, steps, hasSteps]) => ({
      kind: 'estimate',
      quantity: { value, unit },
      tolerance: { by: 'factor', factor: 2 },
      source: `${value}${unit === null ? '' : ` ${unit}`} ×2`,
      steps: hasSteps ? steps : [],
    })),
};

type Piece = { text: Prose } | { blank: readonly string[] };

/** Reading joins neighbours of one style. */
function joined(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1);
  if (last && last.style === span.style)
    return [...spans.slice(0, -1), { ...last, text: last.text + span.text }];
  return [...spans, span];
}

function joinedPieces(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1);
  if (last && 'text' in last && 'text' in piece) {
    return [...pieces.slice(0, -1), { text: [...last.text, ...piece.text].reduce<Span[]>(joined, []) }];
  }
  return [...pieces, piece];
}

const markdown = fc.constantFrom(
  '一段。',
  '两行\n一段。',
  '- 一\n- 二',
  '```js\nlet a = {};\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '```mermaid\nflowchart LR\n  a --> b\n```',
);
const answer = fc.array(markdown, { maxLength: 2 }).map((parts) => ['先说结论。', ...parts].join('\n\n'));
const setting = fc.constantFrom('', '设定。', '设定。\n\n```\nGET k\n```');

const TOPIC = topicId({ pack: null, area: 'cache', topic: 'a' });

function question(id: CardId): fc.Arbitrary<PredictionSection['question']> {
  return fc.record({
    id: fc.constant(id),
    language: fc.constant('zh'),
    level: fc.constantFrom(1, 2, 3, 4),
    minutes: fc.constantFrom(1, 2, 2.5),
    parent: fc.constant(null),
    after: fc.constant(null),
    prompt: prose,
    setting,
    hints: fc.array(prose, { maxLength: 3 }),
    answer,
  });
}

function cardSection(id: CardId): fc.Arbitrary<CardSection> {
  return fc
    .tuple(
      question(id),
      fc.oneof(...Object.values(shapes)),
      fc.constantFrom('high', 'mid', 'low'),
      fc.constantFrom<CardId[]>(
        [],
        [cardId(TOPIC, 'old')],
        [cardId(topicId({ pack: null, area: 'rpc', topic: 'b' }), 'old'), cardId(TOPIC, 'older')],
      ),
    )
    .map(([asked, shape, frequency, was]) => ({
      type: 'card',
      line: 0,
      frequency,
      was,
      project: null,
      card: { ...asked, kind: shape.kind, shape },
    }));
}

/** The second card follows the first, the third the second; the fourth stands for itself. */
function family(cards: readonly CardSection[]): readonly CardSection[] {
  return cards.map((section, index) => {
    const parent = index === 1 || index === 2 ? (cards[index - 1]?.card.id ?? null) : null;
    return { ...section, card: { ...section.card, parent, after: parent === null ? null : 'miss' } };
  });
}

const note = fc.tuple(prose, fc.constantFrom(1, 2), fc.array(markdown, { maxLength: 2 })).map(
  ([text, depth, parts]): Section => ({
    type: 'note',
    line: 0,
    heading: { text, depth },
    source: parts.join('\n\n'),
  }),
);

const front = fc.record({
  language: fc.constant('zh'),
  title: line.filter((text) => !/^\d+$/.test(text)),
  skills: fc.constantFrom([], ['redis', 'mysql']),
  lab: fc.constantFrom(null, 'hot-key'),
  confusable: fc.constantFrom([], [topicId({ pack: null, area: 'cache', topic: 'b' })]),
  verified: fc.constantFrom(null, '2026-11'),
  sources: fc.constantFrom([], ['https://redis.io/docs/']),
  was: fc.constantFrom([], [topicId({ pack: null, area: 'cache', topic: 'old' })]),
  overrides: fc.boolean(),
});

export const topicPages: fc.Arbitrary<Page> = fc
  .tuple(
    front,
    fc.boolean(),
    fc.array(note, { maxLength: 2 }),
    fc.tuple(...['a', 'b', 'c', 'd'].map((id) => cardSection(cardId(TOPIC, id)))),
    fc.array(note, { maxLength: 1 }),
  )
  .map(([values, hasStart, notes, cards, end]): Page => {
    const start: readonly Section[] = hasStart
      ? [{ type: 'note', line: 0, heading: null, source: '开头。' }]
      : [];
    return {
      kind: 'topic',
      id: TOPIC,
      ...values,
      minutes: null,
      sections: [...start, ...notes, ...family(cards), ...end],
    };
  });

/** The same page with every line forgotten, as a page that was never in a file. */
export function withoutLines(page: Page | null): Page | null {
  return page && { ...page, sections: page.sections.map((section) => ({ ...section, line: 0 })) };
}
