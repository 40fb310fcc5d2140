import { describe, expect, test } from 'vitest';
import { proposeAlias } from '../../src/grading/alias-proposal.ts';
import type { TaughtAlias } from '../../src/grading/evidence/compiled-points.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import { recall } from './cards.ts';
import { BREAKDOWN_ZH, THREE_FAILURES_ZH, TRIALS } from './trials.ts';

describe('the words of an answer that could be taught', () => {
  test.each([
    ['stand beside the half that was seen', '{缓存} {再查|双重检查}', '拿到以后要复查一下缓存', '复查'],
    ['are free of small words at the edges', '{锁} {过期时间|释放}', '锁到点了就会自己松开的', '松开'],
    ['may be English', '{log} {before|first}', 'The log leads, and the pages follow.', 'leads'],
    ['keep a name with dots whole', '{leader} {in-sync}', 'The leader is asking min.isr.', 'asking min.isr'],
    [
      'stop at a quotation mark',
      '{queue} {retry later|later}',
      'The queue says "come back" to it.',
      'come back',
    ],
    ['keep the negation they are under', '{key} {不存在}', '那个 key 没人建过', '没人建过'],
    [
      'share what they can with the words of the author',
      '{线程池|后台线程}',
      '开一堆子线程，慢慢干活',
      '子线程',
    ],
  ])('%s', (_, groups, answer, alias) => {
    const proposal = proposeAlias(recall(`point ${groups}`), 0, answer);
    expect(proposal?.alias).toBe(alias);
    expect(answer.slice(...(proposal?.range ?? [0, 0]))).toBe(alias);
  });

  test('are not those that prove another point', () => {
    const card = recall(`
      point {互斥锁}
      point {旧值|旧数据}
    `);
    expect(proposeAlias(card, 1, '加了互斥锁，返回上次结果')?.alias).not.toContain('锁');
  });

  test('are said of the subject of the point', () => {
    const { card } = THREE_FAILURES_ZH;
    const answer = '雪崩是一大堆 key 同时过期，穿透是查压根没录入过的 id';
    expect(proposeAlias(card, 1, answer)?.range[0]).toBeGreaterThan(answer.indexOf('穿透'));
    expect(proposeAlias(card, 1, '雪崩是一大堆 key 同时过期')).toBeNull();
  });

  test.each([
    ['a point that was seen', '用互斥锁只放一个请求进去'],
    ['an answer that says nothing', '就是这样的'],
    ['a row of keywords', '热点 过期 数据库 连接 打满 限流'],
    ['nothing', ''],
  ])('are none for %s', (_, answer) => {
    expect(proposeAlias(BREAKDOWN_ZH.card, 0, answer)).toBeNull();
  });
});

describe('what was taught', () => {
  test('is heard at once, group by group', () => {
    const card = recall('**must** {mutex|lock} {one|single}');
    const answer = 'Put up a turnstile so that the others queue.';
    const first = proposeAlias(card, 0, answer);
    const taught: TaughtAlias[] = first === null ? [] : [{ point: 0, ...first }];
    const second = proposeAlias(card, 0, answer, taught);
    expect([first?.group, second?.group]).toEqual([0, 1]);
    const both = second === null ? taught : [...taught, { point: 0, ...second }];
    expect(gradeRecall(card, answer, both).points[0]?.verdict).toBe('hit');
    expect(proposeAlias(card, 0, answer, both)).toBeNull();
  });

  test('always says one group more, in 2 to 12 characters or 1 to 6 words of the answer', () => {
    for (const [, { card, answers }] of TRIALS) {
      for (const { text } of answers) {
        card.points.forEach(({ groups }, point) => {
          const proposal = proposeAlias(card, point, text);
          if (proposal === null) return;
          expect(groups[proposal.group]).not.toContain(proposal.alias);
          expect(text.slice(...proposal.range).replace(/\s+/g, ' ')).toBe(proposal.alias);
          const han = proposal.alias.match(/\p{Script=Han}/gu)?.length ?? 0;
          const words = proposal.alias.replace(/\p{Script=Han}/gu, ' ').match(/[\w.']+/g)?.length ?? 0;
          expect(han + 2 * words).toBeLessThanOrEqual(12);
          expect(han + 2 * words).toBeGreaterThanOrEqual(2);
        });
      }
    }
  });
});
