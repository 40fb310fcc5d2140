import type {
  Card,
  ChoiceShape,
  ClozeShape,
  EstimateShape,
  MatchShape,
  OrderShape,
} from '../../domain/card.ts';
import type {
  ChoiceGrade,
  ClozeGrade,
  EstimateGrade,
  Grade,
  MatchGrade,
  OrderGrade,
  RecallGrade,
} from '../../grading/grade.ts';
import type { Messages } from '../../i18n/en.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { drawMarkdown } from '../markdown.ts';
import { paletteOf } from '../palette.ts';
import { drawProse } from '../prose.ts';
import { wrapped } from '../wrap.ts';

/** What was answered, as far as drawing the outcome needs it: the text of what was typed, the grade of everything else. */
export type Outcome = { readonly text: string; readonly grade: Grade | null };

type Page = { readonly look: Look; readonly messages: Messages };

/** The right answer beside the given one. On a recall card, one's own words with the evidence marked in them. */
export function drawOutcome({ shape }: Card, { text, grade }: Outcome, page: Page): string[] {
  switch (shape.kind) {
    case 'recall':
      return grade?.kind === 'recall' ? drawOwnWords(text, grade, page) : [];
    case 'choice':
    case 'multi':
      return drawOptions(shape, grade?.kind === shape.kind ? (grade as ChoiceGrade) : null, page);
    case 'order':
      return drawOrder(shape, grade?.kind === 'order' ? grade : null, page);
    case 'match':
      return drawMatch(shape, grade?.kind === 'match' ? grade : null, page);
    case 'cloze':
      return drawCloze(shape, grade?.kind === 'cloze' ? grade : null, page);
    case 'estimate':
      return drawEstimate(shape, { text, grade: grade?.kind === 'estimate' ? grade : null }, page);
  }
}

/** The model answer of a recall card; on any other, what explains its answer. */
export async function drawModelAnswer(card: Card, { look, messages }: Page): Promise<string[]> {
  if (card.answer === '') return [];
  const { title } = paletteOf(look);
  const heading = card.kind === 'recall' ? messages.reveal.modelAnswer : messages.reveal.explanation;
  return [title(heading), ...(await drawMarkdown(card.answer, { look, labels: messages.callouts })), ''];
}

function drawOwnWords(text: string, { points }: RecallGrade, { look, messages }: Page): string[] {
  const { title, evidence } = paletteOf(look);
  // Without colours the mark is the meaning.
  const mark = look.colour === 0 ? (words: string) => `[${words}]` : evidence;
  const bar = `${glyphsOf(look).bar} `;
  const ranges = points.flatMap((point) => point.evidence).sort(([a], [b]) => a - b);
  let drawn = '';
  let at = 0;
  for (const [start, end] of ranges) {
    // Two points may stand on the same words; they are marked once.
    if (end <= at) continue;
    drawn += text.slice(at, Math.max(at, start)) + mark(text.slice(Math.max(at, start), end));
    at = end;
  }
  return [
    title(messages.reveal.yourAnswer),
    ...wrapped(drawn + text.slice(at), look.width, { indent: bar, hangingIndent: bar }),
    '',
  ];
}

function drawOptions({ options }: ChoiceShape, grade: ChoiceGrade | null, page: Page): string[] {
  const { look } = page;
  const { dim } = paletteOf(look);
  const lines = options.flatMap(({ text, right, explanation }, index) => {
    const chosen = grade?.chosen.includes(index) ?? false;
    const mark = markFor({ right, chosen, isGraded: grade !== null }, look);
    const why =
      explanation === null ? [] : wrapped(dim(drawProse(explanation, look)), look.width, { indent: '     ' });
    return [...wrapped(drawProse(text, look), look.width, { indent: ` ${mark}   ` }), ...why];
  });
  return [...verdict(grade, page), ...lines, ''];
}

/** A tick is right, a cross was chosen and is wrong; a right option left out stands with an arrow. */
function markFor(
  { right, chosen, isGraded }: { right: boolean; chosen: boolean; isGraded: boolean },
  look: Look,
): string {
  const { good, bad, warn } = paletteOf(look);
  const { tick, cross, pointer } = glyphsOf(look);
  if (right) return chosen || !isGraded ? good(tick) : warn(pointer);
  return chosen ? bad(cross) : ' ';
}

function drawOrder({ items }: OrderShape, grade: OrderGrade | null, page: Page): string[] {
  const { look, messages } = page;
  const { good, warn } = paletteOf(look);
  const { tick, pointer } = glyphsOf(look);
  const lines = items.flatMap((item, index) => {
    const mark = grade === null ? ' ' : grade.run.includes(index) ? good(tick) : warn(pointer);
    return wrapped(drawProse(item, look), look.width, { indent: ` ${mark} ${index + 1}. ` });
  });
  const detail =
    grade === null || grade.correct ? '' : messages.reveal.yourOrder(grade.run.length, items.length);
  return [...verdict(grade, page, detail), ...givenOrder(grade, page), ...lines, ''];
}

/** One's own order, in the numbers the steps have below. */
function givenOrder(grade: OrderGrade | null, { look, messages }: Page): string[] {
  if (grade === null || grade.correct) return [];
  const numbers = grade.given.map((item) => item + 1).join(' ');
  return [...wrapped(`${messages.reveal.yourAnswer}  ${numbers}`, look.width), ''];
}

/** A wrong right-hand cell stands struck out before the one that belongs there. */
function drawMatch({ pairs, heads }: MatchShape, grade: MatchGrade | null, page: Page): string[] {
  const { look, messages } = page;
  const { good, bad, dim, struck } = paletteOf(look);
  const { tick, cross, right: arrow } = glyphsOf(look);
  const lines = pairs.flatMap(({ left, right }, index) => {
    const pair = grade?.pairs[index];
    const mark = pair === undefined ? ' ' : pair.right ? good(tick) : bad(cross);
    const given = pair === undefined || pair.right ? undefined : pairs[pair.given]?.right;
    const wrong = given === undefined ? '' : `${bad(`${struck(drawProse(given, look))} ${cross}`)} `;
    return wrapped(`${drawProse(left, look)} ${dim(arrow)} ${wrong}${drawProse(right, look)}`, look.width, {
      indent: ` ${mark} `,
    });
  });
  const hits = grade?.pairs.filter((pair) => pair.right).length ?? 0;
  const detail = grade === null || grade.correct ? '' : messages.reveal.matched(hits, pairs.length);
  const columns = dim(`   ${drawProse(heads[0], look)} ${arrow} ${drawProse(heads[1], look)}`);
  return [...verdict(grade, page, detail), ...wrapped(columns, look.width), ...lines, ''];
}

/** The paragraph with its blanks filled; a wrong answer stands struck out before the right one. */
function drawCloze({ pieces }: ClozeShape, grade: ClozeGrade | null, page: Page): string[] {
  const { look, messages } = page;
  const { good, bad, struck, strong } = paletteOf(look);
  const { tick, cross } = glyphsOf(look);
  let blank = -1;
  const text = pieces.map((piece) => {
    if ('text' in piece) return drawProse(piece.text, look);
    blank += 1;
    const answer = piece.blank[0] ?? '';
    const given = grade?.blanks[blank];
    if (given === undefined) return strong(answer);
    if (given.right) return good(`${given.given} ${tick}`);
    const wrong = given.given === '' ? '' : `${bad(`${struck(given.given)} ${cross}`)} `;
    return `${wrong}${strong(given.expected)}`;
  });
  const hits = grade?.blanks.filter(({ right }) => right).length ?? 0;
  const detail = grade === null || grade.correct ? '' : messages.reveal.filled(hits, blank + 1);
  return [...verdict(grade, page, detail), ...wrapped(text.join(''), look.width), ''];
}

function drawEstimate(
  { source, steps }: EstimateShape,
  { text, grade }: { readonly text: string; readonly grade: EstimateGrade | null },
  page: Page,
): string[] {
  const { look, messages } = page;
  const { title, strong } = paletteOf(look);
  const { reveal } = messages;
  const lines = steps.flatMap((step, index) =>
    wrapped(drawProse(step, look), look.width, { indent: ` ${index + 1}. ` }),
  );
  return [
    ...verdict(grade, page, grade === null ? '' : estimateDetail(grade, messages)),
    ...(grade === null ? [] : wrapped(`${reveal.yourAnswer}  ${text}`, look.width)),
    ...wrapped(`${reveal.rightAnswer}  ${strong(source)}`, look.width),
    ...(grade?.assumedUnit && grade.expected.unit !== null
      ? wrapped(reveal.assumedUnit(grade.expected.unit), look.width)
      : []),
    ...(lines.length === 0 ? [] : ['', title(reveal.steps), ...lines]),
    '',
  ];
}

function estimateDetail({ within, ratio }: EstimateGrade, { reveal }: Messages): string {
  if (within === 'tolerance') return reveal.estimateWithin;
  if (ratio === null || ratio <= 0) return '';
  return reveal.estimateOff((ratio < 1 ? 1 / ratio : ratio).toPrecision(3));
}

function verdict(grade: Exclude<Grade, RecallGrade> | null, { look, messages }: Page, detail = ''): string[] {
  if (grade === null) return [];
  const { good, bad, warn } = paletteOf(look);
  const { tick, cross } = glyphsOf(look);
  const { reveal } = messages;
  const said = {
    good: good(`${tick} ${reveal.verdict(reveal.right, detail)}`),
    hard: warn(`${cross} ${reveal.verdict(reveal.nearly, detail)}`),
    again: bad(`${cross} ${reveal.verdict(reveal.wrong, detail)}`),
  }[grade.suggested];
  return [...wrapped(said, look.width), ''];
}
