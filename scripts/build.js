// Builds dist/: the program as one ESM bundle split at its lazy imports, then the content it teaches.
// `--if-stale` does nothing when dist/ is newer than everything it is made from.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, 'stamp');
const inputs = ['src', 'content', 'scripts/build.js', 'package.json', 'package-lock.json'];

if (!process.argv.includes('--if-stale') || isStale()) await build();

function isStale() {
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return inputs.some((input) => newestUnder(join(root, input)) > builtAt);
}

/** A folder counts too: removing a file changes only its folder. */
function newestUnder(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestUnder(join(path, name))), mtimeMs);
}

async function build() {
  // Loaded late: a fresh build costs nothing.
  const { build: bundle } = await import('esbuild');
  const startedAt = Date.now();
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await bundle({
    entryPoints: [join(root, 'src/main.ts'), join(root, 'src/content/compile.ts')],
    outdir: dist,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['better-sqlite3'],
    // commander and others are CommonJS and call require; an ESM bundle has to bring its own.
    banner: {
      js: "import{createRequire as mianbaRequire}from'node:module';const require=mianbaRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: root,
  });
  const { compileBuiltIn } = await import(pathToFileURL(join(dist, 'compile.js')).href);
  const problems = compileBuiltIn({ from: join(root, 'content'), to: join(dist, 'content') });
  for (const line of problems) process.stderr.write(`${line}\n`);
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(metafile));
  writeFileSync(stamp, '');
  process.stderr.write(`built in ${Date.now() - startedAt} ms\n`);
}

/** The licences of what the bundle carries: each asks that its text travel along. */
function notices(metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) folders.add(match[1]);
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[sc]e/i.test(entry));
      const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}
