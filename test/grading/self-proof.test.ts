import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/domain/prose.ts';
import { markdownText } from '../../src/grading/markdown-text.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import { selfCheck } from '../../src/grading/self-check.ts';
import { builtInRecallCards, type RecallCard } from './built-in-cards.ts';
import { denied, exchanged, rivals } from './mutations.ts';

// Design stages are ticked by the person: their aliases are optional and prove nothing.
const cards = builtInRecallCards(join(import.meta.dirname, '..', '..')).filter(
  ({ id }) => !id.startsWith('design/'),
);

/**
 * Musts whose denial another sentence of the same model answer still proves, and subjects whose exchange changes nothing.
 * Each is an alias too wide for its card. The list only shrinks: a new card does not get onto it.
 */
const TOO_WIDE: readonly string[] = [
  'im/mobile-chat#gap zh: 只有发送表写了，成员的行没写，成员就收不到',
  'im/overload#when-not en: No: where the user builds something irreversible on it, as in payment, stock or approval',
  'labs/message-recall#why en: An early recall leaves a tombstone, so that its message is hidden when it comes',
  'skills/distributed-transactions#tcc-traps zh: 悬挂：Cancel 之后 Try 才到，资源再没人释放',
  'skills/elasticsearch#only-es en: No transactions across documents: stock and order cannot succeed or fail together',
  'skills/elasticsearch#only-es zh: 没有跨文档的事务，扣库存和建订单不能一起成败',
  'skills/git#merge-rebase en: Rebase: never on commits already shared',
  'skills/jvm#delegation zh: 先交给父加载器，父加载器找不到才自己加载',
  'skills/mysql#two-phase zh: binlog 里没有它就回滚',
  'skills/redis#rdb-aof en: RDB: loses the writes since the last one',
  'skills/redis#single-thread zh: 没有锁和线程切换',
  'skills/elasticsearch#inverted en: inverted and price',
  'skills/elasticsearch#inverted en: a query and fst',
  'skills/elasticsearch#nrt en: translog and flush',
  'skills/elasticsearch#inverted zh: 倒排 and 查词',
  'skills/elasticsearch#inverted zh: 倒排 and 代价',
  'skills/elasticsearch#inverted zh: 查词 and fst',
  'skills/elasticsearch#nrt zh: translog and flush',
  'skills/linux#cpu-high en: sy and wa',
  'skills/linux#cpu-high zh: sy and wa',
  'skills/mysql#mvcc en: undo chain and read view',
  'skills/mysql#mvcc en: undo chain and rr',
  'skills/mysql#phantom en: snapshot read and serializable',
  'skills/mysql#mvcc zh: undo 版本链 and read view',
  'skills/redis#moved-ask en: ask and asking',
  'skills/redis#moved-ask zh: ask and asking',
];

describe('every built-in card proves itself', () => {
  test('its points meet their own groups, and its model answer meets every must', () => {
    const unmet = cards.flatMap((card) => {
      const { texts, musts } = selfCheck(card.shape, card.answer);
      return [
        ...texts.map((index) => `text: ${named(card, index)}`),
        ...musts.map((index) => named(card, index)),
      ];
    });
    expect(unmet).toEqual([]);
  });

  test('its model answer makes no struck-out statement', () => {
    const made = cards.flatMap((card) =>
      verdicts(card, markdownText(card.answer)).flatMap((verdict, index) =>
        verdict === 'wrong' ? [named(card, index)] : [],
      ),
    );
    expect(made).toEqual([]);
  });

  test('a must that is denied wherever the model answer says it is not ticked', () => {
    const unnoticed = cards.flatMap((card) =>
      card.shape.points.flatMap(({ kind }, index) => {
        // A story told in an interview is the person's own, and its points are theirs to tick.
        if (kind !== 'must' || card.id.startsWith('interview/')) return [];
        const mutant = denied(card, index, markdownText(card.answer));
        return verdicts(card, mutant)[index] === 'hit' ? [named(card, index)] : [];
      }),
    );
    expect(unnoticed.filter((each) => !TOO_WIDE.includes(each))).toEqual([]);
  });

  test('two subjects that change places do not pass unnoticed', () => {
    const unnoticed = cards.flatMap((card) => {
      const answer = markdownText(card.answer);
      const before = verdicts(card, answer);
      return rivals(card.shape.points).flatMap(([one, other]) => {
        const mutant = exchanged(answer, one, other);
        const isSame = verdicts(card, mutant).every((verdict, index) => verdict === before[index]);
        return isSame && mutant !== answer ? [`${card.id} ${card.language}: ${one[0]} and ${other[0]}`] : [];
      });
    });
    expect(unnoticed.filter((each) => !TOO_WIDE.includes(each))).toEqual([]);
  });
});

function verdicts({ shape }: RecallCard, text: string) {
  return gradeRecall(shape, text).points.map(({ verdict }) => verdict);
}

function named({ id, language, shape }: RecallCard, index: number): string {
  return `${id} ${language}: ${plainText(shape.points[index]?.text ?? [])}`;
}
