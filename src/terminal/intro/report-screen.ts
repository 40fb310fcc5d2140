import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { Messages } from '../../i18n/en.ts';
import type { TakeRecord } from '../../sessions/intro/judgement.ts';
import type { Spoken } from '../../sessions/intro/take.ts';
import { PACES, paceVerdict } from '../../sessions/spoken.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { barOf, sparkline } from '../plot/bars.ts';
import { clockText } from '../session/clock-line.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated, wrapped } from '../wrap.ts';

export type TakeReport = {
  readonly record: TakeRecord;
  readonly spoken: Spoken;
  readonly missed: readonly string[];
  /** This one last. */
  readonly takes: readonly TakeRecord[];
  readonly next: Day | null;
  readonly today: Day;
  readonly language: Language;
};

/** Time by part against its budget, pace against the norm, what was left out, the history, and when again. */
export function drawTakeReport(
  { record, spoken, missed, takes, next, today, language }: TakeReport,
  { look, messages }: { readonly look: Look; readonly messages: Messages },
): string[] {
  const { title, strong, good, warn, bad, dim } = paletteOf(look);
  const { intro } = messages;
  const style = { good, hard: warn, again: bad }[record.rating];
  const total = `${clockText(spoken.totalMs)} / ${clockText(record.seconds * 1000)}`;
  const pace = intro.pace(record.perMinute, PACES[language].slow, PACES[language].fast);
  const verdict = intro.paces[paceVerdict(record.perMinute, language)];
  const again = next === null ? [] : [intro.next(Math.max(0, next - today))];
  return [
    '',
    title(intro.report),
    ...wrapped(`${style(strong(total))}  ${intro.verdicts[record.rating]}`, look.width, { indent: '  ' }),
    ...drawParts(spoken, { look, messages }),
    ...wrapped(`${pace} ${dim(verdict)}`, look.width, { indent: '  ' }),
    ...(record.fillers === 0 ? [] : wrapped(intro.fillerAdvice, look.width, { indent: '  ' })),
    ...(missed.length === 0
      ? []
      : [
          '',
          title(intro.leftOut),
          ...missed.flatMap((point) =>
            wrapped(point, look.width, { indent: `  ${bad(glyphsOf(look).cross)} ` }),
          ),
        ]),
    ...(takes.length < 2 ? [] : ['', ...drawHistory(takes, { look, messages })]),
    '',
    ...again.flatMap((line) => wrapped(line, look.width)),
    ...wrapped(dim(intro.command(record.seconds)), look.width),
  ];
}

function drawParts(
  { parts, tookMs }: Spoken,
  { look }: { readonly look: Look; readonly messages: Messages },
): string[] {
  const { good, warn, dim } = paletteOf(look);
  const told = parts.slice(0, tookMs.length);
  const widest = Math.min(28, Math.max(...told.map(({ title }) => displayWidth(title))));
  const most = Math.max(...told.map(({ seconds }, index) => Math.max(seconds * 1000, tookMs[index] ?? 0)));
  const room = Math.max(8, look.width - widest - 20);
  return told.map(({ title, seconds }, index) => {
    const took = tookMs[index] ?? 0;
    const isNear = Math.abs(took - seconds * 1000) <= seconds * 250;
    const name = padded(truncated(title, widest, glyphsOf(look).ellipsis), widest);
    const time = `${padded(clockText(took), 5, 'right')} ${dim(`/ ${padded(clockText(seconds * 1000), 5)}`)}`;
    return `  ${name} ${time} ${(isNear ? good : warn)(barOf((took / most) * room, look))}`;
  });
}

/** Totals of the last takes, a character each, newest on the right. */
function drawHistory(
  takes: readonly TakeRecord[],
  { look, messages }: { readonly look: Look; readonly messages: Messages },
): string[] {
  const { accent, dim } = paletteOf(look);
  const last = takes.slice(-40);
  const first = last[0]?.totalMs ?? 0;
  const newest = last.at(-1)?.totalMs ?? 0;
  const line = `${accent(
    sparkline(
      last.map(({ totalMs }) => totalMs),
      look,
    ),
  )} ${dim(`${clockText(first)} ${glyphsOf(look).right} ${clockText(newest)}`)}`;
  return wrapped(`${messages.intro.history(takes.length)}  ${line}`, look.width);
}
