import { expect, test } from 'vitest';
import { gradeMarkdown } from '../../src/grading/grade-answer.ts';
import { markdownText } from '../../src/grading/markdown-text.ts';
import { selfCheck } from '../../src/grading/self-check.ts';
import { cardOf, recall } from './cards.ts';

test.each([
  ['**互斥锁**只放 *一个*', '互斥锁只放 一个'],
  ['use `SET key NX` here', 'use SET key NX here'],
  ['`a * b` and 2 * 3', 'a * b and 2 * 3'],
  ['[docs](https://example.org) say', 'docs say'],
  ['~~old~~ new', 'old new'],
  ['one line\ngoes on', 'one line goes on'],
  ['one\n\ntwo', 'one\ntwo'],
  ['- one\n- two\n  more', 'one\ntwo more'],
  ['1. one\n2. two', 'one\ntwo'],
  ['# Title\ntext', 'Title\ntext'],
  ['> [!WARNING]\n> careful', 'careful'],
  ['| a | b |\n| --- | --- |\n| c | d\\|e |', 'a，b\nc，d|e'],
  ['```yaml\nacks: all\nretries: 3\n```\nend', 'acks: all\nretries: 3\nend'],
  ['```mermaid\nflowchart LR\n```\nend', 'end'],
  ['a <!-- hidden --> b', 'a  b'],
  ['min\\_insync and tcp_tw_reuse', 'min_insync and tcp_tw_reuse'],
])('%j says %j', (markdown, text) => {
  expect(markdownText(markdown)).toBe(text);
});

test('a model answer is judged by what it says, not by its marks', () => {
  const card = cardOf(recall('**m** {min.insync.replicas} {2}'));
  expect(gradeMarkdown(card, 'Set `min.insync.replicas`\nto **2**.')).toMatchObject({ suggested: 'good' });
});

test('a card is held against itself', () => {
  const shape = recall(`
    **互斥锁只放一个请求回源重建** {互斥锁|加锁} {一个}
    **逻辑过期，后台刷新** {逻辑过期|异步刷新}
    锁不能一直占着 {自动释放}
    **一个热点 key 过期** {击穿}: {热点} {过期}
    没有别名的要点
  `);
  const answer = '先**加锁**，只让一个线程回源。\n\n击穿是热点 key 过期。';
  expect(selfCheck(shape, answer)).toEqual({ texts: [2], musts: [1] });
});

test('a text that denies what its groups look for does not meet them', () => {
  expect(selfCheck(recall('不用加锁 {加锁}'), '').texts).toEqual([0]);
  expect(selfCheck(recall('不用加锁 {不用加锁}'), '').texts).toEqual([]);
});
