// How well the grader grades: `npm run grading` prints a table over the corpus of answers, then every mistake.
// Words after it narrow the mistakes: `npm run grading -- "false tick" zh`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'mianba-grading-'));
try {
  const file = join(folder, 'report.mjs');
  const bundle = await rolldown({ cwd: root, input: join(root, 'test/grading/report.ts'), platform: 'node' });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  const { gradingReport } = await import(pathToFileURL(file).href);
  process.stdout.write(`${gradingReport(root, process.argv.slice(2)).join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
