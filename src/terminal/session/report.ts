import type { Instant } from '../../domain/day.ts';
import { RATINGS } from '../../domain/rating.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Done } from '../../sessions/quiz.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';

export type DrillReport = {
  /** Whether any card was put to the person, answered or not. */
  readonly hasAsked: boolean;
  readonly done: readonly Done[];
  readonly nextStepAt: Instant | null;
  readonly now: Instant;
  readonly dueTomorrow: number;
  readonly records: boolean;
};

/** How a drill went, in a few lines, and when the next card comes. */
export function drawDrillReport(report: DrillReport, look: Look, messages: Messages): string[] {
  const { done } = messages;
  const { title, dim, warn } = paletteOf(look);
  const separator = ` ${glyphsOf(look).dot} `;
  if (!report.hasAsked && report.nextStepAt === null) {
    return wrapped(
      `${done.nothingToAsk} ${report.records ? messages.home.nothingDue : ''}`.trim(),
      look.width,
    );
  }
  const counts = RATINGS.flatMap((rating) => {
    const count = report.done.filter((each) => each.rating === rating).length;
    return count === 0 ? [] : [`${messages.ratings[rating]} ${count}`];
  });
  const minutes = Math.max(1, Math.round(report.done.reduce((sum, each) => sum + each.tookMs, 0) / 60_000));
  const summary = report.done.length === 0 ? done.nothingAnswered : done.cards(report.done.length, minutes);
  return [
    '',
    ...wrapped([title(done.title), summary, ...counts].join(separator), look.width),
    ...sureButWrong(report, messages).flatMap((line) => wrapped(warn(line), look.width)),
    ...(report.records ? comingLines(report, messages) : [done.cramming]).flatMap((line) =>
      wrapped(dim(line), look.width),
    ),
  ];
}

/** Sure and forgotten: a belief that is wrong costs more than a gap one knows of. */
function sureButWrong({ done }: DrillReport, messages: Messages): string[] {
  const count = done.filter(({ confidence, rating }) => confidence === 'sure' && rating === 'again').length;
  return count === 0 ? [] : [messages.done.sureButWrong(count)];
}

function comingLines({ nextStepAt, now, dueTomorrow }: DrillReport, { done, when }: Messages): string[] {
  const step = nextStepAt === null ? [] : [done.nextStep(whenText(nextStepAt - now, when))];
  return dueTomorrow > 0 ? [...step, done.tomorrow(dueTomorrow)] : step;
}

function whenText(inMs: number, when: Messages['when']): string {
  const minutes = Math.max(0, Math.ceil(inMs / 60_000));
  return minutes < 60 ? when.inMinutes(minutes) : when.inHours(Math.round(minutes / 60));
}
