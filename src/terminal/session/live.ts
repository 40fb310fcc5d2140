import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Key } from '../../sessions/draft.ts';
import { type Keyboard, keyPressed, runPrompt } from '../keyboard.ts';

/** The part of the screen that changes: a state, how it is drawn, and what a key does to it. */
export type Live<State, Result> = {
  readonly initial: State;
  readonly draw: (state: State) => LiveView;
  readonly press: (state: State, key: Key) => { readonly state: State } | { readonly result: Result };
};

export type LiveView = {
  readonly above: readonly string[];
  /** The row with the cursor, when something is being typed. */
  readonly field: { readonly prefix: string; readonly row: string; readonly cursor: number } | null;
  readonly below: readonly string[];
};

const CURSOR_HIDE = '\u001b[?25l';
const CURSOR_SHOW = '\u001b[?25h';

/**
 * Runs a live region until a key ends it, then takes it off the screen: what is to stay is printed by the caller.
 *
 * The prompt library keeps the line being typed in readline and measures it in UTF-16 units, so a Chinese answer
 * longer than a row would be drawn over the question. Here the text is ours, wrapped by columns, and readline is
 * given only the row that holds the cursor: that row is never wider than the screen, and every count is right.
 */
export async function runLive<State, Result>(keyboard: Keyboard, live: Live<State, Result>): Promise<Result> {
  const prompt = createPrompt<Result, Live<State, Result>>((config, done) => {
    // Boxed, since a state that is itself a function would be called by the hook.
    const [{ state }, setState] = useState({ state: config.initial });
    useKeypress((event, readline) => {
      const next = config.press(state, keyPressed(event));
      if ('result' in next) {
        readline.clearLine(0);
        done(next.result);
        return;
      }
      const { field } = config.draw(next.state);
      Object.assign(readline, { line: field?.row ?? '', cursor: field?.cursor ?? 0 });
      setState({ state: next.state });
    });
    return drawn(config.draw(state));
  });
  return runPrompt(keyboard, prompt, live);
}

function drawn({ above, field, below }: LiveView): [string, string] {
  const row = field === null ? [] : [`${CURSOR_SHOW}${field.prefix}${field.row}`];
  const content = [...above, ...row].join('\n');
  return [field === null ? content + CURSOR_HIDE : content, below.join('\n')];
}
