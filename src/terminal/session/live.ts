import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Key } from '../../sessions/draft.ts';
import { keyPressed, runPrompt } from '../keyboard.ts';
import type { Look } from '../look.ts';
import { displayWidth } from '../width.ts';
import type { Screen } from './screen.ts';

/** The part of the screen that changes: a state, how it is drawn, and what a key does to it. */
export type Live<State, Result> = {
  readonly initial: State;
  readonly draw: (state: State) => LiveView;
  readonly press: (state: State, key: Key) => { readonly state: State } | { readonly result: Result };
  /** What passing time does to it; nothing when left out. */
  readonly ticking?: Ticking<State, Result>;
};

/** A clock above the region, and what happens when its time is up. Lines that change by themselves keep their number. */
export type Ticking<State, Result> = {
  /** One line, no wider than the screen, as it is now. */
  readonly clock: () => string;
  /** Null while there is time. */
  readonly ended: (state: State) => Result | null;
};

export type LiveView = {
  readonly above: readonly string[];
  /** The row with the cursor, when something is being typed. */
  readonly field: { readonly prefix: string; readonly row: string; readonly cursor: number } | null;
  readonly below: readonly string[];
};

const CURSOR_HIDE = '\u001b[?25l';
const CURSOR_SHOW = '\u001b[?25h';
const ERASE_DOWN = '\u001b[J';
const ERASE_TO_END = '\u001b[K';
const SAVE_CURSOR = '\u001b7';
const RESTORE_CURSOR = '\u001b8';
/** Often enough that no second is skipped. */
const TICK_MS = 200;

type Ended<State, Result> = { readonly result: Result } | { readonly resized: State };

/**
 * Runs a live region until a key ends it, then takes it off the screen: what is to stay is printed by the caller.
 * When the window is resized, the region is drawn anew for its new width with the state it had.
 */
export async function runLive<State, Result>(
  { keyboard, look }: Pick<Screen, 'keyboard' | 'look'>,
  liveAt: (look: Look) => Live<State, Result>,
): Promise<Result> {
  const { output } = keyboard;
  let { initial } = liveAt(look());
  while (true) {
    const { height } = look();
    const whole = liveAt(look());
    // A clock takes a row of its own.
    const rows = whole.ticking === undefined ? height : height - 1;
    const live = {
      ...whole,
      initial,
      draw: (state: State) => timed(fitting(whole.draw(state), rows), whole),
    };
    const ended = await runPrompt(keyboard, livePrompt<State, Result>(output), live);
    if ('result' in ended) return ended.result;
    initial = ended.resized;
    output.write(leftBehind(live.draw(initial), look().width));
  }
}

/**
 * The prompt library keeps the line being typed in readline and measures it in UTF-16 units, so a Chinese answer
 * longer than a row would be drawn over the question. Here the text is ours, wrapped by columns, and readline is
 * given only the row that holds the cursor: that row is never wider than the screen, and every count is right.
 */
function livePrompt<State, Result>(output: Screen['keyboard']['output']) {
  return createPrompt<Ended<State, Result>, Live<State, Result>>((config, done) => {
    // Boxed, since a state that is itself a function would be called by the hook.
    const [box, setBox] = useState({ state: config.initial });
    useEffect(
      (readline) => {
        const onResize = () => done({ resized: box.state });
        output.on('resize', onResize);
        // A draft that was begun before stands in the line from the first drawing on, and its cursor with it.
        if (box.state === config.initial && giveRow(readline, config.draw(box.state))) setBox({ ...box });
        return () => void output.off('resize', onResize);
      },
      [box.state],
    );
    useEffect((readline) => ticked(output, { config, state: box.state, readline, done }), [box.state]);
    useKeypress((event, readline) => {
      const pressed = config.press(box.state, keyPressed(event));
      const next = 'result' in pressed ? pressed : (endedAt(config, pressed.state) ?? pressed);
      if ('result' in next) {
        readline.clearLine(0);
        done(next);
        return;
      }
      giveRow(readline, config.draw(next.state));
      setBox({ state: next.state });
    });
    return drawn(config.draw(box.state));
  });
}

/** Above everything else, where the eye does not have to look for it. */
function timed<State, Result>(view: LiveView, { ticking }: Live<State, Result>): LiveView {
  return ticking === undefined ? view : { ...view, above: [ticking.clock(), ...view.above] };
}

function endedAt<State, Result>(
  { ticking }: Live<State, Result>,
  state: State,
): { readonly result: Result } | null {
  const result = ticking?.ended(state) ?? null;
  return result === null ? null : { result };
}

type Tick<State, Result> = {
  readonly config: Live<State, Result>;
  readonly state: State;
  readonly readline: { readonly clearLine: (dir: 0) => unknown };
  readonly done: (ended: { readonly result: Result }) => void;
};

/**
 * Writes only the lines above the cursor that time has changed, the cursor put back in the same write: what an input
 * method is composing at the cursor is not touched, and nothing flickers. Returns how to stop.
 */
function ticked<State, Result>(
  output: Screen['keyboard']['output'],
  { config, state, readline, done }: Tick<State, Result>,
): () => void {
  if (config.ticking === undefined) return () => {};
  const view = config.draw(state);
  const rowsBelow = view.field === null ? 0 : 1;
  let shown = view.above;
  const timer = setInterval(() => {
    const ended = endedAt(config, state);
    if (ended !== null) {
      readline.clearLine(0);
      done(ended);
      return;
    }
    const { above } = config.draw(state);
    const written = above.flatMap((line, row) => {
      if (line === shown[row]) return [];
      const up = above.length - 1 - row + rowsBelow;
      return [`${SAVE_CURSOR}${up > 0 ? `\u001b[${up}A` : ''}\r${line}${ERASE_TO_END}${RESTORE_CURSOR}`];
    });
    // A region that grew or shrank is drawn anew by the next key.
    if (written.length > 0 && above.length === shown.length) output.write(written.join(''));
    shown = above.length === shown.length ? above : shown;
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** Returns whether there is anything on the row. */
function giveRow(readline: object, { field }: LiveView): boolean {
  Object.assign(readline, { line: field?.row ?? '', cursor: field?.cursor ?? 0 });
  return field !== null && field.row !== '';
}

/**
 * A region taller than the window could not be taken off again: its first lines would have scrolled away. In a window
 * that low they are left out instead, and a line says so.
 */
function fitting(view: LiveView, height: number): LiveView {
  const room = height - 1 - (view.field === null ? 0 : 1) - view.below.length;
  if (view.above.length <= Math.max(2, room)) return view;
  return { ...view, above: ['…', ...view.above.slice(1 - Math.max(2, room))] };
}

function drawn({ above, field, below }: LiveView): [string, string] {
  const row = field === null ? [] : [`${CURSOR_SHOW}${field.prefix}${field.row}`];
  const content = [...above, ...row].join('\n');
  return [field === null ? content + CURSOR_HIDE : content, below.join('\n')];
}

/**
 * Takes off what is left of a region drawn before its window was narrowed. Most terminals then break its lines again,
 * so that it reaches higher than the prompt library, which counts the rows it drew, goes up to erase it. Many leave
 * the cursor's own row alone, so that row is not counted: a scrap left standing is better than a line too many gone.
 */
function leftBehind({ above, field }: LiveView, width: number): string {
  const overCursor = field === null ? above.slice(0, -1) : above;
  const added = overCursor.reduce((sum, line) => sum + Math.ceil(displayWidth(line) / width || 1) - 1, 0);
  return (added > 0 ? `\u001b[${added}A` : '') + ERASE_DOWN;
}
