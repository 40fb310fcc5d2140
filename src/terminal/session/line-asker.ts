import type { Instant } from '../../domain/day.ts';
import type { Messages } from '../../i18n/en.ts';
import type { AliasHappening } from '../../sessions/taught-aliases.ts';
import { EndOfInput } from '../key-queue.ts';
import type { Look } from '../look.ts';
import { openLines } from '../plain.ts';
import { wrapped } from '../wrap.ts';
import { chooseByLine } from './choice-prompt.ts';
import { answerByLine, checkByLine, converse } from './converse.ts';
import type { Host } from './host.ts';

/** A person or a script at the other end of a pipe. */
export type Conversation = {
  /** Asks for a line; throws `EndOfInput` when there is none. */
  readonly line: (prompt: string) => Promise<string>;
  readonly print: (lines: readonly string[]) => void;
  readonly look: () => Look;
  readonly messages: Messages;
  readonly now: () => Instant;
  /** Keeps what the grader is taught. */
  readonly teach: (taught: AliasHappening) => void;
};

type Opening = Pick<Conversation, 'look' | 'messages' | 'now' | 'teach'> & {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  /** Called for each line; moves a stopped clock. */
  readonly onLine: () => void;
};

/** Cards asked a line at a time: the same questions, reveal and ratings as on a drawn screen. */
export function lineAsker({ input, output, onLine, ...rest }: Opening): Host {
  const lines = openLines({ input, output, onLine });
  const print = (texts: readonly string[]) => void output.write(texts.map((text) => `${text}\n`).join(''));
  const line = async (prompt: string) => {
    const text = await lines.ask(prompt);
    // A terminal echoes the line and its end; through a pipe, what comes next would stand behind the prompt.
    if (!input.isTTY) output.write('\n');
    if (text === null) throw new EndOfInput('the input has ended');
    return text;
  };
  const talk = { line, print, ...rest };
  return {
    run: ({ byLine }) => byLine(talk),
    ask: (question) => converse(talk, question),
    answer: (question) => answerByLine(talk, question),
    check: (question, answered) => checkByLine(talk, question, answered),
    choose: (choice) => chooseByLine(talk, choice),
    // Nobody has to be waited for by lines: what follows can be read when one likes.
    wait: async () => true,
    play: async (draw) => print(draw(1)),
    show: print,
    tell: (sentences) => print(sentences.flatMap((sentence) => wrapped(sentence, rest.look().width))),
    close: lines.close,
  };
}
