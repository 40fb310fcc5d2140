import { FUNCTION_WORDS } from './function-words.ts';
import { marksOf, wordTable } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

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

/** So many function words make a statement even when aliases cover them all. */
const STATEMENT_WORDS = 3;
/** English can do without one: "Clients time out and retry." A full stop and so few tokens make a statement. */
const SHORT_TOKENS = 7;

/**
 * True for a row of keywords, which is no evidence of knowing: five or more tokens with no function word outside the
 * aliases, or five or more clauses of which seven in ten have none. A list that states values
 * (`min.insync.replicas 2`) counts as said. `covered` marks the tokens that aliases cover.
 */
export function isKeywordRow(sentence: Sentence, covered: readonly boolean[]): boolean {
  const { tokens, clauses, clauseCount } = sentence;
  const words = tokens.map((token) => token.word);
  const names = marksOf(NAMES, words);
  const small = marksOf(FUNCTION_WORDS, words).map((mark, i) => mark && !names[i]);
  const said = small.map((mark, i) => mark && !covered[i]);
  const values = tokens.map((_, i) => isValue(tokens, i));
  const length = tokens.filter(startsRun).length;
  if (values.filter(Boolean).length * TOKENS_PER_VALUE >= length) return false;
  if (length >= ROW_TOKENS && !said.includes(true))
    return small.filter(Boolean).length < STATEMENT_WORDS && !isShortStatement(sentence, length);
  const spoken = new Set(clauses.filter((_, i) => said[i] === true || values[i] === true));
  const filled = new Set(clauses.filter((_, i) => tokens[i]?.kind !== 'clause end')).size;
  return filled >= ROW_CLAUSES && clauseCount >= ROW_CLAUSES && filled - spoken.size >= filled * ROW_SHARE;
}

function isShortStatement({ tokens, clauseCount, isClosed }: Sentence, length: number): boolean {
  return (
    isClosed && clauseCount === 1 && length <= SHORT_TOKENS && tokens.every(({ kind }) => kind !== 'han')
  );
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
