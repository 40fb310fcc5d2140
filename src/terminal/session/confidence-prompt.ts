import { CONFIDENCES, type Confidence } from '../../domain/rating.ts';
import type { Messages } from '../../i18n/en.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';
import { keyBar } from './key-bar.ts';
import type { Live } from './live.ts';

const USUAL: Confidence = 'unsure';

/** How sure are you? Asked before the reveal, while the answer is still a belief. Null to go back to the answer. */
export function confidencePrompt(
  look: Look,
  { ask, confidences, keys }: Messages,
): Live<null, Confidence | null> {
  const { key, accent } = paletteOf(look);
  const { pointer } = glyphsOf(look);
  const choices = CONFIDENCES.map((confidence, index) => {
    const mark = confidence === USUAL ? `${accent(pointer)} ` : '';
    return `${mark}${key(String(index + 1))} ${confidences[confidence]}`;
  });
  const line = `${ask.howSure}  ${choices.join('  ')}`;
  return {
    initial: null,
    draw: () => ({
      above: [
        ...wrapped(line, look.width),
        '',
        keyBar(
          [
            ['1-3', keys.choose],
            ['Enter', confidences[USUAL]],
            ['Esc', keys.back],
          ],
          look,
        ),
      ],
      field: null,
      below: [],
    }),
    press: (state, { name }) => {
      if (name === 'enter' || name === 'space') return { result: USUAL };
      if (name === 'escape') return { result: null };
      const confidence = /^[1-3]$/.test(name) ? CONFIDENCES[Number(name) - 1] : undefined;
      return confidence ? { result: confidence } : { state };
    },
  };
}
