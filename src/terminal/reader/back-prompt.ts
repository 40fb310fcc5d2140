import { EndOfInput } from '../key-queue.ts';
import { openKeyboard } from '../keyboard.ts';
import { keyBar } from '../session/key-bar.ts';
import { type Live, runLive } from '../session/live.ts';
import type { ReaderOpening } from './reader.ts';

/** After a drill its report stands until a key; false when the person would rather leave. */
export async function askBack({ input, output, onKey, look, messages }: ReaderOpening): Promise<boolean> {
  const keyboard = openKeyboard({ input, output, onKey });
  const { keys } = messages.reading;
  try {
    return await runLive({ keyboard, look }, (shown): Live<null, boolean> => {
      const bar = keyBar(
        [
          ['Enter', keys.back],
          ['Esc', keys.leave],
        ],
        shown,
      );
      return {
        initial: null,
        draw: () => ({ above: ['', bar], field: null, below: [] }),
        press: (state, { name }) => {
          if (name === 'escape' || name === 'q') return { result: false };
          return name === 'enter' || name === 'space' ? { result: true } : { state };
        },
      };
    });
  } catch (error) {
    if (error instanceof EndOfInput) return false;
    throw error;
  } finally {
    keyboard.close();
  }
}
