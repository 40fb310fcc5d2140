import type { Token } from './tokens.ts';

/** One sentence: its tokens without the mark that ends it, and for each token the clause it stands in. */
export type Sentence = {
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  readonly clauseCount: number;
  /** True when a mark ends it, and not merely its line or the answer. */
  readonly isClosed: boolean;
};

/** A mark between clauses stays a token, so that no alias reaches across it unseen. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && token.kind !== 'sentence end') continue;
    if (at > from) {
      const isClosed = token !== undefined && token.word !== '\n';
      sentences.push({ ...clausesOf(tokens.slice(from, at)), isClosed });
    }
    from = at + 1;
  }
  return sentences;
}

function clausesOf(tokens: readonly Token[]): Omit<Sentence, 'isClosed'> {
  let clause = 0;
  const clauses = tokens.map((token) => {
    const own = clause;
    if (token.kind === 'clause end') clause += 1;
    return own;
  });
  return { tokens, clauses, clauseCount: clause + 1 };
}
