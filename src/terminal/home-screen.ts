import { type Day, formatDay } from '../domain/day.ts';
import type { Messages } from '../i18n/en.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { displayWidth, padded } from './width.ts';
import { wrapped } from './wrap.ts';

/** What stands between a person and going to bed. */
export type HomeSummary = {
  readonly today: Day;
  /** Days in a row with at least one answer, today or up to yesterday. */
  readonly streakDays: number;
  readonly due: number;
  readonly fresh: number;
  readonly overdue: number;
  readonly estimatedMinutes: number;
  /** Whole days to the interview, or null without a date. */
  readonly interviewInDays: number | null;
  readonly interviewDay: Day | null;
};

export function drawHome(summary: HomeSummary, look: Look, messages: Messages): string[] {
  const { home } = messages;
  const rows: readonly (readonly [string, string])[] = [
    [home.due, dueText(summary, messages)],
    [home.fresh, String(summary.fresh)],
    ...(summary.due + summary.fresh > 0 ? [[home.time, home.about(summary.estimatedMinutes)] as const] : []),
    [home.interview, interviewText(summary, messages)],
  ];
  const labelWidth = Math.max(...rows.map(([label]) => displayWidth(label)));
  return [
    ...drawTitle(summary, look, messages),
    '',
    ...rows.flatMap(([label, text]) =>
      wrapped(text, look.width, { indent: `  ${padded(label, labelWidth)}   ` }),
    ),
    ...(summary.due + summary.fresh === 0
      ? ['', ...wrapped(home.nothingDue, look.width, { indent: '  ' })]
      : []),
  ];
}

/** Where a person cannot press a key, the commands stand in its place. */
export function drawHomeCommands(look: Look, { home }: Messages): string[] {
  const { key, dim } = paletteOf(look);
  const rows = [
    [home.startReview, home.askReview],
    [home.startQuiz, home.askQuiz],
    ['mianba --help', home.askHelp],
  ] as const;
  const width = Math.max(...rows.map(([command]) => displayWidth(command)));
  return rows.map(([command, does]) => `  ${key(padded(command, width))}   ${dim(does)}`);
}

function drawTitle(
  { today, streakDays }: HomeSummary,
  look: Look,
  { name, tagline, home }: Messages,
): string[] {
  const { title, dim, accent } = paletteOf(look);
  const { dot } = glyphsOf(look);
  const weekday = home.weekdays[(((today + 4) % 7) + 7) % 7] ?? '';
  const streak = streakDays > 0 ? accent(home.streak(streakDays)) : dim(tagline);
  const left = `  ${title(name)} ${dim(dot)} ${streak}`;
  const right = dim(`${formatDay(today)} ${weekday}`);
  const gap = look.width - displayWidth(left) - displayWidth(right) - 2;
  return gap > 0 ? [left + ' '.repeat(gap) + right] : [left, `  ${right}`];
}

function dueText({ due, overdue }: HomeSummary, { home }: Messages): string {
  return overdue > 0 ? `${due}   ${home.overdue(overdue)}` : String(due);
}

function interviewText({ interviewInDays, interviewDay }: HomeSummary, { home }: Messages): string {
  if (interviewInDays === null || interviewDay === null) return home.noInterview;
  return `${home.daysLeft(interviewInDays)} (${formatDay(interviewDay)})`;
}
