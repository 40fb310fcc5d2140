/**
 * Why a line of an export was left out, as a code and what its sentence needs. Codes are stable: scripts read them.
 * The words live in i18n; leaving one out does not compile.
 */
export type LineProblemData = {
  /** Not JSON, or JSON that is no object. */
  readonly 'line-not-json': None;
  readonly 'line-too-long': None;
  readonly 'line-too-deep': None;
  readonly 'number-too-large': None;
  /** A second header, of a format this version does not know. */
  readonly 'header-newer': { readonly version: number };
  /** The path of the first field that is not what it should be. */
  readonly 'field-wrong': { readonly field: string };
  /** A card of a pack that this machine has as files. */
  readonly 'card-in-pack': { readonly id: string; readonly pack: string };
};

type None = Readonly<Record<never, never>>;

export type LineProblemCode = keyof LineProblemData;

export type LineProblem = {
  [Code in LineProblemCode]: { readonly code: Code } & LineProblemData[Code];
}[LineProblemCode];

/** One language's words for every code: what is wrong, and what to do. */
export type LineProblemWords = {
  readonly [Code in LineProblemCode]: (data: LineProblemData[Code]) => {
    readonly message: string;
    readonly hint: string;
  };
};

export function describeLineProblem<Problem extends LineProblem>(
  problem: Problem,
  words: LineProblemWords,
): { readonly message: string; readonly hint: string } {
  // The compiler cannot see that a code picks the words for its own data.
  const say = words[problem.code] as (data: Problem) => { readonly message: string; readonly hint: string };
  return say(problem);
}
