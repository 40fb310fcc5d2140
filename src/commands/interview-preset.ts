import type { App } from '../app.ts';
import type { Json } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import { nearest } from '../domain/nearest.ts';
import { fileNames, readText } from '../machine/files.ts';
import { presetFrom } from '../sessions/interview/own-preset.ts';
import { PRESETS, type Preset } from '../sessions/interview/preset.ts';

/** The built-in kinds of interview and the person's own; one of their own takes the place of a built-in one. */
export function presetNamed(app: App, name: string): Preset {
  const own = ownNames(app);
  if (own.includes(name)) return readPreset(app, name);
  const built = PRESETS.find(({ id }) => id === name);
  if (built !== undefined) return built;
  const known = [...PRESETS.map(({ id }) => id), ...own];
  const { interviews: folder } = app.places;
  throw new Failure('preset-unknown', { preset: name, near: nearest(name, known), known, folder });
}

/** To choose from. A file that says nothing sensible is left out: it is named when it is asked for. */
export function allPresets(app: App): readonly Preset[] {
  const own = ownNames(app).flatMap((name) => {
    try {
      return [readPreset(app, name)];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
  const replaced = new Set(own.map(({ id }) => id));
  return [...PRESETS.filter(({ id }) => !replaced.has(id)), ...own];
}

function ownNames({ places }: App): readonly string[] {
  return fileNames(places.interviews).flatMap((file) => /^([\p{L}\p{N}-]+)\.json$/u.exec(file)?.[1] ?? []);
}

function readPreset({ places }: App, name: string): Preset {
  const file = `${places.interviews}/${name}.json`;
  const read = presetFrom(name, jsonIn(file));
  if (!read.ok)
    throw new Failure('preset-malformed', { file, field: read.field === '' ? '{…}' : read.field });
  return read.value;
}

function jsonIn(file: string): Json {
  try {
    return JSON.parse(readText(file).replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('preset-malformed', { file, field: null });
  }
}
