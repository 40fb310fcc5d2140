import { readFileSync } from 'node:fs';
import { Failure } from '../domain/failure.ts';
import { isLanguage, type Language } from '../domain/language.ts';
import { writeAtomically } from './files.ts';

/** Preferences of this machine. What must follow the person to another machine is a setting event instead. */
export type Config = {
  readonly lang: Language | null;
  readonly plain: boolean;
  readonly editor: string | null;
};

const NONE: Config = { lang: null, plain: false, editor: null };

/** A missing file means no preferences. A file that is not JSON is a failure that names it. */
export function readConfig(file: string): Config {
  const text = textOf(file);
  if (text === null) return NONE;
  const raw = parsed(text, file);
  const { lang, plain, editor } = raw;
  return {
    lang: typeof lang === 'string' && isLanguage(lang) ? lang : null,
    plain: plain === true,
    editor: typeof editor === 'string' ? editor : null,
  };
}

export function writeConfig(file: string, config: Config): void {
  writeAtomically(file, `${JSON.stringify(config, null, 2)}\n`);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Missing or unreadable: the defaults serve, and nothing is lost by them.
    return null;
  }
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    throw new Failure('config-malformed', { file }, { cause: error });
  }
  throw new Failure('config-malformed', { file });
}
