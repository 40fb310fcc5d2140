import type { Leaving } from '../../sessions/question.ts';
import { wrapped } from '../wrap.ts';
import type { Conversation } from './line-asker.ts';

/** Lines that command wherever one is asked for. */
export const LINE_COMMANDS: ReadonlyMap<string, Leaving['type'] | 'help' | 'hint' | 'pause'> = new Map([
  ['u', 'undo'],
  ['q', 'leave'],
  ['b', 'bury'],
  ['s', 'suspend'],
  ['h', 'hint'],
  ['p', 'pause'],
  ['?', 'help'],
] as const);

export function helpLines({ messages, look }: Conversation): string[] {
  return messages.plain.help.flatMap((line) => wrapped(line, look().width));
}
