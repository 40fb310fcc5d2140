import type { Asker } from '../../sessions/question.ts';
import { openKeyboard } from '../keyboard.ts';
import { wrapped } from '../wrap.ts';
import { askOnScreen } from './ask-card.ts';
import type { Screen } from './screen.ts';

type Opening = Omit<Screen, 'keyboard' | 'print'> & {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Called for each key; moves a stopped clock. */
  readonly onKey: () => void;
};

/** Takes the terminal for a session; `close` gives it back. */
export function openScreen({ input, output, onKey, ...rest }: Opening): Screen {
  return {
    ...rest,
    keyboard: openKeyboard({ input, output, onKey }),
    print: (lines) => void output.write(lines.map((line) => `${line}\n`).join('')),
  };
}

/** Cards asked on a drawn screen. */
export function screenAsker(screen: Screen): Asker {
  return {
    ask: (question) => askOnScreen(screen, question),
    tell: (sentences) =>
      screen.print(sentences.flatMap((sentence) => wrapped(sentence, screen.look().width))),
    close: () => screen.keyboard.close(),
  };
}
