import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../../src/domain/quantity.ts';
import { foldText } from '../../src/grading/evidence/folded-text.ts';
import { gradeRecall } from '../../src/grading/recall.ts';
import { recall } from './cards.ts';

/** Whether the answer meets a single point with these groups. */
function meets(groups: string, answer: string): boolean {
  return gradeRecall(recall(`point ${groups}`), answer).points[0]?.verdict === 'hit';
}

describe('quantities', () => {
  test('10⁷ does not become 107', () => {
    expect(parseQuantity('10⁷', null)).toMatchObject({ value: 10_000_000 });
    expect(foldText('10⁷').text).toBe('10^7');
    expect(meets('{107}', '大约 10⁷ 条')).toBe(false);
    expect(meets('{10^7}', '大约 10⁷ 条')).toBe(true);
  });

  test('1/1024 is a fraction', () => {
    expect(parseQuantity('1/1024', null)).toMatchObject({ value: 1 / 1024 });
  });

  test('Mb is an eighth of MB', () => {
    const [bits, bytes] = ['100 Mb', '100 MB'].map((text) => parseQuantity(text, 'MB'));
    expect(bits).toMatchObject({ readings: { decimal: 1e8 } });
    expect(bytes).toMatchObject({ readings: { decimal: 8e8 } });
  });

  test('1kw is ten million, 10w a hundred thousand, 一千万 ten million', () => {
    expect(parseQuantity('1kw', 'QPS')).toMatchObject({ value: 1e7 });
    expect(parseQuantity('10w', 'QPS')).toMatchObject({ value: 1e5 });
    expect(parseQuantity('一千万', 'QPS')).toMatchObject({ value: 1e7 });
  });

  test('1 分 20 秒 is 80 seconds', () => {
    expect(parseQuantity('1 分 20 秒', 's')).toMatchObject({ readings: { dimension: 'time', decimal: 80 } });
  });
});

describe('words and numbers are met whole', () => {
  test.each([
    ['{cp}', 'It runs over TCP.', false],
    ['{cp}', 'It is a CP system.', true],
    ['{lock}', 'The block is full.', false],
    ['{insync}', 'Set min.insync.replicas to 2.', false],
    ['{min.insync.replicas}', 'Set min.insync.replicas to 2.', true],
    ['{10}', 'It takes 100 ms.', false],
    ['{10}', '一共 10 万条', false],
    ['{10}', '一共 10w 条', false],
    ['{10 万}', '一共 10w 条', true],
    ['{1000}', 'about 1,000 rows', true],
    ['{5}', 'about 5% of them', false],
    ['{2}', 'This is 2PC.', false],
    ['{2}', 'It is at least two.', true],
    ['{3 次}', '最多重试三次', true],
    ['{两个}', '一共 2 个', true],
    ['{6}', 'since 6.2', false],
    ['{1}', '1. 先查缓存', false],
    ['{1}', '①先查缓存', false],
  ])('%s in “%s”: %s', (groups, answer, met) => {
    expect(meets(groups, answer)).toBe(met);
  });

  test('all in-sync replicas are not all replicas', () => {
    expect(meets('{all replicas}', 'The leader waits for all in-sync replicas.')).toBe(false);
    expect(meets('{all replicas}', 'The leader waits for all replicas.')).toBe(true);
  });
});

describe('negation', () => {
  test.each([
    ['{加锁}', '这里不加锁', false],
    ['{加锁}', '没有必要加锁', false],
    ['{加锁}', '特别要加锁', true],
    ['{加锁}', '区别在于要加锁', true],
    ['{加锁}', '分别加锁', true],
    ['{加锁}', '高级别的隔离会加锁', true],
    ['{加锁}', '别人也会加锁', true],
    ['{加锁}', '未来还要加锁', true],
    ['{加锁}', '不同的线程都要加锁', true],
    ['{加锁}', '不仅要加锁', true],
    ['{加锁}', '别加锁', false],
    ['{过期}', '这个 key 永不过期', false],
    ['{过期}', '不过过期了也能读', true],
    ['{同步}', '主从之间不同步', false],
    ['{公平锁}', '非公平锁吞吐更高', false],
    ['{公平锁}', '非常适合用公平锁', true],
    ['{存在}', '查询不存在的 key', false],
    ['{不存在}', '查询不存在的 key', true],
    ['{不在缓存里}', '数据不在缓存里', true],
    ['{加锁}', '没有加锁，一旦过期就打到库', false],
    ['{打到库}', '没有加锁，一旦过期就打到库', true],
    ['{lock}', 'It does not take a lock.', false],
    ['{lock}', "It doesn't take a lock.", false],
    ['{lock}', 'It doesn’t take a lock.', false],
    ['{lock}', 'Readers never lock.', false],
    ['{lock}', 'It not only takes a lock.', true],
    ['{lock}', 'Neither reads nor writes lock.', false],
    ['{blocking}', 'non-blocking reads', false],
    ['{non-blocking}', 'non-blocking reads', true],
    ['{related}', 'The two are unrelated.', false],
    ['{related}', 'The two are related.', true],
    ['{lock}', 'It keeps versions instead of a lock.', false],
    ['{versions}', 'It keeps versions instead of a lock.', true],
    ['{lock}', 'No, it takes a lock.', true],
    ['{noop}', 'It is a no-op.', false],
    ['{idempotent}', 'A no-op is idempotent.', true],
  ])('%s in “%s”: %s', (groups, answer, met) => {
    expect(meets(groups, answer)).toBe(met);
  });

  test('an alias with a negation keeps it from the words inside, not from the words beside', () => {
    const shape = recall(`
      must {加锁}
      point {不加锁}
      point {回源}
    `);
    const verdicts = gradeRecall(shape, '不加锁直接回源').points.map((point) => point.verdict);
    expect(verdicts).toEqual(['undetected', 'hit', 'hit']);
  });

  test('an alias that is only a negation excuses no other point', () => {
    const shape = recall(`
      point {没有} {缓存}
      must {加锁}
    `);
    const verdicts = gradeRecall(shape, '没有加锁查缓存').points.map((point) => point.verdict);
    expect(verdicts).toEqual(['hit', 'undetected']);
  });
});

describe('how far a negation reaches', () => {
  test.each([
    ['{restart} {lose}', 'A restart loses whatever had not run.', true],
    ['{unclean} {off}', "Keep unclean elections off so a laggard can't lead.", true],
    ['{memory} {die}', "Retries don't help since they live in memory and die.", true],
    ['{memory} {die}', "Retries don't live in memory and die with it.", false],
    ['{lock} {read}', 'It does not take a lock when it reads.', false],
    ['{before} {page}', 'It is not true that the log comes before the page.', false],
    ['{断电} {没了}', '断电的话没刷下去的那部分就没了', true],
    ['{回填}', '数据库查不到就回填一个空值', true],
    ['{旧值} {机器}', 'TTL 没到之前各台机器读到旧值', true],
    ['{更快}', '并不是说加了缓存就更快', false],
    ['{加锁}', '加锁没有必要', false],
  ])('%s in “%s”: %s', (groups, answer, met) => {
    expect(meets(groups, answer)).toBe(met);
  });

  test.each([
    ['{not in the cache}', "The key isn't in the cache."],
    ["{isn't in the cache}", 'The key is not in the cache.'],
    ['{does not exist}', 'It doesn’t exist.'],
    ["{can't wait}", 'It cannot wait.'],
    ["{won't wait}", 'It will not wait.'],
  ])('%s is the same in full or contracted: “%s”', (groups, answer) => {
    expect(meets(groups, answer)).toBe(true);
  });
});

describe('words of a struck-out statement prove nothing else', () => {
  const met = (source: string, answer: string) =>
    gradeRecall(recall(source), answer).points.flatMap(({ verdict }, i) =>
      verdict === 'undetected' ? [] : [i],
    );

  test('nowhere in its sentence', () => {
    const card = `
      must {backoff} {jitter}
      ~~backoff delays recovery~~ {only delays}
    `;
    expect(met(card, 'Backoff and jitter are good, and retrying at once only delays it.')).toEqual([1]);
    expect(met(card, 'Backoff with jitter is good. Retrying at once only delays it.')).toEqual([0, 1]);
  });

  test('of another subject they do not speak', () => {
    const card = `
      must {RDB}: {snapshot}
      must {AOF}: {every write}
      ~~AOF is a snapshot~~ {AOF}: {snapshot}
    `;
    expect(met(card, 'RDB is a snapshot, AOF is a snapshot of every write.')).toEqual([0, 2]);
  });
});

describe('aliases in other words', () => {
  test.each([
    ['{查数据库}', '每个请求都查了一下数据库', true],
    ['{wait for all}', 'The leader waits for them all.', true],
    ['{查数据库}', '查不到数据库', false],
    ['{数据库挂了}', 'DB 宕机的时候', true],
    ['{the broker crashes}', 'when the broker dies', true],
    ['{重启}', 'after a restart', true],
    ['{crash}', 'the query is slow', false],
  ])('%s in “%s”: %s', (groups, answer, isMet) => {
    expect(meets(groups, answer)).toBe(isMet);
  });
});

describe('all groups inside one sentence', () => {
  test.each([
    ['互斥锁只放一个', true],
    ['先拿互斥锁，再放一个进去', true],
    ['先拿互斥锁。再放一个进去', false],
    ['先拿互斥锁！再放一个进去', false],
    ['先拿互斥锁\n再放一个进去', false],
    ['先拿互斥锁.再放一个进去', false],
    ['版本 6.2 的互斥锁，放一个进去', true],
  ])('“%s”: %s', (answer, met) => {
    expect(meets('{互斥锁} {一个}', answer)).toBe(met);
  });

  test('a name with dots does not end a sentence', () => {
    expect(meets('{broker} {refuse}', 'With min.insync.replicas set, the broker will refuse.')).toBe(true);
    expect(meets('{broker} {refuse}', 'The broker waits. It may refuse.')).toBe(false);
  });
});

describe('rows of keywords', () => {
  test.each([
    ['击穿 热点 过期 互斥锁 逻辑过期', false],
    ['热点、互斥锁、逻辑过期、随机、预热', false],
    ['热点，互斥锁，逻辑过期，随机，预热', false],
    ['热点 key 用互斥锁 保护 数据库 MySQL', true],
    ['互斥锁', true],
    ['互斥锁只放一个请求回源重建', true],
    ['主从 性能 会话 应用 互斥锁', false],
    ['热点，用互斥锁，逻辑过期，随机，预热，降级', false],
    ['热点要隔离，用互斥锁，在后台刷新，随机，预热，降级', true],
  ])('“%s” is evidence: %s', (answer, met) => {
    expect(meets('{互斥锁}', answer)).toBe(met);
  });

  test.each([
    ['mutex ttl jitter warmup limiter', false],
    ['mutex and ttl and jitter and warmup', false],
    ['a mutex lets one request through', true],
    ['mutex, logical expiry, jitter, warmup, rate limiter', false],
  ])('“%s” is evidence: %s', (answer, met) => {
    expect(meets('{mutex}', answer)).toBe(met);
  });

  test.each([
    ['{time out} {retry}', 'Clients time out and retry.', true],
    ['{time out} {retry}', 'clients time out servers retry jitter', false],
    ['{retry} {only at the edge}', 'Retry only at the edge.', true],
    [
      '{write the database} {then delete the cache}',
      'Write the database first and then delete the cache key',
      true,
    ],
    ['{mutex}', 'Mutex ttl jitter warmup limiter breaker degrade isolation.', false],
  ])('a short statement is no row: %s in “%s”: %s', (groups, answer, met) => {
    expect(meets(groups, answer)).toBe(met);
  });

  test('a function word inside an alias does not make a sentence of a row', () => {
    expect(meets('{write to the log}', 'write to the log page buffer crash')).toBe(false);
    expect(meets('{crash}', 'write to the log page buffer crash')).toBe(true);
  });

  test('a list that states a value counts as said', () => {
    expect(meets('{min.insync.replicas} {2}', 'acks=all, min.insync.replicas 2, replication factor 3')).toBe(
      true,
    );
    expect(
      meets('{acks=all}', 'acks=all, idempotence=true, min.insync.replicas 2, retries 3, linger 5'),
    ).toBe(true);
  });

  test('one value does not make a statement of a long row', () => {
    expect(meets('{互斥锁}', '互斥锁 逻辑过期 TTL 60 热点 随机 预热 降级 限流 熔断 隔离')).toBe(false);
  });
});

describe('subjects', () => {
  const shape = recall(`
    point {RDB}: {snapshot}
    point {AOF}: {every write|each write}
    ~~RDB logs writes~~ {RDB}: {every write|each write}
  `);
  const met = (answer: string) =>
    gradeRecall(shape, answer).points.flatMap((p, i) => (p.evidence.length ? [i] : []));

  test.each([
    ['RDB is a snapshot.', [0]],
    ['It is a snapshot.', []],
    ['Taken now and then, a snapshot is what RDB keeps.', [0]],
    ['RDB is a snapshot, AOF keeps every write.', [0, 1]],
    ['RDB keeps every write, AOF is a snapshot.', [2]],
    ['RDB is small, it is a snapshot, while AOF is bigger, it has every write.', [0, 1]],
    ['RDB is a snapshot. It has every write.', [0, 2]],
    ['RDB is small, AOF is bigger. It has every write.', []],
    ['Unlike AOF, RDB is a snapshot.', [0]],
  ])('%s', (answer, expected) => {
    expect(met(answer)).toEqual(expected);
  });

  test('a name inside a longer name is not a second subject', () => {
    const cluster = recall(`
      point {Redis}: {one node}
      point {Redis Cluster}: {16384 slots}
    `);
    const { points } = gradeRecall(cluster, 'Redis Cluster has 16384 slots.');
    expect(points.map((point) => point.verdict)).toEqual(['undetected', 'hit']);
  });

  test('points that share one name share the subject', () => {
    const shared = recall(`
      point {击穿|breakdown}: {热点}
      point {breakdown|hot key}: {过期}
    `);
    expect(gradeRecall(shared, '击穿是热点过期').points.map((point) => point.verdict)).toEqual([
      'hit',
      'hit',
    ]);
  });
});
