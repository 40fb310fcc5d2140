import { type Problem, type ProblemCode, type ProblemData, problemAt } from '../domain/problem.ts';

/** Notes a problem at a line of the file being read; reading goes on. */
export type Report = <C extends ProblemCode>(code: C, line: number, data: ProblemData[C]) => void;

/** A reporter for one file, and the list it fills. */
export function reporterFor(file: string): { readonly report: Report; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, line, data) => {
    problems.push(problemAt({ code, file, line, data }));
  };
  return { report, problems };
}

/** In the order a reader meets them. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
