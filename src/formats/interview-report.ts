import { CONFIDENCES } from '../domain/rating.ts';
import type { Messages } from '../i18n/en.ts';
import { evidenceFor } from '../sessions/interview/evidence.ts';
import { OUTCOMES } from '../sessions/interview/happening.ts';
import { type Answer, outcomeOf } from '../sessions/interview/interview.ts';
import { BANDS, DIMENSIONS, type Report } from '../sessions/interview/report.ts';

export type WrittenReport = {
  readonly report: Report;
  readonly day: string;
  readonly label: (stage: { readonly kind: string; readonly name: string | null }) => string;
  /** This one last. */
  readonly history: readonly Report[];
};

type Words = { readonly messages: Messages; readonly clock: (ms: number) => string };

/** The report as Markdown: what the screen shows, and every question with what was said to it. */
export function interviewMarkdown(written: WrittenReport, words: Words): string {
  const { report, day } = written;
  const { interview } = words.messages;
  const pauses = interview.pauses(report.pausedMs > 0 ? words.clock(report.pausedMs) : '', report.breaks);
  const blocks = [
    `# ${interview.title}: ${escaped(report.preset)}`,
    interview.reportOf(report.preset, day, report.seed),
    ...(report.isWhole ? [] : [interview.notWhole]),
    ...(pauses === '' ? [] : [pauses]),
    ...(report.answers.length === 0
      ? [interview.nothingAnswered]
      : [dimensions(report, words), ...missed(report, words), confidence(report, words)]),
    times(written, words),
    ...trend(written, words),
    next(report, words),
    ...answers(written, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function dimensions({ dimensions: found }: Report, words: Words): string {
  const { interview } = words.messages;
  const rows = DIMENSIONS.map((dimension) => {
    const { band } = found[dimension];
    const word = band === null ? interview.noBand : interview.bands[band];
    return row([
      interview.dimensions[dimension],
      `**${word}**`,
      escaped(evidenceFor(found, dimension, words)),
    ]);
  });
  return [
    `## ${interview.report}`,
    '',
    row([interview.columns.dimension, interview.columns.band, interview.columns.evidence]),
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function missed({ missed: found, introMissed }: Report, { messages }: Words): readonly string[] {
  const { interview } = messages;
  const intro =
    introMissed.length === 0 ? [] : [`**${interview.introMissed}**`, list(introMissed.map(escaped))];
  const cards = found.flatMap(({ prompt, points, wrong, skipped }) => {
    const lines = [
      ...points.map(escaped),
      ...wrong.map((text) => `${interview.saidWrong} ~~${escaped(text)}~~`),
      ...(points.length + wrong.length === 0 ? [skipped ? interview.noAnswer : interview.wrongAnswer] : []),
    ];
    return [`**${escaped(prompt)}**`, list(lines)];
  });
  if (cards.length + intro.length === 0) return [interview.nothingMissed];
  return [`## ${interview.missed}`, ...cards, ...intro];
}

function confidence({ confidence: found }: Report, { messages }: Words): string {
  const { interview, confidences } = messages;
  const heads = [...OUTCOMES].reverse();
  const rows = CONFIDENCES.map((each) =>
    row([confidences[each], ...heads.map((outcome) => String(found[each][outcome]))]),
  );
  return [
    `## ${interview.confidence}`,
    '',
    row([interview.columns.confidence, ...heads.map((outcome) => interview.outcomes[outcome])]),
    '| --- | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

function times({ report, label }: WrittenReport, { messages, clock }: Words): string {
  const { interview } = messages;
  const rows = report.stages.map((stage) => {
    const isSkipped = stage.missing !== null || (stage.why === null && stage.spentMs === 0);
    const time = isSkipped
      ? interview.skippedStage
      : interview.timeOf(clock(stage.spentMs), clock(stage.budgetMs));
    return row([escaped(label(stage)), time]);
  });
  return [
    `## ${interview.times}`,
    '',
    row([interview.columns.stage, interview.columns.time]),
    '| --- | --- |',
    ...rows,
  ].join('\n');
}

function trend({ history }: WrittenReport, { messages }: Words): readonly string[] {
  const { interview } = messages;
  if (history.length < 2) return [];
  const rows = DIMENSIONS.flatMap((dimension) => {
    const bands = history.slice(-8).flatMap((each) => each.dimensions[dimension].band ?? []);
    if (bands.length === 0) return [];
    const words = bands.map(
      (band) => `${interview.bands[band]} (${BANDS.indexOf(band) + 1}/${BANDS.length})`,
    );
    return [row([interview.dimensions[dimension], words.join(interview.arrow)])];
  });
  return [
    [
      `## ${interview.trend}`,
      '',
      row([interview.columns.dimension, interview.trendOf(Math.min(8, history.length))]),
      '| --- | --- |',
      ...rows,
    ].join('\n'),
  ];
}

function next({ next: advice }: Report, { messages }: Words): string {
  const { interview } = messages;
  const lines = advice.map(({ why, about, command }, index) => {
    return `${index + 1}. \`${command}\`  \n   ${escaped(interview.advice[why](about ?? ''))}`;
  });
  return [`## ${interview.next}`, '', ...lines].join('\n');
}

function answers({ report, label }: WrittenReport, words: Words): readonly string[] {
  const { interview } = words.messages;
  if (report.answers.length === 0) return [];
  const told = report.answers.flatMap((answer) => {
    const stage = report.stages[answer.stage];
    return answerBlocks(answer, stage === undefined ? '' : label(stage), words);
  });
  return [`## ${interview.answers}`, ...told];
}

function answerBlocks(answer: Answer, stage: string, { messages, clock }: Words): readonly string[] {
  const { interview, levels, confidences } = messages;
  const about = [
    stage,
    answer.title,
    levels[answer.level],
    clock(answer.tookMs),
    interview.outcomes[outcomeOf(answer)],
    ...(answer.confidence === null ? [] : [confidences[answer.confidence]]),
  ];
  const said = answer.skipped ? interview.noAnswer : answer.text === '' ? interview.aloud : answer.text;
  const points = (answer.checked?.points ?? [])
    .filter(({ kind, person }) => kind !== 'wrong' || person)
    .map(({ text, kind, person }) => {
      if (kind === 'wrong') return `- ${interview.saidWrong} ~~${escaped(text)}~~`;
      return `- [${person ? 'x' : ' '}] ${escaped(text)}`;
    });
  return [
    `### ${escaped(answer.prompt)}`,
    escaped(about.join(' · ')),
    quoted(said),
    ...(points.length === 0 ? [] : [points.join('\n')]),
  ];
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('  \n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
}

/** What a person said is text, whatever marks are in it. A hyphen, a hash or a number begins something only at the front. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+[.)])(?=\s|$)/, '$1\\$2');
}
