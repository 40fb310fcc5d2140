import type { Message, Series } from '../../labs/lab.ts';
import { glyphsOf } from '../glyphs.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated } from '../wrap.ts';
import type { Plot } from './plot.ts';

export type MessageSeries = Extract<Series, { form: 'messages' }>;

/** Who sent what to whom: a lifeline a party, a message a row, lost ones cut short. */
export function drawMessages(
  { name, parties, messages }: MessageSeries,
  plot: Plot,
  { share = 1 }: { readonly share?: number } = {},
): string[] {
  const { look, width, label } = plot;
  const { title, strong, dim } = paletteOf(look);
  const { ellipsis, bar } = glyphsOf(look);
  const times = messages.map(({ at }) => `${Math.round(at)}`);
  const margin = Math.max(2, ...times.map((time) => time.length));
  const each = Math.max(6, Math.floor((width - margin - 2) / parties.length));
  const centre = (index: number) => margin + 2 + index * each + Math.floor(each / 2);
  const heads = parties.map((party) => padded(truncated(label(party), each - 1, ellipsis), each, 'center'));
  const lifelines = parties.map((_, index) => centre(index));
  const rows = messages
    .slice(0, Math.ceil(messages.length * share))
    .map((message, index) =>
      messageRow(message, { ...plot, parties, lifelines, time: padded(times[index] ?? '', margin, 'right') }),
    );
  const foot =
    ' '.repeat(lifelines[0] ?? 0) +
    parties.map((_, index) => padded(bar, index + 1 < parties.length ? each : 1)).join('');
  return [
    truncated(title(label(name)), width, ellipsis),
    `${padded('ms', margin, 'right')}  ${strong(heads.join('').trimEnd())}`,
    ...rows,
    dim(foot),
  ];
}

type Row = Plot & {
  readonly parties: readonly string[];
  readonly lifelines: readonly number[];
  readonly time: string;
};

function messageRow(message: Message, { look, width, label, parties, lifelines, time }: Row): string {
  const { dim, accent, bad } = paletteOf(look);
  const { bar, middleLeft, ellipsis } = glyphsOf(look);
  const [from, to] = [parties.indexOf(message.from), parties.indexOf(message.to)];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  let row = '';
  let at = displayWidth(time);
  const upTo = (column: number) => {
    row += ' '.repeat(Math.max(0, column - at));
    at = Math.max(at, column);
  };
  const draw = message.lost ? bad : accent;
  const text = label(message.what);
  lifelines.forEach((column, index) => {
    // An arrow from one lifeline to another is drawn over all that lie between.
    if (index > first && index <= last) return;
    upTo(column);
    if (index !== first) {
      row += dim(bar);
      at += 1;
    } else if (first === last) {
      const room = (lifelines[index + 1] ?? width) - column - 1;
      const words = truncated(`${middleLeft} ${text}`, room, ellipsis);
      row += draw(words);
      at += displayWidth(words);
    } else {
      const room = (lifelines[last] ?? column) - column + 1;
      row += draw(arrowOf(text, { room, isLeft: to < from, isLost: message.lost, look }));
      at += room;
    }
  });
  return `${dim(time)}${row}`;
}

/** `──── pay ───→` from one lifeline to the other, `──── pay ──✗ ` where it never arrives. */
function arrowOf(
  text: string,
  { room, isLeft, isLost, look }: { room: number; isLeft: boolean; isLost: boolean; look: Plot['look'] },
): string {
  const { line, right, left, cross, ellipsis } = glyphsOf(look);
  const head = isLost ? cross : isLeft ? left : right;
  const lost = isLost ? Math.min(3, Math.floor(room / 6)) : 0;
  const shaft = room - displayWidth(head) - lost;
  const words = truncated(` ${text} `, Math.max(0, shaft - 2), ellipsis);
  const before = Math.max(0, Math.floor((shaft - displayWidth(words)) / 2));
  const after = Math.max(0, shaft - displayWidth(words) - before);
  const body = `${line.repeat(before)}${words}${line.repeat(after)}`;
  return isLeft ? `${' '.repeat(lost)}${head}${body}` : `${body}${head}${' '.repeat(lost)}`;
}
