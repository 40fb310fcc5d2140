import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstQuestions, untilShown } from './first-question.ts';
import { homeEnv } from './home.ts';
import { inTurn, median, type Samples } from './sampling.ts';
import type { Row } from './table.ts';

const ROUNDS = 31;

/** Whole processes, from their beginning to their end, or until the first question is on the screen. */
export async function startRows(root: string, folder: string): Promise<readonly Row[]> {
  const bin = join(root, 'bin', 'mianba.js');
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const env = homeEnv(join(folder, 'home'));
  mkdirSync(env.MIANBA_HOME);
  const { plain, setting, diagram } = await firstQuestions(bin, folder);
  const samples = await inTurn(
    {
      bare: () => toItsEnd(['-e', '0'], env),
      empty: () => toItsEnd([empty], env),
      version: () => toItsEnd([bin, '--version'], env),
      due: () => toItsEnd([bin, 'due'], env),
      plain: () => untilShown(bin, plain),
      setting: () => untilShown(bin, setting),
      diagram: () => untilShown(bin, diagram),
    },
    ROUNDS,
  );
  const row = (what: string, of: Samples, ratio?: number): Row => ({
    what,
    unit: 'ms',
    measured: median(of),
    floor: { is: 'node -e 0', value: median(samples.bare) },
    ...(ratio === undefined ? {} : { wanted: { ratio } }),
  });
  return [
    row('an empty module', samples.empty),
    row('mianba --version', samples.version, 1.15),
    row('mianba due', samples.due, 1.7),
    row('first question on screen', samples.plain, 2),
    row('… of a card with a setting', samples.setting),
    row('… of a card with a diagram', samples.diagram),
  ];
}

/** Milliseconds until the process has ended. */
export function toItsEnd(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(performance.now() - startedAt);
      else reject(new Error(`node ${args.join(' ')} ended with ${code}`));
    });
  });
}
