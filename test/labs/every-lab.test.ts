import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { CATALOGUE } from '../../src/labs/catalogue.ts';
import { relativeSpread } from '../../src/labs/kernel/statistics.ts';
import type { Knob, Lab, Series, Trace } from '../../src/labs/lab.ts';
import { runLab, settingsOf } from '../../src/labs/settings.ts';
import { ROOT } from '../support/root.ts';
import { pageFacts, predictionsOn } from './page-facts.ts';

/** A fact that is asked for must not hang on the seed: at most this spread over 25 of them. */
const MOST_SPREAD = 0.05;

describe.each(CATALOGUE.map(({ id, load }) => ({ id, load })))('$id', ({ id, load }) => {
  let lab: Lab;
  let trace: Trace;
  beforeAll(async () => {
    lab = await load();
    trace = at({}, 1);
  });

  function at(turned: Readonly<Record<string, string>>, seed: number): Trace {
    const read = settingsOf(lab, turned);
    if ('trouble' in read) throw new Error(JSON.stringify(read));
    return runLab(lab, read.settings, seed);
  }

  test('goes by its name, and has a page in each language', () => {
    expect(lab.id).toBe(id);
    const missing = LANGUAGES.filter(
      (language) => !existsSync(join(ROOT, `content/labs/${id}.${language}.md`)),
    );
    expect(missing).toEqual([]);
  });

  test('says the same again for the same seed, and keeps its own invariants', () => {
    expect(JSON.stringify(at({}, 1))).toBe(JSON.stringify(trace));
    expect(trace.invariants.length).toBeGreaterThan(0);
    expect(trace.invariants.filter(({ holds }) => !holds)).toEqual([]);
  });

  test('finds finite numbers, draws something, and has words for what it names', () => {
    expect(Object.values(trace.facts).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(Object.keys(trace.facts).filter((name) => !(name in lab.facts))).toEqual([]);
    expect(trace.series.length).toBeGreaterThan(0);
    const named = [...trace.series.flatMap(titlesOf), ...trace.invariants.map(({ name }) => name)];
    expect(named.filter((name) => !(name in lab.words))).toEqual([]);
    const said = [
      ...Object.values(lab.words),
      ...Object.values(lab.facts).map(({ means }) => means),
      ...Object.values(lab.knobs).map(({ means }) => means),
    ];
    expect(said.filter(({ zh, en }) => !/[\u4e00-\u9fff]/.test(zh) || en.trim() === '')).toEqual([]);
  });

  test('starts within its own bounds and refuses what lies outside them', () => {
    expect(settingsOf(lab, {})).toHaveProperty('settings');
    const refused = Object.entries(lab.knobs).flatMap(([name, knob]) =>
      outside(knob).map((value) => settingsOf(lab, { [name]: value })),
    );
    expect(refused.filter((read) => !('trouble' in read))).toEqual([]);
  });

  test('has the numbers of its page on file', async () => {
    const file = readFileSync(join(ROOT, `content/labs/${id}.json`), 'utf8');
    expect(await pageFacts(ROOT, id)).toBe(file);
  });

  test('asks only for facts that do not hang on the seed', () => {
    const spreads = predictionsOn(ROOT, id).map(({ fact, set }) => {
      const values = Array.from({ length: 25 }, (_, seed) => at(set, seed + 1).facts[fact] ?? Number.NaN);
      return { fact, set, spread: relativeSpread(values) };
    });
    expect(spreads.length).toBeGreaterThanOrEqual(2);
    expect(spreads.filter(({ spread }) => !(spread <= MOST_SPREAD))).toEqual([]);
  });
});

/** Names that are shown whatever the language: what is drawn, and what things are called in it. */
function titlesOf(series: Series): string[] {
  if (series.form === 'states') {
    return [series.name, ...series.rows.flatMap(({ states }) => states.map(([, state]) => state))];
  }
  return [series.name];
}

function outside(knob: Knob): string[] {
  if (knob.type === 'choice') return ['', 'no-such-name'];
  const beyond = [knob.least - 1, knob.most + 1].map(String);
  return knob.type === 'list' ? [...beyond, '1,,2'] : [...beyond, 'many', ...(knob.whole ? ['1.5'] : [])];
}
