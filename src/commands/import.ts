import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { describeLineProblem } from '../domain/line-problem.ts';
import { FORMAT_VERSION, headerVersion } from '../formats/json-lines.ts';
import { type Line, readLines } from '../machine/lines.ts';
import { type AddedLines, addLines } from './add-lines.ts';

type ImportRequest = { readonly file: string; readonly json?: boolean };

/** Takes in an export. What is wrong in it is left out and named; exit code 1 says that there was some. */
export async function runImport(app: App, { file, json }: ImportRequest): Promise<number> {
  const lines = readLines(file);
  passHeader(lines, file);
  // Brings the names of cards and packs up to date, so that what is imported meets them.
  await app.openLibrary();
  const added = addLines(app.openStore(), lines);
  if (json) app.print(JSON.stringify(addedJson(app, file, added)));
  else sayAdded(app, file, added);
  return added.problems.length === 0 ? 0 : 1;
}

/** Nothing may be taken from a file that does not say what it is. */
function passHeader(lines: Iterator<Line>, file: string): void {
  const first = lines.next();
  const version = first.done ? null : headerVersion(first.value.text);
  if (version === null) throw new Failure('import-not-mianba', { file });
  if (version > FORMAT_VERSION) {
    throw new Failure('import-newer', { file, version, supported: FORMAT_VERSION });
  }
}

function addedJson(app: App, file: string, { problems, ...counts }: AddedLines) {
  const named = problems.map(({ line, problem }) => ({
    code: problem.code,
    file,
    line,
    ...describeLineProblem(problem, app.messages.transfer.problems),
  }));
  return { ...counts, problems: named };
}

/** Findings shown to a person, who will mend the first and try again. */
const MOST_SHOWN = 20;

function sayAdded(app: App, file: string, { added, updated, skipped, reviews, problems }: AddedLines): void {
  const { transfer } = app.messages;
  for (const { line, problem } of problems.slice(0, MOST_SHOWN)) {
    const { message, hint } = describeLineProblem(problem, transfer.problems);
    app.say(transfer.at(file, line, message, hint));
  }
  if (problems.length > MOST_SHOWN) app.say(transfer.moreLines(problems.length - MOST_SHOWN));
  if (problems.length > 0) app.say(transfer.leftOut(problems.length));
  app.print(transfer.imported(added, updated, skipped, reviews));
}
