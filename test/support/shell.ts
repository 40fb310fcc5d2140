import { spawn } from 'node:child_process';
import { TEA_HOUSE } from './program.ts';

/** Monday evening; every story is told at a fixed hour unless it says otherwise. */
export const MONDAY_EVENING = '2026-11-23T21:00:00+08:00';

export type Ran = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

type Running = {
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; nothing means an empty pipe. */
  readonly input?: string;
  /** The program's file; the tea house unless it says otherwise. */
  readonly program?: string;
};

/** Runs the program as a shell would, without a terminal. */
export function run(
  args: readonly string[],
  { home, env = {}, input = '', program = TEA_HOUSE }: Running,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...storyEnv(home), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // A program that ends before it has read everything breaks the pipe; that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
}

/** Runs it with `--json` and reads the one JSON document it must print. */
export async function json(args: readonly string[], running: Running): Promise<unknown> {
  const { stdout, stderr, code } = await run([...args, '--json'], running);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The same world for every story: the hour, the zone, the shuffles, the language. */
export function storyEnv(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    MIANBA_HOME: home,
    MIANBA_NOW: MONDAY_EVENING,
    MIANBA_STEP: '2',
    MIANBA_SEED: 'story',
    MIANBA_LANG: 'en',
    TZ: 'Asia/Shanghai',
    LANG: 'C.UTF-8',
  };
}
