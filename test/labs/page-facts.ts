import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PredictionSection } from '../../src/domain/page.ts';
import { labNamed } from '../../src/labs/catalogue.ts';
import { measuredRuns } from '../../src/labs/measured.ts';
import { parsePage } from '../../src/syntax/page.ts';

/** What a lab asks to be predicted, from its Chinese page; the English one asks the same. */
export function predictionsOn(root: string, lab: string): readonly PredictionSection[] {
  const path = `labs/${lab}.zh.md`;
  const { page } = parsePage({ path, bytes: readFileSync(join(root, 'content', path)) });
  return page?.sections.filter((section) => section.type === 'prediction') ?? [];
}

/** The file of facts beside a lab's page, as it should be. */
export async function pageFacts(root: string, id: string): Promise<string> {
  const lab = await labNamed(id);
  if (lab === null) throw new Error(`there is no lab ${id}`);
  const runs = measuredRuns(
    lab,
    predictionsOn(root, id).map(({ set }) => set),
  );
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(',\n');
  return `{\n  "runs": [\n${lines}\n  ]\n}\n`;
}
