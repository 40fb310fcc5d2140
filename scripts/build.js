// Builds dist/: the program as CommonJS split at its lazy imports, then the content it teaches.
// `--if-stale` does nothing when dist/ is newer than everything it is made from.
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, 'stamp');
/** Built aside and put in place when whole: a program that starts meanwhile finds the old one, not half of the new. */
const partial = join(root, `.dist-${process.pid}`);
/** Loaded, each by a lazy import, on the way from `review` to its first question. */
const firstQuestion = [
  'src/commands/review.ts',
  'src/terminal/session/asker.ts',
  'src/machine/editor.ts',
].map((path) => join(root, path));
const inputs = ['src', 'content', 'scripts', 'package.json', 'package-lock.json'];

if (!process.argv.includes('--if-stale') || isStale()) await build();

function isStale() {
  // An installed package has dist/ and nothing to make it from.
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return inputs.some((input) => newestUnder(join(root, input)) > builtAt);
}

/** A folder counts too: removing a file changes only its folder. */
function newestUnder(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestUnder(join(path, name))),
    stats.mtimeMs,
  );
}

async function build() {
  // Loaded late: a fresh build costs nothing.
  const { rolldown } = await import('rolldown');
  const startedAt = Date.now();
  const program = await rolldown(source('src/main.ts'));
  const { output: drafts } = await program.generate({ format: 'esm' });
  const onStart = modulesReached(drafts, (chunk) => chunk.isEntry);
  const onQuestion = modulesReached(drafts, ({ moduleIds }) =>
    firstQuestion.some((id) => moduleIds.includes(id)),
  );
  const { output } = await program.write({
    dir: partial,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    // Names stay: the trace of a bug should say where it was.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    // One file for all that every start needs and one for what the first question adds: left alone, code that lazy
    // parts share with them becomes twenty files, and each is a millisecond.
    codeSplitting: {
      groups: [
        { name: 'start', test: (id) => onStart.has(id), priority: 2 },
        { name: 'question', test: (id) => onQuestion.has(id), priority: 1 },
      ],
    },
  });
  await program.close();
  const problems = await compileContent(rolldown);
  for (const line of problems) process.stderr.write(`${line}\n`);
  // The models can be read with `mianba lab ID --source`.
  cpSync(join(root, 'src/labs'), join(partial, 'labs'), { recursive: true });
  writeFileSync(join(partial, 'THIRD-PARTY-NOTICES.txt'), notices(output));
  writeFileSync(join(partial, 'stamp'), '');
  rmSync(dist, { recursive: true, force: true });
  renameSync(partial, dist);
  process.stderr.write(`built in ${Date.now() - startedAt} ms\n`);
}

function source(entry) {
  return {
    cwd: root,
    input: join(root, entry),
    platform: 'node',
    external: ['better-sqlite3'],
    plugins: [{ name: 'no-child-process', resolveId: withoutChildProcess }],
  };
}

function withoutChildProcess(name, importer) {
  const isParser = importer?.includes('/node_modules/commander/') ?? false;
  return isParser && name === 'node:child_process' ? join(root, 'scripts/no-child-process.cjs') : null;
}

/** Modules reached from the first chunks without a lazy import. */
function modulesReached(chunks, isFirst) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set();
  const waiting = chunks.filter((chunk) => chunk.type === 'chunk' && isFirst(chunk));
  for (const chunk of waiting) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    waiting.push(...chunk.imports.flatMap((name) => byName.get(name) ?? []));
  }
  return new Set([...seen].flatMap((chunk) => chunk.moduleIds));
}

/** The compiler is a bundle of its own, used once and thrown away. */
async function compileContent(rolldown) {
  const compiler = join(partial, 'compile.cjs');
  const bundle = await rolldown(source('src/content/compile.ts'));
  await bundle.write({ file: compiler, format: 'cjs' });
  await bundle.close();
  const { compileBuiltIn } = await import(pathToFileURL(compiler).href);
  rmSync(compiler);
  return compileBuiltIn({ from: join(root, 'content'), to: join(partial, 'content') });
}

/** The licences of what the bundle carries: each asks that its text travel along. */
function notices(chunks) {
  const modules = chunks.flatMap((chunk) => chunk.moduleIds ?? []);
  const folders = new Set(
    modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}
