import { gradeRecall } from '../../src/grading/recall.ts';
import type { CorpusAnswer } from './corpus.ts';

/** How often a verdict was right: `hit` rightly, `false` wrongly, `missed`. */
export type Tally = { readonly hit: number; readonly false: number; readonly missed: number };

/** A verdict an honest examiner would not have given. */
export type Mistake = {
  readonly answer: CorpusAnswer;
  readonly what: 'false tick' | 'miss' | 'wrongly raised' | 'not raised';
  readonly point: string;
  /** The pieces of the answer taken as proof; empty for what was missed. */
  readonly evidence: readonly string[];
};

export type Measured = {
  readonly answer: CorpusAnswer;
  /** Points that count. */
  readonly points: Tally;
  /** Struck-out statements, which are a question to the person and no verdict. */
  readonly statements: Tally;
  readonly mistakes: readonly Mistake[];
};

/** Grades one answer and holds every verdict against the one expected. */
export function measure(answer: CorpusAnswer): Measured {
  const points = { hit: 0, false: 0, missed: 0 };
  const statements = { hit: 0, false: 0, missed: 0 };
  const mistakes: Mistake[] = [];
  gradeRecall(answer.card.shape, answer.text).points.forEach(({ kind, text, verdict, evidence }, index) => {
    const isWrong = kind === 'wrong';
    const expected = (isWrong ? answer.wrong : answer.hits).includes(index);
    const found = verdict !== 'undetected';
    const tally = isWrong ? statements : points;
    if (found && expected) tally.hit += 1;
    if (found === expected) return;
    tally[found ? 'false' : 'missed'] += 1;
    mistakes.push({
      answer,
      what: found ? (isWrong ? 'wrongly raised' : 'false tick') : isWrong ? 'not raised' : 'miss',
      point: text,
      evidence: evidence.map(([start, end]) => answer.text.slice(start, end)),
    });
  });
  return { answer, points, statements, mistakes };
}

export function totalOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce<Tally>(
    (sum, one) => ({
      hit: sum.hit + one.hit,
      false: sum.false + one.false,
      missed: sum.missed + one.missed,
    }),
    { hit: 0, false: 0, missed: 0 },
  );
}

/** Of what was ticked, the share that was said; null when nothing was ticked. */
export function precisionOf({ hit, false: wrong }: Tally): number | null {
  return hit + wrong === 0 ? null : hit / (hit + wrong);
}

/** Of what was said, the share that was ticked; null when nothing was said. */
export function recallOf({ hit, missed }: Tally): number | null {
  return hit + missed === 0 ? null : hit / (hit + missed);
}
