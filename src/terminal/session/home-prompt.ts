import type { Messages } from '../../i18n/en.ts';
import { drawHomeCommands } from '../home-screen.ts';
import { EndOfInput } from '../key-queue.ts';
import { openKeyboard } from '../keyboard.ts';
import type { Look } from '../look.ts';
import { keyBar } from './key-bar.ts';
import { type Live, runLive } from './live.ts';

type Opening = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly onKey: () => void;
  readonly look: () => Look;
  readonly messages: Messages;
};

export type HomeChoice = 'review' | 'leave';

/** One key to the first question. */
export async function askHome({ input, output, onKey, look, messages }: Opening): Promise<HomeChoice> {
  const keyboard = openKeyboard({ input, output, onKey });
  try {
    return await runLive({ keyboard, look }, (shown) => homePrompt(shown, messages));
  } catch (error) {
    if (error instanceof EndOfInput) return 'leave';
    throw error;
  } finally {
    keyboard.close();
  }
}

type State = { readonly showsHelp: boolean };

function homePrompt(look: Look, messages: Messages): Live<State, HomeChoice> {
  const { keys } = messages;
  const bar = keyBar(
    [
      ['Enter', keys.start],
      ['Esc', keys.leave],
      ['F1', keys.help],
    ],
    look,
  );
  return {
    initial: { showsHelp: false },
    draw: ({ showsHelp }) => ({
      above: [...(showsHelp ? [...drawHomeCommands(look, messages), ''] : []), bar],
      field: null,
      below: [],
    }),
    press: (state, { name }) => {
      if (name === 'enter' || name === 'space') return { result: 'review' };
      if (name === 'escape' || name === 'q') return { result: 'leave' };
      return { state: name === 'f1' || name === '?' ? { showsHelp: !state.showsHelp } : state };
    },
  };
}
