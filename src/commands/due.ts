import type { App } from '../app.ts';
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { predictedRecall } from '../memory/retrievability.ts';

/** What is due, in numbers; the same that home shows. */
export async function runDue(app: App, { json }: { readonly json?: boolean }): Promise<void> {
  await app.openLibrary();
  const summary = dueSummary(app);
  if (json) return print(app, summary);
  const { home } = app.messages;
  app.print(`${home.due} ${summary.due}`);
  app.print(`${home.fresh} ${summary.fresh}`);
  if (summary.overdue > 0) app.print(home.overdue(summary.overdue));
  app.print(home.about(summary.estimatedMinutes));
}

export type DueSummary = {
  readonly day: Day;
  readonly due: number;
  readonly fresh: number;
  readonly overdue: number;
  readonly estimatedMinutes: number;
  readonly interview: { readonly day: Day; readonly daysLeft: number } | null;
};

export function dueSummary(app: App): DueSummary {
  const { memories, settings } = app.openStore();
  const day = app.today();
  const counts = memories.counts({ today: day, now: app.now() });
  const { interviewDay } = settings().settings;
  const interview = interviewDay === null ? null : parseDay(interviewDay);
  return {
    day,
    due: counts.due,
    fresh: counts.fresh,
    overdue: counts.overdue,
    estimatedMinutes: counts.minutes,
    // An interview that is over is no longer counted down to.
    interview: interview === null || interview < day ? null : { day: interview, daysLeft: interview - day },
  };
}

function print(app: App, summary: DueSummary): void {
  const { day, due, fresh, overdue, estimatedMinutes, interview } = summary;
  app.print(
    JSON.stringify({
      day: formatDay(day),
      due,
      new: fresh,
      overdue,
      estimatedMinutes,
      interview: interview && {
        date: formatDay(interview.day),
        daysLeft: interview.daysLeft,
        predictedRecall: recallAt(app, interview.day),
      },
    }),
  );
}

/** The mean chance of recall on the day of the interview over all cards seen, were nothing reviewed until then. */
function recallAt(app: App, day: Day): number | null {
  const { memories, settings } = app.openStore();
  return predictedRecall(
    memories.all().map(({ memory }) => memory),
    day,
    settings().settings,
  );
}
