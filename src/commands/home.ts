import type { App } from '../app.ts';
import { drawHome, drawHomeCommands, type HomeSummary } from '../terminal/home-screen.ts';
import { dueSummary } from './due.ts';

/** What is due, days to the interview, and one key to start; without a terminal the same as text. */
export async function runHome(app: App): Promise<void> {
  await app.openLibrary();
  const summary = homeSummary(app);
  const look = app.look();
  for (const line of drawHome(summary, look, app.messages)) app.print(line);
  app.print('');
  if (!app.isInteractive()) {
    for (const line of drawHomeCommands(look, app.messages)) app.print(line);
    return;
  }
  const { askHome } = await import('../terminal/session/home-prompt.ts');
  const { stdin, stdout } = app.streams();
  const choice = await askHome({
    input: stdin,
    output: stdout,
    onKey: app.stepClock,
    look: app.look,
    messages: app.messages,
  });
  if (choice === 'review') await (await import('./review.ts')).runReview(app);
}

function homeSummary(app: App): HomeSummary {
  const { day, interview, ...counts } = dueSummary(app);
  return {
    ...counts,
    today: day,
    streakDays: app.openStore().events.streakDays(day),
    interviewDay: interview?.day ?? null,
    interviewInDays: interview?.daysLeft ?? null,
  };
}
