import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { isLanguage } from '../domain/language.ts';
import { SETTING_TEXTS } from '../domain/setting-texts.ts';
import { type Config, writeConfig } from '../machine/config-file.ts';

type ConfigRequest = { readonly key?: string; readonly value?: string; readonly json?: boolean };

/** Preferences of this machine live in its config file; every other setting is an event that follows the person. */
export function runConfig(app: App, { key, value, json }: ConfigRequest): void {
  const isJson = json === true;
  if (key !== undefined && value !== undefined) change(app, { key, value, json: isJson });
  else if (key === undefined) list(app, { json: isJson });
  else showOne(app, key, { json: isJson });
}

function showOne(app: App, key: string, { json }: { readonly json: boolean }): void {
  const values = currentValues(app);
  const known = values.get(key);
  if (known === undefined) throw new Failure('setting-unknown', { key, known: [...values.keys()] });
  show(app, key, known, { json });
}

/** Reads a preference as it is typed; undefined when it is none. */
const PREFERENCES: Readonly<Record<string, (text: string) => Partial<Config> | undefined>> = {
  lang: (text) => (text === '' ? { lang: null } : isLanguage(text) ? { lang: text } : undefined),
  plain: (text) => (text === 'true' || text === 'false' ? { plain: text === 'true' } : undefined),
  editor: (text) => ({ editor: text || null }),
};

function change(
  app: App,
  { key, value, json }: { readonly key: string; readonly value: string; readonly json: boolean },
): void {
  const preference = Object.hasOwn(PREFERENCES, key) ? PREFERENCES[key] : undefined;
  const setting = Object.hasOwn(SETTING_TEXTS, key) ? SETTING_TEXTS[key] : undefined;
  if (preference) {
    const change = preference(value);
    if (change === undefined) throw invalid(app, key, value);
    writeConfig(app.places.config, { ...app.config, ...change });
  } else if (setting) {
    const read = setting.read(value.trim());
    if (read === undefined) throw invalid(app, key, value);
    app.openStore().events.append({ type: 'setting', key: setting.key, value: read }, app.moment());
  } else {
    throw new Failure('setting-unknown', {
      key,
      known: [...Object.keys(PREFERENCES), ...Object.keys(SETTING_TEXTS)],
    });
  }
  show(app, key, value, { json });
}

function invalid(app: App, key: string, value: string): Failure {
  return new Failure('setting-invalid', { key, value, allowed: app.messages.config.meaning[key] ?? '' });
}

function show(app: App, key: string, value: string, { json }: { readonly json: boolean }): void {
  app.print(json ? JSON.stringify({ [key]: value }) : app.messages.config.set(key, value));
}

function list(app: App, { json }: { readonly json: boolean }): void {
  const values = currentValues(app);
  const lines = [...values].map(([key, value]) => ({
    key,
    line: app.messages.config.set(key, value).trimEnd(),
  }));
  const width = Math.max(...lines.map(({ line }) => line.length));
  const table = lines.map(
    ({ key, line }) => `${line.padEnd(width)}   ${app.messages.config.meaning[key] ?? ''}`,
  );
  app.print(json ? JSON.stringify(Object.fromEntries(values)) : table.join('\n'));
}

function currentValues(app: App): ReadonlyMap<string, string> {
  const { settings } = app.openStore().settings();
  const { lang, plain, editor } = app.config;
  const typed = Object.entries(SETTING_TEXTS).map(([name, { write }]) => [name, write(settings)] as const);
  return new Map([['lang', lang ?? ''], ['plain', String(plain)], ['editor', editor ?? ''], ...typed]);
}
