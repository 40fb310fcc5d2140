import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { type KeyName, sequenceOf } from './keys.ts';
import { TEA_HOUSE } from './program.ts';
import { openScreen } from './screen.ts';
import { storyEnv } from './shell.ts';

type Opening = {
  readonly home: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The program's file; the tea house unless it says otherwise. */
  readonly program?: string;
  /** A line for the shell, in which `$MIANBA` is the program; it takes the place of `args`. */
  readonly shell?: string;
};

/** A real pseudo-terminal with the program in it, and a screen that can be read. */
export type Terminal = {
  /** Keys by name (`enter`, `down`, `f1`, …) or, for anything else, text as typed. */
  readonly press: (...keys: readonly (KeyName | (string & {}))[]) => void;
  /** Waits until the screen shows it and has come to rest, then returns the screen. */
  readonly until: (shown: string | RegExp) => Promise<string>;
  /** What stands on the screen now, without trailing spaces and empty lines; a visible cursor is drawn as ▌. */
  readonly screen: () => string;
  /** The same with all that has scrolled away. */
  readonly scrollback: () => string;
  /** The underlined parts of the scrollback, top to bottom. */
  readonly underlined: () => readonly string[];
  /** Whether anything stands there in another colour or weight than plain text. */
  readonly isStyled: () => boolean;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  readonly exit: Promise<Exit>;
};

/** `signal` is 0 unless one ended the program. */
export type Exit = { readonly code: number; readonly signal: number };

/** How long a screen may take on a busy machine before the story is given up; never an assertion on speed. */
const PATIENCE_MS = 20_000;

/** What is drawn in one go may arrive in two chunks; a screen at rest has had both. */
const REST_MS = 30;

export function openTerminal({
  home,
  args = [],
  columns = 80,
  rows = 24,
  env = {},
  shell,
  program = TEA_HOUSE,
}: Opening): Terminal {
  const screen = openScreen({ columns, rows });
  const [command, words] =
    shell === undefined ? [process.execPath, [program, ...args]] : ['sh', ['-c', shell]];
  const child = spawn(command, [...words], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: {
      ...storyEnv(home),
      TERM: 'xterm-256color',
      MIANBA: `${process.execPath} ${program}`,
      ...env,
    },
  });
  const watchers = new Set<() => void>();
  child.onData((data) => {
    screen.write(data, () => {
      for (const watch of watchers) watch();
    });
  });
  const exit = new Promise<Exit>((resolve) => {
    child.onExit(({ exitCode, signal = 0 }) => screen.write('', () => resolve({ code: exitCode, signal })));
  });
  onTestFinished(() => child.kill('SIGKILL'));
  return {
    press: (...keys) => {
      for (const key of keys) child.write(sequenceOf(key));
    },
    until: (shown) => shows(shown, { visible: screen.visible, watchers, exit }),
    screen: screen.visible,
    scrollback: screen.everything,
    underlined: screen.underlined,
    isStyled: screen.isStyled,
    resize: (toColumns, toRows) => {
      screen.resize(toColumns, toRows);
      child.resize(toColumns, toRows);
    },
    kill: (signal) => child.kill(signal),
    exit,
  };
}

type Watched = {
  readonly visible: () => string;
  readonly watchers: Set<() => void>;
  readonly exit: Promise<Exit>;
};

function shows(shown: string | RegExp, { visible, watchers, exit }: Watched): Promise<string> {
  return new Promise((resolve, reject) => {
    const isThere = () => (typeof shown === 'string' ? visible().includes(shown) : shown.test(visible()));
    let rest: NodeJS.Timeout | undefined;
    const settle = (end: () => void) => {
      watchers.delete(watch);
      clearTimeout(patience);
      clearTimeout(rest);
      end();
    };
    const found = () => settle(() => resolve(visible()));
    const lost = (how: string) =>
      settle(() => reject(new Error(`${how} ${shown}; the screen:\n${visible()}`)));
    const watch = () => {
      clearTimeout(rest);
      if (isThere()) rest = setTimeout(found, REST_MS);
    };
    const patience = setTimeout(() => lost('never showed'), PATIENCE_MS);
    exit.then(({ code }) => (isThere() ? found() : lost(`ended with ${code} before showing`)));
    watchers.add(watch);
    watch();
  });
}
