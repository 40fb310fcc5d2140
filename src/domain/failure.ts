/**
 * What the person can fix, as a code and what its sentence needs. The sentences live in i18n, one per language,
 * keyed by code; leaving one out does not compile. `file` and `folder` are absolute paths.
 */
export type FailureData = {
  /** The store was written by a later mianba than this one. */
  readonly 'store-newer': {
    readonly file: string;
    readonly version: number;
    readonly supported: number;
  };
  /** The file is there but is not a store, or is damaged; `backups` is the folder to look for an earlier one. */
  readonly 'store-corrupt': { readonly file: string; readonly backups: string };
  readonly 'store-read-only': { readonly file: string };
  /** Another program kept the store locked for longer than a write waits. */
  readonly 'store-busy': { readonly file: string; readonly waitedMs: number };
  readonly 'store-cannot-open': { readonly file: string };
  readonly 'cannot-create-folder': { readonly folder: string; readonly reason: string };
  readonly 'disk-full': { readonly file: string };
  /** The SQLite library for this machine is missing or was built for another Node. */
  readonly 'sqlite-missing': { readonly reason: string };
  /** The first line of a file being imported does not say that mianba wrote it; `-` is standard input. */
  readonly 'import-not-mianba': { readonly file: string };
  /** The file being imported is of a later format than this version reads. */
  readonly 'import-newer': { readonly file: string; readonly version: number; readonly supported: number };
  /** The preferences file is not a JSON object. */
  readonly 'config-malformed': { readonly file: string };
  readonly 'cannot-write': { readonly file: string; readonly reason: string };
  readonly 'cannot-read': { readonly file: string; readonly reason: string };
  readonly 'file-exists': { readonly file: string };
  /** Files that an export would write over: not ours, or ours and changed by hand since. Paths under the folder. */
  readonly 'files-in-the-way': {
    readonly folder: string;
    readonly foreign: readonly string[];
    readonly changed: readonly string[];
  };
  readonly 'editor-failed': { readonly editor: string; readonly reason: string };
  /** `near` is the closest name there is, if any is close. */
  readonly 'card-unknown': { readonly id: string; readonly near: string | null };
  readonly 'topic-unknown': { readonly topic: string; readonly near: string | null };
  readonly 'lab-unknown': { readonly lab: string; readonly near: string | null };
  readonly 'knob-unknown': {
    readonly lab: string;
    readonly knob: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
  readonly 'knob-value': { readonly knob: string; readonly value: string; readonly allowed: string };
  /** Knobs that contradict each other; `rule` is what has to hold. */
  readonly 'knobs-clash': { readonly knobs: readonly string[]; readonly rule: string };
  readonly 'fact-unknown': { readonly lab: string; readonly fact: string; readonly known: readonly string[] };
  /** The self-introduction has no segments of the version asked for. */
  readonly 'intro-empty': { readonly folder: string };
  /** Nobody has written a profile of their own. */
  readonly 'profile-missing': { readonly folder: string };
  readonly 'preset-unknown': {
    readonly preset: string;
    readonly near: string | null;
    readonly known: readonly string[];
    readonly folder: string;
  };
  /** A preset of the person's own; `field` is the first that is wrong, null when the file is no JSON at all. */
  readonly 'preset-malformed': { readonly file: string; readonly field: string | null };
  /** `count` is how many interviews there were. */
  readonly 'interview-unknown': { readonly name: string; readonly count: number };
  /** A topic that is cards only. */
  readonly 'page-without-notes': { readonly topic: string };
  /** The card exists, but not in that language. */
  readonly 'card-untranslated': { readonly id: string; readonly language: string };
  /** Neither the number of a taught alias nor the id of its event; `count` is how many there are. */
  readonly 'alias-unknown': { readonly name: string; readonly count: number };
  readonly 'setting-unknown': { readonly key: string; readonly known: readonly string[] };
  readonly 'setting-invalid': { readonly key: string; readonly value: string; readonly allowed: string };
  /** An answer that cannot be read as an answer to this kind of card. */
  readonly 'answer-unreadable': { readonly kind: string; readonly text: string };
  readonly 'argument-invalid': { readonly name: string; readonly value: string; readonly allowed: string };
  readonly 'command-unknown': { readonly verb: string; readonly near: string | null };
  readonly 'argument-missing': { readonly name: string };
  /** What the argument parser refused: its code, the name in question if it named one, and its own English words. */
  readonly usage: { readonly code: string; readonly named: string | null; readonly text: string };
  /** Not built, or a file of the build is gone. */
  readonly 'content-missing': { readonly folder: string };
};

export type FailureCode = keyof FailureData;

/** Failures caused by how mianba was called rather than by the world: exit 2. */
const MISUSES: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'card-unknown',
  'topic-unknown',
  'lab-unknown',
  'knob-unknown',
  'knob-value',
  'knobs-clash',
  'fact-unknown',
  'alias-unknown',
  'preset-unknown',
  'interview-unknown',
  'setting-unknown',
  'setting-invalid',
  'answer-unreadable',
  'argument-invalid',
  'command-unknown',
  'argument-missing',
  'usage',
]);

/** Something the person can fix. Anything else thrown is a bug, and stays loud. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly data: FailureData[Code];
  /** The exit code of a program that ends on it. */
  readonly exit: 1 | 2;

  constructor(code: Code, data: FailureData[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
    this.exit = MISUSES.has(code) ? 2 : 1;
  }
}

/** True when the error is a failure with that code; its data is then of that code's type. */
export function isFailure<Code extends FailureCode>(error: unknown, code: Code): error is Failure<Code> {
  return error instanceof Failure && error.code === code;
}
