import type { Messages } from '../../i18n/en.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';

/** What every key does, as a table that stays in the scrollback. */
export function drawHelp(look: Look, { help }: Messages): string[] {
  const { title, key, dim } = paletteOf(look);
  const width = Math.max(...help.rows.map(([name]) => displayWidth(name)));
  return [
    title(help.title),
    ...help.rows.flatMap(([name, does]) =>
      wrapped(does, look.width, { indent: `  ${key(padded(name, width))}  ` }),
    ),
    ...wrapped(dim(help.letters), look.width, { indent: '  ' }),
    '',
  ];
}
