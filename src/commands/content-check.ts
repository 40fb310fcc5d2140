import type { App } from '../app.ts';
import { packFiles } from '../content/files.ts';
import { labFacts } from '../content/lab-facts.ts';
import { readIndex } from '../content/library.ts';
import { packNames } from '../content/sync.ts';
import { Failure } from '../domain/failure.ts';
import { describeProblem, type Problem } from '../domain/problem.ts';
import { selfCheck } from '../grading/self-check.ts';
import { problemsEn } from '../i18n/problems-en.ts';
import { problemsZh } from '../i18n/problems-zh.ts';
import { allLabs, UPCOMING } from '../labs/catalogue.ts';
import type { Lab } from '../labs/lab.ts';
import { settingsOf } from '../labs/settings.ts';
import { isFolder } from '../machine/files.ts';
import type { LabChecks } from '../syntax/check/check-lab.ts';
import { type CheckedPack, checkPack } from '../syntax/check/pack.ts';
import type { FactOf } from '../syntax/facts.ts';
import { draws } from '../terminal/diagram.ts';

type CheckRequest = { readonly path?: string; readonly json?: boolean };

/** A folder to check: the built-in content, or a pack. */
type Place = { readonly folder: string; readonly pack: string | null };

/** Checks one folder, or the built-in content and every pack of one's own. Returns the exit code: 1 with any problem. */
export async function runContentCheck(app: App, { path, json }: CheckRequest): Promise<number> {
  const labs = await allLabs();
  const checked = placesToCheck(app, path).map((place) => ({ place, ...checkFolder(app, place, labs) }));
  const problems = checked.flatMap(({ place, problems: found }) =>
    found.map((problem) => worded(app, place, problem)),
  );
  const counts = {
    packs: checked.length,
    topics: checked.reduce((sum, { topics }) => sum + topics, 0),
    cards: checked.reduce((sum, { cards }) => sum + cards, 0),
  };
  if (json) app.print(JSON.stringify({ ...counts, problems }));
  else {
    for (const { file, line, message, hint } of problems) app.print(`${file}:${line}: ${message}; ${hint}`);
    const { content } = app.messages;
    app.print(
      problems.length === 0
        ? content.clean(counts.packs, counts.topics, counts.cards)
        : content.problems(problems.length),
    );
  }
  return problems.length === 0 ? 0 : 1;
}

function placesToCheck(app: App, path: string | undefined): Place[] {
  const { content, packs } = app.places;
  if (path === undefined) {
    return [
      { folder: content, pack: null },
      ...packNames(packs).map((name) => ({ folder: `${packs}/${name}`, pack: name })),
    ];
  }
  if (!isFolder(path)) throw new Failure('cannot-read', { file: path, reason: 'ENOTDIR' });
  // Built-in content is told by its lists: only it has both.
  const isBuiltIn = ['areas.yaml', 'skills.yaml'].every((list) =>
    packFiles(path).some((file) => file.path === list),
  );
  return [{ folder: path, pack: isBuiltIn ? null : 'pack' }];
}

function checkFolder(app: App, { folder, pack }: Place, labs: ReadonlyMap<string, Lab>): CheckedPack {
  // A pack may speak of what is built in; the built-in content stands on its own.
  const index = pack === null ? null : readIndex(app.places.compiled);
  return checkPack(packFiles(folder), {
    pack,
    draws,
    selfCheck,
    lab: (id) => {
      const lab = labs.get(id);
      return lab === undefined ? null : checksOf(lab, labFacts(folder, id));
    },
    known: {
      areas: new Set(index?.areas.map(({ id }) => id)),
      skills: new Set(index?.skills.map(({ id }) => id)),
      labs: new Set([...labs.keys(), ...UPCOMING]),
      topics: new Set(index?.pages.map(({ id }) => id)),
    },
  });
}

function checksOf(lab: Lab, factOf: FactOf): LabChecks {
  const trouble: LabChecks['trouble'] = (turned) => {
    const read = settingsOf(lab, turned);
    return 'trouble' in read ? read : null;
  };
  return { hasFact: (fact) => fact in lab.facts, trouble, factOf };
}

function worded(app: App, { folder }: Place, problem: Problem) {
  const { message, hint } = describeProblem(problem, app.language === 'zh' ? problemsZh : problemsEn);
  return { code: problem.code, file: `${folder}/${problem.file}`, line: problem.line, message, hint };
}
