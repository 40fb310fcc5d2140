import type { Messages } from '../../i18n/en.ts';
import type { Look } from '../look.ts';
import { wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Live } from './live.ts';

/** A sentence that stands until Enter or Space. */
export function waitPrompt(sentence: string, look: Look, { keys }: Messages): Live<null, null> {
  return {
    initial: null,
    draw: () => ({
      above: [...wrapped(sentence, look.width), '', keyBar([['Enter', keys.done]], look)],
      field: null,
      below: [],
    }),
    press: (state, key) => (key.name === 'enter' || key.name === 'space' ? { result: null } : { state }),
  };
}
