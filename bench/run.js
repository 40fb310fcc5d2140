// `npm run bench`: bundles the benchmarks with the program's own sources, then runs them in a process of their own, since
// starting a process takes longer from one that holds a bundler.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Inside the project, so that packages are found. */
const bundled = join(root, 'node_modules', '.cache', `mianba-bench-${process.pid}`);

try {
  const bundle = await rolldown({
    cwd: root,
    input: { bench: join(root, 'bench/bench.ts'), resident: join(root, 'bench/resident.ts') },
    platform: 'node',
    external: ['better-sqlite3', '@lydell/node-pty'],
  });
  await bundle.write({ dir: bundled, format: 'esm' });
  await bundle.close();
  const { status } = spawnSync(process.execPath, [join(bundled, 'bench.js'), root], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundled, { recursive: true, force: true });
}
