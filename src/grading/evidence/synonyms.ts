import { keysOf } from './tokens.ts';

/**
 * Words of the trade that say the same thing in any card, one class a line. Only what may stand for one another
 * everywhere: what is alike on one card alone belongs in that card's aliases.
 */
const CLASSES = `
数据库 | db | database
缓存 | cache
消息 | message | msg
队列 | queue
主题 | topic
消费者 | 消费端 | 消费方 | consumer | subscriber
生产者 | 生产端 | 生产方 | 发送方 | 发送端 | producer | publisher
副本 | replica
事务 | transaction
回滚 | rollback | roll back
提交 | commit
幂等 | idempotent
宕机 | 宕掉 | 挂了 | 挂掉 | 崩溃 | 崩了 | 崩掉 | down 掉 | down 了 | 死掉
磁盘 | 硬盘 | 盘里 | disk
落盘 | 刷盘 | 写到磁盘 | 写进磁盘 | 写入磁盘 | 落到磁盘 | 刷到磁盘 | 写到盘上 | fsync
应答 | ack | 返回成功 | 给响应 | 响应成功
告警 | 报警 | alert
过期 | 到期 | 失效
旧值 | 旧数据 | 老数据 | 老值 | 旧的 | stale
同时 | 一起 | 一块 | 同一时间 | 同一时刻
大量 | 大批 | 一大堆 | 一大批 | 很多 | 一堆 | 成批
重发 | 补发 | 再发一次 | 重新发 | 重新发送 | 重投 | resend
重复 | 重了 | 多次 | 两次 | 两遍 | duplicate
堆积 | 积压 | 堆着 | 堆起来 | 越堆越多 | 越积越多
扛不住 | 顶不住 | 撑不住 | 吃不消 | 打垮 | 压垮 | 打挂 | 压挂 | 打满 | 打爆 | 冲垮
立刻 | 马上 | 立即 | 当场 | 立马
删除 | 删掉 | 删了 | 清掉 | delete
拒绝 | 拒掉 | 拒了 | reject
机器 | 服务器 | 节点 | 实例 | 主机
重启 | 重新启动 | restart
随机 | random
丢失 | 丢了 | 丢掉 | 弄丢 | 没了
唯一键 | 唯一索引 | 唯一约束
限流 | rate limit
延迟 | 时延 | latency
打到 | 压到 | 落到 | 涌到 | 冲到 | 打在 | 压在 | 涌向 | 打向
不一致 | 对不上 | 不一样
crash | die | dies | go down | goes down | blow up | be killed | be dead | be down | fall over | get killed
restart | reboot | come back up
reject | refuse | turn down | turn away
alert | alarm
at the same time | at once | together | simultaneously | at the same moment
duplicate | repeat | twice | second time | two times
delete | remove | clear
acknowledge | ack | confirm
for ever | forever | indefinitely | permanently
temporary | transient
machine | box | server | node | host | instance
pile up | build up | accumulate | stack up | back up
consumer | subscriber
producer | publisher | sender
every | each
large | big | huge
many | lots of | a lot of | plenty of | loads of | tons of | a bunch of
fast | quick
stale | outdated | out of date | old value | old data
overload | overwhelm | swamp | flood | knock over | hammer | crush
resend | send again | send it again | retransmit
store | save
disk | drive
power cut | power loss | power failure | lose power | power goes | outage of power | power outage
immediately | right away | at once | straight away | instantly
`;

/** Beyond this an alias has so many ways to be said that another one is not worth the looking. */
const MOST_FORMS = 60;

type Class = readonly (readonly string[])[];

type Said = { readonly keys: readonly string[]; readonly others: Class };

let made: ReadonlyMap<string, readonly Said[]> | null = null;

/** By the first key of each form. Made when the first card is graded, not when the program starts. */
function saidByFirstKey(): ReadonlyMap<string, readonly Said[]> {
  if (made !== null) return made;
  const said = new Map<string, Said[]>();
  for (const line of CLASSES.trim().split('\n')) {
    const forms = line.split('|').map((word) => keysOf(word));
    for (const keys of forms) {
      const [first = ''] = keys;
      said.set(first, [
        ...(said.get(first) ?? []),
        { keys, others: forms.filter((other) => other !== keys) },
      ]);
    }
  }
  made = said;
  return said;
}

/** The keys of an alias in every form its words may take, as written first. */
export function formsOf(keys: readonly string[]): (readonly string[])[] {
  const forms = [keys];
  keys.forEach((key, at) => {
    for (const { keys: said, others } of saidByFirstKey().get(key) ?? []) {
      if (!said.every((wanted, i) => keys[at + i] === wanted)) continue;
      // Every form so far that still has these words at its place, counted from its end: earlier words may have changed.
      const rest = keys.length - at;
      for (const form of [...forms]) {
        const from = form.length - rest;
        if (!said.every((wanted, i) => form[from + i] === wanted)) continue;
        for (const other of others) {
          if (forms.length >= MOST_FORMS) return;
          forms.push([...form.slice(0, from), ...other, ...form.slice(from + said.length)]);
        }
      }
    }
  });
  return forms;
}
