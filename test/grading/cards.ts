import {
  type Card,
  cardId,
  type Point,
  type RecallShape,
  type Shape,
  topicId,
} from '../../src/domain/card.ts';
import type { Language } from '../../src/domain/language.ts';

/** A card of any shape, with everything a grader does not read left plain. */
export function cardOf(shape: Shape, language: Language = 'en'): Card {
  return {
    id: cardId(topicId({ pack: null, area: 'cache', topic: 'breakdown' }), 'why'),
    language,
    kind: shape.kind,
    level: 2,
    minutes: 1,
    parent: null,
    after: null,
    prompt: [{ text: 'Why?' }],
    setting: '',
    hints: [],
    shape,
    answer: '',
  };
}

/**
 * Points written as authors write them: `**must** {a|b} {c}`, `~~wrong~~ {subject}: {a}`, `point {a}`, one a line.
 * Enough of the grammar for tests; the parser of content is another room's.
 */
export function recall(source: string): RecallShape {
  const points = source
    .trim()
    .split('\n')
    .map((line): Point => {
      const [text = '', ...rest] = line.trim().split(' {');
      const groups = rest.map((group) => group.replace(/\}:?$/, '').split('|'));
      const hasSubject = rest[0]?.endsWith('}:') === true;
      const kind = text.startsWith('**') ? 'must' : text.startsWith('~~') ? 'wrong' : 'point';
      return {
        kind,
        text: [{ text: text.replace(/\*\*|~~/g, '') }],
        subject: hasSubject ? (groups[0] ?? []) : null,
        groups: hasSubject ? groups.slice(1) : groups,
      };
    });
  return { kind: 'recall', points };
}
