import { recall } from './cards.ts';

/** A small card, and what people said: which of its points the grader must see, and no others. */
export type Trial = {
  readonly card: ReturnType<typeof recall>;
  readonly answers: readonly {
    readonly name: string;
    readonly text: string;
    /** Indexes of the points met; struck-out ones too. */
    readonly met: readonly number[];
  }[];
};

/** Solving cache breakdown, in Chinese. */
export const BREAKDOWN_ZH: Trial = {
  card: recall(`
    **互斥锁只放一个请求回源重建** {互斥锁|加锁|mutex|setnx|分布式锁} {一个|单个|只放|其余等待|只有一个}
    **逻辑过期，后台刷新** {逻辑过期|异步刷新|后台刷新|永不过期}
    拿到锁以后再查一次缓存 {再查|双重检查|double check|二次检查} {缓存|cache}
    锁要有过期时间 {锁|lock} {过期时间|超时|ttl|自动释放}
    ~~布隆过滤器能解决击穿~~ {布隆|bloom}
  `),
  answers: [
    {
      name: 'good',
      text: '可以用互斥锁，只让一个线程去查库重建，其他的等着。或者用逻辑过期，过期了先返回旧值，再起一个后台线程去更新。拿到锁之后要再查一遍缓存，避免重复重建；锁本身也要设过期时间防止死锁。',
      met: [0, 1, 2, 3],
    },
    { name: 'partial', text: '一般是给重建加锁，只放一个请求到数据库。', met: [0] },
    {
      name: 'partial, the other must',
      text: '热点数据可以不设 TTL，value 里存一个逻辑过期时间，由后台线程异步刷新。',
      met: [1],
    },
    { name: 'plain', text: '我会用 SETNX 抢锁，抢到的那一个去查库，没抢到的睡一会儿再读缓存。', met: [0] },
    { name: 'keyword row', text: '互斥锁 一个 逻辑过期 双重检查 缓存 TTL', met: [] },
    { name: 'keyword row with commas', text: '互斥锁，一个请求，逻辑过期，双重检查，缓存，锁，TTL', met: [] },
    { name: 'negated', text: '不用加锁，一个请求就够了。也没有必要做逻辑过期。', met: [] },
    { name: 'off topic', text: '我觉得应该多加几台机器，把数据库升级一下。', met: [] },
    { name: 'does not know', text: '不知道', met: [] },
    { name: 'a folk error', text: '用布隆过滤器把请求拦在外面就行了。', met: [4] },
    {
      name: 'a list, typed',
      text: '1. 加互斥锁，只放一个请求回源\n2. 逻辑过期 + 后台刷新\n3. 锁的超时要设好',
      met: [0, 1, 3],
    },
  ],
};

/** Three failures that are easily swapped: every point has a subject. */
export const THREE_FAILURES_ZH: Trial = {
  card: recall(`
    **一个热点 key 过期** {击穿|breakdown}: {热点|hot} {过期|失效|expire}
    **查询不存在的 key** {穿透|penetration}: {不存在|没有的 key|查不到|does not exist}
    **大量 key 同时过期** {雪崩|avalanche}: {大量|大批|一大堆|一大批} {同时|一起|一块儿|同一时间} {过期|失效|到期|expire}
    ~~击穿是查不存在的 key~~ {击穿|breakdown}: {不存在|没有的 key|查不到}
    ~~穿透是热点 key 过期~~ {穿透|penetration}: {热点|hot} {过期|失效}
    ~~雪崩是一个 key 过期~~ {雪崩|avalanche}: {一个|单个} {热点}
  `),
  answers: [
    {
      name: 'good',
      text: '击穿是某个热点 key 过期的瞬间，请求全打到数据库。穿透是查询数据库里也不存在的 key。雪崩是大量 key 在同一时间过期。',
      met: [0, 1, 2],
    },
    {
      name: 'good, in one sentence',
      text: '击穿是一个热点 key 过期，穿透是查一个根本不存在的 key，雪崩则是大批 key 同时失效',
      met: [0, 1, 2],
    },
    {
      name: 'swapped definitions',
      text: '击穿是查询不存在的 key，穿透是一个热点 key 过期了，雪崩是大量 key 同时过期',
      met: [2, 3, 4],
    },
    { name: 'partial', text: '缓存雪崩就是一大堆东西一块儿到期，数据库扛不住。', met: [2] },
    { name: 'keyword row', text: '击穿 热点 过期 穿透 不存在 雪崩 大量 同时', met: [] },
    { name: 'no subject', text: '就是有个很热点的 key 过期了，然后数据库被打爆。', met: [] },
    { name: 'negated', text: '击穿跟热点 key 过期没有关系。', met: [] },
    { name: 'does not know', text: '这三个我总是分不清，不会', met: [] },
  ],
};

/** What acks=all promises, in English. */
export const ACKS_EN: Trial = {
  card: recall(`
    **The leader waits for every in-sync replica** {leader} {wait|acknowledge|confirm} {in-sync|isr}
    **It needs min.insync.replicas of at least 2** {min.insync.replicas|min isr|minimum in-sync replicas} {2|>= 2}
    Producers see an error when the ISR shrinks below the minimum {producer|client|write|send} {error|reject|fail|notenoughreplicas}
    It costs latency {latency|slow|round trip}
    ~~It waits for all replicas~~ {all replicas|every replica|all the replicas}
  `),
  answers: [
    {
      name: 'good',
      text: 'With acks=all the leader waits until all in-sync replicas have the record before it answers. That only helps if min.insync.replicas is at least 2; otherwise the ISR may be the leader alone. When the ISR shrinks below that, the producer gets NotEnoughReplicas. The price is higher latency.',
      met: [0, 1, 2, 3],
    },
    {
      name: 'good, other forms of the words',
      text: 'The leader only acknowledges once the in‑sync followers confirmed. We set min.insync.replicas to two, so writes are rejected if one more broker dies. It is slower.',
      met: [0, 1, 2],
    },
    { name: 'partial', text: 'The leader waits for the ISR.', met: [0] },
    {
      name: 'the folk error',
      text: 'It means the leader waits for all replicas to have the data.',
      met: [4],
    },
    {
      name: 'negated',
      text: "The leader doesn't wait for the ISR, and min.insync.replicas cannot be 2.",
      met: [],
    },
    { name: 'a list of settings', text: 'acks=all, min.insync.replicas 2, replication factor 3', met: [1] },
    { name: 'keyword row', text: 'leader wait ISR producer error latency', met: [] },
    { name: 'off topic', text: 'Kafka is fast because of sequential writes and zero copy.', met: [] },
    { name: 'does not know', text: "I don't know, sorry.", met: [] },
  ],
};

/** Why a copy of the log survives a crash, in English. */
export const WAL_EN: Trial = {
  card: recall(`
    **The log is written before the page** {log|wal|redo} {before|first|ahead} {page|data|table}
    **After a crash the log is replayed** {crash|restart|failure|power} {replay|redo|recover|reapply}
    Appending is sequential, so it is cheap {sequential|append} {cheap|fast|quick}
    ~~Nothing can ever be lost~~ {nothing is lost|never lose|no data loss}
  `),
  answers: [
    {
      name: 'good',
      text: 'Every change goes to the log first and only later to the data pages. If the server crashes, the log is replayed on restart. Appends are sequential and therefore fast.',
      met: [0, 1, 2],
    },
    {
      name: 'irregular verbs',
      text: 'It wrote the WAL ahead of the table, so a crashed server recovers.',
      met: [0, 1],
    },
    { name: 'partial', text: 'It is an append to a file, which is fast.', met: [2] },
    {
      name: 'negated',
      text: 'The log is not written before the page. After a crash it is never replayed.',
      met: [],
    },
    { name: 'overclaims', text: 'With a WAL you never lose anything.', met: [3] },
    { name: 'replacement', text: 'It writes pages instead of the log before the data.', met: [] },
    { name: 'does not know', text: 'no idea', met: [] },
  ],
};

export const TRIALS: readonly (readonly [string, Trial])[] = [
  ['cache breakdown (zh)', BREAKDOWN_ZH],
  ['three cache failures (zh)', THREE_FAILURES_ZH],
  ['acks=all (en)', ACKS_EN],
  ['write-ahead log (en)', WAL_EN],
];
