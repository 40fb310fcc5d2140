import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { BIN, storyEnv } from './shell.ts';

type Opening = {
  readonly home: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** A real pseudo-terminal with the program in it, and a screen that can be read. */
export type Terminal = {
  /** Keys by name (`enter`, `down`, `f1`, …) or, for anything else, text as typed. */
  readonly press: (...keys: readonly string[]) => void;
  /** Waits until the screen shows it, then returns the screen. */
  readonly until: (shown: string | RegExp) => Promise<string>;
  /** What stands on the screen now, without trailing spaces and empty lines. */
  readonly screen: () => string;
  /** The whole scrollback with the screen. */
  readonly scrollback: () => string;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  readonly exit: Promise<number>;
};

const KEYS: Readonly<Record<string, string>> = {
  enter: '\r',
  space: ' ',
  tab: '\t',
  escape: '\u001b',
  backspace: '\u007f',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  f1: '\u001bOP',
  f2: '\u001bOQ',
  f3: '\u001bOR',
  f4: '\u001bOS',
  f5: '\u001b[15~',
  f6: '\u001b[17~',
  'ctrl+c': '\u0003',
  'ctrl+d': '\u0004',
};

/** How long a screen may take on a busy machine before the story is given up; never an assertion on speed. */
const PATIENCE_MS = 20_000;

export function openTerminal({ home, args = [], columns = 80, rows = 24, env = {} }: Opening): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const child = spawn(process.execPath, [BIN, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: { ...storyEnv(home), TERM: 'xterm-256color', ...env },
  });
  const watchers = new Set<() => void>();
  child.onData((data) =>
    screen.write(data, () => {
      for (const watch of watchers) watch();
    }),
  );
  const exit = new Promise<number>((resolve) =>
    child.onExit(({ exitCode }) => screen.write('', () => resolve(exitCode))),
  );
  onTestFinished(() => child.kill('SIGKILL'));

  const lines = (from: number) => {
    const { buffer } = screen;
    const all = Array.from(
      { length: buffer.active.length - from },
      (_, row) => buffer.active.getLine(from + row)?.translateToString(true) ?? '',
    );
    return all.join('\n').replace(/\s+$/, '');
  };
  const visible = () => lines(screen.buffer.active.baseY);
  return {
    press: (...keys) => {
      for (const key of keys) child.write(KEYS[key] ?? key);
    },
    until: (shown) => shows(shown, visible, watchers, exit),
    screen: visible,
    scrollback: () => lines(0),
    resize: (toColumns, toRows) => {
      screen.resize(toColumns, toRows);
      child.resize(toColumns, toRows);
    },
    kill: (signal) => child.kill(signal),
    exit,
  };
}

function shows(
  shown: string | RegExp,
  visible: () => string,
  watchers: Set<() => void>,
  exit: Promise<number>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const isThere = () => (typeof shown === 'string' ? visible().includes(shown) : shown.test(visible()));
    const settle = (end: () => void) => {
      watchers.delete(watch);
      clearTimeout(timer);
      end();
    };
    const watch = () => {
      if (isThere()) settle(() => resolve(visible()));
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`never showed ${shown}; the screen:\n${visible()}`))),
      PATIENCE_MS,
    );
    exit.then((code) => {
      if (isThere()) settle(() => resolve(visible()));
      else
        settle(() =>
          reject(new Error(`ended with ${code} before showing ${shown}; the screen:\n${visible()}`)),
        );
    });
    watchers.add(watch);
    watch();
  });
}
