import type { KeypressEvent } from '@inquirer/core';

/** One key as prompts receive it. `text` is what it would insert; empty for a key that only commands. */
export type KeyPress = KeypressEvent & { readonly text: string };

/** `rest` is a sequence that is not whole yet. */
export type SplitKeys = { readonly keys: readonly KeyPress[]; readonly rest: string };

const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';

/** One key: a function key, Alt and a key, a carriage return with its line feed, or one character. */
const KEY =
  /\u001B(?:\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[ -~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[^\u001B[\]O])|\r\n|[^\u001B]/uy;

/** The beginning of a sequence whose rest may be in the next chunk. A lone Escape looks just like it. */
const UNFINISHED = /^\u001B(?:\[\[?[0-?]*[ -/]*|O|\][^\u0007\u001B]*\u001B?)?$/;

/** Names by what xterm, the Linux console and the VT220 send, without the modifiers. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'tab' },
  ...{ '1~': 'home', '2~': 'insert', '3~': 'delete', '4~': 'end', '5~': 'pageup', '6~': 'pagedown' },
  ...{ '7~': 'home', '8~': 'end', P: 'f1', Q: 'f2', R: 'f3', S: 'f4' },
  ...{ '11~': 'f1', '12~': 'f2', '13~': 'f3', '14~': 'f4', '15~': 'f5', '17~': 'f6', '18~': 'f7' },
  '19~': 'f8',
  ...{ '[A': 'f1', '[B': 'f2', '[C': 'f3', '[D': 'f4', '[E': 'f5' },
};

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007F': 'backspace',
  '\u001B': 'escape',
};

/**
 * Cuts what a terminal sent into keys. What is pasted between brackets is one key of its whole text, with its line breaks as spaces, so that a paste never presses Enter.
 */
export function splitKeys(chunk: string): SplitKeys {
  const keys: KeyPress[] = [];
  let at = 0;
  while (at < chunk.length) {
    const tail = chunk.slice(at);
    if (tail.startsWith(PASTE_START)) {
      const end = tail.indexOf(PASTE_END);
      if (end === -1) return { keys, rest: tail };
      keys.push(pasted(tail.slice(PASTE_START.length, end)));
      at += end + PASTE_END.length;
      continue;
    }
    if (UNFINISHED.test(tail)) return { keys, rest: tail };
    KEY.lastIndex = at;
    const sequence = KEY.exec(chunk)?.[0] ?? chunk.charAt(at);
    keys.push(...pressed(sequence));
    at += sequence.length;
  }
  return { keys, rest: '' };
}

/** What an unfinished sequence means when nothing follows: Escape was pressed. A paste goes on for as long as it likes. */
export function afterSilence(rest: string): SplitKeys {
  if (rest.startsWith(PASTE_START)) return { keys: [], rest };
  return { keys: rest === '\u001B' ? pressed(rest) : [], rest: '' };
}

/** None for a sequence we have no name for: a mouse, a focus report, an answer to a question nobody asked. */
function pressed(sequence: string): KeyPress[] {
  const control = CONTROLS[sequence];
  if (control !== undefined) return [command(control)];
  if (sequence.startsWith('\u001B')) return functionKey(sequence);
  const code = sequence.charCodeAt(0);
  if (code === 0) return [{ ...command('space'), ctrl: true }];
  if (code < 0x20) return [{ ...command(String.fromCharCode(code + 0x60)), ctrl: true }];
  return [character(sequence)];
}

function functionKey(sequence: string): KeyPress[] {
  const match = /^\u001B(?:\[|O)(?:(?:1;|(\d+);)(\d+))?(.+)$/.exec(sequence);
  if (!match) return sequence.startsWith('\u001B]') ? [] : [command(`alt+${sequence.slice(1)}`)];
  const [, number = '', modifiers = '1', final = ''] = match;
  const base = NAMES[number + final];
  if (base === undefined) return [];
  // xterm: one more than the sum of Shift 1, Alt 2, Control 4.
  const held = Number(modifiers) - 1;
  const shift = (held & 1) > 0 || final === 'Z';
  const name = (held & 2) > 0 ? `alt+${base}` : base;
  return [{ name, text: '', shift, ctrl: (held & 4) > 0 }];
}

function command(name: string): KeyPress {
  return { name, text: '', ctrl: false, shift: false };
}

function character(text: string): KeyPress {
  const plain = text.normalize('NFKC');
  const name = plain === ' ' ? 'space' : plain.toLowerCase();
  return { name, text, ctrl: false, shift: plain !== plain.toLowerCase() };
}

function pasted(text: string): KeyPress {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\p{Cc}/gu, '');
  return { name: 'paste', text: line, ctrl: false, shift: false };
}
