/** What an xterm sends for each key. */
const SEQUENCES = {
  enter: '\r',
  space: ' ',
  tab: '\t',
  escape: '\u001b',
  backspace: '\u007f',
  delete: '\u001b[3~',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  f1: '\u001bOP',
  f2: '\u001bOQ',
  f3: '\u001bOR',
  f4: '\u001bOS',
  f5: '\u001b[15~',
  f6: '\u001b[17~',
  f7: '\u001b[18~',
  f8: '\u001b[19~',
  'ctrl+a': '\u0001',
  'ctrl+c': '\u0003',
  'ctrl+d': '\u0004',
  'ctrl+k': '\u000b',
  'ctrl+u': '\u0015',
  'ctrl+w': '\u0017',
} as const;

export type KeyName = keyof typeof SEQUENCES;

export function sequenceOf(key: string): string {
  return isKeyName(key) ? SEQUENCES[key] : key;
}

function isKeyName(key: string): key is KeyName {
  return key in SEQUENCES;
}
