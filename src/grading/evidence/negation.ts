import { marksOf, wordTable } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What turns a clause into its opposite. `n't` has become `not` before. */
const NEGATORS = wordTable(`
  不 没 无 未 非 别 勿 毋 甭
  no not never none neither nor without non nothing nobody nowhere hardly
  dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt cant hasnt havent
`);

/** Words that only look like negations, or that deny nothing about what follows. */
const EXCEPTIONS = wordTable(`
  不同 不仅 不只 不光 不但 不单 不止 不论 不管 不断 不停 不久 不少 不过 不然 不得不 不妨 不愧 不错 不一会
  不可避免 不得已 差不多 是不是 能不能 会不会 要不要 有没有 忍不住 不约而同 不难 不禁 不外乎
  没错 没问题 也没关系 都没关系 了没关系 就没关系 无论 无非 无疑 无数 无限 未来 非常 除非 是非 非得
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

/** Where what is said turns: a negation reaches no further than to one of these, on either side. */
const NEW_THOUGHTS = wordTable(`
  就 所以 因为 由于 但 但是 可是 而 却 于是 结果 的话 时候 之前 之后 以前 以后
  because since so but although though hence therefore
`);

/** A negation after one of these leaves alone what stands before it; one before it denies what comes after as well. */
const NEW_TURNS = wordTable(`
  还没 还不
  and when if while until unless before after once which who where whatever that
`);

/** These deny all the rest of their clause, whatever turns it takes. */
const SWEEPING = wordTable(`
  不是 不等于 不代表 不意味着 不意味 不见得 不一定 不就是
  not_true not_the_case not_so not_mean not_think not_believe
`);

/** A word that denies, and the tokens `[from, to)` it denies. */
export type Negation = {
  readonly by: 'negator' | 'replacement';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** What is denied in a sentence: by a negator what is said around it in its clause, by a replacement what follows. */
export function negationsIn(tokens: readonly Token[]): Negation[] {
  const words = tokens.map((token) => token.word);
  const breaths = breathsOf(tokens);
  const excepted = marksOf(EXCEPTIONS, words);
  const denied = marksOf(DENIALS, words);
  const replaced = marksOf(REPLACED, words);
  const thoughts = marksOf(NEW_THOUGHTS, words);
  const turns = marksOf(NEW_TURNS, words);
  const sweeping = marksOf(SWEEPING, words);
  return tokens.flatMap((token, at): Negation[] => {
    const isBeside = (other: number) => breaths[other] === breaths[at];
    const goesOn = (next: number) => isBeside(next) && (sweeping[at] === true || thoughts[next] !== true);
    const leadsHere = (before: number) =>
      isBeside(before) && thoughts[before] !== true && turns[before] !== true;
    const to = endOf(at, goesOn, tokens.length);
    if (replaced[at] === true) return [{ by: 'replacement', at, from: at, to }];
    if (!isNegator(token) || (excepted[at] === true && denied[at] !== true)) return [];
    return [{ by: 'negator', at, from: startOf(at, leadsHere), to }];
  });
}

/** Clauses, but that 、 only separates the members of a list: 不会丢、重、乱 denies all three. */
function breathsOf(tokens: readonly Token[]): number[] {
  let breath = 0;
  return tokens.map(({ kind, word }) => {
    const own = breath;
    if (kind === 'clause end' && word !== '、') breath += 1;
    return own;
  });
}

function endOf(at: number, goesOn: (next: number) => boolean, length: number): number {
  let to = at + 1;
  while (to < length && goesOn(to)) to += 1;
  return to;
}

function startOf(at: number, leadsHere: (before: number) => boolean): number {
  let from = at;
  while (from > 0 && leadsHere(from - 1)) from -= 1;
  return from;
}

/** True for a negating word by itself, whatever stands around it. */
export function isNegator({ word }: Token): boolean {
  return NEGATORS().has(word);
}
