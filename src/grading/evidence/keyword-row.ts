import { marksOf, wordTable } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * The small words a statement cannot do without and a row of keywords has none of. 和, 与, 或, `and`, `or` are left
 * out: they join keywords as well.
 */
const FUNCTION_WORDS = wordTable(`
  的 了 着 是 在 把 被 将 就 都 也 还 才 又 再 会 让 使 从 到 由 用 靠 按 只 仅 先 而 但 则 且 这 它 其 此 每 没 不 无 未
  因为 所以 如果 那么 否则 然后 一旦 为了 作为 成为 变成 造成 导致 对于 通过 根据 直接 同时 一起 一块 马上 立刻 避免 防止 属于
  等于 比如 相比 之后 之前 以后 以前 时候 里面 可以 可能 能够 就能 才能 只能 不能 需要 必须 应该 应当 得到 只有 就有 会有 没有
  还有 都有 进行 起来 出来 过来 吗 呢 吧 啊
  a an the is are was were be been being am to of in on at by for from with into onto over under than then as per
  it its this that these those they them their there he she we you i your our
  if when while because since so but until unless once before after whenever where which who what how why whether
  will would can could may might must should shall do does did has have had having not no never
  every each all any some both only just also still even instead without within between through via during against
  let lets make makes makes get gets use uses using used need needs means keep keeps cause causes becomes become
`);

/** Names of things that happen to contain a function word; they say nothing about how something is said. */
const NAMES = wordTable(`
  目的 了解 着色 在线 存在 潜在 将来 就绪 就近 还原 归还 返还 才能 再平衡 再哈希 会话 会员 使用率 使命 主从 从库 从节点 从机 到期 到达
  由来 自由 路由 用户 应用 复用 引用 调用 占用 利用 通用 费用 启用 禁用 重用 弃用 专用 作用 用途 可用 靠山 可靠 按需 按钮
  只读 只写 仅读 先后 优先 先进先出 先写 规则 原则 其他 每秒 无状态 无锁 无序 不变 不可变 不存在 不一致 不可重复 未提交 未命中
`);

const ROW_TOKENS = 5;
const ROW_CLAUSES = 5;
const ROW_SHARE = 0.7;
/** A list states values when at least one in so many of its tokens is one. */
const TOKENS_PER_VALUE = 5;

/**
 * True for a row of keywords, which is no evidence of knowing: five or more tokens with no function word outside the
 * aliases, or five or more clauses of which seven in ten have none. A list that states values
 * (`min.insync.replicas 2`) counts as said. `covered` marks the tokens that aliases cover.
 */
export function isKeywordRow(
  { tokens, clauses, clauseCount }: Sentence,
  covered: readonly boolean[],
): boolean {
  const words = tokens.map((token) => token.word);
  const names = marksOf(NAMES, words);
  const said = marksOf(FUNCTION_WORDS, words).map((mark, i) => mark && !names[i] && !covered[i]);
  const values = tokens.map((_, i) => isValue(tokens, i));
  const length = tokens.filter(startsRun).length;
  if (values.filter(Boolean).length * TOKENS_PER_VALUE >= length) return false;
  if (length >= ROW_TOKENS && !said.includes(true)) return true;
  const spoken = new Set(clauses.filter((_, i) => said[i] === true || values[i] === true));
  const filled = new Set(clauses.filter((_, i) => tokens[i]?.kind !== 'clause end')).size;
  return filled >= ROW_CLAUSES && clauseCount >= ROW_CLAUSES && filled - spoken.size >= filled * ROW_SHARE;
}

/** Chinese characters side by side count as one token: a row of keywords has gaps between them. */
function startsRun(token: Token, index: number, tokens: readonly Token[]): boolean {
  if (token.kind === 'symbol' || token.kind === 'clause end') return false;
  const before = tokens[index - 1];
  const goesOn = token.glued && isHanLike(token) && before !== undefined && isHanLike(before);
  return !goesOn;
}

/** 三 is a numeral and a Chinese character. */
function isHanLike({ kind, word }: Token): boolean {
  return kind === 'han' || (kind === 'number' && /^\p{Script=Han}/u.test(word));
}

/** `min.insync.replicas 2`, `acks=all`, TTL 60 s: a name, and at once its value. */
function isValue(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (before?.word === '=') return tokens[index - 2] !== undefined;
  return (
    token?.kind === 'number' && /^\d/.test(token.word) && (before?.kind === 'word' || before?.kind === 'han')
  );
}
