import { wordTable } from './phrases.ts';

/**
 * The small words a statement cannot do without and a row of keywords has none of. 和, 与, 或, `and`, `or` are left
 * out: they join keywords as well.
 */
export const FUNCTION_WORDS = wordTable(`
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
