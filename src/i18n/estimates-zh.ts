import type { EstimateWords } from './estimates-en.ts';

/** 万、亿 as they are said; small numbers as they are. */
const n = (value: number | undefined): string => {
  const number = value ?? 0;
  if (number >= 1e12) return number.toExponential(2).replace('e+', ' × 10^');
  if (number >= 1e8) return `${Number((number / 1e8).toPrecision(4))} 亿`;
  if (number >= 1e4) return `${Number((number / 1e4).toPrecision(4))} 万`;
  return String(Number(number.toPrecision(4)));
};

/** With its measure word, a space apart unless 万 or 亿 stands between: 5000 个, 100 万个. */
const c = (value: number | undefined, word: string): string => {
  const text = n(value);
  return /[万亿]$/.test(text) ? text + word : `${text} ${word}`;
};

export const estimatesZh: EstimateWords = {
  title: '估算',
  intro: '每次都是新数字。看的是数量级：2 倍以内算好，10 倍以内算接近。',
  design: '这个数意味着该用哪种设计？',
  right: '对。',
  wrong: (design) => `更合适的是：${design}`,
  chain: '推导',
  rated: { good: '在 2 倍以内。', hard: '在 10 倍以内。', again: '差了 10 倍以上。' },
  off: (factor) => `差了 ${factor} 倍。`,
  skipped: '这次没给数。',
  done: (good, of, designs) => `${of} 题里 ${good} 题在 2 倍以内，设计选对 ${designs} 题。`,
  weakest: (kind) => `差得最远的是：${kind}。`,
  again: (seed) => `同样的数字再来一遍：mianba estimate --seed ${seed}`,
  history: (share) => `到现在为止：${share}`,
  reference: '估算用得上的数',
  referenceHint: 'mianba estimate --reference 列出估算用得上的数。',
  units: { year: '年' },
  kinds: {
    traffic: {
      title: '流量',
      ask: ({ users, requests, peak }) =>
        `每天 ${c(users, '人在用')}，每人发 ${n(requests)} 个请求，峰值是平均的 ${n(peak)} 倍。峰值多少 QPS？`,
      chain: ({ users, requests, peak }, [daily, average], answer) => [
        `${n(users)} × ${n(requests)} = 每天 ${c(daily, '个请求')}`,
        `÷ 86400 秒（按 10^5 算）= 平均 ${n(average)} QPS`,
        `× ${n(peak)} = 峰值 ${n(answer)} QPS`,
      ],
      designs: [
        '一个服务两三个实例，一个数据库，索引建好就够',
        '无状态实例加负载均衡，数据库前面放缓存，读写分离',
        '全面拆开：多级缓存、分库分表、写之前先进队列、入口限流',
      ],
    },
    storage: {
      title: '存储',
      ask: ({ rows, bytes, years, copies }) =>
        `每天 ${c(rows, '行')}，每行 ${n(bytes)} B，存 ${n(years)} 年，${n(copies)} 个副本。一共要多少 TB 磁盘？`,
      chain: ({ rows, bytes, years, copies }, [daily, single], answer) => [
        `${n(rows)} × ${n(bytes)} B = 每天 ${n(daily)} GB`,
        `× 365 × ${n(years)} = 单份 ${n(single)} TB`,
        `× ${n(copies)} 副本 = ${n(answer)} TB，索引另算`,
      ],
      designs: [
        '一个库加一两个从库，归档以后再说',
        '分库分表，或者按时间分区，旧数据挪到便宜的存储',
        '历史数据进分布式或列式存储，冷热分开，第一天就压缩',
      ],
    },
    bandwidth: {
      title: '带宽',
      ask: ({ qps, kilobytes }) =>
        `每秒 ${c(qps, '个请求')}，每个回 ${n(kilobytes)} kB。出口带宽多少 Gbit/s？`,
      chain: ({ qps, kilobytes }, [megabytes], answer) => [
        `${n(qps)} × ${n(kilobytes)} kB = ${n(megabytes)} MB/s`,
        `× 8 位 = ${n(answer)} Gbit/s`,
      ],
      designs: [
        '一块千兆网卡就扛得住',
        '多台万兆机器分担，开压缩，静态内容挪出去',
        '前面放 CDN：不该由一个机房独自扛',
      ],
    },
    shards: {
      title: '分表',
      ask: ({ rows, days, perTable }) =>
        `每天 ${c(rows, '行')}，保留 ${n(days)} 天，一张表最多放 ${c(perTable, '行')}。要多少张表？`,
      chain: ({ rows, days, perTable }, [kept], answer) => [
        `${n(rows)} × ${n(days)} = ${c(kept, '行')}`,
        `÷ 每表 ${n(perTable)} = ${n(answer)} 张，再取到 2 的幂`,
      ],
      designs: [
        '一张表就行：不用分，准备好归档',
        '分在少数几个库里，分片键按主查询来选',
        '很多库、2 的幂张表，不带分片键的查询另建索引表',
      ],
    },
    cache: {
      title: '缓存内存',
      ask: ({ items, hotPercent, bytes, overhead }) =>
        `${c(items, '个对象')}里 ${n(hotPercent)} % 是热的，每个 ${n(bytes)} B，缓存自身每个约占 ${n(overhead)} B。要多少 GB 内存？`,
      chain: ({ items, hotPercent, bytes, overhead }, [cached], answer) => [
        `${n(items)} × ${n(hotPercent)} % = 缓存 ${c(cached, '个')}`,
        `× (${n(bytes)} + ${n(overhead)}) B = ${n(answer)} GB，副本另算`,
      ],
      designs: [
        '放进程内，或者一个小实例就够',
        '一台缓存加一个副本，设好内存上限和淘汰策略',
        '上集群，槽分到多台；或者先精简字段、缩短过期时间',
      ],
    },
    bloom: {
      title: '布隆过滤器',
      ask: ({ keys, falsePercent }) =>
        `给 ${c(keys, '个键')}做布隆过滤器，误判率 ${n(falsePercent)} %，哈希个数取最优。多少 MB？`,
      chain: ({ keys }, [bitsPerKey, hashes], answer) => [
        `每键位数 = ln(1/p) ÷ (ln 2)² = ${n(bitsPerKey)}`,
        `${n(keys)} × ${n(bitsPerKey)} ÷ 8 = ${n(answer)} MB`,
        `哈希个数 = 每键位数 × ln 2 = ${n(Math.round(hashes ?? 0))}`,
      ],
      designs: [
        '每台应用进程里放一份，启动时重建',
        '缓存里共用一个位图：Redis 的字符串最大 512 MB',
        '按键拆成多个位图或多台机器，或者减少要放的键',
      ],
    },
    ids: {
      title: '发号',
      ask: ({ bits, perSecond }) =>
        `一个 ${n(bits)} 位的序列，不停地每秒发 ${c(perSecond, '个号')}。多少年用完？`,
      chain: ({ bits, perSecond }, [numbers, seconds], answer) => [
        `2^${n(bits)} = ${c(numbers, '个号')}（2^10 ≈ 10^3）`,
        `÷ 每秒 ${n(perSecond)} = ${c(seconds, '秒')}`,
        `÷ 一年 3.15 × 10^7 秒 = ${n(answer)} 年`,
      ],
      designs: [
        '位数不够：现在就加宽，以后改号要动每一张表',
        '够产品用一辈子，但要记下到期日并盯着',
        '位数有富余：可以分几位给机器号或分片号',
      ],
    },
    'fan-out': {
      title: '扩散',
      ask: ({ members, messages, perSecond }) =>
        `往 ${c(members, '人的群')}里发 ${n(messages)} 条消息，每人一份，每秒写 ${c(perSecond, '份')}。最后一个人多少秒后收齐？`,
      chain: ({ members, messages, perSecond }, [copies], answer) => [
        `${n(members)} × ${n(messages)} = ${c(copies, '份')}`,
        `÷ 每秒 ${n(perSecond)} = ${n(answer)} 秒`,
      ],
      designs: [
        '每人写一份：简单，也够快',
        '并行写，同一个收件人的合并写；大群单独走队列',
        '全群只存一份，各人自己读：否则队列永远排不空',
      ],
    },
    machines: {
      title: '机器数',
      ask: ({ qps, ms, threads, usablePercent }) =>
        `${n(qps)} QPS，每台 ${n(threads)} 个线程，一个请求占一个线程 ${n(ms)} ms，一台最多用到 ${n(usablePercent)} %。多留一台，要多少台？`,
      chain: ({ qps, threads, ms, usablePercent }, [most, planned], answer) => [
        `${n(threads)} 线程 ÷ ${n(ms)} ms = 每台最多 ${n(most)} QPS（利特尔法则）`,
        `× ${n(usablePercent)} % = 按 ${n(planned)} QPS 规划`,
        `${n(qps)} ÷ ${n(planned)} 取整，+ 1 = ${n(answer)} 台`,
      ],
      designs: [
        '两三个实例：要紧的是坏一台也没事',
        '一组机器放在负载均衡后面，跟着负载伸缩',
        '多机房或者多单元，每个都能少一台；先看请求为什么慢',
      ],
    },
  },
  references: [
    ['读一次内存', '100 ns', 'LADIS 2009 大型分布式系统主题演讲'],
    ['SSD 随机读', '0.1 ms', 'NVMe 盘的规格书：80–150 µs'],
    ['机房内往返', '0.5 ms', 'LADIS 2009 主题演讲'],
    ['机械盘寻道', '10 ms', 'LADIS 2009 主题演讲；规格书 8–10 ms'],
    ['跨洲往返', '150 ms', '光纤里每毫秒 200 公里，15,000 公里来回'],
    ['一天', '86,400 秒，约 10^5', '算术'],
    ['一年', '3.15 × 10^7 秒', '算术'],
    ['1 Gbit/s', '125 MB/s', '算术：÷ 8'],
    ['Redis 单实例，不用管道', '7–8 万 SET/s', 'redis.io 基准测试页的样例'],
    ['Redis，16 条一管道', '40–50 万/s', 'redis.io 基准测试页的样例'],
    ['雪花算法一个节点', '每毫秒 4096 个', '12 位序列号'],
    ['布隆过滤器 1 % 误判，每键', '9.6 位', 'ln(1/p) ÷ (ln 2)²'],
  ],
};
