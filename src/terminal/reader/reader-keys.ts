import type { Key } from '../../sessions/draft.ts';
import type { Move } from './scroll.ts';

export type ReaderAction = Move | 'next' | 'previous' | 'drill' | 'leave' | 'help' | 'none';

/** Letters are twins of other keys: an input method swallows them. */
const ACTIONS: Readonly<Record<string, ReaderAction>> = {
  ...{ up: 'line-up', k: 'line-up', down: 'line-down', j: 'line-down' },
  ...{ space: 'page-down', pagedown: 'page-down', f: 'page-down', pageup: 'page-up', b: 'page-up' },
  ...{ home: 'start', g: 'start', end: 'end' },
  ...{ right: 'next', n: 'next', left: 'previous', p: 'previous' },
  ...{ enter: 'drill', d: 'drill', escape: 'leave', q: 'leave', f1: 'help', '?': 'help' },
};

export function actionOf({ name, text }: Key): ReaderAction {
  if (name === 'g' && text.normalize('NFKC') === 'G') return 'end';
  return ACTIONS[name] ?? 'none';
}
