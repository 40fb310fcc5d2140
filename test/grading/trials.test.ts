import { describe, expect, test } from 'vitest';
import { gradeRecall } from '../../src/grading/recall.ts';
import { TRIALS } from './trials.ts';

describe.each(TRIALS)('what people say about %s', (_, { card, answers }) => {
  test.each(answers.map((answer) => [answer.name, answer] as const))('%s', (_name, { text, met }) => {
    const { points } = gradeRecall(card, text);
    expect(points.flatMap((point, i) => (point.verdict === 'undetected' ? [] : [i]))).toEqual(met);
  });
});
