import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/grading/evidence/sentences.ts';
import { keysOf, tokensOf } from '../../../src/grading/evidence/tokens.ts';

test.each([
  ['Redis 的 key', ['redis', '的', 'key']],
  ['min.insync.replicas=2', ['min.insync.replicas', '=', '#2']],
  ['10 ms', ['#10', 'ms']],
  ['10ms', ['#10', 'ms']],
  ['10w', ['#100000']],
  ['10 万', ['#100000']],
  ['2PC', ['2pc']],
  ['B+树', ['b', '+', '树']],
  ['99.9%', ['#99.9%']],
  ['6.2.1', ['6.2.1']],
  ['三次', ['#3', '次']],
  ['three times', ['#3', 'tim']],
  ["Redis's keys", ['redis', 'key']],
  ['std::move', ['std', ':', ':', 'mov']],
  ['acks=all', ['ack', '=', 'all']],
])('%s is compared as %j', (text, keys) => {
  expect(keysOf(text)).toEqual(keys);
});

test.each([
  ['一。二！三？四', 4],
  ['One. Two! Three? Four', 4],
  ['a\nb', 2],
  ['3.5 秒', 1],
  ['see min.insync.replicas now', 1],
  ['a != b', 1],
  ['GET /x?y=1', 1],
  ['过期.然后', 2],
])('%j has %d sentences', (text, count) => {
  expect(sentencesOf(tokensOf(text))).toHaveLength(count);
});

test.each([
  ['甲，乙、丙；丁：戊', 5],
  ['a, b; c: d', 4],
  ['甲——乙', 3],
  ['10:30 到 3,5', 1],
  ['cache:user:1', 1],
  ['Redis：快', 2],
])('%s has %d clauses', (text, count) => {
  expect(sentencesOf(tokensOf(text)).map((sentence) => sentence.clauseCount)).toEqual([count]);
});

test.each(['- a', '* a', '1. a', '1) a', '(2) a', '3、a', '• a', '① a', '  12. a', '# a', '> a'])(
  'the mark of the list in %j is no part of what is said',
  (text) => {
    expect(keysOf(text)).toEqual(['a']);
    expect(keysOf(`x\n${text}`)).toEqual(['x', '\n', 'a']);
  },
);

test('a decimal at the start of a line is no mark of a list', () => {
  expect(keysOf('3.5 秒')).toEqual(['#3.5', '秒']);
});
