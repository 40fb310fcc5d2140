import type { App } from '../app.ts';
import { dayOf, formatDay, formatInstant } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import { interviewMarkdown } from '../formats/interview-report.ts';
import { writeAtomically } from '../machine/files.ts';
import type { Interview } from '../sessions/interview/interview.ts';
import { DIMENSIONS, type Report, reportOf } from '../sessions/interview/report.ts';
import type { Asker } from '../sessions/question.ts';
import { drawInterviewList } from '../terminal/interview/list-screen.ts';
import { drawInterviewReport } from '../terminal/interview/report-screen.ts';
import { clockText } from '../terminal/session/clock-line.ts';
import { interviewsOf, stageLabel } from './interview-table.ts';

/** Every interview in a line, the newest last, and how it has been going. */
export function runInterviewList(app: App, { json }: { readonly json?: boolean }): void {
  const interviews = interviewsOf(app);
  if (json) {
    app.print(JSON.stringify(interviews.map((interview, index) => headJson(app, interview, index))));
    return;
  }
  const rows = interviews.map((interview, index) => ({
    n: index + 1,
    day: dayText(app, interview),
    phase: interview.phase === 'closed' ? interview.why : interview.phase,
    report: reportOf(interview),
  }));
  for (const line of drawInterviewList(rows, { look: app.look(), messages: app.messages })) app.print(line);
}

/** The report of one, the last if none is named. */
export function runInterviewShow(
  app: App,
  { number, json }: { readonly number?: string | undefined; readonly json?: boolean },
): void {
  const interviews = interviewsOf(app);
  const index = indexOf(interviews, number);
  const interview = interviews[index];
  if (interview === undefined) return;
  if (json) {
    app.print(JSON.stringify({ ...headJson(app, interview, index), ...reportJson(interview) }));
    return;
  }
  for (const line of drawn(app, interview, interviews.slice(0, index + 1))) app.print(line);
}

/** The same as Markdown, to standard output or into a file. */
export function runInterviewExport(
  app: App,
  { number, out }: { readonly number?: string | undefined; readonly out?: string },
): void {
  const interviews = interviewsOf(app);
  const index = indexOf(interviews, number);
  const interview = interviews[index];
  if (interview === undefined) return;
  const markdown = interviewMarkdown(
    {
      report: reportOf(interview),
      day: dayText(app, interview),
      label: (stage) => stageLabel(app, stage),
      history: judged(interviews.slice(0, index + 1)),
    },
    { messages: app.messages, clock: clockText },
  );
  if (out === undefined || out === '-') {
    app.print(markdown.trimEnd());
    return;
  }
  writeAtomically(out, markdown);
  app.say(app.messages.interview.exported(out));
}

/** At the end of an interview, with the way to take the report along. */
export function showInterview(app: App, host: Pick<Asker, 'show' | 'tell'>, interview: Interview): void {
  const interviews = interviewsOf(app);
  const index = interviews.findIndex(({ id }) => id === interview.id);
  host.show(drawn(app, interview, interviews.slice(0, index + 1)));
  host.tell(['', app.messages.interview.exportHint(index + 1)]);
}

function drawn(app: App, interview: Interview, history: readonly Interview[]): string[] {
  return drawInterviewReport(
    {
      report: reportOf(interview),
      day: dayOf(interview.startedAt, app.calendar()),
      label: (stage) => stageLabel(app, stage),
      history: judged(history),
    },
    { look: app.look(), messages: app.messages },
  );
}

/** Interviews in which something was said. */
function judged(interviews: readonly Interview[]): readonly Report[] {
  return interviews.filter(({ answers }) => answers.length > 0).map(reportOf);
}

function indexOf(interviews: readonly Interview[], number: string | undefined): number {
  const index = number === undefined ? interviews.length - 1 : /^\d+$/.test(number) ? Number(number) - 1 : -1;
  if (interviews[index] !== undefined) return index;
  throw new Failure('interview-unknown', { name: number ?? '1', count: interviews.length });
}

function dayText(app: App, { startedAt }: Interview): string {
  return formatDay(dayOf(startedAt, app.calendar()));
}

function headJson(app: App, interview: Interview, index: number) {
  const { begun, startedAt, phase, answers } = interview;
  const { dimensions } = reportOf(interview);
  return {
    number: index + 1,
    at: formatInstant(startedAt, app.calendar().offsetMinutesAt(startedAt)),
    day: dayText(app, interview),
    preset: begun.preset.id,
    seed: begun.seed,
    scale: begun.scale,
    phase: interview.phase === 'closed' ? interview.why : phase,
    answers: answers.length,
    bands: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, dimensions[dimension].band])),
  };
}

function reportJson(interview: Interview) {
  const { dimensions, missed, introMissed, confidence, stages, next, isWhole, breaks, pausedMs, answers } =
    reportOf(interview);
  return {
    isWhole,
    breaks,
    pausedMs,
    dimensions,
    missed,
    introMissed,
    confidence,
    stages,
    next,
    questions: answers.map(
      ({ card, stage, prompt, follows, level, rung, text, outcome, checked, tookMs }) => ({
        card,
        stage,
        prompt,
        follows,
        level,
        rung,
        text,
        outcome,
        rating: checked?.rating ?? null,
        tookMs,
      }),
    ),
  };
}
