import fc from 'fast-check';
import {
  type CardId,
  cardId,
  FREQUENCIES,
  LEVELS,
  type Shape,
  topicId,
  topicOf,
} from '../../src/domain/card.ts';
import { AFTER_PACKS, type WholeCard } from '../../src/domain/card-json.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Prose } from '../../src/domain/prose.ts';

const words = fc.oneof(
  fc.constantFrom('缓存 空值', '__proto__', 'a\nb\tc', '`x`', '😀', 'a\u2028b', '"', '\\'),
  fc.stringMatching(/^[ -~]{0,12}[a-z]$/),
);
const style = fc.constantFrom(
  'strong' as const,
  'emphasis' as const,
  'code' as const,
  'struck' as const,
  'link' as const,
);
const span = fc.oneof(fc.record({ text: words }), fc.record({ text: words, style }));
const prose: fc.Arbitrary<Prose> = fc.array(span, { minLength: 1, maxLength: 3 });
const aliases = fc.array(words, { minLength: 1, maxLength: 3 });
const keyed = { minLength: 2, maxLength: 9 };

const option = fc.record({ text: prose, right: fc.constant(false), explanation: fc.option(prose) });
const choice = fc.array(option, keyed);
const rightAt = (place: number, options: readonly object[]) => place % options.length;

/** Any shape a card can have, with the words of nobody. */
export const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    kind: fc.constant('recall' as const),
    points: fc.array(
      fc.record({
        kind: fc.constantFrom('must' as const, 'point' as const, 'wrong' as const),
        text: prose,
        subject: fc.option(aliases),
        groups: fc.array(aliases, { maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.tuple(choice, fc.nat()).map(([options, place]) => ({
    kind: 'choice' as const,
    options: options.map((each, at) => ({ ...each, right: at === rightAt(place, options) })),
  })),
  fc.tuple(choice, fc.nat()).map(([options, place]) => ({
    kind: 'multi' as const,
    options: options.map((each, at) => ({ ...each, right: at <= rightAt(place, options) })),
  })),
  fc.record({ kind: fc.constant('order' as const), items: fc.array(prose, keyed) }),
  fc.record({
    kind: fc.constant('match' as const),
    heads: fc.tuple(prose, fc.constant([])),
    pairs: fc.array(fc.record({ left: prose, right: prose }), keyed),
  }),
  fc
    .tuple(fc.array(fc.oneof(fc.record({ text: prose }), fc.record({ blank: aliases }))), aliases)
    .map(([pieces, blank]) => ({ kind: 'cloze' as const, pieces: [...pieces, { blank }] })),
  fc.record({
    kind: fc.constant('estimate' as const),
    quantity: fc.record({
      value: fc.constantFrom(16, 0.5, 1e12),
      unit: fc.constantFrom(null, 's', 'MB', 'QPS', '次'),
    }),
    source: words,
    tolerance: fc.constantFrom(
      { by: 'share' as const, share: 0.05 },
      { by: 'amount' as const, amount: 0 },
      { by: 'factor' as const, factor: 2 },
    ),
    steps: fc.array(prose, { maxLength: 3 }),
  }),
);

const name = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
const id: fc.Arbitrary<CardId> = fc
  .tuple(name, fc.constantFrom('cache', 'mysql'), name, name)
  .map(([pack, area, topic, card]) => cardId(topicId({ pack, area, topic }), card));

const LANGUAGE_SETS: readonly (readonly Language[])[] = [['en'], ['zh'], ['en', 'zh']];

/** Any card that an export can hold; bodies in the order the store gives them out. */
export const anyWholeCard: fc.Arbitrary<WholeCard> = fc
  .record({
    id,
    shape: anyShape,
    level: fc.constantFrom(...LEVELS),
    minutes: fc.constantFrom(0.5, 1, 60),
    frequency: fc.constantFrom(...FREQUENCIES),
    skills: fc.array(name, { maxLength: 2 }),
    after: fc.constantFrom(null, 'hit' as const, 'miss' as const),
    position: fc.nat(5),
    languages: fc.constantFrom(...LANGUAGE_SETS),
    prompt: prose,
    setting: fc.oneof(fc.constant(''), words),
    hints: fc.array(prose, { maxLength: 2 }),
    answer: fc.oneof(fc.constant(''), words),
  })
  .map(({ id, shape, level, minutes, frequency, skills, after, position, languages, ...said }) => {
    const [pack = '', area = ''] = id.split(/[:/]/);
    const topic = topicOf(id);
    const parent = after === null ? null : cardId(topic, 'the-parent');
    const shared = { id, kind: shape.kind, level, minutes, parent, after };
    const head = {
      ...shared,
      pack,
      area,
      topic,
      frequency,
      skills,
      confusable: [topic],
      position: AFTER_PACKS + position,
    };
    return { head, bodies: languages.map((language) => ({ ...shared, language, shape, ...said })) };
  });
