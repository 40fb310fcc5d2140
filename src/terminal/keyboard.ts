import { PassThrough } from 'node:stream';
import type { KeypressEvent } from '@inquirer/core';
import type { Key } from '../sessions/draft.ts';
import { type KeyQueue, keyQueue } from './key-queue.ts';
import { keyReader } from './key-reader.ts';
import { type Output, promptOutput } from './prompt-output.ts';

/**
 * The one door on the keys of an interactive session, open from its first question to its last. The prompt library
 * would open one a prompt: it ends the stream it is given, drops what was typed ahead in the same chunk, and never
 * settles when the input is closed.
 */
export type Keyboard = {
  /** Where prompts are drawn. */
  readonly output: Output;
  /** Aborted with `Interrupted` on Ctrl-C, whether a prompt is open or not: an animation can stop at once. */
  readonly interruption: AbortSignal;
  readonly attend: KeyQueue['attend'];
  /** Lets another program, such as an editor, have the terminal. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Leaves the terminal as it was found. Safe to call twice. */
  readonly close: () => void;
};

type Input = NodeJS.ReadableStream & { readonly setRawMode?: (isRaw: boolean) => unknown };

type Opening = {
  readonly input: Input;
  readonly output: Output;
  /** Called for each key before its prompt sees it; a stopped clock moves by it. */
  readonly onKey?: () => void;
  /** Written when the terminal is taken and before it is given back: a screen of one's own. */
  readonly screen?: { readonly enter: string; readonly leave: string };
  /** Called when a signal is about to end the program: what is not kept by then is gone. */
  readonly onLost?: () => void;
  /** Called when the terminal was taken again after a pause: what stood there is gone. */
  readonly onResume?: () => void;
};

const BRACKET_PASTES = '\u001B[?2004h';
const RESTORE = '\u001B[?2004l\u001B[?25h';

const A_DAY_MS = 86_400_000;

/** Takes the terminal: raw mode, and what is pasted kept apart from what is typed. */
export function openKeyboard({
  input,
  output,
  onKey = () => {},
  screen = { enter: '', leave: '' },
  onResume = () => {},
  onLost = () => {},
}: Opening): Keyboard {
  const queue = keyQueue(onKey);
  const reader = keyReader(queue, { onSuspend: () => suspend({ pause, resume: again }) });
  let isTaken = false;
  const resume = () => {
    if (isTaken) return;
    isTaken = true;
    input.setRawMode?.(true);
    output.write(BRACKET_PASTES + screen.enter);
    input.on('data', reader.read).on('end', reader.end).on('close', reader.end).on('error', reader.end);
    input.resume();
  };
  const pause = () => {
    if (!isTaken) return;
    isTaken = false;
    output.write(screen.leave + RESTORE);
    input.setRawMode?.(false);
    input.off('data', reader.read).off('end', reader.end).off('close', reader.end).off('error', reader.end);
    input.pause();
  };
  const again = () => {
    resume();
    onResume();
  };
  resume();
  const stopWatching = onLeaving(pause, onLost);
  const close = () => {
    stopWatching();
    pause();
  };
  return { output, interruption: queue.interruption, attend: queue.attend, pause, resume: again, close };
}

/**
 * Runs a prompt of `@inquirer/core` on the keyboard and takes it off the screen when it is answered. Rejects with
 * `EndOfInput` or `Interrupted`.
 */
export async function runPrompt<Value, Config>(
  keyboard: Keyboard,
  prompt: (config: Config, context: PromptContext) => Promise<Value>,
  config: Config,
): Promise<Value> {
  const input = new PassThrough();
  const over = new AbortController();
  const output = promptOutput(keyboard.output);
  const answer = prompt(config, { input, output, signal: over.signal, clearPromptOnDone: true });
  const leave = keyboard.attend({
    onKey: (key) => input.emit('keypress', key.text === '' ? undefined : key.text, key),
    onOver: (reason) => over.abort(reason),
  });
  try {
    return await answer;
  } catch (error) {
    throw over.signal.aborted ? over.signal.reason : error;
  } finally {
    leave();
  }
}

type PromptContext = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
};

/** The key as sessions know it: `enter`, `space`, `ctrl+a`, `?`, `3`; the same from a full-width input method. */
export function keyPressed(event: KeypressEvent): Key {
  const text = 'text' in event && typeof event.text === 'string' ? event.text : '';
  return { name: event.ctrl ? `ctrl+${event.name}` : event.name, text };
}

/** Ctrl-Z: raw mode keeps it from the shell, so the terminal is given back and taken again around the pause. */
function suspend({ pause, resume }: Pick<Keyboard, 'pause' | 'resume'>): void {
  if (process.platform === 'win32') return;
  pause();
  // With its input let go of, nothing else would keep the program alive until it is called back.
  const alive = setInterval(() => {}, A_DAY_MS);
  process.once('SIGCONT', () => {
    clearInterval(alive);
    resume();
  });
  process.kill(process.pid, 'SIGTSTP');
}

/** In raw mode Ctrl-C is a key; SIGINT is then another program's. */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** However the program goes, the shell gets its terminal back. Returns how to stop watching. */
function onLeaving(restore: () => void, onLost: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    restore();
    onLost();
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    process.off('exit', restore);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', restore);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stop;
}
