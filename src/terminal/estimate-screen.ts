import type { EstimateProblem } from '../domain/estimate.ts';
import type { Rating } from '../domain/rating.ts';
import type { Messages } from '../i18n/en.ts';
import { factText } from '../labs/measured.ts';
import { factorOff } from '../sessions/estimates/score.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { displayWidth, padded } from './width.ts';
import { wrapped } from './wrap.ts';

type Page = { readonly look: Look; readonly messages: Messages };

type Judged = {
  readonly problem: EstimateProblem;
  readonly ratio: number | null;
  readonly rating: Exclude<Rating, 'easy'>;
  readonly design: number | null;
};

/** How near it was, the chain of the formula, and whether the design fits the number. */
export function drawChain({ problem, ratio, rating, design }: Judged, { look, messages }: Page): string[] {
  const { title, good, warn, bad } = paletteOf(look);
  const { tick, cross } = glyphsOf(look);
  const { estimates } = messages;
  const { chain, designs } = estimates.kinds[problem.kind];
  const style = { good, hard: warn, again: bad }[rating];
  const off =
    ratio === null ? estimates.skipped : estimates.off(factText(Number(factorOff(ratio).toPrecision(3)), ''));
  const right = designs[problem.consequence] ?? '';
  const isRight = design === problem.consequence;
  const verdict = isRight ? good(`${tick} ${estimates.right}`) : bad(`${cross} ${estimates.wrong(right)}`);
  return [
    '',
    ...wrapped(
      `${style(estimates.rated[rating])} ${rating === 'good' && ratio !== null ? '' : off}`.trimEnd(),
      look.width,
    ),
    '',
    title(estimates.chain),
    ...chain(problem.given, problem.results, problem.answer.value).flatMap((line, index) =>
      wrapped(line, look.width, { indent: ` ${index + 1}. ` }),
    ),
    ...(design === null ? [] : ['', ...wrapped(verdict, look.width)]),
  ];
}

/** How the round went, and how to have the same numbers again. */
export function drawRound(done: readonly Judged[], seed: number, { look, messages }: Page): string[] {
  const { title, dim } = paletteOf(look);
  const { estimates } = messages;
  if (done.length === 0) return ['', ...wrapped(messages.done.nothingAnswered, look.width)];
  const good = done.filter(({ rating }) => rating === 'good').length;
  const designs = done.filter(({ design, problem }) => design === problem.consequence).length;
  const worst = done.toSorted((a, b) => factorOff(b.ratio) - factorOff(a.ratio))[0];
  const weakest =
    worst === undefined || worst.rating === 'good'
      ? []
      : [estimates.weakest(estimates.kinds[worst.problem.kind].title)];
  return [
    '',
    ...wrapped(
      [title(messages.done.title), estimates.done(good, done.length, designs), ...weakest].join(' '),
      look.width,
    ),
    ...wrapped(dim(estimates.again(seed)), look.width),
    ...wrapped(dim(estimates.referenceHint), look.width),
  ];
}

/** Numbers worth knowing by heart, with where they come from. */
export function drawReference(look: Look, { estimates }: Messages): string[] {
  const { title, strong, dim } = paletteOf(look);
  const { references } = estimates;
  const widest = Math.max(...references.map(([, value]) => displayWidth(value)));
  return [
    title(estimates.reference),
    ...references.flatMap(([what, value, where]) =>
      wrapped(`${what}  ${dim(where)}`, look.width, { indent: `  ${strong(padded(value, widest))}  ` }),
    ),
  ];
}
