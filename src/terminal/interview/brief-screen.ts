import type { Messages } from '../../i18n/en.ts';
import type { StagePlan, Strand } from '../../sessions/interview/happening.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { clockText } from '../session/clock-line.ts';
import { displayWidth, padded } from '../width.ts';
import { wrapped } from '../wrap.ts';

type Page = { readonly look: Look; readonly messages: Messages };

export type Brief = {
  readonly preset: string;
  readonly seed: number;
  readonly stages: readonly (StagePlan & { readonly label: string })[];
  /** Sentences to know before it begins: whose profile it is, what was not found. */
  readonly notes: readonly string[];
};

/** What is coming, stage by stage, before the interviewer comes in. */
export function drawBrief({ preset, seed, stages, notes }: Brief, { look, messages }: Page): string[] {
  const { title, dim, strong } = paletteOf(look);
  const { interview } = messages;
  const total = stages.reduce((sum, { budgetMs }) => sum + budgetMs, 0);
  const about = interview.presets[preset] ?? interview.own;
  const widest = Math.max(...stages.map(({ label }) => displayWidth(label)));
  return [
    '',
    ...wrapped(
      `${title(interview.title)} ${glyphsOf(look).dot} ${strong(preset)}  ${dim(about)}`,
      look.width,
    ),
    ...stages.map(
      ({ label, budgetMs }) => `  ${padded(label, widest)}  ${dim(padded(clockText(budgetMs), 5, 'right'))}`,
    ),
    ...wrapped(interview.begins(Math.max(1, Math.round(total / 60_000)), seed), look.width),
    ...notes.flatMap((note) => wrapped(dim(note), look.width)),
  ];
}

/** The stage, the time there is for it, and how the interviewer begins. */
export function drawOpener(
  { label, opener, leftMs }: { readonly label: string; readonly opener: string; readonly leftMs: number },
  { look }: Pick<Page, 'look'>,
): string[] {
  const { title, dim } = paletteOf(look);
  const { line } = glyphsOf(look);
  const head = `${title(label)} ${dim(clockText(Math.max(0, leftMs)))}`;
  const rule = dim(line.repeat(Math.max(2, Math.min(40, look.width) - displayWidth(head) - 1)));
  return ['', `${head} ${rule}`, ...(opener === '' ? [] : wrapped(opener, look.width))];
}

/** Why this is asked: what the person's list says, and what the advertisement does. */
export function drawReason({ claims, words, lines }: Strand['why'], { look, messages }: Page): string[] {
  const { interview } = messages;
  const reasons = [
    ...claims.map((claim) => interview.becauseClaimed(claim)),
    ...(words.length === 0 ? [] : [interview.becauseWanted(words, lines)]),
  ];
  if (reasons.length === 0) return [];
  return wrapped(paletteOf(look).dim(interview.askedBecause(reasons.join(interview.and))), look.width);
}
