import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeRecall } from '../../src/grading/recall.ts';
import { recall } from './cards.ts';
import { TRIALS } from './trials.ts';

/** The pieces of the answer that were taken as evidence for the first point. */
function evidence(groups: string, answer: string): string[] {
  const { points } = gradeRecall(recall(`point ${groups}`), answer);
  return (points[0]?.evidence ?? []).map(([start, end]) => answer.slice(start, end));
}

describe('evidence is a piece of the answer as it was given', () => {
  test.each([
    ['{mutex}', 'Use a Mutex.', ['Mutex']],
    ['{互斥锁} {一个}', '用 互斥锁，只放 一 个 进去', ['互斥锁', '一 个']],
    ['{set nx}', 'use “SET‑NX” here', ['SET‑NX']],
    ['{redis}', '我用 ＲＥＤＩＳ 做', ['ＲＥＤＩＳ']],
    ['{10^7}', '大约 10⁷ 条', ['10⁷']],
    ['{1000000}', 'about 1,000,000 rows', ['1,000,000']],
    ["{don't wait}", 'they don’t wait', ['don’t wait']],
    ['{互斥锁}', '用**互斥锁**挡一下', ['互斥锁']],
    ['{expire}', 'keys 🎉 expired', ['expired']],
    ['{café}', 'the cafe\u0301 is', ['cafe\u0301']],
    ['{b} {a}', 'the a and the b', ['a', 'b']],
    ['{回源重建} {重建缓存}', '它回源重建缓存', ['回源重建缓存']],
    ['{2}', 'at least two', ['two']],
    ['{lock}', 'no lock. a lock', ['lock']],
  ])('%s in %j', (groups, answer, pieces) => {
    expect(evidence(groups, answer)).toEqual(pieces);
  });

  test('of the sentence that says it, not of one that denies it', () => {
    expect(gradeRecall(recall('p {lock}'), 'There is no lock. There is a lock.').points[0]?.evidence).toEqual(
      [[29, 33]],
    );
  });
});

test('ranges lie in the answer, in order and apart', () => {
  const words = [
    '互斥锁',
    '一个',
    '热点',
    '过期',
    '击穿',
    'leader',
    'waits',
    'ISR',
    '2',
    '⁷',
    '不',
    '。',
    '，',
    '\n',
    ' ',
    '“',
    '１',
    'é',
  ];
  const answers = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(answers, fc.constantFrom(...TRIALS), (answer, [, { card }]) => {
      for (const point of gradeRecall(card, answer).points) {
        expect(point.verdict === 'undetected').toBe(point.evidence.length === 0);
        point.evidence.forEach(([start, end], i) => {
          expect(start).toBeGreaterThanOrEqual(point.evidence[i - 1]?.[1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(answer.length);
        });
      }
    }),
  );
});

test('a sentence more never takes a point away', () => {
  const texts = TRIALS.flatMap(([, { answers }]) => answers.map(({ text }) => text));
  fc.assert(
    fc.property(
      fc.constantFrom(...TRIALS),
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      (trial, a, b) => {
        const met = (text: string) =>
          gradeRecall(trial[1].card, text).points.map((p) => p.verdict !== 'undetected');
        const both = met(`${a}\n${b}`);
        met(a).forEach((hit, i) => {
          if (hit) expect(both[i]).toBe(true);
        });
      },
    ),
  );
});
