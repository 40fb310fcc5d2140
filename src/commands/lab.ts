import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';
import { CATALOGUE, labNamed } from '../labs/catalogue.ts';
import type { Lab, Settings } from '../labs/lab.ts';
import { PAGE_SEED, withUnits } from '../labs/measured.ts';
import { runLab, type SettingTrouble, settingsOf } from '../labs/settings.ts';
import { drawAb } from '../terminal/lab/comparison.ts';
import { drawKnobs, drawRun, type LabPage, type LabRun } from '../terminal/lab/run-screen.ts';

export type LabRequest = {
  readonly id?: string;
  readonly list?: boolean;
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly ab?: readonly string[];
  readonly sweep?: string;
  readonly fact?: string;
  readonly json?: boolean;
  /** False with `--no-anim`. */
  readonly anim?: boolean;
  readonly source?: boolean;
};

/** A lab as a walk; run straight when knobs, a seed or JSON are asked for; alone, which labs there are. */
export async function runLabCommand(app: App, request: LabRequest): Promise<void> {
  const { id } = request;
  if (id === undefined || request.list) return (await import('./lab-menu.ts')).runLabMenu(app, request);
  const lab = await knownLab(id);
  if (request.source) return (await import('./lab-source.ts')).runLabSource(app, lab);
  const seed = seedOf(request.seed);
  const turned = pairsOf(request.set ?? [], '--set');
  const settings = settingsFrom(lab, turned);
  if (request.sweep !== undefined) {
    const { runSweep } = await import('./lab-sweep.ts');
    return runSweep(app, { lab, turned, seed, sweep: request.sweep, fact: request.fact, json: request.json });
  }
  const run = { lab, settings, seed, trace: runLab(lab, settings, seed) };
  if (request.ab) return showAb(app, run, { ...turned, ...pairsOf(request.ab, '--ab') }, request);
  const isStraight = request.json || request.set || request.seed !== undefined || request.anim === false;
  if (!isStraight) return (await import('./lab-walk.ts')).runLabWalk(app, lab);
  if (request.json) {
    app.print(JSON.stringify(runJson(run)));
    return;
  }
  const page = pageOf(app);
  const library = await app.openLibrary();
  const title = library.lab(id, app.language)?.title ?? id;
  for (const line of [...drawRun(run, title, page), '', ...drawKnobs(run, page)]) app.print(line);
}

export async function knownLab(id: string): Promise<Lab> {
  const lab = await labNamed(id);
  if (lab !== null) return lab;
  throw new Failure('lab-unknown', {
    lab: id,
    near: nearest(
      id,
      CATALOGUE.map((entry) => entry.id),
    ),
  });
}

/** The settings, or a failure that says which knob and what is allowed. */
export function settingsFrom(lab: Lab, turned: Readonly<Record<string, string>>): Settings {
  const read = settingsOf(lab, turned);
  if ('settings' in read) return read.settings;
  throw failureOf(lab, read);
}

export function runJson({ lab, settings, seed, trace }: LabRun) {
  const { series, invariants } = trace;
  return { lab: lab.id, seed, settings, facts: withUnits(lab, trace.facts), series, invariants };
}

export function pageOf(app: App): LabPage {
  return { look: app.look(), messages: app.messages, language: app.language };
}

function showAb(app: App, a: LabRun, turned: Readonly<Record<string, string>>, { json }: LabRequest): void {
  const settings = settingsFrom(a.lab, turned);
  const b = { ...a, settings, trace: runLab(a.lab, settings, a.seed) };
  const lines = json ? [JSON.stringify({ a: runJson(a), b: runJson(b) })] : drawAb(a, b, pageOf(app));
  for (const line of lines) app.print(line);
}

function failureOf(lab: Lab, trouble: SettingTrouble): Failure {
  switch (trouble.trouble) {
    case 'knob-unknown': {
      const { knob, near, known } = trouble;
      return new Failure('knob-unknown', { lab: lab.id, knob, near, known });
    }
    case 'value':
      return new Failure('knob-value', trouble);
    case 'clash':
      return new Failure('knobs-clash', trouble);
  }
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return PAGE_SEED;
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0xffff_ffff) return Number(text);
  throw new Failure('argument-invalid', { name: '--seed', value: text, allowed: '0 … 4294967295' });
}

/** `nodes=4 routing=random`, each a word of its own or joined by spaces. */
function pairsOf(words: readonly string[], flag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const [, knob, value] = /^([^=\s]+)=(.+)$/.exec(word) ?? [];
      if (knob === undefined || value === undefined)
        throw new Failure('argument-invalid', { name: flag, value: word, allowed: 'knob=value' });
      return [knob, value];
    }),
  );
}
