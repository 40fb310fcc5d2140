import type { Language } from '../domain/language.ts';

/** What a new topic is to be called. */
export type TemplateNames = {
  readonly title: string;
  /** Ids of the skill list; may be empty. */
  readonly skills: readonly string[];
};

/** A topic to start from: notes, a recall card with a follow-up, and an estimate. Both languages pass the check as they are. */
export function topicTemplate(language: Language, { title, skills }: TemplateNames): string {
  const frontMatter = `---\ntitle: ${JSON.stringify(title)}\nskills: ${JSON.stringify(skills)}\n---\n`;
  return `${frontMatter}\n${language === 'zh' ? ZH : EN}`;
}

const ZH = `在这里写笔记：先说它解决什么问题，再说怎么做、代价是什么。

\`\`\`mermaid
flowchart LR
  client[客户端] --> service[服务] --> database[数据库]
\`\`\`

## 为什么写操作要做成幂等的？ {#why level=2 minutes=2}

> 提示
> - 调用方没收到回应会怎么做？
> - 服务端怎么认出同一个请求？

- **超时后调用方会重试** {超时|没收到回应} {重试|再发一次|重发}
- **同一个请求号只执行一次** {请求号|唯一键|去重表} {一次|去重|忽略}
- 重复的请求返回第一次的结果 {第一次|之前|上次} {结果|回应}

超时后调用方会重试，所以同一个请求号只执行一次。服务端用请求号做唯一键，重复的请求返回第一次的结果。

### 去重记录要保留多久？ {#keep level=3 after=hit}

- [ ] 永久保留 — 表会一直变大
- [x] 比最长的重试时间更久 — 之后不会再有重复的请求
- [ ] 一秒 — 重试往往在几秒之后才来

## 每秒 200 个请求，每条去重记录保留一天，一共多少条？ {#rows level=2}

= 17,280,000 条 ±5%

1. 一天有 86,400 秒
2. 200 × 86,400 = 17,280,000
`;

const EN = `Write notes here: first what problem it solves, then how, and what it costs.

\`\`\`mermaid
flowchart LR
  client[Client] --> service[Service] --> database[Database]
\`\`\`

## Why should a write be idempotent? {#why level=2 minutes=2}

> Hint
> - What does a caller do when no answer comes?
> - How does the service recognise the same request?

- **After a timeout the caller retries** {timeout|no answer} {retry|again|resend}
- **The service runs each request id only once** {request id|unique key|idempotency key} {once|ignore}
- A repeated request gets the first result {repeated|duplicate} {first result|same result|stored result}

After a timeout the caller retries, so it must be harmless to receive a request twice. The service runs each request id
only once, guarded by a unique key. A repeated request gets the first result.

### How long must the ids be kept? {#keep level=3 after=hit}

- [ ] For good — the table would grow without end
- [x] Longer than the longest retry — no repeat can come after that
- [ ] One second — retries often come seconds later

## 200 requests a second, ids kept for a day: how many rows? {#rows level=2}

= 17,280,000 rows ±5%

1. A day has 86,400 seconds
2. 200 × 86,400 = 17,280,000
`;
