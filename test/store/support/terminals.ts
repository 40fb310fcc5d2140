import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../../support/bundle.ts';

/** Inside the project, so that the program finds the packages it leaves outside its bundle. */
const PROGRAM = join(import.meta.dirname, '../../../node_modules/.cache/mianba/second-terminal.mjs');

export type Outcome = { readonly ids?: readonly string[]; readonly failure?: string };

export function buildTerminal(): Promise<void> {
  return bundle(join(import.meta.dirname, 'second-terminal.ts'), PROGRAM);
}

/** Runs another process on a store; as nobody when the files' permissions are to count, even for root. */
export function terminal(
  file: string,
  { count, name, asNobody = false }: { count: number; name: string; asNobody?: boolean },
): Promise<Outcome> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, [PROGRAM, file, String(count), name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(asNobody && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(text || '{}') as Outcome));
  });
}
