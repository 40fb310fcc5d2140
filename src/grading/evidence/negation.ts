import { marksOf, wordTable } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What turns a clause into its opposite. n't is found by its ending. */
const NEGATORS = wordTable(`
  不 没 无 未 非 别 勿 毋 甭
  no not never none neither nor without cannot non nothing nobody nowhere hardly
  dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt cant hasnt havent
`);

/** Words that only look like negations, or that deny nothing about what follows. */
const EXCEPTIONS = wordTable(`
  不同 不仅 不只 不光 不但 不单 不止 不论 不管 不断 不停 不久 不少 不过 不然 不得不 不妨 不愧 不错 不一会
  不可避免 不得已 差不多 是不是 能不能 会不会 要不要 有没有 忍不住 不约而同 不难 不禁 不外乎
  没错 没问题 没关系 无论 无非 无疑 无数 无限 未来 非常 除非 是非 非得
  特别 区别 分别 级别 别人 类别 识别 差别 别名 别的 别处 辨别 个别 判别 鉴别 告别 派别 性别
  not_only not_just not_merely not_simply no_matter no_doubt no_op no_sql no_one_else whether_or_not
  not_to_mention no_less_than no_wonder
`);

/** Words that begin like an exception and deny all the same: 不过 is "but", 不过期 is "never expires". */
const DENIALS = wordTable(`
  不过期 不过滤 不过大 不过多 不过载 不同步 不同时 不同意 不断开 不断电 不断连 不断线 不停机 不停止 不停服 不停写 不错过
  不管理 不管控 不单独 不光滑 无数据 无限流 无限制 非常驻 非常规
`);

/** These deny only what comes after them in the clause. */
const REPLACED = wordTable('instead_of rather_than as_opposed_to');

/** What is denied in a sentence: whole clauses by a negator, the rest of a clause by a replacement. */
export type Negations = {
  /** For each token, whether it is a negator. */
  readonly negators: readonly boolean[];
  /** For each token, whether it begins a replacement such as `instead of`. */
  readonly replacements: readonly boolean[];
};

export function negationsIn(tokens: readonly Token[]): Negations {
  const words = tokens.map((token) => token.word);
  const excepted = marksOf(EXCEPTIONS, words);
  const denied = marksOf(DENIALS, words);
  return {
    negators: tokens.map((token, i) => isNegator(token) && (excepted[i] !== true || denied[i] === true)),
    replacements: marksOf(REPLACED, words),
  };
}

/** True for a negating word by itself, whatever stands around it. */
export function isNegator({ word }: Token): boolean {
  return NEGATORS.has(word) || word.endsWith("n't");
}
