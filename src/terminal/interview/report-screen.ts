import { formatDay } from '../../domain/day.ts';
import { CONFIDENCES } from '../../domain/rating.ts';
import type { Messages } from '../../i18n/en.ts';
import { evidenceFor } from '../../sessions/interview/evidence.ts';
import { OUTCOMES } from '../../sessions/interview/happening.ts';
import {
  BANDS,
  type Band,
  DIMENSIONS,
  type Dimension,
  type Report,
} from '../../sessions/interview/report.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { type Paint, paletteOf } from '../palette.ts';
import { barOf, sparkline } from '../plot/bars.ts';
import { clockText } from '../session/clock-line.ts';
import { displayWidth, padded } from '../width.ts';
import { truncated, wrapped } from '../wrap.ts';

type Page = { readonly look: Look; readonly messages: Messages };

/** An interview with the words around it: its day, and the names of its stages. */
export type DrawnReport = {
  readonly report: Report;
  readonly day: Parameters<typeof formatDay>[0];
  readonly label: (stage: Report['stages'][number]) => string;
  /** This one last. */
  readonly history: readonly Report[];
};

/** Bands with what they rest on, what was missed, confidence, time, what to do next, and how it has been going. */
export function drawInterviewReport({ report, day, label, history }: DrawnReport, page: Page): string[] {
  const { look, messages } = page;
  const { title, dim } = paletteOf(look);
  const { interview } = messages;
  const pauses = interview.pauses(report.pausedMs > 0 ? clockText(report.pausedMs) : '', report.breaks);
  const head = `${title(interview.report)}  ${dim(interview.reportOf(report.preset, formatDay(day), report.seed))}`;
  return [
    '',
    ...wrapped(head, look.width),
    ...(report.isWhole ? [] : wrapped(interview.notWhole, look.width, { indent: '  ' })),
    ...(pauses === '' ? [] : wrapped(dim(pauses), look.width, { indent: '  ' })),
    ...(report.answers.length === 0
      ? wrapped(interview.nothingAnswered, look.width, { indent: '  ' })
      : [...drawDimensions(report, page), '', ...drawMissed(report, page), ...drawConfidence(report, page)]),
    '',
    ...drawTimes(report, label, page),
    ...(history.length < 2 ? [] : ['', ...drawTrend(history, page)]),
    '',
    ...drawNext(report, page),
  ];
}

function paintOf(band: Band | null, look: Look): Paint {
  const { bad, warn, good, dim, accent } = paletteOf(look);
  return band === null ? dim : { weak: bad, partial: warn, solid: accent, strong: good }[band];
}

function drawDimensions({ dimensions }: Report, { look, messages }: Page): string[] {
  const { interview } = messages;
  const names = DIMENSIONS.map((dimension) => interview.dimensions[dimension]);
  const bands = DIMENSIONS.map((dimension) => bandWord(dimensions[dimension].band, messages));
  const widest = Math.max(...names.map(displayWidth));
  const widestBand = Math.max(...bands.map(displayWidth));
  return DIMENSIONS.flatMap((dimension, index) => {
    const band = paintOf(dimensions[dimension].band, look)(padded(bands[index] ?? '', widestBand));
    const indent = `  ${padded(names[index] ?? '', widest)}  ${band}  `;
    return wrapped(
      paletteOf(look).dim(evidenceFor(dimensions, dimension, { messages, clock: clockText })),
      look.width,
      { indent },
    );
  });
}

function bandWord(band: Band | null, { interview }: Messages): string {
  return band === null ? interview.noBand : interview.bands[band];
}

/** In the words the points have. */
function drawMissed({ missed, introMissed }: Report, { look, messages }: Page): string[] {
  const { title, bad, warn } = paletteOf(look);
  const { cross, bullet } = glyphsOf(look);
  const { interview } = messages;
  const ofIntro = introMissed.flatMap((text) => wrapped(text, look.width, { indent: `    ${warn(cross)} ` }));
  const lines = missed.flatMap(({ prompt, points, wrong, skipped }) => [
    ...wrapped(prompt, look.width, { indent: `  ${bullet} ` }),
    ...points.flatMap((text) => wrapped(text, look.width, { indent: `    ${warn(cross)} ` })),
    ...wrong.flatMap((text) =>
      wrapped(`${bad(interview.saidWrong)} ${text}`, look.width, { indent: `    ${bad('!')} ` }),
    ),
    ...(points.length + wrong.length === 0
      ? wrapped(skipped ? interview.noAnswer : interview.wrongAnswer, look.width, {
          indent: `    ${bad(cross)} `,
        })
      : []),
  ]);
  if (lines.length + ofIntro.length === 0) return wrapped(interview.nothingMissed, look.width);
  const intro = ofIntro.length === 0 ? [] : [`  ${bullet} ${interview.introMissed}`, ...ofIntro];
  return [title(interview.missed), ...lines, ...intro];
}

/** What one was sure of against how it went: the corner that hurts is sure and wrong. */
function drawConfidence({ confidence }: Report, { look, messages }: Page): string[] {
  const { title, dim, bad } = paletteOf(look);
  const { interview, confidences } = messages;
  const names = CONFIDENCES.map((each) => confidences[each]);
  const widest = Math.max(...names.map(displayWidth));
  const heads = [...OUTCOMES].reverse();
  const columns = heads.map((outcome) => Math.max(4, displayWidth(interview.outcomes[outcome])));
  const head = heads.map((outcome, at) => padded(interview.outcomes[outcome], columns[at] ?? 4, 'right'));
  const isKnown = CONFIDENCES.some((each) => heads.some((outcome) => confidence[each][outcome] > 0));
  if (!isKnown) return [];
  return [
    '',
    ...wrapped(title(interview.confidence), look.width),
    `  ${padded('', widest)}  ${dim(head.join('  '))}`,
    ...CONFIDENCES.map((each, row) => {
      const cells = heads.map((outcome, at) => {
        const count = confidence[each][outcome];
        const cell = padded(count === 0 ? glyphsOf(look).dot : String(count), columns[at] ?? 4, 'right');
        return each === 'sure' && outcome === 'poor' && count > 0 ? bad(cell) : cell;
      });
      return `  ${padded(names[row] ?? '', widest)}  ${cells.join('  ')}`;
    }),
  ];
}

const BAR_COLUMNS = 24;

function drawTimes({ stages }: Report, label: DrawnReport['label'], { look, messages }: Page): string[] {
  const { title, dim, good, warn } = paletteOf(look);
  const { interview } = messages;
  const names = stages.map(label);
  const widest = Math.min(28, Math.max(...names.map(displayWidth)));
  return [
    title(interview.times),
    ...stages.map(({ spentMs, budgetMs, missing, why }, index) => {
      const name = padded(truncated(names[index] ?? '', widest, glyphsOf(look).ellipsis), widest);
      if (missing !== null || (why === null && spentMs === 0))
        return `  ${name}  ${dim(padded(interview.skippedStage, 14, 'right'))}`;
      const share = budgetMs > 0 ? Math.min(1.25, spentMs / budgetMs) : 0;
      const style = spentMs > budgetMs * 1.1 ? warn : good;
      const time = padded(interview.timeOf(clockText(spentMs), clockText(budgetMs)), 14, 'right');
      return truncated(`  ${name}  ${time}  ${style(barOf(share * BAR_COLUMNS, look))}`, look.width, '');
    }),
  ];
}

/** A character an interview, oldest on the left, and the bands it went from and to. */
export function drawTrend(history: readonly Report[], { look, messages }: Page): string[] {
  const { title, accent, dim } = paletteOf(look);
  const { interview } = messages;
  const last = history.slice(-20);
  const widest = Math.max(...DIMENSIONS.map((each) => displayWidth(interview.dimensions[each])));
  return [
    `${title(interview.trend)}  ${dim(interview.trendOf(last.length))}`,
    ...DIMENSIONS.flatMap((dimension) =>
      drawDimensionTrend(last, dimension, { look, messages, widest, accent }),
    ),
  ];
}

function drawDimensionTrend(
  history: readonly Report[],
  dimension: Dimension,
  { look, messages, widest, accent }: Page & { readonly widest: number; readonly accent: Paint },
): string[] {
  const { interview } = messages;
  const bands = history.flatMap(({ dimensions }) => dimensions[dimension].band ?? []);
  const [first, last] = [bands[0], bands.at(-1)];
  if (first === undefined || last === undefined) return [];
  const levels = bands.map((band) => BANDS.indexOf(band) + 1);
  // The whole height is the best band, whether it was reached or not.
  const line = sparkline([...levels, BANDS.length], look).slice(0, -1);
  const words =
    first === last
      ? interview.bands[last]
      : `${interview.bands[first]}${interview.arrow}${interview.bands[last]}`;
  return [`  ${padded(interview.dimensions[dimension], widest)}  ${accent(line)}  ${words}`];
}

function drawNext({ next }: Report, { look, messages }: Page): string[] {
  const { title, key, dim } = paletteOf(look);
  const { advice, next: heading } = messages.interview;
  return [
    title(heading),
    ...next.flatMap(({ why, about, command }, index) => [
      `  ${index + 1}  ${key(command)}`,
      ...wrapped(dim(advice[why](about ?? '')), look.width, { indent: '     ' }),
    ]),
  ];
}
