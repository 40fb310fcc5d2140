import type { Messages } from '../../i18n/en.ts';
import type { Look } from '../look.ts';
import { wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Live } from './live.ts';

/** A sentence that stands until Enter or Space; false when the person would rather go back. */
export function waitPrompt(sentence: string, look: Look, { keys }: Messages): Live<null, boolean> {
  return {
    initial: null,
    draw: () => ({
      above: [
        ...wrapped(sentence, look.width),
        '',
        keyBar(
          [
            ['Enter', keys.done],
            ['Esc', keys.back],
          ],
          look,
        ),
      ],
      field: null,
      below: [],
    }),
    press: (state, { name }) => {
      if (name === 'escape') return { result: false };
      return name === 'enter' || name === 'space' ? { result: true } : { state };
    },
  };
}
