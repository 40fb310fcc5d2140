import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factText, type MeasuredRun, settingsKey } from '../labs/measured.ts';
import type { FactOf } from '../syntax/facts.ts';

/** What a lab found at the settings its page names, from the file beside the page: running it again takes seconds. */
export function labFacts(content: string, lab: string): FactOf {
  const file = join(content, 'labs', `${lab}.json`);
  const runs: readonly MeasuredRun[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).runs : [];
  const byKey = new Map(runs.map(({ set, facts }) => [settingsKey(set), facts]));
  return (name, set) => {
    const fact = byKey.get(settingsKey(set))?.[name];
    return fact === undefined
      ? null
      : { quantity: { value: fact.value, unit: fact.unit || null }, text: factText(fact.value, fact.unit) };
  };
}
