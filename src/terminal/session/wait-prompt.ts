import type { Look } from '../look.ts';
import { wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Live, Ticking } from './live.ts';

/**
 * A sentence that stands until Enter or Space; false on Escape. `does` says what the two keys mean here, and a
 * clock may run above it.
 */
export function waitPrompt(
  sentence: string,
  look: Look,
  does: { readonly enter: string; readonly escape: string },
  ticking?: Ticking<null, boolean>,
): Live<null, boolean> {
  return {
    initial: null,
    draw: () => ({
      above: [
        ...wrapped(sentence, look.width),
        '',
        keyBar(
          [
            ['Enter', does.enter],
            ['Esc', does.escape],
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
    ...(ticking === undefined ? {} : { ticking }),
  };
}
