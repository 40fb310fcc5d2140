import type { Messages } from '../../i18n/en.ts';
import { DIMENSIONS, type Report } from '../../sessions/interview/report.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';
import { drawTrend } from './report-screen.ts';

type Page = { readonly look: Look; readonly messages: Messages };

export type InterviewRow = {
  readonly n: number;
  readonly day: string;
  readonly phase: 'sitting' | 'debriefing' | 'done' | 'abandoned';
  readonly report: Report;
};

/** One line an interview: when, which, how much was answered, and its four bands. */
export function drawInterviewList(rows: readonly InterviewRow[], page: Page): string[] {
  const { look, messages } = page;
  const { title } = paletteOf(look);
  const { interview } = messages;
  if (rows.length === 0) return wrapped(interview.none, look.width);
  const judged = rows.map(({ report }) => report).filter(({ answers }) => answers.length > 0);
  return [
    title(interview.list),
    ...rows.flatMap((row) => drawRow(row, rows, page)),
    ...(judged.length < 2 ? [] : ['', ...drawTrend(judged, page)]),
  ];
}

function drawRow(
  { n, day, phase, report }: InterviewRow,
  rows: readonly InterviewRow[],
  { look, messages }: Page,
): string[] {
  const { dim, key, warn } = paletteOf(look);
  const { interview } = messages;
  const widest = Math.max(...rows.map((row) => displayWidth(row.report.preset)));
  const isOpen = phase === 'sitting' || phase === 'debriefing';
  const bands = DIMENSIONS.flatMap((dimension) => {
    const { band } = report.dimensions[dimension];
    return band === null ? [] : [`${dim(interview.dimensions[dimension])} ${interview.bands[band]}`];
  });
  const state = isOpen ? [warn(interview.open)] : phase === 'abandoned' ? [dim(interview.abandoned)] : [];
  const text = [interview.count(report.answers.length), ...state, ...bands].join(` ${glyphsOf(look).dot} `);
  const number = key(padded(String(n), String(rows.length).length, 'right'));
  return wrapped(text, look.width, { indent: `  ${number}  ${day}  ${padded(report.preset, widest)}  ` });
}
