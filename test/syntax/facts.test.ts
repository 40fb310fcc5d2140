import { expect, test } from 'vitest';
import { withFacts } from '../../src/syntax/facts.ts';
import { read } from './sources.ts';

const LAB = `故事，别的是 {{facts.other}}。

## 猜 {#predict freq=high}

= {{facts.peak}} ±20%

1. 先看 {{facts.other}}
2. 再乘

其实是 {{facts.peak}}，不是 {{facts.none}}。

## 变 {#twist set=protect:mutex}

= {{facts.peak}} ×2

其实是 {{facts.peak}}。
`;

/** The mutex brings the peak from 200 to 1. */
const factOf = (name: string, set: Readonly<Record<string, string>>) => {
  if (name === 'other') return { quantity: { value: 5, unit: 's' }, text: '5 s' };
  if (name !== 'peak') return null;
  const value = set.protect === 'mutex' ? 1 : 200;
  return { quantity: { value, unit: 'QPS' }, text: `${value} QPS` };
};

test('predictions become estimates of the facts at their settings', () => {
  const { page } = read(LAB, 'labs/hot-key.zh.md');
  const sections = page ? withFacts(page, factOf).sections : [];
  expect(sections).toMatchObject([
    { type: 'note', source: '故事，别的是 5 s。' },
    {
      type: 'card',
      frequency: 'high',
      card: {
        id: 'labs/hot-key#predict',
        kind: 'estimate',
        answer: '其实是 200 QPS，不是 {{facts.none}}。',
        shape: {
          quantity: { value: 200, unit: 'QPS' },
          tolerance: { by: 'share', share: 0.2 },
          source: '200 QPS ±20%',
          steps: [[{ text: '先看 5 s' }], [{ text: '再乘' }]],
        },
      },
    },
    { type: 'card', card: { answer: '其实是 1 QPS。', shape: { source: '1 QPS ×2' } } },
  ]);
});

test('a prediction of an unknown fact stays a prediction', () => {
  const { page } = read(LAB.replaceAll('peak', 'none'), 'labs/hot-key.zh.md');
  const sections = page ? withFacts(page, factOf).sections : [];
  expect(sections).toMatchObject([
    { type: 'note' },
    { type: 'prediction', fact: 'none' },
    { type: 'prediction' },
  ]);
});
