import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const BIN = join(import.meta.dirname, '..', '..', 'bin', 'mianba.js');

/** Monday evening; every story is told at a fixed hour unless it says otherwise. */
export const MONDAY_EVENING = '2026-11-23T21:00:00+08:00';

export type Ran = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

type Running = {
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; nothing means an empty pipe. */
  readonly input?: string;
};

/** Runs the program as a shell would, without a terminal. */
export function run(args: readonly string[], { home, env = {}, input = '' }: Running): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { env: { ...storyEnv(home), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
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
