import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { builtInRecallCards } from './built-in-cards.ts';
import { ANSWER_KINDS, type AnswerKind, type CorpusSet, corpusFolder, readCorpus, SETS } from './corpus.ts';
import {
  type Measured,
  type Mistake,
  measure,
  precisionOf,
  recallOf,
  type Tally,
  totalOf,
} from './measure.ts';

/** What the grader should reach; plain words are reported without an aim. */
const AIMS: Readonly<Record<CorpusSet, { readonly precision: number; readonly recall: number }>> = {
  seen: { precision: 0.95, recall: 0.85 },
  'held-out': { precision: 0.9, recall: 0.75 },
};

/** Kinds of answer in which no point may be ticked that was not said. */
const HONEST: readonly AnswerKind[] = ['good', 'partial', 'plain'];

/** The whole report as lines: a table, the totals against the aims, then every mistake. `only` narrows the mistakes. */
export function gradingReport(root: string, only: readonly string[] = []): string[] {
  const { answers, problems } = readCorpus(corpusFolder(root), builtInRecallCards(root));
  const measured = answers.map(measure);
  return [
    ...problems.map((problem) => `problem  ${problem}`),
    ...coverLines(measured),
    '',
    ...table(measured),
    '',
    ...SETS.flatMap((set) => aimLines(set, measured)),
    '',
    ...mistakeLines(measured, only),
  ];
}

function coverLines(measured: readonly Measured[]): string[] {
  return LANGUAGES.map((language) => {
    const own = measured.filter(({ answer }) => answer.card.language === language);
    const cards = new Set(own.map(({ answer }) => answer.card.id)).size;
    const counts = SETS.map((set) => `${own.filter(({ answer }) => answer.set === set).length} ${set}`);
    return `${language}  ${cards} cards, ${counts.join(' and ')} answers`;
  });
}

function table(measured: readonly Measured[]): string[] {
  const head = ['kind', 'lang', ...SETS.flatMap((set) => [`${set} precision`, 'recall', 'hit/false/missed'])];
  const rows = ANSWER_KINDS.flatMap((kind) => LANGUAGES.map((language) => row(measured, { kind, language })));
  const totals = LANGUAGES.map((language) => row(measured, { language }));
  const statements = LANGUAGES.map((language) => statementRow(measured, language));
  return aligned([head, ...rows, ...totals, ...statements]);
}

function row(
  measured: readonly Measured[],
  { kind, language }: { readonly kind?: AnswerKind; readonly language: Language },
): string[] {
  const own = measured.filter(
    ({ answer }) => answer.card.language === language && (kind === undefined || answer.kind === kind),
  );
  const cells = SETS.flatMap((set) =>
    tallyCells(totalOf(own.filter(({ answer }) => answer.set === set).map(({ points }) => points))),
  );
  return [kind ?? 'all', language, ...cells];
}

function statementRow(measured: readonly Measured[], language: Language): string[] {
  const own = measured.filter(({ answer }) => answer.card.language === language);
  const cells = SETS.flatMap((set) =>
    tallyCells(totalOf(own.filter(({ answer }) => answer.set === set).map(({ statements }) => statements))),
  );
  return ['struck out', language, ...cells];
}

function tallyCells(tally: Tally): string[] {
  return [share(precisionOf(tally)), share(recallOf(tally)), `${tally.hit}/${tally.false}/${tally.missed}`];
}

function aimLines(set: CorpusSet, measured: readonly Measured[]): string[] {
  const own = measured.filter(({ answer }) => answer.set === set);
  const of = (kinds: readonly AnswerKind[]) =>
    totalOf(own.filter(({ answer }) => kinds.includes(answer.kind)).map(({ points }) => points));
  const precision = precisionOf(of(ANSWER_KINDS));
  const recall = recallOf(of(['good', 'partial']));
  const { precision: preciseAim, recall: recallAim } = AIMS[set];
  return [
    `${mark((precision ?? 0) >= preciseAim)} ${set}: precision ${share(precision)}, aim ${preciseAim}`,
    `${mark((recall ?? 0) >= recallAim)} ${set}: recall on good and partial ${share(recall)}, aim ${recallAim}`,
    `${mark(of(HONEST).false === 0)} ${set}: ${of(HONEST).false} false ticks in good, partial and plain, aim 0`,
    `  ${set}: recall on plain words ${share(recallOf(of(['plain'])))}`,
  ];
}

function mistakeLines(measured: readonly Measured[], only: readonly string[]): string[] {
  const mistakes = measured.flatMap((each) => each.mistakes);
  return mistakes
    .filter((mistake) => only.every((word) => labelOf(mistake).includes(word)))
    .flatMap((mistake) => [
      labelOf(mistake),
      `    point   ${mistake.point}`,
      ...(mistake.evidence.length > 0 ? [`    proof   ${mistake.evidence.join(' … ')}`] : []),
      `    answer  ${mistake.answer.text.replace(/\s+/g, ' ')}`,
    ]);
}

function labelOf({ answer, what }: Mistake): string {
  return `${what} · ${answer.set} · ${answer.kind} · ${answer.card.id} · ${answer.card.language}`;
}

function mark(isReached: boolean): string {
  return isReached ? '✓' : '✗';
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
