import type { Messages } from '../../i18n/en.ts';
import type { Choice } from '../../sessions/question.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { truncated, wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Conversation } from './line-asker.ts';
import type { Live } from './live.ts';

/** A list to choose one thing from: arrows and Enter, or its number where there are fewer than ten. Null to leave. */
export function choicePrompt(
  { title, options, current }: Choice,
  look: Look,
  { keys, lab }: Messages,
): Live<number, number | null> {
  const palette = paletteOf(look);
  const { up, down, pointer, ellipsis } = glyphsOf(look);
  const bar = keyBar(
    [
      ['Enter', keys.choose],
      [`${up}${down}`, lab.move],
      ['Esc', keys.leave],
    ],
    look,
  );
  const step = (at: number, by: number) => Math.max(0, Math.min(options.length - 1, at + by));
  const row = (option: string, index: number, at: number) => {
    const number = options.length < 10 ? `${palette.key(String(index + 1))} ` : '';
    return truncated(
      `${index === at ? palette.accent(pointer) : ' '} ${number}${option}`,
      look.width,
      ellipsis,
    );
  };
  const visible = (at: number) => {
    const room = Math.max(3, look.height - 5);
    const first = Math.max(0, Math.min(at - Math.floor(room / 2), options.length - room));
    return options.map((option, index) => row(option, index, at)).slice(first, first + room);
  };
  return {
    initial: step(current, 0),
    draw: (at) => ({
      above: [...wrapped(palette.title(title), look.width), ...visible(at), '', bar],
      field: null,
      below: [],
    }),
    press: (at, { name }) => {
      if (name === 'up' || name === 'k') return { state: step(at, -1) };
      if (name === 'down' || name === 'j') return { state: step(at, 1) };
      if (name === 'enter' || name === 'space') return { result: at };
      if (name === 'escape' || name === 'q') return { result: null };
      const number = options.length < 10 && /^[1-9]$/.test(name) ? Number(name) - 1 : -1;
      return number >= 0 && number < options.length ? { result: number } : { state: at };
    },
  };
}

/** The same by lines: a number, an empty line for the first suggestion, q to leave. */
export async function chooseByLine(
  talk: Conversation,
  { title, options, current }: Choice,
): Promise<number | null> {
  const { width } = talk.look();
  while (true) {
    talk.print([
      ...wrapped(title, width),
      ...options.flatMap((option, index) => wrapped(option, width, { indent: `${index + 1}  ` })),
    ]);
    const line = (await talk.line(`[${current + 1}] > `)).trim().normalize('NFKC').toLowerCase();
    if (line === '') return current;
    if (line === 'q') return null;
    const number = /^\d+$/.test(line) ? Number(line) - 1 : -1;
    if (number >= 0 && number < options.length) return number;
  }
}
