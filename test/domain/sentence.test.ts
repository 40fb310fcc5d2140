import { expect, test } from 'vitest';
import { firstSentence } from '../../src/domain/sentence.ts';

test.each([
  ['Every read misses. Then they queue up.', 'Every read misses.'],
  ['热点 key 一过期，读请求全部未命中。随后才是雪崩。', '热点 key 一过期，读请求全部未命中。'],
  ['Since Redis 6.2 it is `GETEX`. Before that, two commands.', 'Since Redis 6.2 it is GETEX.'],
  ['**Two causes**: one\nover two lines. And more.', 'Two causes: one over two lines.'],
  ['No full stop at all', 'No full stop at all'],
  ['First paragraph\n\nSecond paragraph.', 'First paragraph'],
  ['', ''],
])('%j begins with %j', (markdown, sentence) => {
  expect(firstSentence(markdown)).toBe(sentence);
});
