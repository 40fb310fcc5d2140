import { openKeyboard } from '../keyboard.ts';
import { wrapped } from '../wrap.ts';
import { play } from './animation.ts';
import { answerOnScreen, askOnScreen } from './ask-card.ts';
import { choicePrompt } from './choice-prompt.ts';
import type { Host } from './host.ts';
import { runLive } from './live.ts';
import { checkAnswer } from './reveal-card.ts';
import type { Screen } from './screen.ts';
import { waitPrompt } from './wait-prompt.ts';

type Opening = Omit<Screen, 'keyboard' | 'print'> & {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Called for each key; moves a stopped clock. */
  readonly onKey: () => void;
  /** Called when a signal ends the program, a closed terminal's for one. */
  readonly onLost?: () => void;
};

/** Takes the terminal for a session; `close` gives it back. */
export function openScreen({ input, output, onKey, onLost = () => {}, ...rest }: Opening): Screen {
  return {
    ...rest,
    keyboard: openKeyboard({ input, output, onKey, onLost }),
    print: (lines) => void output.write(lines.map((line) => `${line}\n`).join('')),
  };
}

/** Cards asked on a drawn screen. */
export function screenAsker(screen: Screen): Host {
  return {
    run: ({ onScreen }) => onScreen(screen),
    ask: (question) => askOnScreen(screen, question),
    answer: (question) => answerOnScreen(screen, question),
    check: (question, answered) => checkAnswer(screen, question, answered),
    choose: (choice) => runLive(screen, (look) => choicePrompt(choice, look, screen.messages)),
    wait: (sentence) => {
      const { goOn, leave } = screen.messages.keys;
      return runLive(screen, (look) => waitPrompt(sentence, look, { enter: goOn, escape: leave }));
    },
    play: (draw) => play(screen, draw),
    show: screen.print,
    tell: (sentences) =>
      screen.print(sentences.flatMap((sentence) => wrapped(sentence, screen.look().width))),
    close: () => screen.keyboard.close(),
  };
}
