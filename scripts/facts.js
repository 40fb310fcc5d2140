// Runs each lab at the settings its page names and writes what it found beside the page: `npm run facts [-- lab …]`.
// The build and the content check read these files, and a test runs the labs again and holds the two together.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'mianba-facts-'));
try {
  const file = join(folder, 'page-facts.mjs');
  const input = join(root, 'test/labs/page-facts.ts');
  const bundle = await rolldown({ cwd: root, input, platform: 'node' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  const { pageFacts } = await import(pathToFileURL(file).href);
  const pages = readdirSync(join(root, 'content/labs')).filter((name) => name.endsWith('.zh.md'));
  const wanted = process.argv.slice(2);
  for (const lab of pages.map((name) => name.replace('.zh.md', ''))) {
    if (wanted.length > 0 && !wanted.includes(lab)) continue;
    const startedAt = performance.now();
    const text = await pageFacts(root, lab);
    writeFileSync(join(root, `content/labs/${lab}.json`), text);
    console.log(`${lab}: ${Math.round(performance.now() - startedAt)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
