import type { App } from '../app.ts';
import { addDays } from '../domain/day.ts';
import type { Finished } from '../sessions/quiz.ts';
import { drawDrillReport } from '../terminal/session/report.ts';

const DAY_MS = 86_400_000;

/** What was done, and when there is more. */
export function reportDrill(app: App, quiz: Finished, { records }: { readonly records: boolean }): void {
  const { memories } = app.openStore();
  const tomorrow = memories.counts({ today: addDays(app.today(), 1), now: app.now() + DAY_MS });
  const report = {
    hasAsked: quiz.position > 0 || quiz.returned.length > 0,
    done: quiz.done,
    nextStepAt: quiz.nextStepAt,
    now: app.now(),
    dueTomorrow: tomorrow.waiting,
    records,
  };
  for (const line of drawDrillReport(report, app.look(), app.messages)) app.print(line);
}
